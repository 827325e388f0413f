"""Maps as figures: of all places of the dossier, or of one place and what lies around it."""

from __future__ import annotations

from collections.abc import Sequence

from mkdocs_dossier.entries.figured import ranked_places
from mkdocs_dossier.entries.place import coordinates
from mkdocs_dossier.model.pages import Address
from mkdocs_dossier.model.records import Place
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.values import Markdown
from mkdocs_dossier.pages.parts.figures import NARROW, SMALL, WIDE, Drawing, Figure, framed
from mkdocs_dossier.render.figures.map import MapPlace, draw_map
from mkdocs_dossier.render.figures.map_ground import ground_words
from mkdocs_dossier.render.figures.map_window import close_together, map_window, window_around
from mkdocs_dossier.render.figures.projection import Projection
from mkdocs_dossier.render.figures.records import map_place

_LABELS = {WIDE: 40, NARROW: 16}
"""Places with a name on the map; further ones are drawn without, and the table names them."""
_NEIGHBOURS = 6
_CONTESTED = " What it calls contested is hatched or ringed with a dashed line."
_TALL = {WIDE: 0.64, NARROW: 0.9}


def whole_maps(site: Site, here: Address) -> tuple[Figure | None, Figure | None]:
    """A map of the places that lie together, and where some lie far off, one of all with the first outlined."""
    places = _ranked(site, here)
    if not places:
        return None, None
    near = close_together(places)
    first, views = _drawn(near, "m", "Map of the dossier’s places")
    if len(near) == len(places):
        return Figure(first, _words(site, near, *views)), None
    second, more = _drawn(places, "o", "Map of all places", near)
    return Figure(first, _words(site, places, *views, *more)), Figure(second, "The frame is the map above.")


def _drawn(
    places: Sequence[MapPlace], key: str, title: str, near: Sequence[MapPlace] = ()
) -> tuple[Markdown, list[Projection]]:
    """A map for much room and for little, and what part of the world they show.

    Places ``near`` get no label on it but an outline, since another map has them.
    """
    inside = {place.id for place in near}
    outside = [place.id for place in places if place.id not in inside]
    views = {width: map_window(places, width, tall) for width, tall in _TALL.items()}
    drawings = []
    for width, view in views.items():
        named = outside[: _LABELS[width]]
        svg = draw_map(
            places,
            width,
            key=f"{key}{'w' if width == WIDE else 'n'}",
            title=title,
            description=f"{_places(len(places))} on an outline of land and borders; the table lists them.",
            view=view,
            quiet=frozenset(place.id for place in places) - frozenset(named),
            inset=map_window(near, width, _TALL[width]) if near else None,
        )
        note = f"{len(named)} of {len(outside):,} places have their name here; the table has all."
        drawings.append(Drawing(svg, note if len(named) < len(outside) else ""))
    return framed("map", *drawings), list(views.values())


def _places(number: int) -> str:
    return "1 place" if number == 1 else f"{number:,} places"


def _words(site: Site, places: Sequence[MapPlace], *windows: Projection) -> str:
    return ground_words(*windows, note=site.settings.map_note) + (
        _CONTESTED if any(place.contested for place in places) else ""
    )


def place_map(site: Site, here: Address, place: Place) -> Figure | None:
    """One place and the dossier's other places around it; None if it has no coordinates."""
    centre = map_place(place, centre=True)
    if centre is None:
        return None
    window = window_around(centre, SMALL)
    others = [other for other in _ranked(site, here) if other.id != place.id]
    named = [other for other in others if window.shows(other.latitude, other.longitude)]
    shown = [centre, *named[:_NEIGHBOURS]]
    drawing = draw_map(
        shown,
        SMALL,
        key="place",
        title=f"Map: {place.name}",
        description=f"{place.name}, {coordinates(place)}, on an outline of land and borders.",
        view=window,
    )
    return Figure(framed("map", Drawing(drawing)), ground_words(window, note=site.settings.map_note))


def _ranked(site: Site, here: Address) -> list[MapPlace]:
    return ranked_places(site, site.dossier.places.values(), lambda place: site.addresses.way(place, here))
