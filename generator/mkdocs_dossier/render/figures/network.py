"""The network: who stands to whom in a stated relation, who takes part in events together, who is named together."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from mkdocs_dossier.languages.words import Words
from mkdocs_dossier.render.figures.boxes import Box, Occupied
from mkdocs_dossier.render.figures.labels import Anchor, Label, place_labels
from mkdocs_dossier.render.figures.layout import spread
from mkdocs_dossier.render.figures.lettering import leader, lettering
from mkdocs_dossier.render.figures.measure import lines_of, text_width
from mkdocs_dossier.render.figures.pen import LABEL, SMALL, Pen
from mkdocs_dossier.render.figures.projection import Point
from mkdocs_dossier.render.figures.svg import (
    Sheet,
    Value,
    boxed,
    element,
    linked,
    path,
    shape,
    text,
)

_EDGE = 14.0
_LINE = 15.0
_SMALLEST, _LARGEST = 4.0, 9.0
_THINNEST, _THICKEST = 1.0, 4.0
_LABEL_PART = 0.3
"""A name wider than this part of the figure goes on below."""
_LABEL_LINES = 3
_PER_NODE = 9000.0
"""Square pixels for each node, at least."""
_SHAPE = 0.62
_ONE_SPOT = 1e-6
_ARROW = 6.0
_STEPS = tuple(
    (0.5 + way * step * 0.025, beside)
    for beside in (0.0, -8.0, 8.0, -15.0, 15.0)
    for step in range(16)
    for way in (1, -1)
)
"""Where words may stand on their line, as parts of it, and how far beside it."""
_TALLER, _TRIES = 1.12, 3
"""By how much a figure grows where a word finds no room on its line, and how often."""


class EdgeKind(StrEnum):
    """What a line stands for; the value is its role in the style sheet."""

    RELATION = "bond"
    EVENTS = "edge"
    NAMED = "beside"


class NodeShape(StrEnum):
    """What a mark stands for."""

    PERSON = "round"
    BODY = "square"
    THING = "turned"


@dataclass(frozen=True, slots=True)
class Node:
    """A record in the network.

    Attributes:
        id: The record's id.
        title: Its name.
        weight: How much it has to do with others: its size.
        href: Where it leads; empty in the book.
        shape: What it is.
    """

    id: str
    title: str
    weight: float
    href: str = ""
    shape: NodeShape = NodeShape.PERSON


@dataclass(frozen=True, slots=True)
class Edge:
    """A tie between two records.

    Attributes:
        a: The one that is something to the other.
        b: The other.
        weight: How strong it is: the thickness of its line.
        words: What stands on the line: what ``a`` is to ``b``; empty if nothing does.
        kind: What it rests on.
        is_mutual: Whether both are the same to each other; else an arrow leads to ``b``.
    """

    a: str
    b: str
    weight: float
    words: str = ""
    kind: EdgeKind = EdgeKind.EVENTS
    is_mutual: bool = True


@dataclass(frozen=True, slots=True)
class NetworkLayout:
    """Everything in its place.

    Attributes:
        places: By node: the middle of its mark and how far that reaches.
        labels: By node: the lines of its name, and their room.
        words: By edge's place in its list: where the words on its line stand; absent where it has none.
        width: In pixels.
        height: In pixels.
    """

    places: Mapping[str, tuple[float, float, float]]
    labels: Mapping[str, tuple[Sequence[str], Label]]
    words: Mapping[int, Box]
    width: float
    height: float


def network_layout(nodes: Sequence[Node], edges: Sequence[Edge], width: float) -> NetworkLayout:
    """Place nodes and labels.

    Args:
        nodes: The most important first: their labels have the first choice. At most a few dozen are legible.
        edges: Between these nodes, at most one for two of them.
        width: In pixels.
    """
    index = {node.id: place for place, node in enumerate(nodes)}
    ties = {
        (min(index[edge.a], index[edge.b]), max(index[edge.a], index[edge.b])): edge.weight for edge in edges
    }
    points = spread(len(nodes), ties)
    height = max(width * _SHAPE, _PER_NODE * len(nodes) / width, 180.0)
    layout = _placed(nodes, edges, points, width, height)
    for _ in range(_TRIES):
        if len(layout.words) == sum(bool(edge.words) for edge in edges):
            break
        height *= _TALLER
        layout = _placed(nodes, edges, points, width, height)
    return layout


def _placed(
    nodes: Sequence[Node], edges: Sequence[Edge], points: Sequence[Point], width: float, height: float
) -> NetworkLayout:
    """The same in a given height; a word that finds no room on its line is left out."""
    most = max((node.weight for node in nodes), default=1.0) or 1.0
    radii = [_SMALLEST + math.sqrt(node.weight / most) * (_LARGEST - _SMALLEST) for node in nodes]
    places = _apart(_fitted(points, width, height), radii, width)
    names = [lines_of(node.title, LABEL, width * _LABEL_PART, _LABEL_LINES) for node in nodes]
    anchors = [
        Anchor(x, y, radius, max(text_width(line, LABEL) for line in lines), _LINE * len(lines))
        for (x, y), radius, lines in zip(places, radii, names, strict=True)
    ]
    labels = place_labels(anchors, width)
    bottom = max(
        [height, *(label.box.bottom + 4 for label in labels), *(y + _LARGEST + 4 for _, y in places)]
    )
    at = {node.id: (x, y, radius) for node, (x, y), radius in zip(nodes, places, radii, strict=True)}
    taken = Occupied()
    for box in (*(label.box for label in labels), *(_square(*place) for place in at.values())):
        taken.add(box)
    return NetworkLayout(
        at,
        {node.id: (lines, label) for node, lines, label in zip(nodes, names, labels, strict=True)},
        dict(_words(edges, at, taken, width)),
        width,
        bottom,
    )


def _words(
    edges: Sequence[Edge], at: Mapping[str, tuple[float, float, float]], taken: Occupied, width: float
) -> Iterator[tuple[int, Box]]:
    """Room for the words of each edge: on its line, as near to its middle as there is any."""
    for place, edge in enumerate(edges):
        if not edge.words:
            continue
        (x1, y1, _), (x2, y2, _) = at[edge.a], at[edge.b]
        half = text_width(edge.words, SMALL) / 2 + 1
        for part, beside in _STEPS:
            x, y = x1 + (x2 - x1) * part, y1 + (y2 - y1) * part + beside
            x = min(max(x, half), width - half)
            box = Box(x - half, y - _LINE / 2, x + half, y + _LINE / 2)
            if box.top >= 0 and taken.free(box):
                taken.add(box)
                yield place, box
                break


def _square(x: float, y: float, radius: float) -> Box:
    return Box(x, y, x, y).grown(radius + 1)


def _fitted(points: Sequence[tuple[float, float]], width: float, height: float) -> list[tuple[float, float]]:
    """Points stretched over the figure, each axis for itself; room is left for labels at the sides."""
    found: list[list[float]] = []
    for axis, (size, edge) in enumerate(((width, _EDGE + width * 0.09), (height, _EDGE + _LINE))):
        values = [point[axis] for point in points]
        low, high = min(values, default=0.0), max(values, default=0.0)
        if high - low < _ONE_SPOT:
            found.append([size / 2 for _ in values])
        else:
            found.append([edge + (value - low) / (high - low) * (size - 2 * edge) for value in values])
    return list(zip(*found, strict=True))


def _apart(
    points: Sequence[tuple[float, float]], radii: Sequence[float], width: float
) -> list[tuple[float, float]]:
    """Discs that lie on one another moved apart, downwards and within the figure's width."""
    placed: list[tuple[float, float]] = []
    for (x, y), radius in zip(points, radii, strict=True):
        at = (min(max(x, _EDGE), width - _EDGE), y)
        while any(_near(at, radius, other, wide) for other, wide in zip(placed, radii, strict=False)):
            at = (at[0], at[1] + 4.0)
        placed.append(at)
    return placed


def _near(a: tuple[float, float], radius: float, b: tuple[float, float], other: float) -> bool:
    reach = radius + other + 4
    return abs(a[0] - b[0]) < reach and abs(a[1] - b[1]) < reach


def network(nodes: Sequence[Node], edges: Sequence[Edge], sheet: Sheet) -> str:
    """Draw a network; see `network_layout` for what it takes. Empty without a tie."""
    if not edges:
        return ""
    layout, pen = network_layout(nodes, edges, sheet.width), sheet.pen
    drawn = [
        *_edges(pen, edges, layout),
        *_edge_words(pen, edges, layout),
        *_nodes(pen, nodes, edges, layout, sheet.words),
    ]
    return sheet.document(layout.height, drawn)


def _edges(pen: Pen, edges: Sequence[Edge], layout: NetworkLayout) -> Iterator[str]:
    most = max((edge.weight for edge in edges if edge.kind is not EdgeKind.RELATION), default=1.0)
    for edge in edges:
        (x1, y1, _), (x2, y2, radius) = layout.places[edge.a], layout.places[edge.b]
        stroke = _THINNEST + edge.weight / most * (_THICKEST - _THINNEST)
        geometry: dict[str, Value] = {"x1": x1, "y1": y1, "x2": x2, "y2": y2}
        if edge.kind is not EdgeKind.RELATION:
            geometry["stroke-width"] = stroke
        ends: dict[str, Value] = {"data-a": edge.a, "data-b": edge.b}
        yield element("line", {**geometry, **ends, **pen.attributes(edge.kind.value)})
        if not edge.is_mutual:
            yield _arrow(pen, (x1, y1), (x2, y2), radius)


def _arrow(pen: Pen, start: Point, end: Point, radius: float) -> str:
    """A head that touches the mark at the end of a line."""
    across, down = end[0] - start[0], end[1] - start[1]
    length = math.hypot(across, down) or 1.0
    across, down = across / length, down / length
    tip = (end[0] - across * (radius + 1), end[1] - down * (radius + 1))
    back = (tip[0] - across * _ARROW, tip[1] - down * _ARROW)
    side = (-down * _ARROW / 2, across * _ARROW / 2)
    corners = (tip, (back[0] + side[0], back[1] + side[1]), (back[0] - side[0], back[1] - side[1]))
    return path(pen, "arrow", "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in corners) + "Z")


def _edge_words(pen: Pen, edges: Sequence[Edge], layout: NetworkLayout) -> Iterator[str]:
    for place, box in layout.words.items():
        edge = edges[place]
        ground = boxed(pen, "halo", box, rx=2.0)
        words = text(pen, "small", (box.left + box.right) / 2, box.bottom - 4, edge.words, "middle")
        yield element("g", {"data-a": edge.a, "data-b": edge.b, "aria-hidden": "true"}, ground, words)


def _nodes(
    pen: Pen, nodes: Sequence[Node], edges: Sequence[Edge], layout: NetworkLayout, words: Words
) -> Iterator[str]:
    ties = Counter(end for edge in edges for end in (edge.a, edge.b))
    for node in nodes:
        x, y, radius = layout.places[node.id]
        lines, label = layout.labels[node.id]
        count = ties[node.id]
        name = words.ngettext(
            "%(name)s: %(num)s tie here", "%(name)s: %(num)s ties here", count, name=node.title
        )
        yield linked(
            node.href,
            name,
            {"id": node.id},
            leader(pen, label),
            _mark(pen, node.shape, x, y, radius),
            *_name(pen, lines, label),
        )


def _mark(pen: Pen, kind: NodeShape, x: float, y: float, radius: float) -> str:
    if kind is NodeShape.PERSON:
        return shape(pen, "node", "circle", cx=x, cy=y, r=radius)
    if kind is NodeShape.BODY:
        side = radius * 0.88
        return boxed(pen, "node", Box(x - side, y - side, x + side, y + side))
    corners = ((x, y - radius), (x + radius, y), (x, y + radius), (x - radius, y))
    return path(pen, "node", "M" + "L".join(f"{a:.1f} {b:.1f}" for a, b in corners) + "Z")


def _name(pen: Pen, lines: Sequence[str], label: Label) -> Iterator[str]:
    box = label.box
    for number, line in enumerate(lines):
        top = box.top + number * _LINE
        yield lettering(pen, "label", line, label._replace(box=Box(box.left, top, box.right, top + _LINE)))
