"""Rectangles, and places for labels where none lies on another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple


class Box(NamedTuple):
    """A rectangle in pixels."""

    left: float
    top: float
    right: float
    bottom: float

    def overlaps(self, other: Box) -> bool:
        """Whether both have a point inside in common; touching is no overlap."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )

    def grown(self, by: float) -> Box:
        """The box with a margin."""
        return Box(self.left - by, self.top - by, self.right + by, self.bottom + by)


class Anchor(NamedTuple):
    """What a label belongs to: a disc, how much room the label needs, and whether it may stand on the disc."""

    x: float
    y: float
    radius: float
    width: float
    height: float
    inside: bool = False


@dataclass(slots=True)
class Occupied:
    """Boxes by the cells of a grid that they touch, so that a new one is compared with its neighbours only."""

    cell: float = 40.0
    cells: dict[tuple[int, int], list[Box]] = field(default_factory=dict)

    def add(self, box: Box) -> None:
        """Take a box in."""
        for key in self._keys(box):
            self.cells.setdefault(key, []).append(box)

    def free(self, box: Box) -> bool:
        """Whether the box lies on none taken in."""
        return not any(box.overlaps(other) for key in self._keys(box) for other in self.cells.get(key, ()))

    def _keys(self, box: Box) -> Iterator[tuple[int, int]]:
        for column in range(int(box.left // self.cell), int(box.right // self.cell) + 1):
            for row in range(int(box.top // self.cell), int(box.bottom // self.cell) + 1):
                yield column, row


_GAP = 3.0
_STEP, _FAR = 7.0, 420.0
_DIRECTIONS = ((1, 0), (-1, 0), (0, -1), (0, 1), (1, -1), (1, 1), (-1, -1), (-1, 1))


def place_labels(anchors: Sequence[Anchor], width: float, taken: Sequence[Box] = ()) -> list[Box]:
    """A box for each label, near its anchor, on no other label and on no anchor's disc.

    Earlier labels have the first choice. A label that finds no room nearby moves outwards, at last below all
    others: the boxes may therefore reach below what is drawn, and the figure grows by that.

    Args:
        anchors: In order of importance; no label is wider than ``width``.
        width: Labels stay between 0 and this.
        taken: Boxes that must stay free besides.
    """
    occupied = Occupied()
    for box in taken:
        occupied.add(box)
    for anchor in anchors:
        if not anchor.inside:
            occupied.add(_disc(anchor))
    placed = []
    for anchor in anchors:
        box = next(box for box in _candidates(anchor, width) if occupied.free(box))
        occupied.add(box)
        placed.append(box)
    return placed


def _disc(anchor: Anchor) -> Box:
    return Box(anchor.x, anchor.y, anchor.x, anchor.y).grown(anchor.radius + 1)


def _candidates(anchor: Anchor, width: float) -> Iterator[Box]:
    """Places in order of preference: right, left, above, below, corners; then the same further out, without end."""
    room = 0.0
    while True:
        reach = anchor.radius + _GAP + room if not anchor.inside else room
        for across, down in _DIRECTIONS if reach else ((0, 0),):
            left = anchor.x + across * reach + (across - 1) / 2 * anchor.width
            top = anchor.y + down * reach + (down - 1) / 2 * anchor.height
            if not across:  # above and below there is room to move along
                left = min(max(left, 0.0), width - anchor.width)
            if left >= 0 and left + anchor.width <= width and top >= 0:
                yield Box(left, top, left + anchor.width, top + anchor.height)
        room += _STEP if room < _FAR else room / 2
