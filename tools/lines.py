"""Lines as lists of longitude and latitude: joined, cut, and freed from points that matter least."""

from __future__ import annotations

import heapq
import itertools
import math
from collections.abc import Callable, Iterable, Iterator, Sequence

Point = tuple[float, float]

_TRIANGLE, _RING = 3, 4


def area(points: Sequence[Point]) -> float:
    """What a closed line surrounds, in square degrees at the equator; its sign says which way round it runs."""
    pairs = itertools.pairwise(points)
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in pairs) / 2 * math.cos(math.radians(points[0][1]))


def joined(lines: Iterable[Sequence[Point]]) -> list[list[Point]]:
    """Lines put together where the ends of just two of them meet; a line given twice counts once.

    >>> joined([[(0, 0), (1, 0)], [(2, 0), (1, 0)], [(1, 0), (2, 0)], [(2, 0), (2, 5)], [(8, 8), (9, 9)]])
    [[(0, 0), (1, 0), (2, 0), (2, 5)], [(8, 8), (9, 9)]]
    """
    open_lines = [list(line) for line in {min(tuple(line), tuple(line[::-1])): None for line in lines}]
    ends: dict[Point, list[list[Point]]] = {}
    for line in open_lines:
        for end in (line[0], line[-1]):
            ends.setdefault(end, []).append(line)
    for end, meeting in ends.items():
        if len(meeting) != 2 or meeting[0] is meeting[1]:  # noqa: PLR2004 - a fork, an end, or a ring
            continue
        first, second = meeting
        head = first if first[-1] == end else first[::-1]
        tail = second if second[0] == end else second[::-1]
        first[:] = [*head, *tail[1:]]
        open_lines = [line for line in open_lines if line is not second]
        ends[first[-1]] = [first if line is second else line for line in ends[first[-1]]]
    return open_lines


def runs(
    line: Sequence[Point], belongs: Callable[[Point, Point], bool]
) -> Iterator[tuple[bool, list[Point]]]:
    """A line cut into stretches whose segments all belong, or all do not.

    >>> list(runs([(0, 0), (1, 0), (2, 0), (3, 0)], lambda a, b: b[0] > 2))
    [(False, [(0, 0), (1, 0), (2, 0)]), (True, [(2, 0), (3, 0)])]
    """
    for kind, pairs in itertools.groupby(itertools.pairwise(line), lambda pair: belongs(*pair)):
        segments = list(pairs)
        yield kind, [segments[0][0], *(end for _, end in segments)]


def simplified(points: Sequence[Point], smallest: float) -> list[Point]:
    """A line without the points that matter least; its ends stay, and so do three points of a closed one.

    Args:
        points: The line.
        smallest: Points go whose triangle with their neighbours has a smaller area, in square degrees at the
            equator; the smallest first, as Visvalingam and Whyatt proposed.
    """
    count = len(points)
    before, after = list(range(-1, count - 1)), list(range(1, count + 1))
    areas = [math.inf] * count
    for index in range(1, count - 1):
        areas[index] = _triangle(*points[index - 1 : index + 2])
    waiting = [(size, index) for index, size in enumerate(areas) if size < math.inf]
    heapq.heapify(waiting)
    left = count
    least = _RING if points[0] == points[-1] else 2
    gone: set[int] = set()
    while waiting and left > least:
        size, index = heapq.heappop(waiting)
        if size > smallest:
            break
        if index in gone or size != areas[index]:
            continue
        gone.add(index)
        left -= 1
        first, last = before[index], after[index]
        after[first], before[last] = last, first
        for near in (first, last):
            if 0 < near < count - 1:
                areas[near] = max(size, _triangle(points[before[near]], points[near], points[after[near]]))
                heapq.heappush(waiting, (areas[near], near))
    return [point for index, point in enumerate(points) if index not in gone]


def _triangle(a: Point, b: Point, c: Point) -> float:
    shrink = math.cos(math.radians((a[1] + b[1] + c[1]) / _TRIANGLE))
    return abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2 * shrink
