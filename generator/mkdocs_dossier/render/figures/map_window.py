"""What a map of places shows: all of them, or those that lie together, where a few lie far off."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from mkdocs_dossier.render.figures.outline import border_points
from mkdocs_dossier.render.figures.projection import Projection, cosine, window

RADIUS_KM = {"exact": 0.0, "city": 5.0, "region": 45.0, "country": 160.0, "": 0.0}
"""How much ground a precision stands for on the map."""

_SHAPE = 0.64
_FEWEST = 3
_WEIGHED = 200
"""Places that are asked which of them has half of the others around it: the first, where most happened."""
_JUMP = 1.6
_WORTH = 2.5
_NEAR = 1.5
_AROUND_KM = 260.0
_AREAS = frozenset({"region", "country"})
_CROWDED = 48.0
"""Pixels between two places that are too near to each other for their names."""


@dataclass(frozen=True, slots=True)
class MapPlace:
    """A place that can be drawn: a spot, a region, or the border between two countries.

    Attributes:
        id: The record's id.
        title: Its name.
        latitude: In degrees; of a border, somewhere on it.
        longitude: In degrees.
        precision: ``exact``, ``city``, ``region``, ``country``, or empty where not stated.
        events: How many events took place there.
        extent: Whether the ground that it stands for is drawn, rather than named alone.
        between: Codes of the two countries whose border it is; empty for what is no border.
        contested: Whether its status or name is disputed.
        href: Where it leads; empty in the book.
        centre: Whether the map is about this place.
    """

    id: str
    title: str
    latitude: float
    longitude: float
    precision: str = ""
    events: int = 0
    extent: bool = False
    between: frozenset[str] = frozenset()
    contested: bool = False
    href: str = ""
    centre: bool = False

    @property
    def is_area(self) -> bool:
        """Whether it stands for ground rather than for a spot."""
        return not self.between and self.precision in _AREAS


def map_window(places: Sequence[MapPlace], width: float, shape: float = _SHAPE) -> Projection:
    """The window that shows all places; ``shape`` is its height to its width."""
    return window([point for place in places for point in _reach(place)], width, shape)


def window_around(place: MapPlace, width: float) -> Projection:
    """A window with one place in its middle and a day's drive around it; of a border with all of it."""
    if place.between:
        return map_window([place], width)
    reach = max(_AROUND_KM, RADIUS_KM[place.precision] * 2)
    return window([(place.latitude, place.longitude, reach)], width, _SHAPE, 0.0)


def close_together(places: Sequence[MapPlace]) -> list[MapPlace]:
    """The places that lie together, in their order; all of them unless the others lie far off.

    The places are ordered by their distance from the one that has half of them nearest around it. Where that distance
    jumps, and the rest lies more than twice as far out, a map of all would show those within the jump on one spot.
    """
    if len(places) <= _FEWEST:
        return list(places)
    weighed = places[:_WEIGHED]
    half = len(weighed) // 2
    middle = min(
        weighed,
        key=lambda place: (sum(sorted(_apart(place, other) for other in weighed)[: half + 1]), place.id),
    )
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


def near_and_far(
    places: Sequence[MapPlace], width: float, shape: float = _SHAPE
) -> tuple[list[MapPlace], list[MapPlace]]:
    """The places for a map of so many pixels, and those that lie too far off to be on it.

    Where the near ones would still lie on one another, and most of them lie together, the map shows these alone.
    """
    near = close_together(places)
    while True:
        inner = close_together(near)
        if len(inner) == len(near) or not _is_crowded(inner, map_window(near, width, shape)):
            break
        near = inner
    chosen = {place.id for place in near}
    return near, [place for place in places if place.id not in chosen]


def _is_crowded(places: Sequence[MapPlace], view: Projection) -> bool:
    points = [view.xy(place.latitude, place.longitude) for place in places]
    return any(
        abs(a[0] - b[0]) < _CROWDED and abs(a[1] - b[1]) < _CROWDED for a, b in combinations(points, 2)
    )


def _reach(place: MapPlace) -> Iterator[tuple[float, float, float]]:
    if place.between:
        yield from ((y, x, 0.0) for x, y in border_points(place.between))
    else:
        yield place.latitude, place.longitude, RADIUS_KM[place.precision]


def _apart(a: MapPlace, b: MapPlace) -> float:
    """Roughly the distance in degrees of latitude; good enough for comparisons."""
    across = abs(a.longitude - b.longitude) % 360
    across = min(across, 360 - across) * cosine((a.latitude + b.latitude) / 2)
    down = a.latitude - b.latitude
    return (across * across + down * down) ** 0.5 if across or down else 0.0
