"""A made-up dossier in volumes: one index for all, right about volume and page; and a large book's ways out."""

import re

import pytest

import mkdocs_dossier
from book_texts import bare, pages_of, text_of
from pdf_ua import assert_accessible
from synthetic import write_dossier

pikepdf = pytest.importorskip("pikepdf", reason="the reader of PDFs is not installed")

pytestmark = pytest.mark.slow
NAMES = ("i", "ii", "iii")


@pytest.fixture(scope="module")
def checked(tmp_path_factory):
    root = tmp_path_factory.mktemp("affair")
    write_dossier(root, 30)
    return root, mkdocs_dossier.open(root)


@pytest.fixture(scope="module")
def volumes(checked):
    _, found = checked
    return found.book(volumes=3).volumes


def test_the_index_is_right_about_volumes_and_pages(checked, volumes):
    pages = {name: pages_of(pdf) for name, pdf in zip(NAMES, volumes, strict=True)}
    last = pages["iii"]
    begins = max(index for index, page in enumerate(last) if "Index of names" in page)
    index = " ".join(" ".join(last[begins:]).split())
    looked_up = set()
    for record in checked[1].loaded.dossier.actors.values():
        words = record.name.split()
        heads = {
            record.name,
            *(f"{' '.join(words[at:])}, {' '.join(words[:at])}" for at in range(1, len(words))),
        }
        for head in heads:
            for run in re.findall(rf"{re.escape(head)}((?:, (?:i+\s)?\d+(?:–\d+)?)+)", index):
                looked_up |= set(looked_up_in(run, pages, record))
    assert {volume for volume, _ in looked_up} == set(NAMES)
    assert len(looked_up) > 20


def looked_up_in(run, pages, record):
    volume = ""
    for name, first, last in re.findall(r"(?:(i+)\s)?(\d+)(?:–(\d+))?", run):
        volume = name or volume
        for number in range(int(first), int(last or first) + 1):
            shown = bare(pages[volume][number - 1]).casefold()
            assert any(bare(form.form).casefold() in shown for form in record.forms), (
                record.name,
                volume,
                number,
            )
            yield volume, number


def test_every_volume_keeps_the_standards(volumes, tmp_path):
    for number, pdf in enumerate(volumes):
        path = tmp_path / f"{number}.pdf"
        path.write_bytes(pdf)
        assert_accessible(path)
        with pikepdf.open(path) as opened, opened.open_metadata() as meta:
            assert meta.pdfa_status == "3A"
            assert list(opened.attachments) == (["dossier.json"] if number == len(volumes) - 1 else [])


def test_volumes_hold_what_one_book_holds(checked, volumes):
    _, found = checked
    whole = bare(text_of(found.book().volumes[0]))
    parts = bare("".join(map(text_of, volumes)))
    for source in found.loaded.dossier.sources.values():
        for leaf in source.body.leaves:
            assert (bare(leaf.text[:50]) in whole) == (bare(leaf.text[:50]) in parts), leaf.text


def test_links_out_lead_to_the_sources_pages(checked):
    root, found = checked
    (pdf,) = found.book(only=("report-00003",)).volumes
    (root / "pack.pdf").write_bytes(pdf)
    with pikepdf.open(root / "pack.pdf") as opened:
        addresses = {
            str(item.A.URI)
            for page in opened.pages
            for item in page.get("/Annots", ())
            if item.get("/A") is not None
        }
    assert any(address.startswith("https://outlet-3.example/") for address in addresses)
