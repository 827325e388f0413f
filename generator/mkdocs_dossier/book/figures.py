"""The book's figures: the same drawings as the site's, with colours written out and without links."""

from __future__ import annotations

from collections.abc import Sequence

from mkdocs_dossier.book.selection import Selection
from mkdocs_dossier.book.values import BookDrawing
from mkdocs_dossier.entries.figured import dated, pivotal, ranked_places, shown_of
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.values import Exact
from mkdocs_dossier.render.figures.map import MapPlace, draw_map
from mkdocs_dossier.render.figures.map_ground import ground_words
from mkdocs_dossier.render.figures.map_window import close_together, map_window
from mkdocs_dossier.render.figures.pen import Palette
from mkdocs_dossier.render.figures.records import timeline_item
from mkdocs_dossier.render.figures.timeline import timeline

WIDTH = 560.0
"""Pixels that become the width of the column: letters of 12 pixels are then set in 8 points."""

_PEN = Palette(font="Noto Sans")
_EVENTS, _PLACES = 12, 40
"""More than these are not shown, or not named: the chapters have them all."""


def timeline_figure(site: Site, chosen: Selection) -> BookDrawing | None:
    """The events by date; where there are many, the pivotal ones and those that most sources are about."""
    events = [site.dossier.events[name] for name in chosen.events]
    items = dated(map(timeline_item, events))
    shown = pivotal(site, items, _EVENTS)
    if len(shown) < 2:  # noqa: PLR2004 - one event needs no picture
        return None
    caption = f"{_of(len(shown), len(items), 'event')}, from {shown[0].date} to {shown[-1].date}."
    drawing = timeline(shown, WIDTH, key="book", description=caption, pen=_PEN, words=site.words)
    return _figure(drawing, "Timeline", caption)


def map_figures(site: Site, chosen: Selection) -> list[BookDrawing]:
    """The places that lie together and, where some lie far off, all of them with the first map outlined."""
    places = ranked_places(site, (site.dossier.places[name] for name in chosen.places))
    if not places:
        return []
    near = close_together(places)
    windows = [map_window(each, WIDTH) for each in (near, places)]
    maps = [_map(near, "near", "Map of the places", ground_words(*windows, note=site.settings.map_note), ())]
    if len(near) < len(places):
        maps.append(_map(places, "all", "Map of all places; the frame is the map above", "", near))
    return maps


def _map(
    places: Sequence[MapPlace], key: str, title: str, words: str, near: Sequence[MapPlace]
) -> BookDrawing:
    inside = {place.id for place in near}
    named = {place.id for place in [place for place in places if place.id not in inside][:_PLACES]}
    count = f"{_of(len(places), len(places), 'place')} on an outline of land and borders."
    drawing = draw_map(
        places,
        WIDTH,
        key=key,
        title=title,
        description=count,
        view=map_window(places, WIDTH),
        quiet=frozenset(place.id for place in places) - named,
        inset=map_window(near, WIDTH) if near else None,
        pen=_PEN,
    )
    return _figure(drawing, title, f"{count} {words}".strip())


def _figure(drawing: str, title: str, caption: str) -> BookDrawing:
    return BookDrawing(Exact(drawing), f"{title}: {caption}", f"{title}. {caption}")


def _of(shown: int, total: int, noun: str) -> str:
    return f"{shown_of(shown, total)} {noun}{'' if total == 1 else 's'}"
