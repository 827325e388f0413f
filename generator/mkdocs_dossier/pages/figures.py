"""Figures for pages: which records they show, where their links lead, and how they stand in a page's Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from mkdocs_dossier.model.pages import Address
from mkdocs_dossier.model.records import Event
from mkdocs_dossier.pages.view import View
from mkdocs_dossier.render.figures.density import Bucket, buckets
from mkdocs_dossier.render.figures.records import timeline_item
from mkdocs_dossier.render.figures.timeline import TimelineItem, timeline
from mkdocs_dossier.render.values import Markdown

WIDE, NARROW, SMALL = 680.0, 328.0, 340.0
"""Widths in pixels: beside a table of contents, on a phone, and of figures that are small anywhere."""

ALL_EVENTS = 60
"""A timeline of more events shows the pivotal ones, and how many there are of all."""

_PIVOTAL = 24
_LANES = 6
_PER_LANE = 3
_FEWEST = 3


@dataclass(frozen=True, slots=True)
class Figure:
    """A drawing in a page.

    Attributes:
        drawing: Raw HTML on one line.
        thinned: Whether it shows only part of what there is.
        shown: How many records it shows.
        total: How many there are to show.
        caption: What stands below it; empty where the page says it otherwise.
    """

    drawing: Markdown
    thinned: bool = False
    shown: int = 0
    total: int = 0
    caption: str = ""


def framed(kind: str, wide: str, narrow: str = "") -> Markdown:
    """Drawings as a block that Markdown leaves alone; the narrow one is for phones.

    Search engines leave it out too: all that it says is in the page's text.
    """
    drawings = f'<div class="df-wide">{wide}</div><div class="df-narrow">{narrow}</div>' if narrow else wide
    sizes = "" if narrow else " df-small"
    return Markdown(
        f'<div class="dossier-figure{sizes}" data-figure="{kind}" data-search-exclude>{drawings}</div>'
    )


def events_figure(
    view: View,
    here: Address,
    events: Sequence[Event],
    title: str,
    most: int = ALL_EVENTS,
    fewest: int = _FEWEST,
) -> Figure | None:
    """A timeline of events; None if there are too few with a date for a picture to tell anything.

    Args:
        view: The dossier.
        here: The page it is for.
        events: In order of time.
        title: What it shows.
        most: If there are more, it shows the pivotal ones and counts of all.
        fewest: Below that there is no figure.
    """
    items = [_item(view, here, event) for event in events if event.date]
    items = [item for item in items if any(True for _ in item.days)]
    if len(items) < fewest or not view.drawn:
        return None
    shown, counts = items, list[Bucket]()
    if len(items) > most:
        shown = _pivotal(view, items)
        counts = _counts(view, here, items, events)
    elif most == ALL_EVENTS:
        shown = _in_lanes(items, {event.id: event.kind for event in events})
    description = _description(shown, len(items))
    drawings = [
        timeline(shown, width, key=key, title=title, description=description, counts=counts)
        for width, key in ((WIDE, "tw"), (NARROW, "tn"))
    ]
    return Figure(framed("timeline", *drawings), len(shown) < len(items), len(shown), len(items))


def _item(view: View, here: Address, event: Event) -> TimelineItem:
    return timeline_item(event, view.way(event.id, here))


def _description(items: Sequence[TimelineItem], total: int) -> str:
    of_all = f" of {total:,}" if total > len(items) else ""
    return f"{len(items)}{of_all} events from {items[0].date} to {items[-1].date}; the page lists them all."


def _pivotal(view: View, items: Sequence[TimelineItem]) -> list[TimelineItem]:
    """The events that the editors marked, then those that most sources are about; in order of time."""
    ranked = sorted(
        items, key=lambda item: (not item.important, -len(view.sources_of.get(item.id, ())), item.id)
    )
    chosen = {item.id for item in ranked[:_PIVOTAL]}
    return [item for item in items if item.id in chosen]


def _counts(
    view: View, here: Address, items: Iterable[TimelineItem], events: Iterable[Event]
) -> list[Bucket]:
    starts = [item.earliest if item.earliest is not None else min(item.days) for item in items]
    years = {event.date.earliest.year for event in events if event.date and event.date.earliest}
    return buckets(starts, {year: view.way("timeline", here, f"y-{year}") for year in years if year > 0})


def _in_lanes(items: Sequence[TimelineItem], kinds: dict[str, str]) -> list[TimelineItem]:
    """Events under their kinds, where that gives a few lanes of several events each; parts stay with the whole."""
    known = {item.id: item for item in items}
    roots = {}
    for item in items:
        root, seen = item, {item.id}
        while root.parent in known and root.parent not in seen:
            root = known[root.parent]
            seen.add(root.id)
        roots[item.id] = root.id
    names = dict.fromkeys(kinds[root] for root in roots.values())
    if not 1 < len(names) <= _LANES or len(set(roots.values())) < _PER_LANE * len(names):
        return list(items)
    lanes = {name: [item for item in items if kinds[roots[item.id]] == name] for name in names}
    return [
        replace(item, lane=name[:1].upper() + name[1:]) for name, members in lanes.items() for item in members
    ]
