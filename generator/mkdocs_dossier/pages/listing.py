"""Entries of indexes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from anyascii import anyascii

from mkdocs_dossier.model.dates import EdtfDate
from mkdocs_dossier.model.records import CatalogueRecord, Event
from mkdocs_dossier.pages.view import View, when
from mkdocs_dossier.render.values import Link

C = TypeVar("C", bound=CatalogueRecord)


@dataclass(frozen=True, slots=True)
class Entry:
    """A record in an index.

    Attributes:
        link: To its page.
        name: What it is sorted by.
        summary: One line, or empty.
        sources: How many sources name, cite or cover it.
        mentions: How often sources name it.
    """

    link: Link
    name: str
    summary: str
    sources: int
    mentions: int


@dataclass(frozen=True, slots=True)
class EventEntry:
    """An event in a list by time; ``depth`` is how many events of the list it is part of."""

    entry: Entry
    date: EdtfDate | str
    kind: str
    place: Link | None
    depth: int


def entry(view: View, record: CatalogueRecord) -> Entry:
    """A record's line in an index."""
    return Entry(
        Link(record.id),
        record.name,
        record.summary or "",
        len(view.sources_of.get(record.id, ())),
        len(view.findings.mentions_of.get(record.id, ())),
    )


def event_entry(view: View, event: Event) -> EventEntry:
    """An event's line in a list by time."""
    place = Link(event.place) if event.place else None
    return EventEntry(entry(view, event), when(event.date), event.kind, place, depth_of(view, event))


def depth_of(view: View, event: Event) -> int:
    """How many events it is part of, one within the other."""
    depth = 0
    parent = event.part_of
    while parent:
        depth += 1
        parent = view.dossier.events[parent].part_of
    return depth


def sort_name(name: str) -> str:
    """A key that puts names of all scripts into one Latin alphabet."""
    return anyascii(name).casefold()


def in_name_order(records: Iterable[C]) -> list[C]:
    """Records by name."""
    return sorted(records, key=lambda record: (sort_name(record.name), record.id))


def by_letter(entries: Sequence[Entry]) -> list[tuple[str, Sequence[Entry]]]:
    """Entries in name order under their first letters; names that begin with none come under #."""
    groups: dict[str, list[Entry]] = {}
    for item in entries:
        first = sort_name(item.name)[:1].upper()
        groups.setdefault(first if first.isalpha() else "#", []).append(item)
    return [(letter, groups[letter]) for letter in sorted(groups)]
