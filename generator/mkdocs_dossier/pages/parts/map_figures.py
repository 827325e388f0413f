"""Maps as figures: of where the dossier's events took place, or of one place and what lies around it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import islice

from mkdocs_dossier.entries.figured import country_names, ranked_places
from mkdocs_dossier.entries.once import once_a_site
from mkdocs_dossier.entries.place import coordinates
from mkdocs_dossier.languages.words import Message
from mkdocs_dossier.model.pages import Address
from mkdocs_dossier.model.records import Place
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.pages.parts.figures import LARGE, NARROW, SMALL, Drawing, Figure, framed
from mkdocs_dossier.render.figures.map import MapDrawing, draw_map
from mkdocs_dossier.render.figures.map_ground import ground_words
from mkdocs_dossier.render.figures.map_window import MapPlace, map_window, near_and_far, window_around
from mkdocs_dossier.render.figures.svg import Sheet

_DRAWN = 120
"""Places on the map of all: of more, those where most happened."""

_NEIGHBOURS = 6
_NEAR, _NEAR_NARROW, _FAR_NARROW = 0.64, 0.78, 0.48
"""Height to width of the maps."""
_TITLE = Message("Map of the dossier’s places")


def whole_map(site: Site, here: Address) -> Figure | None:
    """Where events took place, fitted to most of these places, with the far ones on a small map; None without a place.

    Where nothing is known to have happened anywhere, it shows the dossier's places.
    """
    places = [replace(place, href=site.addresses.way(place.id, here)) for place in _ranked(site)]
    drawn = places[:_DRAWN]
    scenes = [place for place in drawn if place.events] or drawn
    if not scenes:
        return None
    others = drawn[len(scenes) :]
    wide = _wide(site, scenes, others)
    narrow = _narrow(site, scenes, others)
    return Figure(
        framed(
            "map",
            Drawing(wide.svg, _note(site, wide, len(drawn), len(places)), large=True),
            *(Drawing(each.svg, _note(site, each, len(drawn), len(places))) for each in narrow),
            zoom=site.words if any(each.unnamed for each in (wide, *narrow)) else None,
        ),
        _words(site, wide),
    )


def _wide(site: Site, scenes: Sequence[MapPlace], others: Sequence[MapPlace]) -> MapDrawing:
    near, far = near_and_far(scenes, LARGE, _NEAR)
    view = map_window(near, LARGE, _NEAR)
    sheet = _sheet(site, LARGE, "mw", len(scenes))
    return draw_map([*near, *others], view, sheet, countries=country_names(site), far=far)


def _narrow(site: Site, scenes: Sequence[MapPlace], others: Sequence[MapPlace]) -> list[MapDrawing]:
    """The near places, and below them, where there are any, the far ones, with the first map outlined."""
    near, far = near_and_far(scenes, NARROW, _NEAR_NARROW)
    view = map_window(near, NARROW, _NEAR_NARROW)
    sheet = _sheet(site, NARROW, "mn", len(scenes))
    first = draw_map([*near, *others], view, sheet, countries=country_names(site))
    if not far:
        return [first]
    whole = map_window([*far, *near], NARROW, _FAR_NARROW)
    title = site.words.gettext("Map of the places further off; the frame is the map above")
    return [first, draw_map(far, whole, replace(sheet, key="mf", title=title), framed=view)]


def _sheet(site: Site, width: float, key: str, number: int) -> Sheet:
    return Sheet(width, key, site.words.said(_TITLE), _description(site, number), words=site.words)


def _description(site: Site, number: int) -> str:
    return site.words.ngettext(
        "%(num)s place on an outline of land and borders; the page lists it with what happened there.",
        "%(num)s places on an outline of land and borders; the page lists them with what happened there.",
        number,
    )


def _note(site: Site, drawing: MapDrawing, drawn: int, of_all: int) -> str:
    """What the map leaves out."""
    if drawn == of_all:
        return _unnamed(site, drawing)
    left_out = site.words.ngettext(
        "The map shows the %(num)s of %(all)s place where most happened.",
        "The map shows the %(num)s of %(all)s places where most happened.",
        drawn,
        all=of_all,
    )
    return " ".join(filter(None, [left_out, _unnamed(site, drawing)]))


def _unnamed(site: Site, drawing: MapDrawing) -> str:
    if not drawing.unnamed:
        return ""
    return site.words.ngettext(
        "%(num)s place has no name on the map, for want of room; the list has all.",
        "%(num)s places have no name on the map, for want of room; the list has all.",
        len(drawing.unnamed),
    )


def _words(site: Site, drawing: MapDrawing) -> str:
    return ground_words(
        *drawing.views, drawn=drawing.marks_doubts, note=site.settings.map_note, words=site.words
    )


def place_map(site: Site, here: Address, place: Place) -> Figure | None:
    """One place and the dossier's other places around it; None if its position is not known."""
    centre = _by_id(site).get(place.id)
    if centre is None:
        return None
    centre = replace(centre, centre=True)
    window = window_around(centre, SMALL)
    around = (
        replace(other, href=site.addresses.way(other.id, here))
        for other in _ranked(site)
        if other.id != place.id and window.shows(other.latitude, other.longitude)
    )
    name = site.words.series([part for part in (place.name, coordinates(place, site.words)) if part])
    sheet = Sheet(
        SMALL,
        "place",
        site.words.gettext("Map: %(place)s", place=place.name),
        site.words.gettext("%(place)s on an outline of land and borders.", place=name),
        words=site.words,
    )
    shown = [centre, *islice(around, _NEIGHBOURS)]
    drawing = draw_map(shown, window, sheet, countries=country_names(site))
    return Figure(framed("map", Drawing(drawing.svg)), _words(site, drawing))


@once_a_site
def _ranked(site: Site) -> list[MapPlace]:
    """All places that can be drawn, without ways to their pages, which every page has its own of."""
    return ranked_places(site, site.dossier.places.values())


@once_a_site
def _by_id(site: Site) -> Mapping[str, MapPlace]:
    return {place.id: place for place in _ranked(site)}
