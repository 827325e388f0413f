"""The book's figures: the same drawings as the site's, with colours written out and without links."""

from __future__ import annotations

from mkdocs_dossier.book.selection import Selection
from mkdocs_dossier.book.values import BookDrawing
from mkdocs_dossier.entries.figured import country_names, dated, pivotal, ranked_places
from mkdocs_dossier.entries.quantities import Quantities, drawn
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.values import Exact
from mkdocs_dossier.render.figures.intervals import intervals, spoken
from mkdocs_dossier.render.figures.map import draw_map
from mkdocs_dossier.render.figures.map_ground import ground_words
from mkdocs_dossier.render.figures.map_window import map_window, near_and_far
from mkdocs_dossier.render.figures.pen import Palette
from mkdocs_dossier.render.figures.records import timeline_item
from mkdocs_dossier.render.figures.svg import Sheet
from mkdocs_dossier.render.figures.timeline import timeline

WIDTH = 560.0
"""Pixels that become the width of the column: letters of 12 pixels are then set in 8 points."""

_PEN = Palette(font="Noto Sans")
_EVENTS = 12
"""More than these are not shown: the chapters have them all."""


def timeline_figure(site: Site, chosen: Selection) -> BookDrawing | None:
    """The events by date; where there are many, the pivotal ones and those that most sources are about."""
    events = [site.dossier.events[name] for name in chosen.events]
    items = dated(timeline_item(event, words=site.words) for event in events)
    shown = pivotal(site, items, _EVENTS)
    if len(shown) < 2:  # noqa: PLR2004 - one event needs no picture
        return None
    words = site.words
    caption = words.gettext(
        "%(shown)s of %(total)s dated events; the first: %(first)s, the last: %(last)s.",
        shown=len(shown),
        total=len(items),
        first=shown[0].date,
        last=shown[-1].date,
    )
    drawing = timeline(shown, Sheet(WIDTH, "book", description=caption, pen=_PEN, words=words))
    return _figure(drawing, words.gettext("Timeline"), caption)


def numbers_figure(site: Site, of: Quantities, key: str) -> BookDrawing | None:
    """Numbers of one unit as intervals over one axis."""
    definitions, words = drawn(site, of.groups), site.words
    title = words.gettext("Numbers that sources give: %(unit)s", unit=of.unit)
    said = spoken(definitions)
    drawing = intervals(definitions, Sheet(WIDTH, key, title, said, of.unit, words, _PEN))
    return BookDrawing(Exact(drawing), f"{title} {said}", "") if drawing else None


def map_figures(site: Site, chosen: Selection) -> list[BookDrawing]:
    """Where events took place, with a small map of the places that lie far off; of all places where none did."""
    places = ranked_places(site, (site.dossier.places[name] for name in chosen.places))
    scenes = [place for place in places if place.events] or places
    if not scenes:
        return []
    near, far = near_and_far(scenes, WIDTH)
    words = site.words
    count = words.ngettext(
        "%(num)s place on an outline of land and borders.",
        "%(num)s places on an outline of land and borders.",
        len(scenes),
    )
    title = words.gettext("Map of the places")
    drawing = draw_map(
        [*near, *(place for place in places if place not in scenes)],
        map_window(near, WIDTH),
        Sheet(WIDTH, "book", title, count, words=words, pen=_PEN),
        countries=country_names(site),
        far=far,
    )
    ground = ground_words(
        *drawing.views, drawn=drawing.marks_doubts, note=site.settings.map_note, words=words
    )
    return [_figure(drawing.svg, title, f"{count} {ground}")]


def _figure(drawing: str, title: str, caption: str) -> BookDrawing:
    return BookDrawing(Exact(drawing), f"{title}: {caption}", f"{title}. {caption}")
