"""The chapters of events, actors and places: entries, and for each how sources name it and what is claimed elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from mkdocs_dossier.book.chapter import Chapter
from mkdocs_dossier.book.figures import map_figures, network_figure
from mkdocs_dossier.book.selection import Selection
from mkdocs_dossier.book.values import CHAPTER, in_book
from mkdocs_dossier.entries.actor import ActorEntry, actor_entry
from mkdocs_dossier.entries.event import EventEntry, event_entry
from mkdocs_dossier.entries.original_texts import FormUse, forms_used
from mkdocs_dossier.entries.place import PlaceEntry, place_entry
from mkdocs_dossier.entries.record import RecordEntry
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.values import Link


@dataclass(frozen=True, slots=True)
class Naming:
    """How often sources name a record; ``scope`` says of which sources that speaks, if not of all."""

    count: int
    sources: int
    scope: str
    forms: Sequence[FormUse]


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A record with which claims are filed that are about another one too, and the questions; the claims stand there."""

    filed: Link
    questions: Sequence[str]


@dataclass(frozen=True, slots=True)
class PrintedRecord:
    """A record in the book: its entry, how often the book's sources name it, and claims elsewhere about it."""

    entry: EventEntry | ActorEntry | PlaceEntry
    naming: Naming
    elsewhere: Sequence[Elsewhere]

    @property
    def id(self) -> str:
        """The label."""
        return self.entry.common.id


@dataclass(frozen=True, kw_only=True)
class RecordsChapter(Chapter):
    """A chapter of records: these alone have footnotes."""

    entries: Sequence[PrintedRecord]


def events(site: Site, chosen: Selection) -> RecordsChapter:
    """In order of time: what is claimed, by whom, on which passage."""
    entries = [
        _printed(
            site,
            chosen,
            replace(
                entry,
                parts=in_book(entry.parts, chosen, lambda line: line.event.key),
                sources=in_book(entry.sources, chosen, lambda line: line.source.key),
                common=_common(entry.common, chosen),
            ),
        )
        for entry in (event_entry(site, name) for name in chosen.events)
    ]
    return RecordsChapter(kind="events", id=CHAPTER + "events", title="Events", entries=entries)


def actors(site: Site, chosen: Selection) -> RecordsChapter:
    """By name: who each is, what it did, states and said, and which sources name it."""
    entries = [
        _printed(
            site,
            chosen,
            replace(
                entry,
                events=in_book(entry.events, chosen, lambda line: line.event.key),
                positions=in_book(entry.positions, chosen, lambda line: line.about.key),
                words=in_book(entry.words, chosen, lambda line: line.about.key),
                found=in_book(entry.found, chosen, lambda line: line.source.key),
                credits=in_book(entry.credits, chosen, lambda line: line.source.key),
                ties=in_book(entry.ties, chosen, lambda tie: tie[0].key),
                common=_common(entry.common, chosen),
            ),
        )
        for entry in (actor_entry(site, name) for name in chosen.actors)
    ]
    figures = network_figure(site, chosen)
    return RecordsChapter(
        kind="actors", id=CHAPTER + "actors", title="Actors", figures=figures, entries=entries
    )


def places(site: Site, chosen: Selection) -> RecordsChapter:
    """By name: names and who uses which, status, what happened there."""
    entries = [
        _printed(
            site,
            chosen,
            replace(
                entry,
                events=in_book(entry.events, chosen, lambda line: line.event.key),
                common=_common(entry.common, chosen),
            ),
        )
        for entry in (place_entry(site, name) for name in chosen.places)
    ]
    figures = map_figures(site, chosen)
    return RecordsChapter(
        kind="places", id=CHAPTER + "places", title="Places", figures=figures, entries=entries
    )


def _common(of: RecordEntry, chosen: Selection) -> RecordEntry:
    return replace(of, originals=in_book(of.originals, chosen, lambda line: line.source.key))


def _printed(site: Site, chosen: Selection, entry: EventEntry | ActorEntry | PlaceEntry) -> PrintedRecord:
    name = entry.common.id
    return PrintedRecord(entry, _naming(site, chosen, name), _elsewhere(site, chosen, name))


def _naming(site: Site, chosen: Selection, name: str) -> Naming:
    """How often the book's sources name a record, and which write it how."""
    named = site.findings.originals.of(name, chosen.ids)
    forms = forms_used(site, name, chosen.ids)
    return Naming(named.times, named.sources, site.scope_of(chosen.sources), forms)


def _elsewhere(site: Site, chosen: Selection, name: str) -> list[Elsewhere]:
    """Where claims about a record stand that are filed with others, and on which questions."""
    questions: dict[str, dict[str, None]] = {}
    for filed in site.relations.claims_about(name):
        if filed.record in chosen.ids:
            questions.setdefault(filed.record, {}).setdefault(filed.claim.property)
    return [Elsewhere(Link(record), list(names)) for record, names in questions.items()]
