"""The map page: every place with coordinates, and a list of those without."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mkdocs_dossier.entries.place import coordinates
from mkdocs_dossier.model.pages import Address, Tab
from mkdocs_dossier.model.records import Place
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.standings import CONTESTED, Standing
from mkdocs_dossier.model.values import Link
from mkdocs_dossier.pages.kind import PageKind, Single
from mkdocs_dossier.pages.parts.facets import Facets, place_facets
from mkdocs_dossier.pages.parts.figures import Figure
from mkdocs_dossier.pages.parts.map_figures import whole_maps
from mkdocs_dossier.text.name_order import in_name_order


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
        near: The map of the places that lie together.
        all_places: The map of all, where some lie far off.
        facets: What scripts filter by.
        lines: Places on a map.
        without: Places whose coordinates are not known.
    """

    near: Figure | None
    all_places: Figure | None
    facets: Facets
    lines: Sequence[PlaceLine]
    without: Sequence[Link]


def context(address: Address, site: Site) -> Context:
    """Collect the maps and the table of their places."""
    places = in_name_order(site.dossier.places.values())
    known = [place for place in places if place.coordinates]
    near, all_places = whole_maps(site, address)
    return Context(
        near,
        all_places,
        place_facets(site, known),
        [_line(site, place) for place in known],
        [Link(place.id) for place in places if not place.coordinates],
    )


def _line(site: Site, place: Place) -> PlaceLine:
    events = len(site.relations.events_at(place.id))
    return PlaceLine(
        Link(place.id),
        site.dossier.kind_of(place).name,
        coordinates(place),
        CONTESTED if place.contested else None,
        events,
    )


KIND = PageKind(
    name="map",
    context=context,
    single=Single(
        "map",
        "Map",
        tab=Tab.EVENTS,
        nav=10,
        made=lambda dossier, _: any(place.coordinates for place in dossier.places.values()),
    ),
)
