"""Whether what is coded in a JPEG can be its picture, as far as that shows without drawing it.

Every table that a scan asks for is there and whole, a scan's components are the frame's, restarts are as many as the frame
has room for and in their order, and there are bits enough for each block. Wrong dots within such data do not show.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Callable
from dataclasses import dataclass, field

_DHT, _DQT, _DRI, _SOS = 0xC4, 0xDB, 0xDD, 0xDA
_FRAMES = (0xC0, 0xC1, 0xC2)
"""Those that browsers draw, all with codes of Huffman's: baseline, extended and progressive."""

_RESTART = re.compile(rb"\xff([\xd0-\xd7])")
_BLOCK = 8
"""Dots along a side of what is coded as one."""

_MOST_SAMPLES = 4


@dataclass(slots=True)
class JpegData:
    """What the segments of a file told so far: tables by number, components by name, dots between restarts."""

    tables: set[int] = field(default_factory=set)
    codes: set[int] = field(default_factory=set)
    size: tuple[int, int] = (0, 0)
    components: dict[int, tuple[int, int, int]] = field(default_factory=dict)
    interval: int = 0

    def fits(self, marker: int, content: bytes, coded: bytes) -> bool:
        """Whether the next segment can belong to the picture; those that others draw otherwise always do.

        Args:
            marker: Its second byte.
            content: What it holds, without its length.
            coded: What follows the head of a scan, up to the next marker.

        Raises:
            IndexError, struct.error: It is shorter than it says.
        """
        if marker == _DQT:
            return _numbered(content, self.tables, 0x0F, lambda at: 64 * (1 + (content[at] >> 4)))
        if marker == _DHT:
            return _numbered(content, self.codes, 0x1F, lambda at: 16 + sum(content[at + 1 : at + 17]))
        if marker == _DRI:
            (self.interval,) = struct.unpack_from(">H", content)
        elif marker in _FRAMES:
            return self._frame(content)
        elif marker == _SOS and self.components:
            return self._scan(content, coded)
        return True

    def _frame(self, content: bytes) -> bool:
        _, height, width, count = struct.unpack_from(">BHHB", content)
        self.size = (width, height)
        for at in range(6, 6 + 3 * count, 3):
            self.components[content[at]] = (content[at + 1] >> 4, content[at + 1] & 15, content[at + 2])
        sampled = all(
            0 < each <= _MOST_SAMPLES
            for across, down, _ in self.components.values()
            for each in (across, down)
        )
        return sampled and 0 < count == len(self.components)

    def _scan(self, content: bytes, coded: bytes) -> bool:
        count, first, last, turn = content[0], *content[-3:]
        asked = [(content[at], content[at + 1]) for at in range(1, 1 + 2 * count, 2)]
        if (
            len(content) != 4 + 2 * count
            or not asked
            or not all(name in self.components for name, _ in asked)
        ):
            return False
        begins = first == 0 and turn >> 4 == 0  # of later turns any block may have nothing
        needed = {choice >> 4 for _, choice in asked if begins}
        needed |= {0x10 | choice & 15 for _, choice in asked if last}
        quantised = all(self.components[name][2] in self.tables for name, _ in asked)
        if not (quantised and needed <= self.codes):
            return False
        units, blocks = self._units([self.components[name][:2] for name, _ in asked])
        restarts = [number[0] & 7 for number in _RESTART.findall(coded)]
        wanted = (units - 1) // self.interval if self.interval else 0
        bits = 8 * (len(coded.replace(b"\xff\0", b"\xff")) - 2 * len(restarts))
        enough = not begins or bits >= units * blocks * (2 if last else 1)
        return enough and restarts == [number % 8 for number in range(wanted)]

    def _units(self, samplings: list[tuple[int, int]]) -> tuple[int, int]:
        """How many units a scan has between whose ends a restart may stand, and of how many blocks each is."""
        most = [max(each[side] for each in self.components.values()) for side in (0, 1)]
        if len(samplings) > 1:
            sides = [_parts(size, _BLOCK * many) for size, many in zip(self.size, most, strict=True)]
            return sides[0] * sides[1], sum(across * down for across, down in samplings)
        pairs = zip(self.size, samplings[0], most, strict=True)
        across, down = (_parts(_parts(size * mine, many), _BLOCK) for size, mine, many in pairs)
        return across * down, 1


def _parts(whole: int, part: int) -> int:
    return -(-whole // part)


def _numbered(content: bytes, known: set[int], mask: int, length: Callable[[int], int]) -> bool:
    """Note the numbers of the tables of a segment, which are part of a byte; whether these fill it."""
    at = 0
    while at < len(content):
        known.add(content[at] & mask)
        at += 1 + length(at)
    return at == len(content)
