"""The world's land and borders, cut to a window: Natural Earth's data, which `tools/outline.py` made small."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import chain, groupby, pairwise
from typing import Any, NamedTuple

from mkdocs_dossier.model.lookup import grouped
from mkdocs_dossier.render.figures.boxes import Box
from mkdocs_dossier.render.figures.projection import KM_PER_DEGREE, Point, Projection, cosine

_TURNS = (-720.0, -360.0, 0.0, 360.0, 720.0)
_HALF_TURN = 180.0
_CORNERS = 3
_WITHIN, _SMALLEST = 0.7, 6.0
"""How exact outlines are, in pixels, and of how many square pixels the smallest island is."""


class ArcPart(NamedTuple):
    """A line within a ring: the number of an arc, ``~n`` for arc ``n`` backwards, and by how far it is turned."""

    arc: int
    turn: float


class CountryShape(NamedTuple):
    """A country's larger parts, roughly: enough to find room for its name, and not to be drawn.

    Attributes:
        code: Two letters of ISO 3166; empty for what has none.
        parts: Rings, each with the rectangle around it.
    """

    code: str
    parts: tuple[tuple[tuple[Point, ...], Box], ...]


class Doubt(NamedTuple):
    """A part of a disputed line in pixels, with what its makers call it; empty where they only mark it so."""

    name: str
    line: list[Point]


@dataclass(frozen=True, slots=True)
class World:
    """Lines as longitude and latitude, shared by what they bound.

    Attributes:
        arcs: The lines; one that crosses the date line goes on beyond 180 degrees.
        bounds: The rectangle around each, in degrees; its top is the smaller latitude.
        land: Rings without a jump, each with the rectangle around it.
        borders: Numbers of the arcs between two countries.
        disputed: Numbers of the arcs that its makers mark as disputed.
        names: What they call each of these.
        between: By two codes: numbers of the arcs between these countries.
        shapes: Of each country.
        version: Of Natural Earth's data.
        year: Of what year its lines are.
    """

    arcs: tuple[tuple[Point, ...], ...]
    bounds: tuple[Box, ...]
    land: tuple[tuple[tuple[ArcPart, ...], Box], ...]
    borders: tuple[int, ...]
    disputed: tuple[int, ...]
    names: tuple[str, ...]
    between: Mapping[frozenset[str], tuple[int, ...]]
    shapes: tuple[CountryShape, ...]
    version: str
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
    return World(
        arcs=tuple(arcs),
        bounds=bounds,
        land=land,
        borders=tuple(data["borders"]),
        disputed=tuple(data["disputed"]),
        names=tuple(data["names"]),
        between=_between(data),
        shapes=tuple(_shapes(data)),
        version=data["version"],
        year=data["year"],
    )


def _between(data: Mapping[str, Any]) -> dict[frozenset[str], tuple[int, ...]]:
    codes = [code for code, _, _ in data["countries"]]
    pairs = zip(data["sides"], chain(data["borders"], data["disputed"]), strict=True)
    return grouped((frozenset(codes[each] for each in side), arc) for side, arc in pairs if side)


def _shapes(data: Mapping[str, Any]) -> Iterator[CountryShape]:
    for code, _, rings in data["countries"]:
        parts = [tuple(_points(ring, data["rough"])) for ring in rings]
        yield CountryShape(code, tuple((part, _bounds(part)) for part in parts))


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


def disputed(view: Projection, near: Sequence[Box]) -> Iterator[Doubt]:
    """Lines that are marked as disputed, as claimed or as of a cease-fire, as far as they lie in the window.

    Args:
        view: The window.
        near: Rectangles in degrees, as in `around`; of the lines those are given that touch one of them.
    """
    earth = world()
    for name, arcs in grouped(zip(earth.names, earth.disputed, strict=True)).items():
        wanted = [
            arc for arc in arcs if any(_touches(_turned_line(earth.arcs[arc], box), box) for box in near)
        ]
        yield from (Doubt(name, line) for line in _lines(view, wanted))


def any_disputed(view: Projection) -> bool:
    """Whether any such line lies in the window."""
    return any(True for _ in _lines(view, world().disputed))


def border(view: Projection, codes: frozenset[str]) -> list[list[Point]]:
    """The line between two countries in pixels, as far as it lies in the window."""
    return list(_lines(view, world().between.get(codes, ())))


def border_points(codes: frozenset[str]) -> list[Point]:
    """Longitude and latitude of all corners of the line between two countries; none if there is no such line."""
    earth = world()
    return [point for arc in earth.between.get(codes, ()) for point in earth.arcs[arc]]


def shapes(view: Projection) -> Iterator[tuple[str, list[list[Point]]]]:
    """Countries with a code that lie in the window, with their rough parts in pixels, cut at its edges."""
    frames = [(turn, _frame(view, turn)) for turn in _TURNS]
    for shape in world().shapes:
        found = []
        for turn, frame in frames:
            cut = (_clipped(list(part), frame) for part, box in shape.parts if not _beside(box, frame))
            found += [[_pixels(view, point, turn) for point in ring] for ring in cut if ring]
        if found and shape.code:
            yield shape.code, found


def around(latitude: float, longitude: float, kilometres: float) -> Box:
    """A rectangle in degrees around a point; its top is the smaller latitude."""
    tall = kilometres / KM_PER_DEGREE
    wide = tall / max(cosine(latitude), 0.1)
    return Box(longitude - wide, latitude - tall, longitude + wide, latitude + tall)


def _touches(line: Sequence[Point], box: Box) -> bool:
    return any(not _beside(_bounds(ends), box) for ends in pairwise(line))


def _turned_line(line: Sequence[Point], box: Box) -> list[Point]:
    """The line on the turn of the globe on which the rectangle lies."""
    middle = (box.left + box.right) / 2
    turn = 360.0 * round((middle - line[0][0]) / 360)
    return [(x + turn, y) for x, y in line]


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


def path_steps(lines: Iterable[Sequence[Point]], *, closed: bool, within: float = _WITHIN) -> str:
    """Path data of lines, without points that matter less than so many pixels, rounded to half a pixel.

    Rings too small to be seen are left out.
    """
    kept = (line for line in lines if not closed or _seen(line))
    return "".join(_steps(simplified(line, within), closed=closed) for line in kept)


def _seen(ring: Sequence[Point]) -> bool:
    box = _bounds(ring)
    return (box.right - box.left) * (box.bottom - box.top) >= _SMALLEST


def simplified(line: Sequence[Point], within: float) -> list[Point]:
    """The line with only those points without which it would run more than ``within`` beside itself.

    As Ramer, Douglas and Peucker proposed: the ends stay, and between two that stay the farthest, if it is far enough.
    """
    kept = {0, len(line) - 1}
    waiting = [(0, len(line) - 1)]
    while waiting:
        first, last = waiting.pop()
        (ax, ay), (bx, by) = line[first], line[last]
        across, down = bx - ax, by - ay
        length = math.sqrt(across * across + down * down)
        farthest, place = within, 0
        for index in range(first + 1, last):
            x, y = line[index][0] - ax, line[index][1] - ay
            off = abs(across * y - down * x) / length if length else math.sqrt(x * x + y * y)
            if off > farthest:
                farthest, place = off, index
        if place:
            kept.add(place)
            waiting += [(first, place), (place, last)]
    return [line[index] for index in sorted(kept)]


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
