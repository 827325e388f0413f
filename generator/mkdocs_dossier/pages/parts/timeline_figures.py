"""Timelines as figures: of some events or all, and what their signs mean."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from mkdocs_dossier.entries.figured import dated, pivotal
from mkdocs_dossier.entries.once import once_a_site
from mkdocs_dossier.model.dates import DatePart
from mkdocs_dossier.model.pages import Address
from mkdocs_dossier.model.records import Event
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.values import Markdown
from mkdocs_dossier.pages.parts.figures import HALF, LARGE, NARROW, WIDE, Drawing, Figure, framed
from mkdocs_dossier.pages.parts.long_lists import LongList
from mkdocs_dossier.render.date_words import year_words
from mkdocs_dossier.render.figures.density import Bucket, buckets
from mkdocs_dossier.render.figures.records import timeline_item
from mkdocs_dossier.render.figures.svg import Sheet
from mkdocs_dossier.render.figures.timeline import TimelineItem, timeline, timeline_layout
from mkdocs_dossier.text.name_order import anchor

EVENTS = LongList(300, 300, fragment="list")
"""How the list of all events is parted, in order of time."""

ALL_EVENTS = 60
"""A timeline of more events shows the pivotal ones, and how many there are of all."""

_PIVOTAL = 24
_FEWEST = 3


@dataclass(frozen=True, slots=True)
class TimeFigure(Figure):
    """A timeline in a page, and which signs it has that want to be explained.

    Attributes:
        signs: Shapes of its marks.
        breaks: Whether its scale does.
    """

    signs: frozenset[str] = frozenset()
    breaks: bool = False


def events_figure(
    site: Site,
    here: Address,
    events: Sequence[Event],
    title: str,
    most: int = ALL_EVENTS,
    *,
    fewest: int = _FEWEST,
    width: float = WIDE,
) -> TimeFigure | None:
    """A timeline of events; None if there are too few with a date for a picture to tell anything.

    Args:
        site: The dossier.
        here: The page it is for.
        events: In order of time.
        title: What it shows.
        most: If there are more, it shows the pivotal ones and counts of all.
        fewest: Below that there is no figure.
        width: Of the drawing for much room.
    """
    items = dated(_item(site, here, event) for event in events)
    if len(items) < fewest:
        return None
    shown, counts = items, list[Bucket]()
    if len(items) > most:
        shown = pivotal(site, items, _PIVOTAL)
        counts = _counts(site, here, items, events)
    note = _note(site, len(shown), len(items))
    sizes = {"w": width, "n": NARROW}
    drawings = [
        Drawing(_drawn(site, shown, size, f"t{key}", title, counts), note, large=size == LARGE)
        for key, size in sizes.items()
    ]
    return _figure(framed("timeline", *drawings), shown, width, counts)


def short_figure(site: Site, here: Address, events: Sequence[Event], title: str) -> TimeFigure | None:
    """A timeline of few events, all alike, beside something else; on a phone the page's list is enough."""
    items = [replace(item, important=False) for item in dated(_item(site, here, event) for event in events)]
    if len(items) < _FEWEST:
        return None
    drawing = Drawing(_drawn(site, items, HALF, "th", title))
    return _figure(framed("short-timeline", drawing), items, HALF, ())


def _drawn(
    site: Site,
    items: Sequence[TimelineItem],
    width: float,
    key: str,
    title: str,
    counts: Sequence[Bucket] = (),
) -> str:
    return timeline(items, Sheet(width, key, title, _description(site, items), words=site.words), counts)


def _figure(
    drawing: Markdown, items: Sequence[TimelineItem], width: float, counts: Sequence[Bucket]
) -> TimeFigure:
    layout = timeline_layout(items, width, counts)
    signs = frozenset(mark.shape for placed in layout.placed for mark in placed.marks)
    return TimeFigure(drawing, signs=signs, breaks=len(layout.scale.panels) > 1)


def _note(site: Site, shown: int, total: int) -> str:
    if shown == total:
        return ""
    return site.words.gettext(
        "%(shown)s of %(total)s dated events: those that the editors marked as pivotal, then those with most sources; the "
        "columns count all of them by the first month or year that their dates allow.",
        shown=site.words.number(shown),
        total=site.words.number(total),
    )


def _item(site: Site, here: Address, event: Event) -> TimelineItem:
    return timeline_item(event, site.addresses.way(event.id, here), site.words)


def _description(site: Site, items: Sequence[TimelineItem]) -> str:
    return site.words.ngettext(
        "%(num)s event: %(first)s.",
        "%(num)s events by their beginnings. The first is dated %(first)s, the last %(last)s; the page lists them.",
        len(items),
        first=items[0].date,
        last=items[-1].date,
    )


def _counts(
    site: Site, here: Address, items: Iterable[TimelineItem], events: Iterable[Event]
) -> list[Bucket]:
    starts = [item.earliest if item.earliest is not None else min(item.days) for item in items]
    # Only a year that is certain has a heading of its own.
    begun = [event.date.start for event in events if event.date and isinstance(event.date.start, DatePart)]
    years = {part.earliest.year for part in begun if part.earliest.year == part.latest.year}
    listed = _where_years_begin(site)
    hrefs = {
        year: site.addresses.way(listed[year], here, anchor("y", year_words(year, site.words)))
        for year in sorted(years)
    }
    return buckets(starts, hrefs, site.words)


@once_a_site
def _where_years_begin(site: Site) -> dict[int, str]:
    """By year that has a heading in the list of all events: the key of the page with its first event."""
    found: dict[int, str] = {}
    for place, event in enumerate(site.dossier.chronological()):
        start = event.date.start if event.date else None
        if isinstance(start, DatePart) and start.earliest.year == start.latest.year:
            found.setdefault(start.earliest.year, EVENTS.page_with("events/", place))
    return found
