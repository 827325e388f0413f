"""A thing: what it is, its particulars, what it has to do with others, the events about it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mkdocs_dossier.entries.event import Dated
from mkdocs_dossier.entries.record import RecordEntry, link_to, part_links, record_entry
from mkdocs_dossier.entries.related import FieldLine, RelationLine, particulars, relation_lines
from mkdocs_dossier.languages.words import Sentence
from mkdocs_dossier.model.dates import EdtfDate
from mkdocs_dossier.model.records import Thing
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.unknown import when
from mkdocs_dossier.model.values import Link


@dataclass(frozen=True, slots=True)
class ThingEntry:
    """A thing, as its page and its entry in the book show it; ``known`` is a sentence where it has no summary."""

    common: RecordEntry
    known: Sentence | None
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
        known=None if thing.summary else _known(site, thing),
        date=thing.date,
        particulars=particulars(site.dossier, thing),
        part_of=link_to(thing.part_of),
        parts=part_links(site, thing.id),
        relations=relation_lines(site, thing.id),
        events=[Dated(Link(event.id), when(event.date)) for event in site.relations.events_with(thing.id)],
    )


def _known(site: Site, thing: Thing) -> Sentence:
    """What is known of a thing without a summary, in one sentence."""
    words, kind = site.words, site.words.capital(site.dossier.kind_of(thing).name)
    if thing.date:
        return words.phrase("%(kind)s, %(date)s.", kind=kind, date=thing.date)
    if thing.part_of:
        return words.phrase("%(kind)s, part of %(whole)s.", kind=kind, whole=Link(thing.part_of))
    return words.phrase("%(kind)s.", kind=kind)
