"""Reads a TopoJSON file of countries: lines, rings of land, and who lies on both sides of a line."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lines import Point


@dataclass(frozen=True)
class Country:
    """A country of the file: its name there, its number in ISO 3166-1 if it has one, its rings of arcs."""

    name: str
    number: str
    rings: list[list[int]]


@dataclass(frozen=True)
class Topology:
    """The world as lines that are shared by what they bound.

    Attributes:
        arcs: As longitude and latitude; one that crosses the date line goes on beyond 180 degrees.
        land: Rings: numbers of arcs, ``~n`` for arc ``n`` backwards.
        borders: The names of the countries on both sides, by the number of the arc between them.
        countries: In the file's order.
        grain: By how many degrees of longitude and latitude the file's coordinates are apart, and from where.
    """

    arcs: list[list[Point]]
    land: list[list[int]]
    borders: dict[int, frozenset[str]]
    countries: list[Country]
    grain: tuple[float, float, float, float]

    def points(self, ring: Sequence[int]) -> list[Point]:
        """A ring's points, without jumps between its arcs where one begins a whole turn from where the last ended."""
        points: list[Point] = []
        for arc in ring:
            line = self.arcs[arc] if arc >= 0 else self.arcs[~arc][::-1]
            turn = 360 * round((points[-1][0] - line[0][0]) / 360) if points else 0
            points += [(x + turn, y) for x, y in line]
        return points

    def whole(self, point: Point) -> tuple[int, int]:
        """A point as the file's whole numbers, so that points of other files can be compared."""
        step_x, step_y, left, bottom = self.grain
        return round((point[0] - left) / step_x), round((point[1] - bottom) / step_y)


def read(file: Path) -> Topology:
    """Read a file with the objects ``countries`` and ``land``."""
    data: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    (step_x, step_y), (left, bottom) = data["transform"]["scale"], data["transform"]["translate"]
    grain = (step_x, step_y, left, bottom)
    sides: dict[int, set[str]] = {}
    countries = [
        Country(shape["properties"]["name"], shape.get("id", ""), list(_rings(shape)))
        for shape in data["objects"]["countries"]["geometries"]
    ]
    for country in countries:
        for ring in country.rings:
            for arc in ring:
                sides.setdefault(plain(arc), set()).add(country.name)
    land = [ring for part in data["objects"]["land"]["geometries"] for ring in _rings(part)]
    borders = {arc: frozenset(names) for arc, names in sides.items() if len(names) > 1}
    return Topology([_decoded(arc, grain) for arc in data["arcs"]], land, borders, countries, grain)


def plain(arc: int) -> int:
    """An arc's number, whichever way it runs."""
    return arc if arc >= 0 else ~arc


def _decoded(steps: Sequence[Sequence[int]], grain: tuple[float, float, float, float]) -> list[Point]:
    scale_x, scale_y, left, bottom = grain
    x = y = 0
    points: list[Point] = []
    for step_x, step_y in steps:
        x, y = x + step_x, y + step_y
        longitude = x * scale_x + left
        if points:  # a line that crosses the date line goes on beyond 180 degrees
            longitude += 360 * round((points[-1][0] - longitude) / 360)
        points.append((longitude, y * scale_y + bottom))
    return points


def _rings(geometry: dict[str, Any]) -> Iterator[list[int]]:
    polygons = [geometry["arcs"]] if geometry["type"] == "Polygon" else geometry["arcs"]
    for polygon in polygons:
        yield from polygon
