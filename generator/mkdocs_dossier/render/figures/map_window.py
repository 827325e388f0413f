"""What a map of places shows: all of them, or those that lie together, where a few lie far off."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mkdocs_dossier.render.figures.projection import Projection, cosine, window

RADIUS_KM = {"exact": 0.0, "city": 5.0, "region": 45.0, "country": 160.0, "": 0.0}
"""How much ground a precision stands for on the map."""

_SHAPE = 0.64
_FEWEST = 3
_JUMP = 1.6
_WORTH = 2.5
_NEAR = 1.5
_AROUND_KM = 260.0


@dataclass(frozen=True, slots=True)
class MapPlace:
    """A place with coordinates.

    Attributes:
        id: The record's id.
        title: Its name.
        latitude: In degrees.
        longitude: In degrees.
        precision: ``exact``, ``city``, ``region``, ``country``, or empty where not stated.
        contested: Whether its status or name is disputed.
        href: Where it leads; empty in the book.
        centre: Whether the map is about this place.
        data: Facts that scripts filter by.
    """

    id: str
    title: str
    latitude: float
    longitude: float
    precision: str = ""
    contested: bool = False
    href: str = ""
    centre: bool = False
    data: tuple[tuple[str, str], ...] = ()


def map_window(places: Sequence[MapPlace], width: float, shape: float = _SHAPE) -> Projection:
    """The window that shows all places; ``shape`` is its height to its width."""
    return window([_reach(place) for place in places], width, shape)


def window_around(place: MapPlace, width: float, shape: float = _SHAPE) -> Projection:
    """A window with one place in its middle and a day's drive around it."""
    reach = max(_AROUND_KM, RADIUS_KM[place.precision] * 2)
    return window([(place.latitude, place.longitude, reach)], width, shape, 0.0)


def close_together(places: Sequence[MapPlace]) -> list[MapPlace]:
    """The places that lie together, in their order; all of them unless the others lie far off.

    The places are ordered by their distance from the one that is nearest to all. Where that distance jumps, and
    the rest lies more than twice as far out, a map of all would show those within the jump on one spot.
    """
    if len(places) <= _FEWEST:
        return list(places)
    middle = min(places, key=lambda place: (sum(_apart(place, other) for other in places), place.id))
    ordered = sorted(places, key=lambda place: (_apart(middle, place), place.id))
    ways = [max(_apart(middle, place), _NEAR) for place in ordered]
    jumps = [
        (ways[index + 1] / ways[index], index)
        for index in range((len(places) - 1) // 2, len(places) - 1)
        if index + 1 >= _FEWEST
    ]
    jump, last = max(jumps, default=(0.0, 0))
    if jump < _JUMP or ways[-1] < ways[last] * _WORTH:
        return list(places)
    near = {place.id for place in ordered[: last + 1]}
    return [place for place in places if place.id in near]


def _reach(place: MapPlace) -> tuple[float, float, float]:
    return place.latitude, place.longitude, RADIUS_KM[place.precision]


def _apart(a: MapPlace, b: MapPlace) -> float:
    """Roughly the distance in degrees of latitude; good enough for comparisons."""
    across = abs(a.longitude - b.longitude) % 360
    across = min(across, 360 - across) * cosine((a.latitude + b.latitude) / 2)
    down = a.latitude - b.latitude
    return (across * across + down * down) ** 0.5 if across or down else 0.0
