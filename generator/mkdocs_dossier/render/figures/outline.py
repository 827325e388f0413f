"""The world's land and borders, cut to a window: Natural Earth's data, which `tools/outline.py` made small."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import groupby, pairwise
from typing import NamedTuple

from mkdocs_dossier.render.figures.boxes import Box
from mkdocs_dossier.render.figures.projection import Point, Projection

_TURNS = (-720.0, -360.0, 0.0, 360.0, 720.0)
_HALF_TURN = 180.0
_CORNERS = 3


class ArcPart(NamedTuple):
    """A line within a ring: the number of an arc, ``~n`` for arc ``n`` backwards, and by how far it is turned."""

    arc: int
    turn: float


@dataclass(frozen=True, slots=True)
class World:
    """Lines as longitude and latitude, shared by what they bound.

    Attributes:
        arcs: The lines; one that crosses the date line goes on beyond 180 degrees.
        bounds: The rectangle around each, in degrees; its top is the smaller latitude.
        land: Rings without a jump, each with the rectangle around it.
        borders: Numbers of the arcs between two countries.
        disputed: Numbers of the arcs that its makers mark as disputed.
        edition: Which edition of Natural Earth's data it is.
        year: Of what year its lines are.
    """

    arcs: tuple[tuple[Point, ...], ...]
    bounds: tuple[Box, ...]
    land: tuple[tuple[tuple[ArcPart, ...], Box], ...]
    borders: tuple[int, ...]
    disputed: tuple[int, ...]
    edition: str
    year: str


@cache
def world() -> World:
    """The whole outline, read once."""
    data = json.loads(files("mkdocs_dossier.render.figures").joinpath("world.json").read_text("utf-8"))
    arcs = [tuple(_points(line, data["units"])) for line in data["arcs"]]
    rings = [tuple(_turned(ring, arcs)) for ring in data["land"]]
    bounds = tuple(map(_bounds, arcs))
    land = tuple(
        (ring, _around([_shifted(bounds[_plain(part.arc)], part.turn) for part in ring])) for ring in rings
    )
    edition = f"version {data['version']} of {data['year']}"
    return World(
        tuple(arcs), bounds, land, tuple(data["borders"]), tuple(data["disputed"]), edition, data["year"]
    )


def _turned(ring: Sequence[int], arcs: list[tuple[Point, ...]]) -> Iterator[ArcPart]:
    """A ring's parts, each turned so that it begins where the one before ends.

    A ring around a pole ends a whole turn from where it began. It is closed by way of the pole, with a new arc.
    """
    at = start = arcs[_plain(ring[0])][0 if ring[0] >= 0 else -1]
    for arc in ring:
        points = arcs[arc] if arc >= 0 else arcs[~arc][::-1]
        turn = 360.0 * round((at[0] - points[0][0]) / 360)
        at = (points[-1][0] + turn, points[-1][1])
        yield ArcPart(arc, turn)
    if abs(at[0] - start[0]) > _HALF_TURN:
        pole = -90.0 if at[1] < 0 else 90.0
        arcs.append((at, (at[0], pole), (start[0], pole), start))
        yield ArcPart(len(arcs) - 1, 0.0)


def _plain(arc: int) -> int:
    return arc if arc >= 0 else ~arc


def _shifted(box: Box, turn: float) -> Box:
    return Box(box.left + turn, box.top, box.right + turn, box.bottom)


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
    yield from _lines(view, world().borders)


def disputed(view: Projection) -> Iterator[list[Point]]:
    """Lines that are marked as disputed, as claimed or as of a cease-fire; in pixels, as far as they lie in the window."""
    yield from _lines(view, world().disputed)


def _lines(view: Projection, arcs: Sequence[int]) -> Iterator[list[Point]]:
    earth = world()
    for turn in _TURNS:
        frame = _frame(view, turn)
        for arc in arcs:
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
    return _bounds([corner for box in boxes for corner in (box[:2], box[2:])])


def _beside(box: Box, frame: Box) -> bool:
    """Whether a box lies wholly on one side of the frame."""
    return (
        box.right < frame.left or box.left > frame.right or box.bottom < frame.top or box.top > frame.bottom
    )


def _ring(earth: World, ring: Iterable[ArcPart], frame: Box) -> Iterator[Point]:
    """A ring's points. Of an arc wholly on one side of the frame the ends do: cutting moves all to the edge."""
    for arc, turn in ring:
        points = earth.arcs[arc] if arc >= 0 else earth.arcs[~arc][::-1]
        outside = _beside(_shifted(earth.bounds[_plain(arc)], turn), frame)
        for x, y in points[:1] if outside else points[:-1]:
            yield x + turn, y


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
    for beside, run in groupby(pairwise(points), key=lambda ends: _beside(_bounds(ends), frame)):
        if not beside:
            (first, second), *more = run
            yield [first, second, *(here for _, here in more)]


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
    return f"{count / 2:.15g}"
