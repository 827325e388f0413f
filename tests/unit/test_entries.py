"""What is shown is said once: pages, book and data show the same claims, words, verdicts and passages of a record."""

from __future__ import annotations

import json
from collections import Counter, defaultdict

import pytest

from book_texts import book_data
from mkdocs_dossier.book.long_words import BREAK
from mkdocs_dossier.book.selection import select
from mkdocs_dossier.entries.actor import actor_entry
from mkdocs_dossier.entries.citation import citation_entry
from mkdocs_dossier.entries.event import event_entry
from mkdocs_dossier.entries.linked_body import body_text
from mkdocs_dossier.entries.place import place_entry
from mkdocs_dossier.entries.source import source_entry
from mkdocs_dossier.model.dates import parse_edtf
from mkdocs_dossier.model.evidence import Backing
from mkdocs_dossier.model.source import Rights
from mkdocs_dossier.model.values import Link
from mkdocs_dossier.pages.kinds import actor, event, place, source
from mkdocs_dossier.render.date_words import date_label
from whole import ROOT, TARN, built

FOLDERS = pytest.mark.parametrize("folder", [TARN, pytest.param(ROOT, marks=pytest.mark.thorough)])


def site_in(folder):
    return built(folder).project.site


def dataset_of(folder):
    return json.loads(
        next(each.content for each in built(folder).outputs if each.path == "data/dossier.json")
    )


class Printed:
    """What the book prints, as its templates are given it."""

    def __init__(self, site):
        self.data = book_data(site, select(site))
        self.quotes = {
            mark["n"]: mark["note"] for mark in walked(self.data) if "note" in mark and "n" in mark
        }

    def entries(self, *kinds):
        for chapter in self.data["chapters"]:
            for each in chapter["entries"] if chapter["kind"] in kinds else ():
                entry = each["entry"]
                merged = entry.get("common", {}) | entry | each
                yield (
                    each["id"],
                    {name: value for name, value in merged.items() if name not in ("common", "entry")},
                )


def walked(value):
    if isinstance(value, dict):
        yield value
    for item in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from walked(item)


def said(value):
    """Words without what the page adds: places to break them, and space beside a mark of its own."""
    return (value if isinstance(value, str) else value["say"]).replace(BREAK, "").replace("\u202f", "")


RECORDS = ("events", "things", "actors", "places")


def told(entry):
    """The words that claims of a printed record quote in place."""
    return {
        said(each["quote"])
        for group in entry["questions"]
        for line in group["answers"]
        for each in line["told"]
    }


@FOLDERS
def test_the_book_has_the_claims_of_the_data_with_their_passages_and_speakers(folder):
    book, data = Printed(site_in(folder)), dataset_of(folder)
    wanted = defaultdict(set)
    for claim in data["claims"]:
        date = date_label(parse_edtf(claim["date"])) if claim["date"] else None
        value = (claim["value"] or claim["citations"][0]["quote"]).casefold()
        key = claim["subject"], claim["property"], value, tuple(claim["said_by"])
        wanted[*key, date] |= {cite["quote"] or "" for cite in claim["citations"]}
    days = {each["id"]: each["date"] and date_label(parse_edtf(each["date"])) for each in data["events"]}
    shown = {
        (name, group["name"], line["value"].casefold(), tuple(who["actor"]["to"] for who in line["speakers"]), line["date"]):
        {said(each["quote"]) for each in line["told"]}
        for name, entry in book.entries(*RECORDS)
        for group in entry["questions"]
        for line in group["answers"]
    }  # fmt: skip
    # A date that is the event's own is not repeated.
    expected = {
        (*key, None if date == days.get(key[0]) else date): quotes for (*key, date), quotes in wanted.items()
    }
    assert shown.keys() == expected.keys()
    for key, quotes in shown.items():  # of copies one wording is shown
        # Marks around all the words are those of the page.
        assert {quote.strip('"“”') for quote in quotes} <= {quote.strip('"“”') for quote in expected[key]}
        assert bool(quotes) == bool(expected[key])
    assert len(shown) >= 4


@FOLDERS
def test_the_book_has_the_verdicts_of_the_data(folder):
    book, data = Printed(site_in(folder)), dataset_of(folder)
    shown = {
        (name, group["name"], group["verdict"]["standing"]["id"], group["verdict"]["note"])
        for name, entry in book.entries(*RECORDS)
        for group in entry["questions"]
        if group["verdict"] and group["verdict"]["note"]
    }
    assert shown == {
        (each["subject"], each["property"], each["status"], each["note"]) for each in data["verdicts"]
    }


@FOLDERS
def test_the_book_has_the_words_of_the_data_once_on_their_record(folder):
    book, data = Printed(site_in(folder)), dataset_of(folder)
    looked_up = 0
    for name, entry in book.entries(*RECORDS):
        apart = [(line["speaker"]["to"], said(line["told"]["quote"])) for line in entry["said"]]
        wanted = [
            (each["speaker"], each["quote"] or "") for each in data["quotations"] if each["subject"] == name
        ]
        assert set(apart) <= set(wanted)
        for speaker, quote in wanted:
            assert (speaker, quote) in apart or any(quote in words or words in quote for words in told(entry))
            looked_up += 1
    assert looked_up


@FOLDERS
def test_every_passage_that_is_not_quoted_in_place_has_one_note(folder):
    book, data = Printed(site_in(folder)), dataset_of(folder)
    cited = {
        (cite["source"], cite["quote"] or "", cite["paragraph"])
        for kind in (*RECORDS, "relations")
        for item in data[kind]
        for cite in walked(item)
        if "locator" in cite
    }
    notes = [(note["source"], said(note["quote"])) for note in book.quotes.values()]
    found = Counter((source["to"], quote) for source, quote in notes)
    assert found.keys() == {(source, quote) for source, quote, _ in cited}
    for where, quote in notes:
        numbers = {number for name, words, number in cited if (name, words) == (where["to"], quote)}
        behind = where.get("behind") or where["say"]
        assert any(behind.endswith(f"¶\u00a0{number}") if number else "¶" not in behind for number in numbers)


@pytest.mark.parametrize(
    ("kind", "collect", "records"),
    [
        (event, event_entry, "events"),
        (actor, actor_entry, "actors"),
        (place, place_entry, "places"),
        (source, source_entry, "sources"),
    ],
)
def test_a_page_shows_the_entry_that_the_book_prints(kind, collect, records):
    site = site_in(TARN)
    book = Printed(site)
    for name, printed in book.entries(records):
        entry = collect(site, name)
        assert type(kind.context(site.addresses[name], site).entry) is type(entry)
        assert links(entry) >= {
            item["to"] for item in walked(printed) if "to" in item and "say" in item
        } - others(printed)


def others(printed):
    """What the book's entry links to beside its record's: notes' sources, claims and words that stand elsewhere."""
    parts = [printed.get(name) for name in ("elsewhere", "stated", "said", "beside", "relations")]
    notes = [item["note"] for item in walked(printed) if isinstance(item.get("note"), dict)]
    return {item["to"] for part in (*parts, *notes) for item in walked(part) if "to" in item}


def links(value):
    """Every record and page that an entry links to."""
    if isinstance(value, Link):
        return {value.key, f"chapter:{value.key}"}
    names = getattr(value, "__dataclass_fields__", ())
    inside = (
        [getattr(value, name) for name in names]
        if names
        else value
        if isinstance(value, list | tuple)
        else ()
    )
    return {key for each in inside for key in links(each)}


def test_a_citation_is_backed_by_what_is_known_of_its_source():
    site = site_in(TARN)
    cited = [item.cite for item in site.relations.citations]
    found = {cite: citation_entry(site, cite) for cite in cited}
    for cite, entry in found.items():
        place = site.findings.evidence.place(cite)
        hidden = site.dossier.rights(site.dossier.sources[cite.source]) is Rights.NONE
        assert (entry.quote.text, entry.live and cite.quote) == (
            ("", None) if hidden else (cite.quote, entry.live and cite.quote)
        )
        assert entry.paragraph == (place.paragraph if place else None)
        assert (entry.backing is Backing.NOT_VERIFIABLE) == (entry.paragraph is None)
        assert bool(entry.recorded) == (entry.backing is Backing.RECORDED)
    assert {entry.backing for entry in found.values()} >= {Backing.VERIFIED, Backing.NOT_VERIFIABLE}
    assert any(not entry.quote for entry in found.values())


@pytest.mark.thorough
def test_a_text_links_records_once_a_section_and_marks_them_once_a_paragraph():
    site = site_in(ROOT)
    for each in site.dossier.sources.values():
        spans = {number: found for number, found in body_text(site, each).links.items() if found}
        strong = {
            (mention.paragraph, mention.record)
            for mention in site.findings.mentions_in(each.id)
            if not mention.weak
        }
        assert {(number, span.record) for number, found in spans.items() for span in found} == strong
        marked = Counter(
            (number, span.record) for number, found in spans.items() for span in found if not span.linked
        )
        assert set(marked.values()) <= {1}


def test_notes_are_numbered_in_the_order_that_entries_say():
    site = site_in(TARN)
    made = [
        mark["n"]
        for _, entry in Printed(site).entries(*RECORDS)
        for mark in walked(entry)
        if "note" in mark and "n" in mark
    ]
    assert sorted(made) == list(range(1, len(made) + 1))
    holt = next(entry for name, entry in Printed(site).entries("actors") if name == "holt")
    (office,), (summary,) = holt["offices"][0]["cites"]["marks"], holt["summary"]["cites"]["marks"]
    assert office["n"] == summary["n"]
    assert ("note" in office, "note" in summary) == (False, True)  # offices stand below the summary
