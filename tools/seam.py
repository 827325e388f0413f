"""Puts land together again that a file of countries cuts along the date line."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from lines import Point

_NEAR = 1e-6
_HALF_TURN = 180.0


def mended(rings: Sequence[list[int]], arcs: list[list[Point]]) -> list[list[int]]:
    """The rings, those that have an edge on the date line in common as one; new arcs are added to the list.

    >>> west = [(179.0, 5.0), (179.0, 1.0), (180.0, 1.0), (180.0, 5.0), (179.0, 5.0)]
    >>> east = [(-180.0, 1.0), (-178.0, 3.0), (-180.0, 5.0), (-180.0, 1.0)]
    >>> arcs = [west, east]
    >>> [[arcs[arc] for arc in ring] for ring in mended([[0], [1]], arcs)]
    [[[(180.0, 5.0), (179.0, 5.0), (179.0, 1.0), (180.0, 1.0), (182.0, 3.0), (180.0, 5.0)]]]
    """
    whole: list[list[int]] = []
    waiting: list[tuple[list[int], list[int]]] = []
    for ring in rings:
        chain = _opened(ring, arcs)
        if chain == ring:
            whole.append(ring)
            continue
        other = next((pair for pair in waiting if _meet(chain, pair[1], arcs)), None)
        if other is None:
            waiting.append((ring, chain))
        else:
            waiting.remove(other)
            whole.append(_closed(other[1], chain, arcs))
    return [*whole, *(ring for ring, _ in waiting)]


def _opened(ring: list[int], arcs: list[list[Point]]) -> list[int]:
    """The ring without its edge on the date line, from one end of that edge to the other; else the ring itself."""
    for place, number in enumerate(ring):
        points = arcs[number] if number >= 0 else arcs[~number][::-1]
        if len(ring) == 1:  # begin where a rotation can't cut the edge in two
            start = next((index for index, point in enumerate(points) if not _on_seam(point)), 0)
            points = [*points[start:-1], *points[: start + 1]]
        edge = [
            index
            for index, (a, b) in enumerate(pairwise(points))
            if _on_seam(a) and _on_seam(b) and a[1] != b[1]
        ]
        if not edge:
            continue
        head, tail = points[: edge[0] + 1], points[edge[-1] + 1 :]
        first = len(arcs)
        if len(ring) == 1:
            arcs.append([*tail, *head[1:]])
            return [first]
        arcs += [tail, head]
        return [first, *ring[place + 1 :], *ring[:place], first + 1]
    return ring


def _closed(first: list[int], second: list[int], arcs: list[list[Point]]) -> list[int]:
    """Two chains as a ring; where each is one arc, as one of which any point may go later."""
    if len(first) > 1 or len(second) > 1:
        return [*first, *second]
    head, tail = arcs[first[0]], arcs[second[0]]
    turn = 360 * round((head[-1][0] - tail[0][0]) / 360)
    arcs.append([*head, *((x + turn, y) for x, y in tail[1:-1]), head[0]])
    return [len(arcs) - 1]


def _on_seam(point: Point) -> bool:
    return abs(abs(point[0]) % (2 * _HALF_TURN) - _HALF_TURN) < _NEAR


def _meet(a: list[int], b: list[int], arcs: list[list[Point]]) -> bool:
    """Whether the edges that two chains leave open lie on one another."""
    (south, north), (low, high) = (sorted((arcs[chain[0]][0][1], arcs[chain[-1]][-1][1])) for chain in (a, b))
    return south < high and low < north
