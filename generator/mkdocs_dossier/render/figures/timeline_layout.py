"""Where the events of a timeline stand: one a row, parts below the event that they belong to, each by its days."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from mkdocs_dossier.model.lookup import grouped
from mkdocs_dossier.render.figures.density import HEIGHT, Bucket
from mkdocs_dossier.render.figures.measure import fitted, text_width
from mkdocs_dossier.render.figures.pen import LABEL, SMALL
from mkdocs_dossier.render.figures.time_axis import FOOT
from mkdocs_dossier.render.figures.time_scale import TimeScale, time_scale

ROW, FOLDED_ROW = 20.0, 34.0
"""Height of a row: beside its label, and below it where there is little room."""
LINE = 15.0
_FOLDED = 420.0
"""Below this width labels stand above their marks."""
_TOP = 24.0
_LABELS, _COLUMN = 0.42, 14.0
"""The part of the width that labels may take, and what is left free behind them."""
_INDENT, _DEEPEST = 10.0, 4
_EDGE, _DATE_APART = 8.0, 6.0
_DOT, _KEY, _BOX = 4.0, 5.5, 10.0
_LONGEST_PARENT = 400
"""Days: what lasts longer is the background of a timeline and not a heading in it."""


@dataclass(frozen=True, slots=True)
class TimelineItem:
    """An event as a timeline shows it. Days are numbers as `Day.number` gives them.

    Attributes:
        id: The record's id.
        title: Its name.
        date: The date in words.
        earliest: First day it may mean; None where the start is open or unknown.
        latest: Last day it may mean; None where the end is open or unknown.
        sure_from: First day on which it certainly went on; None if no day is certain.
        sure_to: Last such day.
        open_start: Whether it went on before all that is known, rather than beginning at an unknown time.
        open_end: Whether it goes on.
        doubtful: Whether the date is marked as approximate or uncertain.
        important: Whether it is drawn with more weight.
        parent: Id of the event it is part of; empty if of none.
        href: Where it leads; empty in the book.
        beside: The date where there is little room; the other one if empty.
    """

    id: str
    title: str
    date: str
    earliest: int | None
    latest: int | None
    sure_from: int | None = None
    sure_to: int | None = None
    open_start: bool = False
    open_end: bool = False
    doubtful: bool = False
    important: bool = False
    parent: str = ""
    href: str = ""
    beside: str = ""

    @property
    def days(self) -> Iterator[int]:
        """The days at which it may begin or end."""
        yield from (
            day for day in (self.earliest, self.latest, self.sure_from, self.sure_to) if day is not None
        )


class DayMark(NamedTuple):
    """What stands for an event's days, in pixels.

    Attributes:
        shape: ``dot`` for a day that is known, ``bar`` for days on which it went on for certain, ``box`` for a month,
            season or year of which the day is not known, ``unsure`` for a date that is uncertain or approximate,
            ``lead`` for days on which it may have gone on, ``before`` and ``after`` for no known end.
        left: Where it begins.
        right: Where it ends.
    """

    shape: str
    left: float
    right: float


@dataclass(frozen=True, slots=True)
class Placed:
    """An event in its row, in pixels.

    Attributes:
        item: The event.
        words: Its label, cut if there is no room for all of it.
        label_x: Where the label begins.
        label_y: The base line of the label.
        marks: What stands for its days, what is certain last.
        middle: The middle of its marks.
        beside: The date in words, beside the marks; empty where there is no room.
        beside_x: Where that begins.
    """

    item: TimelineItem
    words: str
    label_x: float
    label_y: float
    marks: tuple[DayMark, ...]
    middle: float
    beside: str
    beside_x: float

    @property
    def label_right(self) -> float:
        """Where the label ends."""
        return self.label_x + text_width(self.words, LABEL, strong=self.item.important)

    @property
    def beside_right(self) -> float:
        """Where the date ends."""
        return self.beside_x + text_width(self.beside, SMALL)


@dataclass(frozen=True, slots=True)
class TimelineLayout:
    """Everything in its place, for drawing and for tests.

    Attributes:
        scale: The axis.
        placed: Events in the order of their rows.
        top: Where panels begin, below their headings.
        bottom: Where they end, above the names of their units.
        width: Of the figure.
        height: Of the figure.
    """

    scale: TimeScale
    placed: tuple[Placed, ...]
    top: float
    bottom: float
    width: float
    height: float


def timeline_layout(
    items: Sequence[TimelineItem], width: float, counts: Sequence[Bucket] = ()
) -> TimelineLayout:
    """Place events that have a date.

    Args:
        items: In order of time, at least one with a day; those without are left out.
        width: In pixels, 240 at least.
        counts: All events by month or year, where ``items`` are only some of them.
    """
    rows = list(_rows([item for item in items if any(True for _ in item.days)]))
    folded = width < _FOLDED
    left = 0.0 if folded else _label_column(rows, width)
    days = [day for item, _ in rows for day in dict.fromkeys(item.days)]
    short = [
        (item.earliest, item.latest)
        for item, _ in rows
        if item.earliest and item.latest and not _is_background(item)
    ]
    scale = time_scale([*days, *(day for each in counts for day in each[:2])], left, width - _EDGE, short)
    top = _TOP + (HEIGHT if counts else 0.0)
    row = FOLDED_ROW if folded else ROW
    placed = [
        _placed(item, depth, scale, top + number * row, folded=folded)
        for number, (item, depth) in enumerate(rows)
    ]
    bottom = top + len(rows) * row + 4
    return TimelineLayout(scale, tuple(placed), _TOP, bottom, width, bottom + FOOT)


def _rows(items: Sequence[TimelineItem]) -> Iterator[tuple[TimelineItem, int]]:
    """Every event after the one it is part of, with how deep it lies; what lasts for long has none below it."""
    heads = {item.id for item in items if not _is_background(item)}
    parts = grouped((item.parent if item.parent in heads else "", item) for item in items)
    waiting = [(item, 0) for item in reversed(parts.get("", ()))]
    done: set[str] = set()
    while waiting:
        item, depth = waiting.pop()
        done.add(item.id)
        yield item, depth
        waiting += [(part, depth + 1) for part in reversed(parts.get(item.id, ()))]
    # What stands in a circle, which a check reports, is part of nothing that has a row.
    yield from ((item, 0) for item in items if item.id not in done)


def _is_background(item: TimelineItem) -> bool:
    if item.earliest is None or item.latest is None:
        return True
    return item.latest - item.earliest > _LONGEST_PARENT


def _label_column(rows: Sequence[tuple[TimelineItem, int]], width: float) -> float:
    wanted = max(
        _indent(depth) + text_width(item.title, LABEL, strong=item.important) for item, depth in rows
    )
    return min(wanted, width * _LABELS) + _COLUMN


def _indent(depth: int) -> float:
    return min(depth, _DEEPEST) * _INDENT


def _placed(item: TimelineItem, depth: int, scale: TimeScale, top: float, *, folded: bool) -> Placed:
    indent = _indent(depth)
    room = (scale.right if folded else scale.left - _COLUMN) - indent
    words = fitted(item.title, LABEL, room, strong=item.important)
    marks = tuple(_marks(item, scale))
    beside, x = _beside(item, marks, scale)
    label_y = top + (LINE if folded else ROW / 2 + 4)
    middle = top + (LINE + 10 if folded else ROW / 2)
    return Placed(item, words, indent, label_y, marks, middle, beside, x)


def _beside(item: TimelineItem, marks: Sequence[DayMark], scale: TimeScale) -> tuple[str, float]:
    """The date and where it begins: behind the marks, else before them; nothing where there is no room."""
    words = item.beside or item.date
    width = text_width(words, SMALL)
    right, left = max(mark.right for mark in marks), min(mark.left for mark in marks)
    if right + _DATE_APART + width <= scale.right + _EDGE:
        return words, right + _DATE_APART
    before = left - _DATE_APART - width
    return (words, before) if before >= scale.left else ("", 0.0)


def _marks(item: TimelineItem, scale: TimeScale) -> Iterator[DayMark]:
    """What is drawn, lines below signs."""
    if item.earliest is None or item.latest is None:
        yield from _endless(item, scale)
        return
    start, end = scale.x(item.earliest), scale.x(item.latest + 1)
    if item.sure_from is None or item.sure_to is None or item.doubtful:
        yield _widened("unsure" if item.doubtful else "box", start, end, _BOX)
        return
    first, last = scale.x(item.sure_from), scale.x(item.sure_to + 1)
    if start < first:
        yield DayMark("lead", start, first)
    if end > last:
        yield DayMark("lead", last, end)
    yield _days(item, item.sure_from, item.sure_to, scale)


def _endless(item: TimelineItem, scale: TimeScale) -> Iterator[DayMark]:
    """An event of which one end is known: this end as it is known, and a line from it to the end of the axis."""
    if item.earliest is not None:
        first, last = item.earliest, max(item.sure_from or item.earliest, item.earliest)
        yield DayMark("after" if item.open_end else "lead", scale.x(last + 1), scale.right)
    elif item.latest is not None:
        first, last = min(item.sure_to or item.latest, item.latest), item.latest
        yield DayMark("before" if item.open_start else "lead", scale.left, scale.x(first))
    else:
        return
    if first == last and not item.doubtful:
        yield _days(item, first, last, scale)
    else:
        yield _widened("unsure" if item.doubtful else "box", scale.x(first), scale.x(last + 1), _BOX)


def _days(item: TimelineItem, first: int, last: int, scale: TimeScale) -> DayMark:
    """Days on which it went on for certain: a dot, or a bar where they take more room than one."""
    size = 2 * (_KEY if item.important else _DOT)
    left, right = scale.x(first), scale.x(last + 1)
    return _widened("dot", left, right, size) if right - left <= size else DayMark("bar", left, right)


def _widened(shape: str, left: float, right: float, least: float) -> DayMark:
    middle = (left + right) / 2
    half = max(right - left, least) / 2
    return DayMark(shape, middle - half, middle + half)
