"""Makes the world's outline that maps are drawn on, from two files with data of Natural Earth (public domain).

    npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
    apt-get download qgis-common && dpkg -x qgis-common_*.deb qgis
    python tools/outline.py package/countries-10m.json qgis/usr/share/qgis/resources/data/world_map.gpkg

Natural Earth's lines go to a metre or so; a dossier's map needs a few kilometres. Points are taken out that matter
least, and small islands go. Both files hold version 4.1.0, so their points can be compared.
"""

from __future__ import annotations

import itertools
import json
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from geopackage import lines_of
from lines import Point, area, joined, runs, simplified
from seam import mended
from topology import Topology, plain, read

TARGET = Path(__file__).parents[1] / "generator" / "mkdocs_dossier" / "render" / "figures" / "world.json"
SMALLEST_TRIANGLE, SMALLEST_DISPUTED = 0.0065, 0.0008
"""Square degrees at the equator: about 80 and 10 square kilometres. What is disputed is often small."""
SMALLEST_ISLAND = 0.004
UNITS = 100
"""Of a degree: coordinates are whole numbers of hundredths."""

ORIGIN = {
    "origin": "Natural Earth, 1:10m, version 4.1.0 of 2018: Admin 0 countries, by way of the npm package world-atlas "
    "2.0.2; Admin 0 breakaway, disputed areas (boundary lines), by way of QGIS 3.22 (world_map.gpkg)",
    "version": "4.1.0",
    "year": "2018",
    "licence": "public domain; the package world-atlas itself is under ISC, copyright 2013-2019 Michael Bostock",
    "made": "tools/outline.py: simplified, small islands left out",
}

# The layer of disputed lines has those of claims and cease-fires that are no border between two of its countries.
# Where a border is disputed itself, Natural Earth says so elsewhere: in the notes of its table of countries
# ("claimed by"), and in the classes of its layer of land boundaries ("disputed", "line of control"). The file of
# countries has neither, so what they say stands here: two countries, and where not all of their border is meant,
# between which degrees of longitude and latitude.
_WORLD = (-180.0, -90.0, 180.0, 90.0)
DISPUTED: dict[frozenset[str], Sequence[tuple[float, float, float, float]]] = {
    frozenset(pair): stretches
    for pair, stretches in {
        ("N. Cyprus", "Cyprus"): (_WORLD,),
        ("N. Cyprus", "Cyprus U.N. Buffer Zone"): (_WORLD,),
        ("Cyprus", "Cyprus U.N. Buffer Zone"): (_WORLD,),
        ("Kosovo", "Serbia"): (_WORLD,),
        ("W. Sahara", "Morocco"): (_WORLD,),
        ("Somaliland", "Somalia"): (_WORLD,),
        ("Palestine", "Israel"): (_WORLD,),
        ("Israel", "Syria"): (_WORLD,),
        ("Siachen Glacier", "India"): (_WORLD,),
        ("Siachen Glacier", "Pakistan"): (_WORLD,),
        ("North Korea", "South Korea"): (_WORLD,),
        ("Russia", "Ukraine"): ((32.0, 45.0, 36.0, 46.5),),
        ("India", "Pakistan"): ((73.0, 32.4, 78.0, 36.0),),
        ("India", "China"): ((77.0, 32.4, 80.5, 36.5), (91.5, 27.0, 97.5, 30.0)),
    }.items()
}


def main(countries: Path, disputes: Path) -> None:
    """Read both files and write the outline."""
    world = read(countries)
    claims = joined(lines_of(disputes, "disputed_borders"))
    rings = [
        ring for ring in mended(world.land, world.arcs) if abs(area(world.points(ring))) >= SMALLEST_ISLAND
    ]
    used = sorted({plain(arc) for ring in rings for arc in ring})
    place = {arc: index for index, arc in enumerate(used)}
    borders, disputed = _told_apart(world, claims)
    lines = [
        *(simplified(world.arcs[arc], SMALLEST_TRIANGLE) for arc in used),
        *(simplified(line, SMALLEST_TRIANGLE) for line in borders),
        *(simplified(line, SMALLEST_DISPUTED) for line in (*claims, *disputed)),
    ]
    first, last = len(used), len(used) + len(borders)
    written = {
        "land": [[place[arc] if arc >= 0 else ~place[~arc] for arc in ring] for ring in rings],
        "borders": list(range(first, last)),
        "disputed": list(range(last, len(lines))),
    }
    parts = [f'"{key}": {json.dumps(value)}' for key, value in {**ORIGIN, "units": UNITS}.items()]
    parts.append('"arcs": [\n' + ",\n".join(_short(_encoded(line)) for line in lines) + "\n]")
    parts += [f'"{key}": {_short(value)}' for key, value in written.items()]
    TARGET.write_text("{\n" + ",\n".join(parts) + "\n}\n", encoding="utf-8")


def _told_apart(
    world: Topology, claims: Iterable[Sequence[Point]]
) -> tuple[list[list[Point]], list[list[Point]]]:
    """Borders that are not disputed, and those that are; what a claim draws already is in neither."""
    drawn = {frozenset(map(world.whole, pair)) for line in claims for pair in itertools.pairwise(line)}
    settled: list[list[Point]] = []
    disputed: list[list[Point]] = []
    for arc in sorted(world.borders):
        for repeated, line in runs(
            world.arcs[arc], lambda a, b: frozenset((world.whole(a), world.whole(b))) in drawn
        ):
            if not repeated:
                for is_disputed, part in runs(line, _within(DISPUTED.get(world.borders[arc], ()))):
                    (disputed if is_disputed else settled).append(part)
    return settled, disputed


def _within(stretches: Sequence[tuple[float, float, float, float]]) -> Callable[[Point, Point], bool]:
    """Whether both ends of a segment lie in one of the stretches."""

    def both(a: Point, b: Point) -> bool:
        return any(
            west <= x <= east and south <= y <= north
            for west, south, east, north in stretches
            for x, y in (((a[0] + b[0]) / 2, (a[1] + b[1]) / 2),)
        )

    return both


def _encoded(points: Sequence[Point]) -> list[int]:
    """Longitude and latitude of the first point, then the steps to each further one."""
    whole = [(round(x * UNITS), round(y * UNITS)) for x, y in points]
    flat = [*whole[0]]
    for (x, y), (next_x, next_y) in itertools.pairwise(whole):
        if (x, y) != (next_x, next_y):
            flat += [next_x - x, next_y - y]
    return flat


def _short(value: object) -> str:
    return json.dumps(value, separators=(",", ":"))


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
