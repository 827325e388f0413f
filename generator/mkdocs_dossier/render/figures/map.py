"""The map: places on land and sea, sized by what happened there, with a small map of those that lie far off."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from mkdocs_dossier.languages.words import IN_ENGLISH, Words
from mkdocs_dossier.render.figures.boxes import Box
from mkdocs_dossier.render.figures.lettering import leader
from mkdocs_dossier.render.figures.map_ground import ground, scale
from mkdocs_dossier.render.figures.map_layout import MapLayout, PlacedName, map_layout
from mkdocs_dossier.render.figures.map_window import MapPlace, map_window
from mkdocs_dossier.render.figures.outline import path_steps
from mkdocs_dossier.render.figures.pen import SITE, Pen
from mkdocs_dossier.render.figures.projection import Projection
from mkdocs_dossier.render.figures.svg import (
    DrawingFrame,
    boxed,
    document,
    element,
    linked,
    path,
    shape,
    text,
)

__all__ = ["MapDrawing", "MapPlace", "draw_map", "map_layout"]

_INSET_PART, _INSET_SHAPE, _INSET_GAP = 0.31, 0.52, 10.0
_EXACT = 0.25
"""How exact the line is that events are told of, in pixels."""


class MapDrawing(NamedTuple):
    """A drawn map.

    Attributes:
        svg: It; empty without a place.
        unnamed: Places on it for whose names there was no room.
        views: Its windows.
        marks_doubts: Whether disputed lines that concern the dossier are on it.
    """

    svg: str
    unnamed: Sequence[MapPlace] = ()
    views: Sequence[Projection] = ()
    marks_doubts: bool = False


def draw_map(
    places: Sequence[MapPlace],
    view: Projection,
    *,
    key: str = "map",
    title: str = "",
    description: str = "",
    countries: Mapping[str, str] | None = None,
    far: Sequence[MapPlace] = (),
    framed: Projection | None = None,
    pen: Pen = SITE,
    words: Words = IN_ENGLISH,
) -> MapDrawing:
    """Draw a map.

    Args:
        places: The most important first.
        view: The window.
        key: Unique on the page.
        title: Its name.
        description: What it shows.
        countries: Names of countries by code.
        far: Places that lie outside, for a small map in a corner, or below where no corner is free.
        framed: Another map's window, to be outlined on this one.
        pen: How it looks.
        words: Those of the interface.
    """
    if not places:
        return MapDrawing("")
    inset = _inset(places, view, far) if far else None
    outline = _outline(view, framed) if framed else None
    taken = [box for box in (inset.box if inset else None, outline) if box]
    layout = map_layout(places, view, countries=countries, taken=taken, words=words)
    small = _small_map(view, inset, far, words) if inset else None
    height = max([view.height, *([inset.box.bottom] if inset else [])])
    frame = DrawingFrame(key, title, description, view.width, height)
    inner = [
        element("g", {"clip-path": f"url(#{key}-c)"}, *ground(pen, view), *_lines(pen, layout)),
        *([boxed(pen, "frame", outline)] if outline else ()),
        *_names(pen, layout),
        *(_place(pen, place, layout, words) for place in _drawn_order(places, layout)),
        *_numbers(pen, places, layout, words),
        scale(pen, view, words),
        *(_inset_drawn(pen, key, inset, small, far, view, words) if inset and small else ()),
    ]
    clip = _clip(f"{key}-c", Box(0.0, 0.0, view.width, view.height))
    clips = [clip, *([_clip(f"{key}-i", Box(0.0, 0.0, *inset.size))] if inset else [])]
    layouts = [layout, *([small] if small else [])]
    unnamed = [
        place
        for each, shown in zip(layouts, (places, far), strict=False)
        for place in shown
        if (place.id in each.discs or place.id in each.lines) and place.id not in each.names
    ]
    views = [each.view for each in layouts]
    return MapDrawing(
        document(pen, frame, inner, clips), unnamed, views, any(each.doubts for each in layouts)
    )


class _Inset(NamedTuple):
    """A small map's place on the large one."""

    box: Box
    view: Projection

    @property
    def size(self) -> tuple[float, float]:
        return self.box.right - self.box.left, self.box.bottom - self.box.top


def _inset(places: Sequence[MapPlace], view: Projection, far: Sequence[MapPlace]) -> _Inset:
    """A corner where no place lies; the foot of the map where all are taken."""
    width = round(view.width * _INSET_PART)
    height = round(width * _INSET_SHAPE)
    small = map_window([*far, *places], width, _INSET_SHAPE)
    left, right = _INSET_GAP, view.width - _INSET_GAP - width
    top, bottom = _INSET_GAP, view.height - _INSET_GAP - height
    corners = [Box(x, y, x + width, y + height) for x, y in ((right, top), (left, top), (right, bottom))]
    layout = map_layout(places, view)
    points = [(disc.x, disc.y, disc.radius) for disc in layout.discs.values()]
    points += [(x, y, 2.0) for lines in layout.lines.values() for line in lines for x, y in line]
    free = [box for box in corners if not any(box.grown(radius + 4).holds(x, y) for x, y, radius in points)]
    below = Box(left, view.height + _INSET_GAP, left + width, view.height + _INSET_GAP + height)
    return _Inset(free[0] if free else below, small)


def _small_map(view: Projection, inset: _Inset, far: Sequence[MapPlace], words: Words) -> MapLayout:
    return map_layout(far, inset.view, taken=[_outline(inset.view, view)], scaled=False, words=words)


def _outline(view: Projection, other: Projection) -> Box:
    """Another window on this one, no smaller than can be seen."""
    left, top = view.xy(other.north, other.west + 1e-9)
    right = left + (other.east - other.west) * view.across
    bottom = top + (other.north - other.south) * view.down
    return Box(left, top, max(right, left + 4), max(bottom, top + 4))


def _inset_drawn(
    pen: Pen,
    key: str,
    inset: _Inset,
    layout: MapLayout,
    far: Sequence[MapPlace],
    view: Projection,
    words: Words,
) -> Iterator[str]:
    inner = [
        element("g", {"clip-path": f"url(#{key}-i)"}, *ground(pen, inset.view), *_lines(pen, layout)),
        boxed(pen, "frame", _outline(inset.view, view)),
        *_names(pen, layout),
        *(_place(pen, place, layout, words) for place in _drawn_order(far, layout)),
        *_numbers(pen, far, layout, words),
        boxed(pen, "frame", Box(0.0, 0.0, *inset.size)),
    ]
    yield element("g", {"transform": f"translate({inset.box.left:.1f} {inset.box.top:.1f})"}, *inner)


def _clip(key: str, box: Box) -> str:
    size = {"x": box.left, "y": box.top, "width": box.right - box.left, "height": box.bottom - box.top}
    return element("clipPath", {"id": key}, element("rect", size))


def _lines(pen: Pen, layout: MapLayout) -> Iterator[str]:
    doubts = path_steps((doubt.line for doubt in layout.doubts), closed=False, within=_EXACT)
    if doubts:
        yield path(pen, "disputed", doubts)


def _names(pen: Pen, layout: MapLayout) -> Iterator[str]:
    for name in (*layout.states, *layout.doubt_names):
        yield leader(pen, name.label) + _written(pen, name)


def _written(pen: Pen, name: PlacedName) -> str:
    box, side = name.label.box, name.label.side
    x = {"start": box.left, "middle": (box.left + box.right) / 2, "end": box.right}[side]
    return text(pen, name.role, x, box.bottom - 4, name.words, side, halo=True)


def _drawn_order(places: Sequence[MapPlace], layout: MapLayout) -> list[MapPlace]:
    """Those on the map, the largest first, so that none hides another."""
    shown = [place for place in places if place.id in layout.discs or place.id in layout.lines]
    return sorted(shown, key=lambda item: -layout.discs[item.id].radius if item.id in layout.discs else -1e9)


def _place(pen: Pen, place: MapPlace, layout: MapLayout, words: Words) -> str:
    inner = list(_mark(pen, place, layout))
    name = layout.names.get(place.id)
    if name:
        inner += [leader(pen, name.label), _written(pen, name)]
    events = words.ngettext("%(num)s event", "%(num)s events", place.events)
    about = [*([events] if place.events else []), *([words.gettext("contested")] if place.contested else [])]
    said = words.series([place.title, *about])
    return linked(place.href, said, {"id": place.id}, *filter(None, inner))


def _mark(pen: Pen, place: MapPlace, layout: MapLayout) -> Iterator[str]:
    """A line for a border; a dot for a spot, the larger the more happened there; a disc for ground that is drawn."""
    if place.id in layout.lines:
        yield path(pen, "front", path_steps(layout.lines[place.id], closed=False, within=_EXACT))
        return
    x, y, radius = layout.discs[place.id]
    if place.is_area:
        if place.extent:
            yield shape(pen, "area", "circle", cx=x, cy=y, r=radius)
        return
    role = "dot" if place.events or place.centre else "ring"
    yield shape(pen, role, "circle", cx=x, cy=y, r=radius)


def _numbers(pen: Pen, places: Sequence[MapPlace], layout: MapLayout, words: Words) -> Iterator[str]:
    """How many events; beside the links, whose names say it in words."""
    for place in places:
        if place.events > 1 and place.id in layout.discs and not place.is_area:
            x, y, _ = layout.discs[place.id]
            yield element(
                "g",
                {"aria-hidden": "true"},
                text(pen, "number", x, y + 4, words.number(place.events), "middle"),
            )
