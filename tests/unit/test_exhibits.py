"""`dossier exhibits`: what may be reproduced is, with numbers that are right; what may not is listed and nothing more."""

import hashlib
import re

import pytest
from click.testing import CliRunner

import mkdocs_dossier
from book_texts import bare, pages_of, text_of
from mkdocs_dossier.book.exhibits import as_it_came, bundle, cut
from mkdocs_dossier.cli import main
from mkdocs_dossier.model.evidence import FullText
from mkdocs_dossier.model.printed import BundleOrder
from pdf_ua import assert_accessible
from small_dossier import make_minimal_dossier

pikepdf = pytest.importorskip("pikepdf", reason="the reader of PDFs is not installed")

ORIGINAL = (
    "Courier\r\n\r\nThe harbour was shut at dawn 湖.\r\n\r\nIt opened again when the tide went out.\r\n"
)
ARTICLE = """\
---
title: The harbour was shut
publisher: Courier
published: 2021-05-07
language: en
rights: {rights}
fulltext: courier.txt
url: https://example.org/harbour
---
A digest.
"""
CLAIM = """\
      - property: harbour
        value: shut
        said_by: westerby-council
        cite:
          - {source: courier, quote: "The harbour was shut at dawn"}
          - {source: courier, quote: "opened again when the tide went out"}
"""


@pytest.fixture
def lake(tmp_path):
    return harbour(tmp_path, "quote")


def harbour(root, rights):
    make_minimal_dossier(root)
    (root / "seeds/articles/courier.md").write_text(ARTICLE.format(rights=rights), encoding="utf-8")
    (root / "seeds/fulltext").mkdir()
    (root / "seeds/fulltext/courier.txt").write_bytes(ORIGINAL.encode())
    catalogue = root / "seeds/catalogue/all.yaml"
    text = catalogue.read_text(encoding="utf-8")
    catalogue.write_text(text.rstrip("\n") + "\n" + CLAIM, encoding="utf-8")
    assert CliRunner().invoke(main, ["verify", "--root", str(root)]).exit_code == 0
    return root


def run(root, *arguments):
    out = root / "out" / "exhibits.pdf"
    result = CliRunner().invoke(main, ["exhibits", "--root", str(root), "--out", str(out), *arguments])
    return result, out


def made(root, order):
    project = mkdocs_dossier.open(root)
    return bundle(project.site, project.loaded.originals, order, (2025, 1, 1), {})


def test_only_open_originals_are_reproduced_unasked(lake):
    result, out = run(lake)
    assert result.exit_code == 0, result.output
    text = bare(text_of(out.read_bytes()))
    assert bare("On Tuesday forty barrels went into Lake Ost") in text
    assert bare("It opened again") not in text
    assert bare("Its rights allow short quotations only.") in text
    assert hashlib.sha256(ORIGINAL.encode()).hexdigest() in text


def test_what_may_be_quoted_is_reproduced_when_asked_for(lake):
    result, out = run(lake, "--reproduce")
    assert result.exit_code == 0, result.output
    text = bare(text_of(out.read_bytes()))
    assert bare("It opened again when the tide went out.") in text
    assert bare("No font at hand has some characters") in text
    assert "U+6E56" in text


@pytest.mark.parametrize("asked", [(), ("--reproduce",)])
def test_what_rights_forbid_is_never_reproduced(tmp_path, asked):
    result, out = run(harbour(tmp_path, "none"), *asked)
    assert result.exit_code == 0, result.output
    text = bare(text_of(out.read_bytes()))
    assert bare("tide went out") not in text
    assert bare("shut at dawn") not in text
    assert bare("Its rights forbid to show any of it.") in text
    assert "https://example.org/harbour" in text
    assert hashlib.sha256(ORIGINAL.encode()).hexdigest() in text
    with pikepdf.open(out) as opened:
        assert not any("courier" in name for name in opened.attachments)


def test_an_original_that_is_not_at_hand_is_listed(lake):
    (lake / "seeds/fulltext/courier.txt").unlink()
    exhibits = made(lake, BundleOrder(reproduce=True))
    assert [item.why for item in exhibits.withheld] == [
        "The original was not at hand when this bundle was made."
    ]


def test_pages_are_numbered_in_one_run_and_the_index_names_them(lake):
    _, out = run(lake, "--reproduce", "--prefix", "LAKE-")
    pages = pages_of(out.read_bytes())
    for number, page in enumerate(pages, start=1):
        assert f"LAKE-{number:06d}" in page
    for match in re.finditer(
        r"^Exhibit (\d).*?Pages LAKE-(\d{6})(?:–LAKE-(\d{6}))?", pages[0], re.MULTILINE | re.DOTALL
    ):
        exhibit, first, last = match.groups()
        for number in range(int(first), int(last or first) + 1):
            assert f"Exhibit {exhibit}" in pages[number - 1]
    assert len(pages) == 4


def test_claims_are_marked_in_the_paragraphs_they_rest_on(lake):
    exhibits = made(lake, BundleOrder(reproduce=True))
    courier = exhibits.exhibits[-1]
    (claim,) = courier.of.resting
    assert (claim.question, claim.value, claim.by) == ("harbour", "shut", ["Westerby Council"])
    assert [item.paragraph for item in claim.passages] == [2, 3]
    marked = {
        part.number: "".join(piece.text for piece in part.pieces if piece.marked)
        for part in courier.paragraphs
    }
    assert marked == {1: "", 2: "The harbour was shut at dawn", 3: "opened again when the tide went out"}
    assert [part.claims for part in courier.paragraphs] == [[], [claim.n], [claim.n]]


def test_every_paragraph_is_whole(lake):
    for exhibit in made(lake, BundleOrder(reproduce=True)).exhibits:
        assert all("".join(piece.text for piece in part.pieces) for part in exhibit.paragraphs)


def test_what_is_attached_has_the_printed_fingerprint(lake):
    _, out = run(lake, "--reproduce")
    exhibits = made(lake, BundleOrder(reproduce=True)).exhibits
    with pikepdf.open(out) as opened:
        assert sorted(opened.attachments) == [item.file for item in exhibits]
        for item in exhibits:
            content = opened.attachments[item.file].get_file().read_bytes()
            assert hashlib.sha256(content).hexdigest() == item.of.sha256


def test_a_text_whose_bytes_are_lost_is_not_attached():
    mixed = b"one\r\ntwo\nthree"
    text = FullText("a", "one\ntwo\nthree", hashlib.sha256(mixed).hexdigest(), published=False)
    assert as_it_came(text, None) is None


@pytest.mark.parametrize(
    ("spans", "pieces"),
    [
        ([], [("abcdef", False)]),
        ([(0, 6)], [("abcdef", True)]),
        ([(1, 3), (2, 4)], [("a", False), ("bcd", True), ("ef", False)]),
        ([(4, 9)], [("abcd", False), ("ef", True)]),
    ],
)
def test_texts_are_cut_at_passages(spans, pieces):
    assert list(cut("abcdef", spans)) == pieces


def test_a_bundle_keeps_the_standards(lake):
    _, out = run(lake, "--reproduce")
    assert_accessible(out)
    with pikepdf.open(out) as opened, opened.open_metadata() as meta:
        assert meta.pdfa_status == "3A"


def test_the_same_files_give_the_same_bytes(lake):
    run(lake, "--reproduce")
    again, _ = run(lake, "--reproduce")
    assert "unchanged" in again.output


def test_one_source_alone(lake):
    assert [item.of.title.text for item in made(lake, BundleOrder(only=("morning-post",))).exhibits] == [
        "Forty barrels in the lake"
    ]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--only", "nobody"), "there is no source 'nobody'"),
        (("--only", "nora-lind"), "there is no source 'nora-lind'"),
        (("--prefix", "x" * 25), "up to 24"),
        (("--prefix", "a\nb"), "up to 24"),
        (("--fulltext", "nowhere"), "nowhere"),
    ],
)
def test_what_can_not_be_asked_for(lake, arguments, words):
    result, out = run(lake, *arguments)
    assert result.exit_code == 2
    assert words in result.output
    assert not out.exists()


def test_errors_of_the_dossier_come_first(lake):
    (lake / "seeds/dossier.yaml").write_text("title: The lake\nlinked: all\n", encoding="utf-8")
    result, out = run(lake)
    assert result.exit_code == 1
    assert "unknown-key" in result.output
    assert not out.exists()


def test_an_original_that_changed_stops_the_bundle(lake):
    (lake / "seeds/fulltext/courier.txt").write_text("Something else.\n", encoding="utf-8")
    result, out = run(lake, "--reproduce")
    assert result.exit_code == 1
    assert not out.exists()
