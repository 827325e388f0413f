"""Places for labels: none lies on another, hardly any on what it does not name, and lines say what belongs to what."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from mkdocs_dossier.render.figures.boxes import Box, Occupied
from mkdocs_dossier.render.figures.projection import Point

Line = tuple[Point, Point]


class Anchor(NamedTuple):
    """What a label belongs to, and how much room the label needs.

    Attributes:
        x: Middle of its disc.
        y: Middle of its disc.
        radius: Of its disc.
        width: Of the label.
        height: Of the label.
        area: Whether the disc stands for ground that others may share, rather than being a mark that all must see.
        bare: Whether nothing is drawn of it, so that its label stands best right on it.
    """

    x: float
    y: float
    radius: float
    width: float
    height: float
    area: bool = False
    bare: bool = False


class Label(NamedTuple):
    """A label's place.

    Attributes:
        box: Its room, which its words may not fill.
        side: At which end of it they stand, so that they are close to what they name: start, middle or end.
        leader: The line that leads to it, where it does not plainly stand at what it names.
    """

    box: Box
    side: str
    leader: Line | None


_GAP, _BESIDE, _CLOSE = 3.0, 7.0, 12.0
_STEP, _FAR = 7.0, 420.0
_WITHIN = 84.0
"""How far out a label goes on a map, whose edge it may not cross."""
_DIRECTIONS = (
    *((1.0, 0.0), (-1.0, 0.0), (0.0, -1.0), (0.0, 1.0), (1.0, -1.0), (1.0, 1.0), (-1.0, -1.0), (-1.0, 1.0)),
    *((1.0, -0.5), (1.0, 0.5), (-1.0, -0.5), (-1.0, 0.5), (0.5, -1.0), (0.5, 1.0), (-0.5, -1.0), (-0.5, 1.0)),
)

# What a place costs, in pixels that a label would rather go to avoid it.
_ON_AREA, _ON_LARGE, _LARGE = 45.0, 12.0, 40.0
_PIN = 5.0
_LED, _CROSSED, _THROUGH_LABEL, _THROUGH_MARK = 4.0, 50.0, 60.0, 40.0


@dataclass(slots=True)
class _Ground:
    """What is there already when a label looks for its place."""

    anchors: Sequence[Anchor]
    middles: Sequence[Box]
    occupied: Occupied = field(default_factory=Occupied)
    labels: list[Label] = field(default_factory=list)

    def costs(self, own: Anchor, box: Box, leader: Line | None) -> Iterator[float]:
        """What speaks against a place that is free, one thing after another."""
        if leader:
            yield from self._costs_of(leader, own)
        for label in self.labels:
            if label.leader and _through(label.leader, box):
                yield _CROSSED
        for other in self.anchors:
            if other.area and other is not own:
                yield _on_area(box, other)

    def _costs_of(self, leader: Line, own: Anchor) -> Iterator[float]:
        yield _LED
        for label in self.labels:
            if _through(leader, label.box):
                yield _THROUGH_LABEL
            if label.leader and _cross(leader, label.leader):
                yield _CROSSED
        for other, middle in zip(self.anchors, self.middles, strict=True):
            if other is not own and _through(leader, middle):
                yield _THROUGH_MARK

    def leader(self, own: Anchor, box: Box) -> Line | None:
        """From what is named to its label; None where the label stands beside it, and beside nothing else."""
        end = box.grown(-2).nearest(own.x, own.y)
        if box.holds(own.x, own.y):
            return None
        if _within(own, end, _BESIDE) and not (
            own.area
            and any(_within(other, box.nearest(other.x, other.y), _CLOSE) for other in self._others(own))
        ):
            return None
        return (own.x, own.y), end

    def _others(self, own: Anchor) -> Iterator[Anchor]:
        return (other for other in self.anchors if other is not own and other.radius < _LARGE)


def place_labels(anchors: Sequence[Anchor], width: float) -> list[Label]:
    """A place for each label, near its anchor, on no other label and on no mark.

    Earlier labels have the first choice. A label stands on the disc of an area that it does not name, or crosses a
    line, only where it would have to go far to avoid it. One that finds no room nearby moves outwards, at last
    below all others: the boxes may therefore reach below what is drawn, and the figure grows by that.

    Args:
        anchors: In order of importance; no label is wider than ``width``.
        width: Labels stay between 0 and this.
    """
    ground = _ground(anchors, ())
    frame = Box(0.0, 0.0, width, math.inf)
    for anchor in anchors:
        *_, (_, label) = _choices(anchor, frame, math.inf, ground)
        ground.occupied.add(label.box)
        ground.labels.append(label)
    return ground.labels


class LabelsWithin:
    """Labels that stay within a frame; one that finds no room there is left out."""

    def __init__(self, frame: Box, marks: Sequence[Anchor], taken: Iterable[Box] = ()) -> None:
        """Take in what is there.

        Args:
            frame: What labels may not reach beyond.
            marks: What is drawn; labels keep off it.
            taken: Boxes that must stay free besides.
        """
        self._frame = frame
        self._ground = _ground(marks, taken)

    def place(self, anchors: Iterable[Anchor]) -> Label | None:
        """The best place for one label, at whichever of several points it may belong to; None if there is no room."""
        found = [
            (cost, number, label)
            for number, anchor in enumerate(anchors)
            for cost, label in self._best(anchor)
        ]
        if not found:
            return None
        *_, label = min(found, key=lambda item: item[:2])
        return self._kept(label)

    def place_at(self, boxes: Iterable[Box]) -> Label | None:
        """The first of some boxes that is free, for a label in its middle; None if none is."""
        box = next(
            (box for box in boxes if box.within(self._frame) and self._ground.occupied.free(box)), None
        )
        return self._kept(Label(box, "middle", None)) if box else None

    def keep_free(self, boxes: Iterable[Box]) -> None:
        """Let no label placed from now on lie on these."""
        for box in boxes:
            self._ground.occupied.add(box)

    def _best(self, anchor: Anchor) -> list[tuple[float, Label]]:
        return list(_choices(anchor, self._frame, _WITHIN, self._ground))[-1:]

    def _kept(self, label: Label) -> Label:
        self._ground.occupied.add(label.box)
        self._ground.labels.append(label)
        return label


def _ground(drawn: Sequence[Anchor], taken: Iterable[Box]) -> _Ground:
    ground = _Ground(drawn, list(map(_middle, drawn)))
    for box in (*taken, *(_square(anchor) for anchor in drawn if not anchor.area)):
        ground.occupied.add(box)
    return ground


def _choices(anchor: Anchor, frame: Box, farthest: float, ground: _Ground) -> Iterator[tuple[float, Label]]:
    """Free places with their costs, each better than the one before; the way out to them counts too.

    So there is a best one, however far one may go.
    """
    least = math.inf
    for room, box in _candidates(anchor, frame, farthest):
        if room >= least:
            return
        if ground.occupied.free(box):
            leader = ground.leader(anchor, box)
            cost = room
            for each in ground.costs(anchor, box, leader):
                cost += each
                if cost >= least:
                    break
            else:
                least = cost
                yield cost, Label(box, _side_of(anchor, box), leader)


def _candidates(anchor: Anchor, frame: Box, farthest: float) -> Iterator[tuple[float, Box]]:
    """Places in order of preference with how far out they are.

    Right, left, above, below and between; then the same further out. On a disc that holds it, and where nothing is
    drawn of what it names, a label stands first.
    """
    if anchor.bare or (anchor.area and anchor.width < 2 * anchor.radius):
        yield from ((0.0, box) for box in _around(anchor, frame, 0.0, ((0.0, 0.0),)))
    room = 0.0
    while room <= farthest:
        yield from ((room, box) for box in _around(anchor, frame, anchor.radius + _GAP + room, _DIRECTIONS))
        room += _STEP if room < _FAR else room / 2


def _around(
    anchor: Anchor, frame: Box, reach: float, directions: Sequence[tuple[float, float]]
) -> Iterator[Box]:
    for across, down in directions:
        left = anchor.x + across * reach + (across - 1) / 2 * anchor.width
        top = anchor.y + down * reach + (down - 1) / 2 * anchor.height
        if abs(across) < 1:  # above and below there is room to move along
            left = min(max(left, frame.left), frame.right - anchor.width)
        box = Box(left, top, left + anchor.width, top + anchor.height)
        if box.within(frame):
            yield box


def _side_of(anchor: Anchor, box: Box) -> str:
    return "start" if box.left >= anchor.x else "end" if box.right <= anchor.x else "middle"


def _square(anchor: Anchor) -> Box:
    return Box(anchor.x, anchor.y, anchor.x, anchor.y).grown(anchor.radius + 1)


def _middle(anchor: Anchor) -> Box:
    """A mark, or of an area the part that a line must not touch to be taken for its own."""
    return Box(anchor.x, anchor.y, anchor.x, anchor.y).grown(_PIN if anchor.area else anchor.radius + 1)


def _within(anchor: Anchor, point: Point, by: float) -> bool:
    """Whether a point lies on the disc or by so many pixels beside it."""
    x, y = point[0] - anchor.x, point[1] - anchor.y
    return x * x + y * y <= (anchor.radius + by) * (anchor.radius + by)


def _on_area(box: Box, area: Anchor) -> float:
    """What it costs to stand on an area's disc: nothing well within a large one."""
    if not _within(area, box.nearest(area.x, area.y), 0.0):
        return 0.0
    if area.radius < _LARGE:
        return _ON_AREA
    corners = ((x, y) for x in (box.left, box.right) for y in (box.top, box.bottom))
    return 0.0 if all(_within(area, corner, 0.0) for corner in corners) else _ON_LARGE


def _through(line: Line, box: Box) -> bool:
    """Whether a line runs through a box."""
    (x1, y1), (x2, y2) = line
    if (
        max(x1, x2) <= box.left
        or min(x1, x2) >= box.right
        or max(y1, y2) <= box.top
        or min(y1, y2) >= box.bottom
    ):
        return False
    sides = [_side(line, (x, y)) for x in (box.left, box.right) for y in (box.top, box.bottom)]
    return min(sides) < 0 < max(sides)


def _cross(a: Line, b: Line) -> bool:
    """Whether two lines cross each other."""
    return _side(a, b[0]) * _side(a, b[1]) < 0 and _side(b, a[0]) * _side(b, a[1]) < 0


def _side(line: Line, point: Point) -> float:
    """Above 0 on one side of a line, below on the other."""
    (x1, y1), (x2, y2) = line
    return (x2 - x1) * (point[1] - y1) - (y2 - y1) * (point[0] - x1)
