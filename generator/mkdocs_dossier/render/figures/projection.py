"""From degrees to pixels: a plate carrée with true proportions at its middle latitude."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

KM_PER_DEGREE = 111.2
_POLE = 90.0
_TURN = 360.0
_LEAST_SPAN = 2.5
"""Degrees of latitude: nearer than that, the outline has nothing to show."""

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Projection:
    """A window of the world.

    Attributes:
        west: Longitude of the left edge; eastern ones go on beyond 180.
        north: Latitude of the upper edge.
        across: Pixels for a degree of longitude.
        down: Pixels for a degree of latitude.
        width: In pixels.
        height: In pixels.
    """

    west: float
    north: float
    across: float
    down: float
    width: float
    height: float

    def xy(self, latitude: float, longitude: float) -> Point:
        """A place in pixels, on the turn of the globe that the window shows."""
        return (self.turned(longitude) - self.west) * self.across, (self.north - latitude) * self.down

    def turned(self, longitude: float) -> float:
        """The longitude plus or minus full turns so that it is nearest to the window's middle."""
        middle = self.west + self.width / self.across / 2
        return longitude - _TURN * round((longitude - middle) / _TURN)

    def shows(self, latitude: float, longitude: float) -> bool:
        """Whether a place lies in the window."""
        x, y = self.xy(latitude, longitude)
        return 0 <= x <= self.width and 0 <= y <= self.height

    @property
    def east(self) -> float:
        """Longitude of the right edge."""
        return self.west + self.width / self.across

    @property
    def south(self) -> float:
        """Latitude of the lower edge."""
        return self.north - self.height / self.down


def cosine(degrees: float) -> float:
    """The cosine to a thousandth, by Bhaskara's fraction: it needs no function that libraries round differently."""
    square = min(degrees * degrees, 8100.0)
    return (32400 - 4 * square) / (32400 + square)


def window(
    points: Sequence[tuple[float, float, float]], width: float, ratio: float, pad: float = 0.13
) -> Projection:
    """The smallest window of a shape that shows all points.

    Args:
        points: Latitude, longitude, and radius in kilometres; at least one.
        width: In pixels.
        ratio: Height to width.
        pad: Margin on each side, as a part of the span.
    """
    start = _start(sorted(longitude for _, longitude, _ in points))
    souths, norths, wests, easts = [], [], [], []
    for latitude, longitude, radius in points:
        reach = radius / KM_PER_DEGREE
        turned = longitude if longitude >= start else longitude + _TURN
        wide = reach / max(cosine(latitude), 0.1)
        souths.append(latitude - reach)
        norths.append(latitude + reach)
        wests.append(turned - wide)
        easts.append(turned + wide)
    south, north = max(min(souths), -_POLE), min(max(norths), _POLE)
    middle = (south + north) / 2
    shrink = max(cosine(middle), 0.1)
    tall = max((north - south) * (1 + 2 * pad), _LEAST_SPAN)
    wide = min((max(easts) - min(wests)) * (1 + 2 * pad), _TURN)
    tall = min(max(tall, wide * shrink * ratio), 2 * _POLE)
    down = width * ratio / tall
    across = down * shrink
    if across * wide > width:  # the whole world in a window that is too tall for it
        across = width / wide
    centre = (min(wests) + max(easts)) / 2
    top = min(max(middle + tall / 2, tall - _POLE), _POLE)
    return Projection(centre - width / across / 2, top, across, down, width, width * ratio)


def _start(longitudes: Sequence[float]) -> float:
    """Where to cut the globe open: behind the widest stretch without a point."""
    gaps = [(after - before, after) for before, after in itertools.pairwise(longitudes)]
    gaps.append((longitudes[0] + _TURN - longitudes[-1], longitudes[0]))
    return max(gaps, key=lambda gap: (gap[0], -gap[1]))[1]
