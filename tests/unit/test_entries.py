"""What is shown is said once: pages, book and data show the same claims, words, verdicts and passages of a record."""

from __future__ import annotations

import json
from collections import Counter, defaultdict

import pytest

from book_texts import book_data
from mkdocs_dossier.book.long_words import BREAK
from mkdocs_dossier.book.notes import Notes
from mkdocs_dossier.book.selection import select
from mkdocs_dossier.entries.actor import actor_entry
from mkdocs_dossier.entries.citation import citation_entry
from mkdocs_dossier.entries.event import event_entry
from mkdocs_dossier.entries.figured import ranked_actors, shown_of
from mkdocs_dossier.entries.linked_body import body_text
from mkdocs_dossier.entries.place import place_entry
from mkdocs_dossier.entries.source import source_entry
from mkdocs_dossier.model.dates import parse_edtf
from mkdocs_dossier.model.evidence import Backing
from mkdocs_dossier.model.source import Rights
from mkdocs_dossier.model.ties import Tie
from mkdocs_dossier.model.values import Cites, Link
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

    def quotes_at(self, cites):
        return frozenset(said(self.quotes[mark["n"]]["quote"]) for mark in cites["marks"])


def walked(value):
    if isinstance(value, dict):
        yield value
    for item in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from walked(item)


def said(value):
    return (value if isinstance(value, str) else value["say"]).replace(BREAK, "")


RECORDS = ("events", "actors", "places")


@FOLDERS
def test_the_book_has_the_claims_of_the_data_with_their_passages_and_speakers(folder):
    book, data = Printed(site_in(folder)), dataset_of(folder)
    wanted = defaultdict(set)
    for claim in data["claims"]:
        date = date_label(parse_edtf(claim["date"])) if claim["date"] else None
        key = (
            claim["subject"],
            claim["property"],
            (claim["value"] or claim["citations"][0]["quote"]).casefold(),
            tuple(claim["said_by"]),
            date,
        )
        wanted[key] |= {cite["quote"] or "" for cite in claim["citations"]}
    shown = {
        (name, group["name"], line["value"].casefold(), tuple(who["actor"]["to"] for who in line["speakers"]), line["date"]):
        set(book.quotes_at(line["cites"]))
        for name, entry in book.entries(*RECORDS)
        for group in entry["questions"]
        for line in group["answers"]
    }  # fmt: skip
    assert shown == wanted
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
def test_the_book_has_the_words_of_the_data_under_event_and_speaker(folder):
    book, data = Printed(site_in(folder)), dataset_of(folder)
    under_events = Counter(
        (name, words["speaker"]["to"], said(words["quote"]))
        for name, entry in book.entries("events")
        for words in entry["words"]
    )
    under_speakers = Counter(
        (words["about"]["to"], name, said(words["quote"]))
        for name, entry in book.entries("actors")
        for words in entry["words"]
    )
    wanted = Counter((each["subject"], each["speaker"], each["quote"] or "") for each in data["quotations"])
    events = {each["id"] for each in data["events"]}
    assert under_events <= wanted
    answered = {
        (name, said(told["quote"]))
        for name, entry in book.entries("events")
        for question in entry["questions"]
        for answer in question["answers"]
        for told in answer["told"]
    }
    for subject, speaker, quote in wanted - under_events:
        assert subject not in events or any(
            subject == name and quote.casefold()[-20:] in words.casefold() for name, words in answered
        ), (speaker, quote)
    assert under_speakers == wanted


@FOLDERS
def test_every_passage_of_the_data_has_one_note_in_the_book_and_the_other_way_round(folder):
    book, data = Printed(site_in(folder)), dataset_of(folder)
    cited = {
        (cite["source"], cite["quote"] or "", cite["paragraph"])
        for kind in ("claims", *RECORDS, "quotations")
        for item in data[kind]
        for cite in walked(item)
        if "locator" in cite
    }
    notes = [(note["source"]["to"], said(note["quote"]), note["backing"]) for note in book.quotes.values()]
    assert Counter((source, quote) for source, quote, _ in notes).keys() == {
        (source, quote) for source, quote, _ in cited
    }
    for source_id, quote, backing in notes:
        paragraphs = {
            paragraph for source, words, paragraph in cited if (source, words) == (source_id, quote)
        }
        assert any(
            backing.startswith(f"¶\u00a0{number}") if number else "not compared" in backing
            for number in paragraphs
        )


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
    """What the book's entry links to beside its record's: notes' sources, names' sources, claims elsewhere, tables."""
    parts = [printed.get(name) for name in ("naming", "elsewhere", "matrix", "notes")]
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


def test_the_strongest_actors_come_first_and_of_equals_the_first_by_id():
    ties = [Tie("a", "b", 1, 0, 0), Tie("b", "c", 0, 2, 1), Tie("c", "d", 1, 0, 0)]
    assert list(ranked_actors(ties).items()) == [("b", 3), ("c", 3), ("a", 1), ("d", 1)]
    assert ranked_actors([]) == {}


@pytest.mark.parametrize(
    ("shown", "total", "words"), [(3, 3, "3"), (24, 1000, "24 of 1,000"), (0, 1, "0 of 1")]
)
def test_how_much_of_all_is_shown(shown, total, words):
    assert shown_of(shown, total) == words


def test_a_place_with_citations_that_an_entry_forgets_stops_the_book():
    """A renumbered or missing note would be seen by nobody."""
    with pytest.raises(KeyError):
        Notes([]).at(Cites(()))


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
    assert ("note" in office, "note" in summary) == (True, False)  # offices stand above the summary
