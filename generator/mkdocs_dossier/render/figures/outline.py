"""The world's land and borders, cut to a window: Natural Earth's data, which `tools/outline.py` made small."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import pairwise

from mkdocs_dossier.render.figures.boxes import Box
from mkdocs_dossier.render.figures.projection import Point, Projection

_TURNS = (-360.0, 0.0, 360.0)
_CORNERS = 3


@dataclass(frozen=True, slots=True)
class World:
    """Lines as longitude and latitude, shared by what they bound.

    Attributes:
        arcs: The lines.
        bounds: The rectangle around each, in degrees; its top is the smaller latitude.
        land: Rings, as numbers of arcs (``~n`` is arc ``n`` backwards), each with the rectangle around it.
        borders: Numbers of the arcs between two countries.
    """

    arcs: tuple[tuple[Point, ...], ...]
    bounds: tuple[Box, ...]
    land: tuple[tuple[tuple[int, ...], Box], ...]
    borders: tuple[int, ...]


@cache
def world() -> World:
    """The whole outline, read once."""
    data = json.loads(files("mkdocs_dossier.render.figures").joinpath("world.json").read_text("utf-8"))
    arcs = tuple(tuple(_points(line, data["units"])) for line in data["arcs"])
    bounds = tuple(map(_bounds, arcs))
    rings = tuple(
        (tuple(ring), _around([bounds[arc if arc >= 0 else ~arc] for arc in ring])) for ring in data["land"]
    )
    return World(arcs, bounds, rings, tuple(data["borders"]))


def _points(steps: Sequence[int], units: int) -> Iterator[Point]:
    x = y = 0
    for step_x, step_y in zip(steps[::2], steps[1::2], strict=True):
        x, y = x + step_x, y + step_y
        yield x / units, y / units


def _bounds(points: Sequence[Point]) -> Box:
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return Box(min(xs), min(ys), max(xs), max(ys))


def land(view: Projection) -> Iterator[list[Point]]:
    """Rings of land in pixels, cut at the window's edges; holes run the other way round."""
    earth = world()
    for turn in _TURNS:
        frame = _frame(view, turn)
        for ring, around in earth.land:
            if _beside(around, frame):
                continue
            cut = _clipped(list(_ring(earth, ring, frame)), frame)
            if cut:
                yield [_pixels(view, point, turn) for point in cut]


def borders(view: Projection) -> Iterator[list[Point]]:
    """Lines between countries in pixels, those parts of them that lie in the window."""
    earth = world()
    for turn in _TURNS:
        frame = _frame(view, turn)
        for arc in earth.borders:
            if not _beside(earth.bounds[arc], frame):
                for line in _inside(earth.arcs[arc], frame):
                    yield [_pixels(view, point, turn) for point in line]


def _frame(view: Projection, turn: float) -> Box:
    """The window in degrees, a little larger than itself so that no edge shows as a coast."""
    x, y = 3 / view.across, 3 / view.down
    return Box(view.west - turn - x, view.south - y, view.east - turn + x, view.north + y)


def _pixels(view: Projection, point: Point, turn: float) -> Point:
    return (point[0] + turn - view.west) * view.across, (view.north - point[1]) * view.down


def _around(boxes: Sequence[Box]) -> Box:
    return Box(
        min(box.left for box in boxes),
        min(box.top for box in boxes),
        max(box.right for box in boxes),
        max(box.bottom for box in boxes),
    )


def _beside(box: Box, frame: Box) -> bool:
    """Whether a box lies wholly on one side of the frame."""
    return (
        box.right < frame.left or box.left > frame.right or box.bottom < frame.top or box.top > frame.bottom
    )


def _ring(earth: World, ring: Iterable[int], frame: Box) -> Iterator[Point]:
    """A ring's points. Of an arc wholly on one side of the frame the ends do: cutting moves all to the edge."""
    for arc in ring:
        points = earth.arcs[arc] if arc >= 0 else earth.arcs[~arc][::-1]
        if _beside(earth.bounds[arc if arc >= 0 else ~arc], frame):
            yield points[0]
        else:
            yield from points[:-1]


def _clipped(points: list[Point], frame: Box) -> list[Point]:
    """A polygon cut at each of the frame's sides in turn, as Sutherland and Hodgman do it."""
    for axis, limit, sign in (
        (0, frame.left, 1.0), (0, frame.right, -1.0), (1, frame.top, 1.0), (1, frame.bottom, -1.0),
    ):  # fmt: skip
        kept: list[Point] = []
        for before, here in pairwise([*points[-1:], *points]):
            was, now = (before[axis] - limit) * sign, (here[axis] - limit) * sign
            if (was < 0) != (now < 0):
                kept.append(_crossing(before, here, was / (was - now)))
            if now >= 0:
                kept.append(here)
        points = kept
    return points


def _crossing(a: Point, b: Point, share: float) -> Point:
    return a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share


def _inside(points: Sequence[Point], frame: Box) -> Iterator[list[Point]]:
    """Runs of segments that touch the frame; what sticks out is hidden by the figure's own edge."""
    run: list[Point] = []
    for before, here in pairwise(points):
        if _beside(_bounds((before, here)), frame):
            if run:
                yield run
            run = []
        else:
            run = [*run, here] if run else [before, here]
    if run:
        yield run


def path_steps(lines: Iterable[Sequence[Point]], *, closed: bool, least: float) -> str:
    """Path data of lines; points nearer than ``least`` pixels to the one before are left out."""
    return "".join(_steps(_thinned(line, least), closed=closed) for line in lines)


def _thinned(line: Sequence[Point], least: float) -> list[Point]:
    kept = [line[0]]
    for x, y in line[1:-1]:
        near_x, near_y = kept[-1]
        if abs(x - near_x) + abs(y - near_y) >= least:
            kept.append((x, y))
    return [*kept, line[-1]]


def _steps(points: Sequence[Point], *, closed: bool) -> str:
    """Path data relative from point to point, to half a pixel; nothing for a ring without an area."""
    whole = [(round(x * 2), round(y * 2)) for x, y in points]
    distinct = [whole[0], *(b for a, b in pairwise(whole) if a != b)]
    if len(distinct) < (_CORNERS if closed else 2):
        return ""
    start = f"M{_half(distinct[0][0])} {_half(distinct[0][1])}l"
    steps = " ".join(f"{_half(bx - ax)} {_half(by - ay)}" for (ax, ay), (bx, by) in pairwise(distinct))
    return start + steps.replace(" -", "-") + ("z" if closed else "")


def _half(count: int) -> str:
    whole, rest = divmod(abs(count), 2)
    sign = "-" if count < 0 else ""
    return f"{sign}{whole}.5" if rest else f"{sign}{whole}"
