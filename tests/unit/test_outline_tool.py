"""The tool that makes the outline of maps: what it reads out of a GeoPackage, and how it tells lines apart."""

from __future__ import annotations

import doctest
import sqlite3
import struct
from importlib import import_module
from itertools import pairwise

import pytest

import outline
from geopackage import geometry, lines_of
from lines import joined, simplified
from seam import mended
from topology import Country, Topology


@pytest.mark.parametrize("name", ["geopackage", "lines", "seam"])
def test_examples_hold(name):
    found = doctest.testmod(import_module(name))
    assert found.attempted
    assert found.failed == 0


def line(order, *points):
    flat = [number for point in points for number in point]
    return struct.pack(f"{order}BII{len(flat)}d", order == "<", 2, len(points), *flat)


def blob(*lines, order="<", envelope=0):
    """A geometry of several lines; the envelope's kind stands in the header, its bytes mean nothing to us."""
    header = b"GP\0" + bytes([envelope << 1 | (order == "<")]) + struct.pack(f"{order}i", 4326)
    room = {0: 0, 1: 32, 4: 64}[envelope]
    return header + bytes(room) + struct.pack(f"{order}BII", order == "<", 5, len(lines)) + b"".join(lines)


@pytest.mark.parametrize("order", ["<", ">"])
@pytest.mark.parametrize("envelope", [0, 1, 4])
def test_lines_of_either_byte_order_and_any_header(order, envelope):
    lines = [line(order, (1, 2), (3, 4)), line(order, (5, 6), (7, 8), (9, 9.5))]
    read = geometry(blob(*lines, order=order, envelope=envelope))
    assert read == [[(1, 2), (3, 4)], [(5, 6), (7, 8), (9, 9.5)]]


def test_a_layer_is_read_and_what_is_no_line_is_refused(tmp_path):
    file = tmp_path / "a ?#.gpkg"
    with sqlite3.connect(file) as database:
        database.execute("CREATE TABLE borders (fid INTEGER PRIMARY KEY, name TEXT, geom BLOB)")
        database.execute(
            "INSERT INTO borders VALUES (2, 'b', ?), (1, 'a', ?)",
            (blob(line("<", (5, 5), (6, 6))), blob(line("<", (1, 1), (2, 2)))),
        )
    database.close()
    assert list(lines_of(file, "borders")) == [("a", [(1, 1), (2, 2)]), ("b", [(5, 5), (6, 6)])]
    with pytest.raises(ValueError, match="not the name of a layer"):
        list(lines_of(file, "borders; DROP TABLE borders"))
    with pytest.raises(ValueError, match="not a geometry"):
        geometry(b"PK" + bytes(40))
    with pytest.raises(ValueError, match="type 3"):
        geometry(b"GP\0\1" + bytes(4) + struct.pack("<BII", 1, 3, 0))


def told_apart(border, sides, *claims):
    countries = [Country(name, "", []) for name in sides]
    world = Topology([border], [], {0: frozenset(sides)}, countries, (0.1, 0.1, 0.0, 0.0))
    settled, disputed = outline._told_apart(world, claims)
    assert {side.countries for side, _ in (*settled, *disputed)} == {(0, 1)}
    return [line for _, line in settled], [line for _, line in disputed]


def test_a_border_along_a_disputed_line_is_not_drawn_a_second_time():
    border = [(0.0, 0.0), (1.0, 0.0), (2.0, 0.0), (3.0, 0.0)]
    claim = [
        (1.0, 5.0),
        (2.01, 0.0),
        (0.99, 0.0),
        (1.0, -5.0),
    ]  # the other way round, and off by less than the grain
    settled, disputed = told_apart(border, ("A", "B"), claim)
    assert settled == [border[:2], border[2:]]
    assert disputed == []
    assert told_apart(border, ("A", "B"), [(1.0, 5.0), (1.0, 0.0), (1.0, -5.0)]) == ([border], [])


def test_a_border_that_is_disputed_in_part_is_cut():
    border = [(30.0, 45.5), (32.5, 45.5), (33.0, 46.0), (34.0, 46.2), (37.0, 47.0)]
    settled, disputed = told_apart(border, ("Russia", "Ukraine"))
    assert disputed == [border[1:4]]
    assert settled == [border[:2], border[3:]]
    assert told_apart(border, ("Kosovo", "Serbia")) == ([], [border])


def test_what_is_disputed_is_simplified_less():
    square = [(0, 0), (0.05, 0.02), (0.1, 0), (0.1, 0.1), (0, 0.1), (0, 0)]
    assert len(simplified(square, outline.SMALLEST_TRIANGLE)) == 4
    assert len(simplified(square, outline.SMALLEST_DISPUTED)) == 6
    assert simplified([(0, 0), (1, 0)], 9.0) == [(0, 0), (1, 0)]


def test_lines_are_joined_but_not_at_forks():
    fork = [[(0, 0), (1, 0)], [(1, 0), (2, 0)], [(1, 0), (1, 1)]]
    assert joined(fork) == fork
    ring = joined([[(0, 0), (1, 0)], [(1, 0), (1, 1)], [(1, 1), (0, 0)]])
    assert len(ring) == 1
    assert ring[0][0] == ring[0][-1]
    assert sorted(set(ring[0])) == [(0, 0), (1, 0), (1, 1)]


def test_land_of_several_arcs_is_put_together_across_the_date_line():
    arcs = [
        [(170.0, 0.0), (180.0, 0.0), (180.0, 5.0), (170.0, 5.0)],
        [(170.0, 5.0), (170.0, 0.0)],
        [(-180.0, 5.0), (-180.0, 0.0), (-175.0, 2.0), (-180.0, 5.0)],
        [(0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 0.0)],
    ]
    world = Topology(arcs, [], {}, [], (0.1, 0.1, 0.0, 0.0))
    rings = mended([[0, 1], [2], [3]], arcs)
    assert [3] in rings
    joint = next(ring for ring in rings if ring != [3])
    points = world.points(joint)
    assert max(x for x, _ in points) - min(x for x, _ in points) == 15
    assert not [1 for a, b in pairwise(points) if a[0] == b[0] and abs(a[0]) == 180 and a != b]
    alone = [[(180.0, 0.0), (180.0, 5.0), (170.0, 3.0), (180.0, 0.0)]]
    assert mended([[0]], alone) == [[0]]
