"""The network: who takes part in events together and who is named together, the strongest ties only."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from mkdocs_dossier.render.figures.labels import Anchor, Label, place_labels
from mkdocs_dossier.render.figures.layout import spread
from mkdocs_dossier.render.figures.lettering import leader, lettering
from mkdocs_dossier.render.figures.measure import fitted, text_width
from mkdocs_dossier.render.figures.pen import LABEL, SITE, Pen
from mkdocs_dossier.render.figures.svg import DrawingFrame, Value, document, element, linked, shape

_EDGE = 14.0
_LINE = 15.0
_SMALLEST, _LARGEST = 4.0, 11.0
_THINNEST, _THICKEST = 1.0, 7.0
_LABEL_PART = 0.42
"""No label takes more of the figure's width than this."""
_PER_NODE = 8000.0
"""Square pixels for each node, at least."""
_SHAPE = 0.62
_ONE_SPOT = 1e-6


@dataclass(frozen=True, slots=True)
class Node:
    """An actor in the network.

    Attributes:
        id: The record's id.
        title: Its name.
        weight: How often it is named or takes part: its size.
        href: Where it leads; empty in the book.
        centre: Whether the network is drawn around it.
        data: Facts that scripts filter by.
    """

    id: str
    title: str
    weight: float
    href: str = ""
    centre: bool = False
    data: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Edge:
    """A tie between two actors; ``words`` say what it rests on."""

    a: str
    b: str
    weight: float
    words: str


@dataclass(frozen=True, slots=True)
class NetworkLayout:
    """Everything in its place: for each node its disc and its label's words and place."""

    places: Mapping[str, tuple[float, float, float]]
    labels: Mapping[str, tuple[str, Label]]
    width: float
    height: float


def network_layout(nodes: Sequence[Node], edges: Sequence[Edge], width: float) -> NetworkLayout:
    """Place nodes and labels.

    Args:
        nodes: The most important first: their labels have the first choice. At most a few dozen are legible.
        edges: Between these nodes.
        width: In pixels.
    """
    index = {node.id: place for place, node in enumerate(nodes)}
    ties = {
        (min(index[edge.a], index[edge.b]), max(index[edge.a], index[edge.b])): edge.weight for edge in edges
    }
    points = spread(len(nodes), ties)
    height = max(width * _SHAPE, _PER_NODE * len(nodes) / width, 180.0)
    most = max((node.weight for node in nodes), default=1.0) or 1.0
    radii = [_SMALLEST + math.sqrt(node.weight / most) * (_LARGEST - _SMALLEST) for node in nodes]
    places = _apart(_fitted(points, width, height), radii, width)
    words = [fitted(node.title, LABEL, width * _LABEL_PART) for node in nodes]
    anchors = [
        Anchor(x, y, radius, text_width(name, LABEL), _LINE)
        for (x, y), radius, name in zip(places, radii, words, strict=True)
    ]
    labels = place_labels(anchors, width)
    bottom = max(
        [height, *(label.box.bottom + 4 for label in labels), *(y + _LARGEST + 4 for _, y in places)]
    )
    return NetworkLayout(
        {node.id: (x, y, radius) for node, (x, y), radius in zip(nodes, places, radii, strict=True)},
        {node.id: (name, label) for node, name, label in zip(nodes, words, labels, strict=True)},
        width,
        bottom,
    )


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


def network(
    nodes: Sequence[Node],
    edges: Sequence[Edge],
    width: float,
    *,
    key: str = "network",
    title: str = "Network",
    description: str = "",
    pen: Pen = SITE,
) -> str:
    """Draw a network; see `network_layout` for what it takes. Empty without a tie."""
    if not edges:
        return ""
    layout = network_layout(nodes, edges, width)
    frame = DrawingFrame(key, title, description, width, layout.height)
    return document(pen, frame, [*_edges(pen, edges, layout), *_nodes(pen, nodes, edges, layout)])


def _edges(pen: Pen, edges: Sequence[Edge], layout: NetworkLayout) -> Iterator[str]:
    most = max(edge.weight for edge in edges)
    for edge in edges:
        (x1, y1, _), (x2, y2, _) = layout.places[edge.a], layout.places[edge.b]
        stroke = _THINNEST + edge.weight / most * (_THICKEST - _THINNEST)
        geometry: dict[str, Value] = {"x1": x1, "y1": y1, "x2": x2, "y2": y2, "stroke-width": stroke}
        ends: dict[str, Value] = {"data-a": edge.a, "data-b": edge.b}
        yield element("line", {**geometry, **ends, **pen.attributes("edge")})


def _nodes(pen: Pen, nodes: Sequence[Node], edges: Sequence[Edge], layout: NetworkLayout) -> Iterator[str]:
    ties = Counter(end for edge in edges for end in (edge.a, edge.b))
    for node in nodes:
        x, y, radius = layout.places[node.id]
        words, label = layout.labels[node.id]
        name = f"{node.title}: {ties[node.id]} {'tie' if ties[node.id] == 1 else 'ties'} here"
        yield linked(
            node.href,
            name,
            {"id": node.id, **dict(node.data)},
            leader(pen, label),
            shape(pen, "self" if node.centre else "node", "circle", cx=x, cy=y, r=radius),
            lettering(pen, "strong" if node.centre else "label", words, label),
        )
