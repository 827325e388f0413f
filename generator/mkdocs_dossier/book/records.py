"""The chapters of events, actors and places: entries, and what of them stands elsewhere in the book."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from operator import attrgetter
from typing import Any

from mkdocs_dossier.book.chapter import Chapter
from mkdocs_dossier.book.figures import map_figures
from mkdocs_dossier.book.selection import Selection
from mkdocs_dossier.book.values import CHAPTER, in_book
from mkdocs_dossier.entries.actor import ActorEntry, actor_entry
from mkdocs_dossier.entries.event import EventEntry, event_entry
from mkdocs_dossier.entries.place import PlaceEntry, place_entry
from mkdocs_dossier.entries.related import FieldLine, RelationLine, particulars, relation_lines
from mkdocs_dossier.entries.statements import WordsEntry, words_left
from mkdocs_dossier.entries.thing import ThingEntry, thing_entry
from mkdocs_dossier.languages.words import Message
from mkdocs_dossier.model.claims import FiledClaim
from mkdocs_dossier.model.records import Entity
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.values import Cites, Link

_Entry = EventEntry | ActorEntry | PlaceEntry | ThingEntry


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A record with which claims are filed that concern another one too, and the questions; the claims stand there."""

    filed: Link
    questions: Sequence[str]


@dataclass(frozen=True, slots=True)
class PrintedRecord:
    """A record in the book.

    Attributes:
        entry: As its page has it.
        said: Curated words that stand with none of the answers.
        elsewhere: Where claims about it stand that are filed with others.
        stated: Where an actor's statements stand, those for which others speak for it included.
        particulars: What its kind has a name for.
        relations: How it stands to others.
    """

    entry: _Entry
    said: Sequence[WordsEntry]
    elsewhere: Sequence[Elsewhere]
    stated: Sequence[Elsewhere]
    particulars: Sequence[FieldLine]
    relations: Sequence[RelationLine]

    @property
    def id(self) -> str:
        """The label."""
        return self.entry.common.id

    def cites(self) -> Iterator[Cites]:
        """Its places with footnote marks, in reading order: what is quoted in place needs none."""
        yield self.entry.common.summary.cites
        if isinstance(self.entry, EventEntry):
            yield from (item.cites for item in self.entry.participants)
        if isinstance(self.entry, ActorEntry):
            yield from (office.cites for office in self.entry.offices)
        yield from (item.cites for item in self.particulars)
        yield from (item.cites for item in self.relations)


@dataclass(frozen=True, kw_only=True)
class RecordsChapter(Chapter):
    """A chapter of records: these alone have footnotes."""

    entries: Sequence[PrintedRecord]


_Line = Callable[[Any], str]
"""Tells which record a line of an entry leads to."""

_EVENT, _SOURCE = map(attrgetter, ("event.key", "source.key"))


def events(site: Site, chosen: Selection) -> RecordsChapter:
    """In order of time: what is claimed, by whom, in which words."""
    entries = (event_entry(site, name) for name in chosen.events)
    return _chapter(site, chosen, "events", Message("Events"), entries, parts=_EVENT, sources=_SOURCE)


def things(site: Site, chosen: Selection) -> RecordsChapter:
    """By name: what each is, its particulars, what it has to do with others."""
    entries = (thing_entry(site, name) for name in chosen.things)
    return _chapter(site, chosen, "things", Message("Objects and documents"), entries, events=_EVENT)


def actors(site: Site, chosen: Selection) -> RecordsChapter:
    """By name: who each is, what it took part in, where its statements stand."""
    entries = (actor_entry(site, name) for name in chosen.actors)
    return _chapter(site, chosen, "actors", Message("Actors"), entries, events=_EVENT)


def places(site: Site, chosen: Selection) -> RecordsChapter:
    """By name: status, other names, what happened there."""
    entries = (place_entry(site, name) for name in chosen.places)
    made = _chapter(site, chosen, "places", Message("Places"), entries, events=_EVENT)
    return replace(made, figures=map_figures(site, chosen))


def _chapter(
    site: Site, chosen: Selection, kind: str, title: str, entries: Iterable[_Entry], **lists: _Line
) -> RecordsChapter:
    """A chapter of some records, without what in their lists leads to records that are not in the book."""
    printed = []
    for entry in entries:
        inside: dict[str, Any] = {
            field: in_book(getattr(entry, field), chosen, line) for field, line in lists.items()
        }
        if "sources" in inside:  # of a few in a row a short name is enough
            inside["sources"] = [
                replace(line, source=site.short_link(line.source.key)) for line in inside["sources"]
            ]
        printed.append(_printed(site, chosen, replace(entry, **inside)))
    return RecordsChapter(kind=kind, id=CHAPTER + kind, title=title, entries=printed)


def _printed(site: Site, chosen: Selection, entry: _Entry) -> PrintedRecord:
    name, relations = entry.common.id, site.relations
    record = site.dossier.catalogue[name]
    stated = [*relations.statements_of(name), *relations.statements_for(name)]
    place = relations.place_in_reading
    stated.sort(key=lambda filed: (place[filed.record], filed.index))
    return PrintedRecord(
        entry=entry,
        said=words_left(site, record, entry.common.questions),
        elsewhere=_elsewhere(chosen, relations.claims_about(name)),
        stated=_elsewhere(chosen, stated),
        particulars=particulars(site.dossier, record) if isinstance(record, Entity) else (),
        relations=[line for line in relation_lines(site, name) if line.other.key in chosen.ids],
    )


def _elsewhere(chosen: Selection, claims: Iterable[FiledClaim]) -> list[Elsewhere]:
    """By record with which some claims are filed: their questions."""
    questions: dict[str, dict[str, None]] = {}
    for filed in claims:
        if filed.record in chosen.ids:
            questions.setdefault(filed.record, {}).setdefault(filed.claim.property)
    return [Elsewhere(Link(record), list(names)) for record, names in questions.items()]
