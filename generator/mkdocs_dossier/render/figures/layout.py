"""Points in a plane so that what is strongly tied lies close: stress majorisation from a fixed start.

The start is a sunflower's seed heads without its angle: points on nested squares, in the order of the nodes. There is
no chance in it, and nothing but sums, products, quotients and square roots, which every machine rounds alike. So the
same ties give the same picture, on every machine and whatever library versions it has.
"""

from __future__ import annotations

import heapq
import math
from collections.abc import Mapping, Sequence

Point = tuple[float, float]

_FAR = 1e9
_ROUNDS, _STEPS = 45, 2000
"""Rounds for few nodes; with many, as many as make about so many moves in all."""


def spread(count: int, ties: Mapping[tuple[int, int], float]) -> list[Point]:
    """Places for nodes 0 to ``count`` - 1, centred on the origin, about one unit for a tie of average strength.

    Args:
        count: How many nodes.
        ties: Strength above 0 by pair (smaller number first).
    """
    if count == 0:
        return []
    distances = _distances(count, ties)
    points = [_start(index) for index in range(count)]
    for _ in range(min(_ROUNDS, _STEPS // count + 1)):
        points = _majorised(points, distances)
    middle_x = sum(x for x, _ in points) / count
    middle_y = sum(y for _, y in points) / count
    return [(x - middle_x, y - middle_y) for x, y in points]


def _start(index: int) -> Point:
    """A point of a square spiral around the origin; the third coordinate's worth of slope avoids straight lines."""
    ring = int((math.isqrt(index) + 1) // 2)
    offset = index - (2 * ring - 1) ** 2 if ring else 0
    side, along = divmod(offset, max(2 * ring, 1))
    x, y = ((ring, along - ring), (ring - along, ring), (-ring, ring - along), (along - ring, -ring))[
        side % 4
    ]
    return x + y * 0.13, y - x * 0.11


def _distances(count: int, ties: Mapping[tuple[int, int], float]) -> list[list[float]]:
    """The shortest ways between all pairs, a strong tie being a short way; unconnected parts get a wide berth."""
    mean = sum(ties[pair] for pair in sorted(ties)) / len(ties) if ties else 1.0
    near: list[list[tuple[int, float]]] = [[] for _ in range(count)]
    for (a, b), strength in sorted(ties.items()):
        length = 0.6 + 0.8 / (0.4 + math.sqrt(strength / mean))
        near[a].append((b, length))
        near[b].append((a, length))
    ways = [_ways(start, near) for start in range(count)]
    longest = max((way for row in ways for way in row if way < _FAR), default=1.0)
    apart = max(longest, 1.0) * 0.75 + 1.0
    return [[way if way < _FAR else apart for way in row] for row in ways]


def _ways(start: int, near: Sequence[Sequence[tuple[int, float]]]) -> list[float]:
    """The shortest ways from one node, as Dijkstra finds them."""
    found = [_FAR] * len(near)
    found[start] = 0.0
    waiting = [(0.0, start)]
    while waiting:
        way, node = heapq.heappop(waiting)
        if way > found[node]:
            continue
        for other, length in near[node]:
            if way + length < found[other]:
                found[other] = way + length
                heapq.heappush(waiting, (way + length, other))
    return found


def _majorised(points: Sequence[Point], distances: Sequence[Sequence[float]]) -> list[Point]:
    """Each point moved to where the others would have it, weighted by the inverse square of the distance."""
    moved = list(points)
    for a, row in enumerate(distances):
        x, y = moved[a]
        sum_x = sum_y = weight_sum = 0.0
        for b, wanted in enumerate(row):
            if a == b:
                continue
            other_x, other_y = moved[b]
            off_x, off_y = x - other_x, y - other_y
            length = math.sqrt(off_x * off_x + off_y * off_y) or 1e-9
            weight = 1.0 / (wanted * wanted)
            sum_x += weight * (other_x + wanted * off_x / length)
            sum_y += weight * (other_y + wanted * off_y / length)
            weight_sum += weight
        if weight_sum:
            moved[a] = (sum_x / weight_sum, sum_y / weight_sum)
    return moved
