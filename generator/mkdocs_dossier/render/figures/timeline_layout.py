"""Where the events of a timeline stand: rows by time, parts in a band below the event that they belong to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import count
from typing import NamedTuple

from mkdocs_dossier.model.lookup import grouped
from mkdocs_dossier.render.figures.measure import fitted, text_width
from mkdocs_dossier.render.figures.pen import LABEL
from mkdocs_dossier.render.figures.time_scale import TimeScale

ROW = 30.0
"""Height of a row: a label with its bar below."""
_APART = 10.0
_LEAST_BAR = 6.0
_INDENT = 6.0
_OPEN = 16.0


class Lane(NamedTuple):
    """The heading that events stand under.

    Attributes:
        title: What it says; nothing where there are no lanes.
        note: What it says besides, more quietly.
        id: The record's id, if it stands for one.
        href: Where it leads; empty in the book, and if it stands for no record.
    """

    title: str = ""
    note: str = ""
    id: str = ""
    href: str = ""


NO_LANE = Lane()


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
        important: Whether it is drawn in the stronger colour.
        parent: Id of the event it is part of; empty if of none.
        lane: The heading it stands under.
        href: Where it leads; empty in the book.
        data: Facts that scripts filter by.
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
    lane: Lane = NO_LANE
    href: str = ""
    data: tuple[tuple[str, str], ...] = ()

    @property
    def days(self) -> Iterator[int]:
        """The days at which it may begin or end."""
        yield from (
            day for day in (self.earliest, self.latest, self.sure_from, self.sure_to) if day is not None
        )


@dataclass(frozen=True, slots=True)
class Placed:
    """An event in its place, in pixels.

    Attributes:
        item: The event.
        words: Its label, cut if there is no room for all of it.
        label_x: Where the label begins.
        label_right: Where it ends.
        left: Where its bar begins.
        right: Where its bar ends.
        sure: Where the part of the bar begins and ends that stands for certain days; None if none are.
        top: The upper edge of its row.
    """

    item: TimelineItem
    words: str
    label_x: float
    label_right: float
    left: float
    right: float
    sure: tuple[float, float] | None
    top: float


@dataclass(frozen=True, slots=True)
class Band:
    """The ground behind an event and its parts, in pixels."""

    left: float
    right: float
    top: float
    bottom: float
    depth: int


@dataclass(frozen=True, slots=True)
class Block:
    """Events and bands that are moved as one; ``rows`` is how many rows high."""

    placed: tuple[Placed, ...]
    bands: tuple[Band, ...]
    left: float
    right: float
    rows: int

    def lowered(self, by: float) -> Block:
        """The same further down by so many pixels."""
        return replace(
            self,
            placed=tuple(replace(item, top=item.top + by) for item in self.placed),
            bands=tuple(replace(band, top=band.top + by, bottom=band.bottom + by) for band in self.bands),
        )


@dataclass(slots=True)
class _Rows:
    """Which stretches of which rows are taken."""

    taken: defaultdict[int, list[tuple[float, float]]] = field(default_factory=lambda: defaultdict(list))

    def put(self, left: float, right: float, rows: int) -> int:
        """Take the first rows that are free between left and right."""
        found = (range(row, row + rows) for row in count())
        free = next(wanted for wanted in found if all(self._free(row, left, right) for row in wanted))
        for row in free:
            self.taken[row].append((left, right))
        return free.start

    def _free(self, row: int, left: float, right: float) -> bool:
        return all(right <= start or end <= left for start, end in self.taken.get(row, ()))


def arrange(items: Sequence[TimelineItem], scale: TimeScale, left: float, right: float) -> Block:
    """Place events between two edges.

    Args:
        items: In order of time; a parent that is not among them is nobody's parent.
        scale: The axis.
        left: No label begins before it.
        right: No label ends behind it.
    """
    known = {item.id for item in items}
    parts = grouped((item.parent if item.parent in known else "", item) for item in items)
    blocks: dict[str, Block] = {}
    for item, depth in reversed(list(_walk(parts))):
        inner = [blocks[part.id] for part in parts.get(item.id, ())]
        blocks[item.id] = _block(item, inner, scale, left, right, depth)
    return packed([blocks[item.id] for item in parts.get("", ())])


def _walk(parts: Mapping[str, Sequence[TimelineItem]]) -> Iterator[tuple[TimelineItem, int]]:
    """Every event after the one it is part of, with how deep it lies; events in a circle are left out."""
    waiting = [(item, 0) for item in reversed(parts.get("", ()))]
    while waiting:
        item, depth = waiting.pop()
        yield item, depth
        waiting += [(part, depth + 1) for part in reversed(parts.get(item.id, ()))]


def packed(blocks: Iterable[Block]) -> Block:
    """Blocks one after another, each as high up as there is room."""
    rows = _Rows()
    lowered = [
        block.lowered(ROW * rows.put(block.left, block.right + _APART, block.rows)) for block in blocks
    ]
    return Block(
        tuple(item for block in lowered for item in block.placed),
        tuple(band for block in lowered for band in block.bands),
        min((block.left for block in lowered), default=0.0),
        max((block.right for block in lowered), default=0.0),
        len(rows.taken),
    )


def _block(
    item: TimelineItem, inner: Sequence[Block], scale: TimeScale, left: float, right: float, depth: int
) -> Block:
    edge = left + depth * _INDENT
    placed = _placed(item, scale, edge, right)
    own = Block((placed,), (), min(placed.left, placed.label_x), max(placed.right, placed.label_right), 1)
    if not inner:
        return own
    below = packed(inner).lowered(ROW)
    start = max(min(own.left, below.left) - _INDENT, 0.0)
    end = max(own.right, below.right) + _INDENT
    rows = 1 + below.rows
    band = Band(start, end, 1.0, rows * ROW - 1, depth)
    return Block((placed, *below.placed), (band, *below.bands), start, end, rows)


def _placed(item: TimelineItem, scale: TimeScale, left: float, right: float) -> Placed:
    axis_left, axis_right = scale.stretches[0].left, scale.stretches[-1].right
    start = axis_left if item.earliest is None else scale.x(item.earliest)
    end = axis_right if item.latest is None else scale.x(item.latest + 1)
    if end - start < _LEAST_BAR:
        middle = (start + end) / 2
        start, end = middle - _LEAST_BAR / 2, middle + _LEAST_BAR / 2
    words = fitted(item.title, LABEL, right - left, strong=item.important)
    width = text_width(words, LABEL, strong=item.important)
    label = max(min(start, right - width), left)
    return Placed(item, words, label, label + width, start, end, _sure(item, scale, start, end), 0.0)


def _sure(item: TimelineItem, scale: TimeScale, start: float, end: float) -> tuple[float, float] | None:
    """The certain part; an open end is certain up to a short fade at the edge."""
    first = start + _OPEN if item.open_start else item.sure_from
    last = end - _OPEN if item.open_end else item.sure_to
    if first is None or last is None:
        return None
    left = min(max(first if item.open_start else scale.x(first), start), end)
    right = max(min(last if item.open_end else scale.x(last + 1), end), left)
    if right - left >= _LEAST_BAR:
        return left, right
    left = max(min(left, end - _LEAST_BAR), start)
    return left, min(left + _LEAST_BAR, end)
