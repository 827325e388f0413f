"""Makes the world's outline that maps are drawn on, from the npm package world-atlas (Natural Earth, public domain).

    npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
    python tools/outline.py package/countries-10m.json

Natural Earth's lines go to a metre or so; a dossier's map needs a few kilometres. Points are taken out whose
triangle with their neighbours is the smallest, as Visvalingam and Whyatt proposed, and small islands go.
"""

from __future__ import annotations

import heapq
import itertools
import json
import math
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

TARGET = Path(__file__).parents[1] / "generator" / "mkdocs_dossier" / "render" / "figures" / "world.json"
SMALLEST_TRIANGLE = 0.0065
"""Square degrees at the equator: about 80 square kilometres."""
SMALLEST_ISLAND = 0.004
UNITS = 100
"""Of a degree: coordinates are whole numbers of hundredths."""
_TRIANGLE, _RING = 3, 4

ORIGIN = {
    "origin": "Natural Earth, Admin 0 countries, 1:10m, version 4.1.0, by way of the npm package world-atlas 2.0.2",
    "licence": "public domain; the package's own work is under ISC, copyright 2013-2019 Michael Bostock",
    "made": "tools/outline.py: simplified, small islands left out",
}

Point = tuple[float, float]


def main(file: Path) -> None:
    """Read a TopoJSON file of countries and write the outline."""
    topology = json.loads(file.read_text(encoding="utf-8"))
    arcs = list(_decoded(topology))
    uses: Counter[int] = Counter()
    for country in topology["objects"]["countries"]["geometries"]:
        uses.update({arc if arc >= 0 else ~arc for ring in _rings(country) for arc in ring})
    rings = [ring for land in topology["objects"]["land"]["geometries"] for ring in _rings(land)]
    kept = [ring for ring in rings if abs(_area(_joined(ring, arcs))) >= SMALLEST_ISLAND]
    borders = sorted(arc for arc, count in uses.items() if count > 1)
    wanted = sorted({arc if arc >= 0 else ~arc for ring in kept for arc in ring} | set(borders))
    place = {arc: index for index, arc in enumerate(wanted)}
    lines = [json.dumps(_encoded(simplified(arcs[arc])), separators=(",", ":")) for arc in wanted]
    land = [[place[arc] if arc >= 0 else ~place[~arc] for arc in ring] for ring in kept]
    parts = [f'"{key}": {json.dumps(value)}' for key, value in {**ORIGIN, "units": UNITS}.items()]
    parts.append('"arcs": [\n' + ",\n".join(lines) + "\n]")
    parts.append('"land": ' + json.dumps(land, separators=(",", ":")))
    parts.append('"borders": ' + json.dumps([place[arc] for arc in borders], separators=(",", ":")))
    TARGET.write_text("{\n" + ",\n".join(parts) + "\n}\n", encoding="utf-8")


def _decoded(topology: dict[str, object]) -> Iterator[list[Point]]:
    transform: dict[str, list[float]] = topology["transform"]  # type: ignore[assignment]
    (scale_x, scale_y), (left, bottom) = transform["scale"], transform["translate"]
    arcs: list[list[tuple[int, int]]] = topology["arcs"]  # type: ignore[assignment]
    for arc in arcs:
        x = y = 0
        points: list[Point] = []
        for step_x, step_y in arc:
            x, y = x + step_x, y + step_y
            longitude = x * scale_x + left
            if points:  # a line that crosses the date line goes on beyond 180 degrees
                longitude += 360 * round((points[-1][0] - longitude) / 360)
            points.append((longitude, y * scale_y + bottom))
        yield points


def _rings(geometry: dict[str, object]) -> Iterator[list[int]]:
    arcs: list[object] = geometry["arcs"]  # type: ignore[assignment]
    polygons = [arcs] if geometry["type"] == "Polygon" else arcs
    for polygon in polygons:
        yield from polygon  # type: ignore[misc]


def _joined(ring: Sequence[int], arcs: Sequence[list[Point]]) -> list[Point]:
    points: list[Point] = []
    for arc in ring:
        points += (arcs[arc] if arc >= 0 else arcs[~arc][::-1])[1 if points else 0 :]
    return points


def _area(points: Sequence[Point]) -> float:
    pairs = itertools.pairwise(points)
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in pairs) / 2 * math.cos(math.radians(points[0][1]))


def simplified(points: Sequence[Point]) -> list[Point]:
    """A line without the points that matter least; its ends stay, and so do three points of a closed one."""
    count = len(points)
    before, after = list(range(-1, count - 1)), list(range(1, count + 1))
    areas = [math.inf] * count
    for index in range(1, count - 1):
        areas[index] = _triangle(*points[index - 1 : index + 2])
    waiting = [(area, index) for index, area in enumerate(areas) if area < math.inf]
    heapq.heapify(waiting)
    left = count
    least = _RING if points[0] == points[-1] else 2
    gone: set[int] = set()
    while waiting and left > least:
        area, index = heapq.heappop(waiting)
        if area > SMALLEST_TRIANGLE:
            break
        if index in gone or area != areas[index]:
            continue
        gone.add(index)
        left -= 1
        first, last = before[index], after[index]
        after[first], before[last] = last, first
        for near in (first, last):
            if 0 < near < count - 1:
                areas[near] = max(area, _triangle(points[before[near]], points[near], points[after[near]]))
                heapq.heappush(waiting, (areas[near], near))
    return [point for index, point in enumerate(points) if index not in gone]


def _triangle(a: Point, b: Point, c: Point) -> float:
    shrink = math.cos(math.radians((a[1] + b[1] + c[1]) / _TRIANGLE))
    return abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2 * shrink


def _encoded(points: Sequence[Point]) -> list[int]:
    """Longitude and latitude of the first point, then the steps to each further one."""
    whole = [(round(x * UNITS), round(y * UNITS)) for x, y in points]
    flat = [*whole[0]]
    for (x, y), (next_x, next_y) in itertools.pairwise(whole):
        if (x, y) != (next_x, next_y):
            flat += [next_x - x, next_y - y]
    return flat


if __name__ == "__main__":
    main(Path(sys.argv[1]))
