"""The chapters of events, actors and places: entries, and for each how sources name it and what is claimed elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from operator import attrgetter
from typing import Any

from mkdocs_dossier.book.chapter import Chapter
from mkdocs_dossier.book.figures import map_figures, network_figure
from mkdocs_dossier.book.selection import Selection
from mkdocs_dossier.book.values import CHAPTER, in_book
from mkdocs_dossier.entries.actor import ActorEntry, actor_entry
from mkdocs_dossier.entries.event import EventEntry, event_entry
from mkdocs_dossier.entries.original_texts import FormUse, forms_used
from mkdocs_dossier.entries.place import PlaceEntry, place_entry
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


_Line = Callable[[Any], str]
"""Tells which record a line of an entry leads to."""

_EVENT, _ABOUT, _SOURCE = map(attrgetter, ("event.key", "about.key", "source.key"))


def events(site: Site, chosen: Selection) -> RecordsChapter:
    """In order of time: what is claimed, by whom, on which passage."""
    entries = (event_entry(site, name) for name in chosen.events)
    return _chapter(site, chosen, "Events", entries, parts=_EVENT, sources=_SOURCE)


def actors(site: Site, chosen: Selection) -> RecordsChapter:
    """By name: who each is, what it did, states and said, and which sources name it."""
    made = _chapter(
        site,
        chosen,
        "Actors",
        (actor_entry(site, name) for name in chosen.actors),
        events=_EVENT,
        positions=_ABOUT,
        words=_ABOUT,
        found=_SOURCE,
        credits=_SOURCE,
        ties=lambda tie: tie[0].key,
    )
    return replace(made, figures=network_figure(site, chosen))


def places(site: Site, chosen: Selection) -> RecordsChapter:
    """By name: names and who uses which, status, what happened there."""
    entries = (place_entry(site, name) for name in chosen.places)
    made = _chapter(site, chosen, "Places", entries, events=_EVENT)
    return replace(made, figures=map_figures(site, chosen))


def _chapter(
    site: Site,
    chosen: Selection,
    title: str,
    entries: Iterable[EventEntry | ActorEntry | PlaceEntry],
    **lists: _Line,
) -> RecordsChapter:
    """A chapter of some records, without what in their lists leads to records that are not in the book."""
    printed = []
    for entry in entries:
        name = entry.common.id
        inside: dict[str, Any] = {
            field: in_book(getattr(entry, field), chosen, line) for field, line in lists.items()
        }
        common = replace(entry.common, originals=in_book(entry.common.originals, chosen, _SOURCE))
        shown = replace(entry, common=common, **inside)
        printed.append(PrintedRecord(shown, _naming(site, chosen, name), _elsewhere(site, chosen, name)))
    kind = title.lower()
    return RecordsChapter(kind=kind, id=CHAPTER + kind, title=title, entries=printed)


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
