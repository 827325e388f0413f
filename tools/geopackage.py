"""Reads lines out of a GeoPackage: an SQLite file whose geometries are well-known binary behind a short header."""

from __future__ import annotations

import sqlite3
import struct
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

Point = tuple[float, float]

_HEADER = 8
_ENVELOPES = {0: 0, 1: 32, 2: 48, 3: 48, 4: 64}
_LINE, _LINES = 2, 5
_POINT = 16


def lines_of(file: Path, layer: str) -> Iterator[tuple[str, list[Point]]]:
    """All lines of a layer with their names; as longitude and latitude. Its geometries are lines or lists of lines."""
    if not layer.isidentifier():
        raise ValueError(f"not the name of a layer: {layer}")
    with closing(sqlite3.connect(f"{file.resolve().as_uri()}?mode=ro", uri=True)) as database:
        for name, blob in database.execute(f"SELECT name, geom FROM {layer} ORDER BY fid"):  # noqa: S608 - a plain name
            yield from ((name, line) for line in geometry(blob))


def geometry(blob: bytes) -> list[list[Point]]:
    r"""The lines of one geometry.

    >>> line = struct.pack("<BII4d", 1, 2, 2, 45.0, 39.5, 46.5, 40.0)
    >>> geometry(b"GP\0\1" + bytes(4) + line)
    [[(45.0, 39.5), (46.5, 40.0)]]
    >>> geometry(b"GP\0\3" + bytes(4 + 32) + struct.pack("<BII", 1, 5, 2) + line + line[:5] + bytes(4))
    [[(45.0, 39.5), (46.5, 40.0)], []]
    >>> geometry(b"GP\0\1" + bytes(4) + struct.pack("<BI2d", 1, 1, 45.0, 39.5))
    Traceback (most recent call last):
    ValueError: neither a line nor a list of lines: geometry of type 1
    """
    if blob[:2] != b"GP":
        raise ValueError("not a geometry of a GeoPackage")
    lines, _ = _read(blob, _HEADER + _ENVELOPES[blob[3] >> 1 & 7])
    return lines


def _read(blob: bytes, at: int) -> tuple[list[list[Point]], int]:
    """The lines of the geometry that begins at a byte, and the byte behind it."""
    order = "<" if blob[at] else ">"
    kind, count = struct.unpack_from(f"{order}II", blob, at + 1)
    at += 9
    if kind == _LINE:
        flat = struct.unpack_from(f"{order}{2 * count}d", blob, at)
        return [list(zip(flat[::2], flat[1::2], strict=True))], at + count * _POINT
    if kind != _LINES:
        raise ValueError(f"neither a line nor a list of lines: geometry of type {kind}")
    lines: list[list[Point]] = []
    for _ in range(count):
        part, at = _read(blob, at)
        lines += part
    return lines, at
