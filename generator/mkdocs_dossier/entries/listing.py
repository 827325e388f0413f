"""Lines of lists: records, events in order of time, under headings."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from mkdocs_dossier.entries.happened import first_sentence
from mkdocs_dossier.languages.words import IN_ENGLISH, Words
from mkdocs_dossier.model.dates import EdtfDate, Limit
from mkdocs_dossier.model.lookup import grouped
from mkdocs_dossier.model.named import Named
from mkdocs_dossier.model.records import CatalogueRecord, Event
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.unknown import BEGINNING, DATE, when
from mkdocs_dossier.model.values import Link
from mkdocs_dossier.render.date_words import year_words
from mkdocs_dossier.text.name_order import anchor

T = TypeVar("T")
S = TypeVar("S")

_LONGEST_PARENT = 400
"""Days: what lasts longer is the background of a timeline and not a heading in it."""


@dataclass(frozen=True, slots=True)
class RecordLine:
    """A record in an index.

    Attributes:
        link: To its page.
        name: What it is sorted by.
        summary: Its first sentence, or empty.
        named: How often sources name it.
    """

    link: Link
    name: str
    summary: str
    named: Named


@dataclass(frozen=True, slots=True)
class EventLine:
    """An event in a list by time.

    Attributes:
        entry: The event.
        date: A date, or that it is unknown.
        kind: As the authors write it.
        place: Where, if known.
        part_of: The larger event, unless the list has it.
        depth: How many events of the list it stands below.
    """

    entry: RecordLine
    date: EdtfDate | str
    kind: str
    place: Link | None
    part_of: Link | None
    depth: int


@dataclass(frozen=True, slots=True)
class Group(Generic[T]):
    """Entries under one heading; ``anchor`` is unique on the page."""

    heading: str
    anchor: str
    entries: Sequence[T]


def record_line(site: Site, record: CatalogueRecord) -> RecordLine:
    """A record's line in an index, with how often originals name it."""
    return RecordLine(
        Link(record.id),
        record.name,
        first_sentence(site, record.summary),
        site.findings.originals.of(record.id),
    )


def event_line(site: Site, event: Event, listed: Container[str] = (), depth: int = 0) -> EventLine:
    """An event's line in a list by time.

    Args:
        site: The dossier.
        event: The event.
        listed: Ids of the list's other events.
        depth: How many of them it stands below.
    """
    place = Link(event.place) if event.place else None
    part_of = Link(event.part_of) if event.part_of and event.part_of not in listed else None
    kind = site.dossier.kind_of(event).name
    return EventLine(record_line(site, event), when(event.date), kind, place, part_of, depth)


def nested(site: Site, events: Sequence[Event], listed: frozenset[str] = frozenset()) -> list[EventLine]:
    """Events in their order, except that parts follow the event of the list that they belong to.

    Args:
        site: The dossier.
        events: In order of time.
        listed: Ids of the events that the page lists, if this is one of several lists.
    """
    listed = listed or frozenset(event.id for event in events)
    parents = {event.id for event in events if not is_background(event)}
    parts = grouped((event.part_of if event.part_of in parents else "", event) for event in events)
    found: list[EventLine] = []
    waiting = [(event, 0) for event in reversed(parts.get("", ()))]
    while waiting:
        event, depth = waiting.pop()
        found.append(event_line(site, event, listed, depth))
        waiting += [(part, depth + 1) for part in reversed(parts.get(event.id, ()))]
    return found


def by_year(site: Site, events: Sequence[Event]) -> list[Group[EventLine]]:
    """Events in order of time under the years in which they begin, or among which their beginning is."""
    listed = frozenset(event.id for event in events)
    return under_headings(
        "y",
        events,
        lambda event: year_heading(event.date, site.words),
        lambda some: nested(site, some, listed),
    )


def year_heading(date: EdtfDate | None, words: Words = IN_ENGLISH) -> str:
    """The year in which what has a date begins; the years among which it is, where the date leaves that open."""
    if date is None:
        return words.capital(DATE)
    if isinstance(date.start, Limit):
        return words.capital(BEGINNING)
    first, last = (year_words(day.year, words) for day in (date.start.earliest, date.start.latest))
    return first if first == last else words.gettext("%(year)s–%(last_year)s", year=first, last_year=last)


def is_background(event: Event) -> bool:
    """Whether it lasts so long, or its dates are so open, that it is no heading for what belongs to it."""
    date = event.date
    if date is None or date.earliest is None or date.latest is None:
        return True
    return date.latest.number - date.earliest.number > _LONGEST_PARENT


def under_headings(
    prefix: str, items: Iterable[T], heading: Callable[[T], str], lines: Callable[[Sequence[T]], Sequence[S]]
) -> list[Group[S]]:
    """Items under headings, in the order in which the headings first appear.

    Args:
        prefix: Of the anchors.
        items: In the order that they keep under each heading.
        heading: Gives an item's heading.
        lines: Makes the entries of the items under one heading.
    """
    groups = grouped((heading(item), item) for item in items)
    unique = anchors(prefix, groups)
    return [Group(name, at, lines(some)) for (name, some), at in zip(groups.items(), unique, strict=True)]


def anchors(prefix: str, headings: Iterable[str]) -> list[str]:
    """An anchor for each heading; a number tells apart those that would get the same."""
    counts: dict[str, int] = {}
    found = []
    for heading in headings:
        base = anchor(prefix, heading)
        counts[base] = counts.get(base, 0) + 1
        found.append(base if counts[base] == 1 else f"{base}-n{counts[base]}")
    return found
