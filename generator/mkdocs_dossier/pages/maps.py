"""Maps as figures: of all places of the dossier, or of one place and what lies around it."""

from __future__ import annotations

from collections.abc import Sequence

from mkdocs_dossier.model.pages import Address
from mkdocs_dossier.model.records import Place
from mkdocs_dossier.pages.figures import NARROW, SMALL, WIDE, Figure, framed
from mkdocs_dossier.pages.view import View
from mkdocs_dossier.render.figures.map import MapPlace, draw_map
from mkdocs_dossier.render.figures.map_window import close_together, map_window, window_around
from mkdocs_dossier.render.figures.records import map_place

_LABELS = {WIDE: 40, NARROW: 16}
"""Places with a name on the map; further ones are drawn without, and the table names them."""
_NEIGHBOURS = 6
_BORDERS = "Borders as Natural Earth draws them; this dossier takes no position on where they run."
_TALL = {WIDE: 0.64, NARROW: 0.9}


def whole_maps(view: View, here: Address) -> tuple[Figure | None, Figure | None]:
    """A map of the places that lie together, and where some lie far off, one of all with the first outlined."""
    places = _ranked(view, here)
    if not places:
        return None, None
    near = close_together(places)
    first = _figure(near, "m", "Map of the dossier’s places")
    if len(near) == len(places):
        return first, None
    return first, _figure(places, "o", "Map of all places", near)


def _figure(places: Sequence[MapPlace], key: str, title: str, near: Sequence[MapPlace] = ()) -> Figure:
    """A map; places ``near`` get no label on it but an outline, since another map has them."""
    drawings = []
    inside = {place.id for place in near}
    for width, most in _LABELS.items():
        named = [place.id for place in places if place.id not in inside][:most]
        quiet = frozenset(place.id for place in places) - frozenset(named)
        drawings.append(
            draw_map(
                places,
                width,
                key=f"{key}{'w' if width == WIDE else 'n'}",
                title=title,
                description=f"{len(places)} places on an outline of land and borders; the table lists them.",
                view=map_window(places, width, _TALL[width]),
                quiet=quiet,
                inset=map_window(near, width, _TALL[width]) if near else None,
            )
        )
    named_at_most = min(len(places) - len(inside), _LABELS[WIDE])
    thinned = named_at_most < len(places) - len(inside)
    return Figure(framed("map", *drawings), thinned, len(places), len(places))


def place_map(view: View, here: Address, place: Place) -> Figure | None:
    """One place and the dossier's other places around it; None if it has no coordinates."""
    centre = map_place(place, centre=True)
    if centre is None or not view.drawn:
        return None
    window = window_around(centre, SMALL)
    others = [other for other in _ranked(view, here) if other.id != place.id]
    named = [other for other in others if window.shows(other.latitude, other.longitude)]
    drawing = draw_map(
        [centre, *named[:_NEIGHBOURS]],
        SMALL,
        key="place",
        title=f"Map: {place.name}",
        description=f"{place.name}, {coordinates(place)}, on an outline of land and borders.",
        view=window,
    )
    return Figure(framed("map", drawing), caption=_BORDERS)


def _ranked(view: View, here: Address) -> list[MapPlace]:
    """Places with coordinates, those first where most happened and that most sources name."""
    found = [map_place(place, view.way(place.id, here)) for place in view.dossier.places.values()]
    events, sources = view.events_at, view.sources_of
    return sorted(
        (place for place in found if place),
        key=lambda item: (-len(events.get(item.id, ())), -len(sources.get(item.id, ())), item.id),
    )


def coordinates(place: Place) -> str:
    """Degrees with hemisphere, and how much ground they stand for; empty if not known."""
    if place.coordinates is None:
        return ""
    latitude, longitude = place.coordinates
    north = f"{abs(latitude):g}°\u00a0{'N' if latitude >= 0 else 'S'}"
    east = f"{abs(longitude):g}°\u00a0{'E' if longitude >= 0 else 'W'}"
    precision = f" (to the {place.precision.value})" if place.precision and place.precision != "exact" else ""
    return f"{north}, {east}{precision}"
