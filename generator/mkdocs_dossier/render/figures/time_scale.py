"""A time axis on which long stretches without an event take little room, and say so."""

from __future__ import annotations

import itertools
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from mkdocs_dossier.languages.words import IN_ENGLISH, Words
from mkdocs_dossier.model.dates.days import DECEMBER, Day
from mkdocs_dossier.render.date_words import short_day, short_month, year_words

_LONG = 0.12
"""A gap that takes more than this part of the axis is compressed."""
_PER_GAP = 115.0
"""Pixels of axis for each gap that may be compressed: with more of them, it would say little about time."""
_GAP = 40.0
_YEAR = 365.25
_MONTH = _YEAR / 12
_TURN = 146_097
"""Days of 400 years, after which the calendar repeats itself."""
_STEPS = ((0, 1), (1, 0), (3, 0), (12, 0), (60, 0), (120, 0), (600, 0), (1200, 0), (6000, 0), (12000, 0))
"""Steps of ticks: months, or days where those are 0; one is not counted, but taken by the calendar."""


class TimeStretch(NamedTuple):
    """A part of the axis: days and the pixels they are drawn on; ``gap`` tells that it is compressed."""

    first: int
    last: int
    left: float
    right: float
    gap: bool


class Tick(NamedTuple):
    """A mark on the axis; ``strong`` where a year begins or a stretch does."""

    x: float
    words: str
    strong: bool


@dataclass(frozen=True)
class TimeScale:
    """Days to pixels.

    Attributes:
        stretches: From left to right, without holes.
    """

    stretches: tuple[TimeStretch, ...]

    def x(self, day: float) -> float:
        """The place of a day's beginning; days before or after the axis are put at its ends."""
        starts = [item.first for item in self.stretches]
        part = self.stretches[max(bisect_right(starts, day) - 1, 0)]
        share = (day - part.first) / (part.last - part.first)
        return part.left + min(max(share, 0.0), 1.0) * (part.right - part.left)

    @property
    def gaps(self) -> list[TimeStretch]:
        """The compressed stretches."""
        return [item for item in self.stretches if item.gap]

    def ticks(self, room: float, words: Words = IN_ENGLISH) -> Iterator[Tick]:
        """Marks at beginnings of days, months or years, at least ``room`` pixels apart within a stretch."""
        for part in self.stretches:
            if not part.gap:
                yield from _ticks(part, room, words)


def time_scale(days: Iterable[int], left: float, right: float) -> TimeScale:
    """An axis for events that begin or end on these days.

    Args:
        days: Day numbers, at least one; see `Day.number`.
        left: Where it begins, in pixels.
        right: Where it ends.
    """
    points = sorted(set(days))
    points.append(points[-1] + 1)
    gaps = _long_gaps(points, int((right - left) // _PER_GAP))
    margin = max((points[-1] - points[0] - sum(end - start for start, end in gaps)) // 40, 1)
    parts = _parts([points[0] - margin, points[-1] + margin], gaps)
    plain = sum(end - start for start, end, gap in parts if not gap)
    scale = (right - left - _GAP * len(gaps)) / plain
    stretches, x = [], left
    for start, end, gap in parts:
        width = _GAP if gap else (end - start) * scale
        stretches.append(TimeStretch(start, end, x, x + width, gap))
        x += width
    return TimeScale(tuple(stretches))


def _long_gaps(points: Sequence[int], most: int) -> list[tuple[int, int]]:
    """Gaps worth compressing, the longest first judged; a little of each side is kept outside."""
    gaps = sorted(((b - a, a, b) for a, b in itertools.pairwise(points)), reverse=True)
    total = points[-1] - points[0]
    found: list[tuple[int, int]] = []
    for length, start, end in gaps[:most]:
        if length < total * _LONG or length < 2 * _MONTH:
            break
        pad = max(round((total - length) / 40), 1)
        found.append((start + pad, end - pad))
        total -= length - 2 * pad
    return sorted(found)


def _parts(points: Sequence[int], gaps: Sequence[tuple[int, int]]) -> list[tuple[int, int, bool]]:
    parts: list[tuple[int, int, bool]] = []
    at = points[0]
    for start, end in gaps:
        parts += [(at, start, False), (start, end, True)]
        at = end
    return [*parts, (at, points[-1], False)]


def _ticks(part: TimeStretch, room: float, words: Words) -> Iterator[Tick]:
    scale = (part.right - part.left) / (part.last - part.first)
    months, days = next((step for step in _STEPS if (step[0] * _MONTH + step[1]) * scale >= room), _STEPS[-1])
    if days:
        found = [_named_day(number, words) for number in range(part.first + 1, part.last)]
    else:
        found = list(_month_starts(part, months, words))
    if not found:  # a short stretch between two gaps still says when it is
        found = [_named_day((part.first + part.last) // 2, words)]
    for number, said, strong in found:
        yield Tick(part.left + (number - part.first) * scale, said, strong)


def _month_starts(part: TimeStretch, months: int, words: Words) -> Iterator[tuple[int, str, bool]]:
    day = day_of(part.first)
    index = -(-(day.year * DECEMBER + day.month) // months) * months
    while True:
        year, month = divmod(index, DECEMBER)
        number = Day(year, month + 1, 1).number
        if number >= part.last:
            return
        whole = month == 0
        yield number, year_words(year, words) if whole else short_month(year, month + 1, words), whole
        index += months


def _named_day(number: int, words: Words) -> tuple[int, str, bool]:
    day = day_of(number)
    return number, short_day(day.year, day.month, day.day, words), False


def length_words(days: int, words: Words = IN_ENGLISH) -> str:
    """How long a stretch is, roughly: "25 years", "7 months"."""
    if days >= 2 * _YEAR:
        return words.ngettext("%(num)s year", "%(num)s years", round(days / _YEAR))
    if days >= 2 * _MONTH:
        return words.ngettext("%(num)s month", "%(num)s months", round(days / _MONTH))
    return words.ngettext("%(num)s day", "%(num)s days", days)


def day_of(number: int) -> Day:
    """The day of a number; the inverse of `Day.number`."""
    turns, rest = divmod(number - 1, _TURN)
    day = date.fromordinal(rest + 1)
    return Day(day.year + 400 * turns, day.month, day.day)
