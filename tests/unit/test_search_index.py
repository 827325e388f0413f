"""The index of the search page: what is in it, and that its pieces stay small."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

import mkdocs_dossier
from mkdocs_dossier.export import search
from mkdocs_dossier.export.search import written
from mkdocs_dossier.text.words import search_words
from small_dossier import make_dossier

DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"


def numbers(text):
    """The inverse of `written`, told otherwise than there."""
    found, last, value, shift = [], -1, 0, 0
    for digit in map(DIGITS.index, text):
        value |= (digit & 31) << shift
        shift += 5
        if not digit & 32:
            last += value + 1
            found.append(last)
            value = shift = 0
    return found


@pytest.mark.parametrize(
    "case", [[], [0], [0, 1, 2], [31, 32, 33], [1023, 1024, 40_000], list(range(0, 9999, 7))]
)
def test_numbers_survive_writing(case):
    assert numbers(written(case)) == case


def pieces(outputs):
    found = {}
    for output in outputs:
        name = re.fullmatch(r"assets/dossier/search/([\w-]+)\.js", output.path)
        if name:
            text = output.content.decode()
            assert text.startswith(f'dossierData("{name[1]}",')
            found[name[1]] = json.loads(text[text.index(",") + 1 : text.rindex(")")])
    return found


@pytest.fixture(scope="module")
def index(tmp_path_factory):
    return pieces(mkdocs_dossier.open(make_dossier(tmp_path_factory.mktemp("lake"))).build().outputs)


def hits(index, term):
    shard = next(value for name, value in index.items() if name.startswith("t") and term in value)
    return {index[f"d{number}"][0] for part in shard[term].split("/") for number in numbers(part)}


def test_names_in_every_form_lead_to_the_record(index):
    for term in ("lind", "линд", "nora"):
        assert "actors/nora-lind/" in hits(index, term)


def test_published_text_leads_to_its_paragraph(index):
    assert "sources/morning-post/" in hits(index, "forty")
    document = next(
        value for value in index.values() if isinstance(value, list) and value[0] == "sources/morning-post/"
    )
    assert ["p2", "", document[7][1][2]] == document[7][1]


def test_documents_are_numbered_by_date_undated_first(index):
    dates = [index[f"d{number}"][4] for number in range(index["head"]["count"])]
    undated = index["head"]["undated"]
    assert not any(dates[:undated])
    assert all(dates[undated:])
    assert dates[undated:] == [f"{day}\xa0May 2021" for day in (4, 5, 6)]


def test_facets_hold_every_document_that_has_them(index):
    kinds = {value: len(numbers(found)) for value, found in index["f-kind"]}
    assert sum(kinds.values()) == index["head"]["count"]
    assert kinds["Source"] == 2
    assert dict(index["f-year"]).keys() == {"2021"}
    assert "Westerby Council" in dict(index["f-actor"])


@pytest.mark.thorough
def test_a_text_that_may_not_be_published_is_not_searched(tmp_path):
    root = make_dossier(tmp_path)
    article = root / "seeds/articles/evening-star.md"
    article.write_text(
        article.read_text(encoding="utf-8").replace("rights: open", "rights: none"), encoding="utf-8"
    )
    found = pieces(mkdocs_dossier.open(root).build().outputs)
    assert not any("nobody" in value for name, value in found.items() if name.startswith("t"))
    assert not any("Nobody at Westerby" in json.dumps(value) for value in found.values())


@pytest.mark.thorough
def test_shards_are_in_order_and_small(tmp_path, monkeypatch):
    monkeypatch.setattr(search, "_SHARD", 400)
    found = pieces(mkdocs_dossier.open(make_dossier(tmp_path)).build().outputs)
    shards = [found[f"t{number}"] for number in range(len(found["head"]["terms"]))]
    assert len(shards) > 2
    assert [next(iter(shard)) for shard in shards] == found["head"]["terms"]
    terms = [term for shard in shards for term in shard]
    assert terms == sorted(terms, key=lambda term: term.encode("utf-16-be"))
    sizes = [len(json.dumps(shard, ensure_ascii=False, separators=(",", ":"))) for shard in shards]
    assert all(size <= 400 for size, shard in zip(sizes, shards, strict=True) if len(shard) > 1), sizes


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("İstanbul’da", ["istanbul", "da"]),
        ("ЁЛКА й", ["елка", "и"]),
        ("Erdoğan Əliyev Łódź", ["erdogan", "eliyev", "lodz"]),
        ("snake_case 3,5 U.S.", ["snake", "case", "3", "5", "u", "s"]),
    ],
)
def test_words_lose_case_and_accents(text, words):
    assert search_words(text) == words


def test_the_theme_s_box_holds_what_fits():
    from mkdocs_dossier.model.pages import Address, AddressBook  # noqa: PLC0415
    from mkdocs_dossier.render.environment import boxed_kinds  # noqa: PLC0415

    def book(**counts):
        return AddressBook(
            Address(f"{kind}{number}", "", "", kind)
            for kind, count in counts.items()
            for number in range(count)
        )

    assert boxed_kinds(book(actor=10, place=5, event=20, source=100)) == ("actor", "place", "event", "source")
    assert boxed_kinds(book(actor=1000, place=500, event=2000, source=10000)) == ("actor", "place")


def test_the_first_section_of_a_page_alone_is_in_the_theme_s_box():
    for page in (Path(__file__).parents[1] / "dossier" / "expected" / "events").glob("*.md"):
        headings = re.findall(r"^##+ .*$", page.read_text(encoding="utf-8"), re.MULTILINE)
        assert headings
        assert all("data-search-exclude=all" in heading for heading in headings), page
