"""The map: places on land and sea, each drawn as large as it is known, contested ones in a way of their own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mkdocs_dossier.render.figures.boxes import Box
from mkdocs_dossier.render.figures.labels import Anchor, Label, place_labels
from mkdocs_dossier.render.figures.lettering import leader, lettering
from mkdocs_dossier.render.figures.map_ground import ground, taken_by
from mkdocs_dossier.render.figures.map_window import RADIUS_KM, MapPlace, map_window
from mkdocs_dossier.render.figures.measure import fitted, text_width
from mkdocs_dossier.render.figures.pen import LABEL, SITE, Pen
from mkdocs_dossier.render.figures.projection import KM_PER_DEGREE, Projection
from mkdocs_dossier.render.figures.svg import DrawingFrame, boxed, document, element, linked, shape

__all__ = ["MapPlace", "draw_map", "map_layout"]

_LINE = 15.0
_LABEL_PART = 0.5
_DOT, _RING, _PIN = 3.5, 5.0, 1.8
_AREAS = {"region": (9.0, 70.0), "country": (16.0, 110.0)}
"""Least and greatest radius of an area in pixels."""


@dataclass(frozen=True, slots=True)
class MapLayout:
    """Everything in its place: for each place its disc, and the label's words and place if it has one."""

    view: Projection
    discs: dict[str, tuple[float, float, float]]
    labels: dict[str, tuple[str, Label]]
    height: float


def map_layout(
    places: Sequence[MapPlace],
    width: float,
    *,
    view: Projection | None = None,
    quiet: frozenset[str] = frozenset(),
) -> MapLayout:
    """Place discs and labels.

    Args:
        places: The most important first: their labels have the first choice.
        width: In pixels.
        view: The window, where it is not simply the one that shows all places.
        quiet: Ids of places that are drawn without a label.
    """
    view = view or map_window(places, width)
    discs = {}
    for place in places:
        x, y = view.xy(place.latitude, place.longitude)
        if -1 <= x <= width + 1 and -1 <= y <= view.height + 1:
            discs[place.id] = (x, y, _radius(place, view))
    named = [place for place in places if place.id in discs and place.id not in quiet]
    words = [fitted(place.title, LABEL, width * _LABEL_PART) for place in named]
    anchors = [
        Anchor(*discs[place.id], text_width(name, LABEL), _LINE, area=place.precision in _AREAS)
        for place, name in zip(named, words, strict=True)
    ]
    unnamed = [
        Anchor(*discs[place.id], 0.0, 0.0, area=place.precision in _AREAS)
        for place in places
        if place.id in discs and place.id in quiet
    ]
    labels = place_labels(anchors, width, taken_by(view), unnamed)
    height = max([view.height, *(label.box.bottom + 4 for label in labels)])
    lettered = {place.id: (name, label) for place, name, label in zip(named, words, labels, strict=True)}
    return MapLayout(view, discs, lettered, height)


def _radius(place: MapPlace, view: Projection) -> float:
    if place.precision in _AREAS:
        least, greatest = _AREAS[place.precision]
        return min(max(RADIUS_KM[place.precision] / KM_PER_DEGREE * view.down, least), greatest)
    return _DOT if place.precision == "exact" else _RING


def draw_map(
    places: Sequence[MapPlace],
    width: float,
    *,
    key: str = "map",
    title: str = "Map",
    description: str = "",
    view: Projection | None = None,
    quiet: frozenset[str] = frozenset(),
    inset: Projection | None = None,
    pen: Pen = SITE,
) -> str:
    """Draw a map; see `map_layout` for what it takes. Empty without a place.

    Args:
        places: With coordinates.
        width: In pixels.
        key: Unique on the page.
        title: Its name.
        description: What it shows.
        view: The window.
        quiet: Places without a label.
        inset: Another map's window, to be outlined on this one.
        pen: How it looks.
    """
    if not places:
        return ""
    layout = map_layout(places, width, view=view, quiet=quiet)
    frame = DrawingFrame(key, title, description, width, layout.height)
    shown = [place for place in places if place.id in layout.discs]
    inner = [
        *ground(pen, layout.view, layout.height),
        *([_outlined(pen, layout.view, inset)] if inset else ()),
        *(
            _place(pen, key, place, layout)
            for place in sorted(shown, key=lambda item: -layout.discs[item.id][2])
        ),
    ]
    hatch = element("path", {"d": "M0 0V6", **pen.attributes("hatch")})
    pattern = element(
        "pattern",
        {"id": f"{key}-h", "width": 6.0, "height": 6.0, "patternUnits": "userSpaceOnUse",
         "patternTransform": "rotate(45)"},
        hatch,
    )  # fmt: skip
    return document(pen, frame, inner, [pattern])


def _outlined(pen: Pen, view: Projection, inset: Projection) -> str:
    corner, other = view.xy(inset.north, inset.west), view.xy(inset.south, inset.east)
    return boxed(pen, "frame", Box(*corner, *other))


def _place(pen: Pen, key: str, place: MapPlace, layout: MapLayout) -> str:
    x, y, radius = layout.discs[place.id]
    inner = list(_mark(pen, key, place, x, y, radius))
    if place.id in layout.labels:
        words, label = layout.labels[place.id]
        inner.append(leader(pen, label))
        if label.leader and place.precision in _AREAS:
            inner.append(shape(pen, "pin", "circle", cx=x, cy=y, r=_PIN))
        inner.append(lettering(pen, "strong" if place.centre else "label", words, label))
    status = ", contested" if place.contested else ""
    return linked(place.href, f"{place.title}{status}", {"id": place.id, **dict(place.data)}, *inner)


def _mark(pen: Pen, key: str, place: MapPlace, x: float, y: float, radius: float) -> Iterator[str]:
    """A dot for a spot, a ring for a town, a disc for a region or country; hatched where contested."""
    if place.precision in _AREAS:
        yield shape(pen, "area", "circle", cx=x, cy=y, r=radius)
        if place.contested:
            yield element(
                "circle", {"cx": x, "cy": y, "r": radius, "fill": f"url(#{key}-h)", "fill-opacity": 0.3}
            )
            yield shape(pen, "contested", "circle", cx=x, cy=y, r=radius, fill="none")
        return
    role = {"exact": "dot", "city": "ring"}.get(place.precision, "unclear")
    yield shape(pen, role, "circle", cx=x, cy=y, r=radius)
    if place.contested:
        yield shape(pen, "contested", "circle", cx=x, cy=y, r=radius + 3, fill="none")
