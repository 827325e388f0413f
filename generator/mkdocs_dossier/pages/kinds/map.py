"""The map page: every place with coordinates, and a list of those without."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.pages import Address
from mkdocs_dossier.model.records import Place
from mkdocs_dossier.model.standings import CONTESTED, Standing
from mkdocs_dossier.pages.kind import PageKind
from mkdocs_dossier.pages.parts.facets import Facets, place_facets
from mkdocs_dossier.pages.parts.figures import Figure
from mkdocs_dossier.pages.parts.frame import Frame, plain_frame
from mkdocs_dossier.pages.parts.listing import in_name_order
from mkdocs_dossier.pages.parts.map_figures import coordinates, whole_maps
from mkdocs_dossier.pages.view import View
from mkdocs_dossier.render.values import Link


@dataclass(frozen=True, slots=True)
class PlaceLine:
    """A place in the table; ``where`` is its coordinates in words."""

    place: Link
    kind: str
    where: str
    contested: Standing | None
    events: int


@dataclass(frozen=True, slots=True)
class Context:
    """The variables of ``map.md.jinja``.

    Attributes:
        frame: Around the page.
        near: The map of the places that lie together.
        all_places: The map of all, where some lie far off.
        facets: What scripts filter by.
        lines: Places on a map.
        without: Places whose coordinates are not known.
    """

    frame: Frame
    near: Figure | None
    all_places: Figure | None
    facets: Facets
    lines: Sequence[PlaceLine]
    without: Sequence[Link]


def plan(dossier: Dossier) -> Iterator[Address]:  # noqa: ARG001 - every page kind plans from the dossier
    """One page."""
    yield Address("map", "map.md", "Map", "map", "home")


def context(address: Address, view: View) -> Context:
    """Collect the maps and the table of their places."""
    places = in_name_order(view.dossier.places.values())
    known = [place for place in places if place.coordinates]
    near, all_places = whole_maps(view, address)
    return Context(
        plain_frame(view, address),
        near,
        all_places,
        place_facets(view, known),
        [_line(view, place) for place in known],
        [Link(place.id) for place in places if not place.coordinates],
    )


def _line(view: View, place: Place) -> PlaceLine:
    events = len(view.events_at.get(place.id, ()))
    return PlaceLine(
        Link(place.id),
        place.kind or "place",
        coordinates(place),
        CONTESTED if place.contested else None,
        events,
    )


KIND = PageKind("map", plan, context)
