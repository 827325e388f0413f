r"""Makes the world's outline that maps are drawn on, from two files with data of Natural Earth (public domain).

    npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
    apt-get download qgis-common iso-codes && dpkg -x qgis-common_*.deb qgis && dpkg -x iso-codes_*.deb iso
    python tools/outline.py package/countries-10m.json qgis/usr/share/qgis/resources/data/world_map.gpkg \
        iso/usr/share/iso-codes/json/iso_3166-1.json

Natural Earth's lines go to a metre or so; a dossier's map needs a few kilometres. Points are taken out that matter
least, and small islands go. Both files hold version 4.1.0, so their points can be compared. A third file tells the
codes by which CLDR names countries; their rough shapes are kept to find room for these names, and are never drawn.
"""

from __future__ import annotations

import itertools
import json
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from geopackage import lines_of
from lines import Point, area, joined, runs, simplified
from seam import mended
from topology import Topology, plain, read

TARGET = Path(__file__).parents[1] / "generator" / "mkdocs_dossier" / "render" / "figures" / "world.json"
SMALLEST_TRIANGLE, SMALLEST_DISPUTED = 0.0065, 0.0008
"""Square degrees at the equator: about 80 and 10 square kilometres. What is disputed is often small."""
SMALLEST_ISLAND = 0.004
SMALLEST_CORNER, SMALLEST_PART, PART, ROUGH = 0.15, 0.02, 0.02, 10
"""Of the rough shapes: square degrees at the equator, share of the largest part, and units of a degree."""
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


class Side(NamedTuple):
    """What is on both sides of a line, and what the line is: numbers of countries; empty where nothing is known."""

    countries: tuple[int, ...]
    name: str = ""


Sided = tuple[Side, list[Point]]


def main(countries: Path, disputes: Path, codes: Path) -> None:
    """Read the files and write the outline."""
    world = read(countries)
    claims = [
        (Side((), name), line)
        for name, lines in sorted(_by_name(lines_of(disputes, "disputed_borders")).items())
        for line in joined(lines)
    ]
    rings = [
        ring for ring in mended(world.land, world.arcs) if abs(area(world.points(ring))) >= SMALLEST_ISLAND
    ]
    used = sorted({plain(arc) for ring in rings for arc in ring})
    place = {arc: index for index, arc in enumerate(used)}
    borders, disputed = _told_apart(world, [line for _, line in claims])
    lines = [
        *(simplified(world.arcs[arc], SMALLEST_TRIANGLE) for arc in used),
        *(simplified(line, SMALLEST_TRIANGLE) for _, line in borders),
        *(simplified(line, SMALLEST_DISPUTED) for _, line in (*claims, *disputed)),
    ]
    first, last = len(used), len(used) + len(borders)
    written = {
        "land": [[place[arc] if arc >= 0 else ~place[~arc] for arc in ring] for ring in rings],
        "borders": list(range(first, last)),
        "disputed": list(range(last, len(lines))),
        "sides": [side.countries for side, _ in (*borders, *claims, *disputed)],
        "names": [side.name for side, _ in (*claims, *disputed)],
    }
    parts = [
        f'"{key}": {json.dumps(value)}' for key, value in {**ORIGIN, "units": UNITS, "rough": ROUGH}.items()
    ]
    parts.append('"arcs": [\n' + ",\n".join(_short(_encoded(line, UNITS)) for line in lines) + "\n]")
    shapes = _shapes(world, _codes(codes))
    parts.append('"countries": [\n' + ",\n".join(map(_short, shapes)) + "\n]")
    parts += [f'"{key}": {_short(value)}' for key, value in written.items()]
    TARGET.write_text("{\n" + ",\n".join(parts) + "\n}\n", encoding="utf-8")


def _by_name(lines: Iterable[tuple[str, list[Point]]]) -> dict[str, list[list[Point]]]:
    found: dict[str, list[list[Point]]] = {}
    for name, line in lines:
        found.setdefault(name, []).append(line)
    return found


def _codes(file: Path) -> dict[str, str]:
    """Two letters by the number of a country."""
    entries = json.loads(file.read_text(encoding="utf-8"))["3166-1"]
    return {entry["numeric"]: entry["alpha_2"] for entry in entries}


def _shapes(world: Topology, codes: Mapping[str, str]) -> Iterator[tuple[str, str, list[list[int]]]]:
    """Of each country its code, its name in the file, and its larger parts as rough rings."""
    for country in world.countries:
        parts = sorted(
            (world.points(ring) for ring in country.rings), key=lambda ring: abs(area(ring)), reverse=True
        )
        least = max(SMALLEST_PART, abs(area(parts[0])) * PART)
        large = [ring for ring in parts if abs(area(ring)) >= least]
        kept = [simplified(ring, min(SMALLEST_CORNER, abs(area(ring)) / 50)) for ring in large]
        yield codes.get(country.number, ""), country.name, [_encoded(ring, ROUGH) for ring in kept]


def _told_apart(world: Topology, claims: Iterable[Sequence[Point]]) -> tuple[list[Sided], list[Sided]]:
    """Borders that are not disputed, and those that are; what a claim draws already is in neither."""
    drawn = {frozenset(map(world.whole, pair)) for line in claims for pair in itertools.pairwise(line)}
    number = {country.name: index for index, country in enumerate(world.countries)}
    settled: list[Sided] = []
    disputed: list[Sided] = []
    for arc in sorted(world.borders):
        side = Side(tuple(sorted(number[name] for name in world.borders[arc])))
        for repeated, line in runs(
            world.arcs[arc], lambda a, b: frozenset((world.whole(a), world.whole(b))) in drawn
        ):
            if not repeated:
                for is_disputed, part in runs(line, _within(DISPUTED.get(world.borders[arc], ()))):
                    (disputed if is_disputed else settled).append((side, part))
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


def _encoded(points: Sequence[Point], units: int) -> list[int]:
    """Longitude and latitude of the first point, then the steps to each further one."""
    whole = [(round(x * units), round(y * units)) for x, y in points]
    flat = [*whole[0]]
    for (x, y), (next_x, next_y) in itertools.pairwise(whole):
        if (x, y) != (next_x, next_y):
            flat += [next_x - x, next_y - y]
    return flat


def _short(value: object) -> str:
    return json.dumps(value, separators=(",", ":"))


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
