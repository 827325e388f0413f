"""An axis of time in panels: where nothing happened for long, the scale breaks, and each panel has its own."""

from __future__ import annotations

import itertools
import math
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from mkdocs_dossier.languages.words import IN_ENGLISH, Words
from mkdocs_dossier.model.dates.days import DECEMBER, Day
from mkdocs_dossier.render.date_words import month_words, year_words
from mkdocs_dossier.render.figures.measure import text_width
from mkdocs_dossier.render.figures.pen import LABEL, SMALL

GAP = 12.0
"""Pixels between two panels."""
_LONG = 0.12
"""A time without an event that takes more than this part of what is left breaks the scale."""
_UNUSUAL, _FEW = 2.5, 3
"""So many times longer than most it is then, where there are more than a few."""
_PANEL, _LEAST = 88.0, 34.0
"""Pixels of axis for each panel that there may be, and the width of the narrowest."""
_YEAR = 365.25
_MONTH = _YEAR / 12
_TURN = 146_097
"""Days of 400 years, after which the calendar repeats itself."""
_WORDS_APART, _UNIT = 8.0, 6.0
"""Pixels between two words of an axis, and of the narrowest unit."""
_DAYS, _MONTHS, _YEARS = 21, 3 * _YEAR, 40 * _YEAR
"""How long a panel may be to be counted in days (if it is the only one), in months, in years; else in decades."""
_DECADE, _CENTURY = 10, 100


class Panel(NamedTuple):
    """A part of the axis.

    Attributes:
        first: Number of its first day.
        after: Number of the day after its last.
        left: In pixels.
        right: In pixels.
        months: How many months its unit has; 0 for a day.
    """

    first: int
    after: int
    left: float
    right: float
    months: int


class Tick(NamedTuple):
    """Where a unit of a panel begins, what it is called, and where this is written; empty where there is no room."""

    x: float
    words: str
    left: float


@dataclass(frozen=True)
class TimeScale:
    """Days to pixels.

    Attributes:
        panels: From left to right.
    """

    panels: tuple[Panel, ...]

    @property
    def left(self) -> float:
        """Where the axis begins."""
        return self.panels[0].left

    @property
    def right(self) -> float:
        """Where it ends."""
        return self.panels[-1].right

    def x(self, day: float) -> float:
        """The place of a day's beginning; days before or after a panel are put at its end."""
        starts = [panel.first for panel in self.panels]
        panel = self.panels[max(bisect_right(starts, day) - 1, 0)]
        share = (day - panel.first) / (panel.after - panel.first)
        return panel.left + min(max(share, 0.0), 1.0) * (panel.right - panel.left)


def time_scale(
    days: Iterable[int], left: float, right: float, whole: Iterable[tuple[int, int]] = ()
) -> TimeScale:
    """An axis for events that begin or end on these days.

    Args:
        days: Day numbers, at least one; see `Day.number`. One that is there several times has more weight.
        left: Where it begins, in pixels.
        right: Where it ends.
        whole: First and last days of spans within which the scale does not break.
    """
    points = sorted(days)
    breaks = _breaks(sorted(set(points)), max(int((right - left) // _PANEL) - 1, 0), sorted(set(whole)))
    spans = _spans(points[0], points[-1], breaks)
    room = right - left - GAP * (len(spans) - 1)
    shares = _shares(spans, points)
    spare = room - _LEAST * len(spans)
    panels, x = [], left
    for (first, after, months), share in zip(spans, shares, strict=True):
        width = room * share if spare < 0 else _LEAST + spare * share
        panels.append(Panel(first, after, x, x + width, months))
        x += width + GAP
    return TimeScale(tuple(panels))


def _shares(spans: Sequence[tuple[int, int, int]], points: Sequence[int]) -> list[float]:
    """How much of the axis each panel gets: one half by how much happened in it, the other by how long it is."""
    counts = [sum(first <= point < after for point in points) for first, after, _ in spans]
    roots = [math.sqrt(after - first) for first, after, _ in spans]
    return [
        (count / max(sum(counts), 1) + root / sum(roots)) / (2 if any(counts) else 1)
        for count, root in zip(counts, roots, strict=True)
    ]


def _spans(first: int, last: int, breaks: Sequence[tuple[int, int]]) -> list[tuple[int, int, int]]:
    """First day, day after the last, and unit in months of each panel; whole units, and none that touch each other."""
    found: list[tuple[int, int]] = []
    start = first
    for end, begin in breaks:
        found.append((start, end))
        start = begin
    found.append((start, last))
    spans: list[tuple[int, int, int]] = []
    for begin, end in found:
        span = _rounded(begin, end, alone=len(found) == 1)
        while spans and span[0] <= spans[-1][1]:
            span = _rounded(spans.pop()[0], max(end, span[1] - 1), alone=False)
        spans.append(span)
    return spans


def _breaks(points: Sequence[int], most: int, whole: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Times without an event that are worth a break: the day before and the day after each, in order of time."""
    pairs = [(a, b) for a, b in itertools.pairwise(points) if not _within(whole, a, b)]
    gaps = sorted(((b - a, a, b) for a, b in pairs), reverse=True)
    total = points[-1] - points[0]
    usual = gaps[len(gaps) // 2][0] if len(gaps) > _FEW else 0
    found: list[tuple[int, int]] = []
    for length, start, end in gaps[:most]:
        if length < max(total * _LONG, usual * _UNUSUAL, 2 * _MONTH):
            break
        found.append((start, end))
        total -= length
    return sorted(found)


def _within(spans: Sequence[tuple[int, int]], first: int, last: int) -> bool:
    """Whether one of some spans, in order of their beginnings, holds another."""
    before = spans[: bisect_right(spans, first, key=lambda span: span[0])]
    return any(last <= end for _, end in before)


def _rounded(first: int, last: int, *, alone: bool) -> tuple[int, int, int]:
    """A span of whole units around two days, and how many months the unit has."""
    length = last - first
    if alone and length < _DAYS:
        return first, last + 1, 0
    unit = 1 if length < _MONTHS else DECEMBER
    rounded = unit if length < _YEARS else DECEMBER * (_DECADE if length < _YEARS * _DECADE else _CENTURY)
    begin, end = day_of(first), day_of(last)
    start = (begin.year * DECEMBER + begin.month - 1) // rounded * rounded
    after = ((end.year * DECEMBER + end.month - 1) // rounded + 1) * rounded
    return _month_start(start), _month_start(after), rounded


def _month_start(months: int) -> int:
    year, month = divmod(months, DECEMBER)
    return Day(year, month + 1, 1).number


def ticks(panel: Panel, words: Words = IN_ENGLISH) -> list[Tick]:
    """Where units of a panel begin, as many of them named as there is room for, each in the middle of its unit."""
    units = list(_units(panel, words))
    scale = (panel.right - panel.left) / (panel.after - panel.first)
    places = [panel.left + (start - panel.first) * scale for start, _ in units]
    free = panel.left
    found: list[Tick] = []
    for x, end, (_, name) in zip(places, [*places[1:], panel.right], units, strict=True):
        width = text_width(name, SMALL)
        left = max((x + end - width) / 2, panel.left)
        fits = bool(name) and left >= free and left + width <= panel.right
        found.append(Tick(x, name if fits else "", left))
        free = left + width + _WORDS_APART if fits else free
    return found


def heading(panel: Panel, following: float, words: Words = IN_ENGLISH) -> str:
    """The longest name of a panel that fits before the next one begins: its years, or of a few days their month."""
    first, last = day_of(panel.first), day_of(panel.after - 1)
    names = [year_words(year, words) for year in dict.fromkeys((first.year, last.year))]
    longest = "–".join(names) if panel.months else month_words(first.year * DECEMBER + first.month - 1, words)
    room = following - panel.left
    return next((name for name in (longest, names[0]) if text_width(name, LABEL, strong=True) <= room), "")


def _units(panel: Panel, words: Words) -> Iterator[tuple[int, str]]:
    """First days of units with their names: months by theirs, years where the heading has more than one."""
    if not panel.months:
        yield from ((number, str(day_of(number).day)) for number in range(panel.first, panel.after))
        return
    begin, end = day_of(panel.first), day_of(panel.after)
    start, after = (each.year * DECEMBER + each.month - 1 for each in (begin, end))
    room = (panel.right - panel.left) / _UNIT
    step = next((step for step in _steps(panel.months) if (after - start) / step <= room), after - start)
    for months in range(start, after, step):
        year, month = divmod(months, DECEMBER)
        name = year_words(year, words) if after - start > DECEMBER else ""
        yield _month_start(months), words.formats.short_months[month][-1] if step < DECEMBER else name


def _steps(months: int) -> Iterator[int]:
    """Units that are as long as that or longer, up to a million years."""
    yield from (step for step in (1, 3) if step >= months)
    for power in range(6):
        yield from (
            step * DECEMBER * 10**power for step in (1, 2, 5) if step * DECEMBER * 10**power >= months
        )


def day_of(number: int) -> Day:
    """The day of a number; the inverse of `Day.number`."""
    turns, rest = divmod(number - 1, _TURN)
    day = date.fromordinal(rest + 1)
    return Day(day.year + 400 * turns, day.month, day.day)
