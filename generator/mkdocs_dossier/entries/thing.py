"""A thing: what it is, its particulars, what it has to do with others, the events about it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mkdocs_dossier.entries.event import Dated
from mkdocs_dossier.entries.record import RecordEntry, link_to, part_links, record_entry
from mkdocs_dossier.entries.related import RelationLine, relation_lines
from mkdocs_dossier.model.dates import EdtfDate
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.records import Entity
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.unknown import when
from mkdocs_dossier.model.values import Cites, Link


@dataclass(frozen=True, slots=True)
class FieldLine:
    """A particular: what it is called, what it is, the passages that tell it."""

    name: str
    value: str
    cites: Cites


@dataclass(frozen=True, slots=True)
class ThingEntry:
    """A thing, as its page and its entry in the book show it."""

    common: RecordEntry
    date: EdtfDate | None
    particulars: Sequence[FieldLine]
    part_of: Link | None
    parts: Sequence[Link]
    relations: Sequence[RelationLine]
    events: Sequence[Dated]


def thing_entry(site: Site, thing_id: str) -> ThingEntry:
    """Collect it."""
    thing = site.dossier.things[thing_id]
    return ThingEntry(
        common=record_entry(site, thing, site.dossier.kind_of(thing).name),
        date=thing.date,
        particulars=particulars(site.dossier, thing),
        part_of=link_to(thing.part_of),
        parts=part_links(site, thing.id),
        relations=relation_lines(site, thing.id),
        events=[Dated(Link(event.id), when(event.date)) for event in site.relations.events_with(thing.id)],
    )


def particulars(dossier: Dossier, record: Entity) -> list[FieldLine]:
    """What is told of an actor or a thing beside claims, in the order of its kind's fields."""
    names = dossier.kind_of(record).fields
    order = [name for name in names if name in record.fields]
    return [
        FieldLine(names[name].name, record.fields[name].value, Cites(record.fields[name].cite))
        for name in order
    ]
