"""The map: places on land and sea, sized by what happened there, with a small map of those that lie far off."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from mkdocs_dossier.languages.words import Words
from mkdocs_dossier.render.figures.boxes import Box
from mkdocs_dossier.render.figures.lettering import leader
from mkdocs_dossier.render.figures.map_ground import ground, scale
from mkdocs_dossier.render.figures.map_layout import MapLayout, PlacedName, map_layout
from mkdocs_dossier.render.figures.map_window import MapPlace, map_window
from mkdocs_dossier.render.figures.outline import path_steps
from mkdocs_dossier.render.figures.pen import Pen
from mkdocs_dossier.render.figures.projection import Projection
from mkdocs_dossier.render.figures.svg import (
    Sheet,
    boxed,
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
    sheet: Sheet,
    *,
    countries: Mapping[str, str] | None = None,
    far: Sequence[MapPlace] = (),
    framed: Projection | None = None,
) -> MapDrawing:
    """Draw a map.

    Args:
        places: The most important first.
        view: The window.
        sheet: What it is drawn on, as wide as the window.
        countries: Names of countries by code.
        far: Places that lie outside, for a small map in a corner, or below where no corner is free.
        framed: Another map's window, to be outlined on this one.
    """
    if not places:
        return MapDrawing("")
    words = sheet.words
    inset = _inset(places, view, far) if far else None
    outline = _outline(view, framed) if framed else None
    taken = [box for box in (inset.box if inset else None, outline) if box]
    layout = map_layout(places, view, countries=countries, taken=taken, words=words)
    small = _small_map(view, inset, far, words) if inset else None
    height = max([view.height, *([inset.box.bottom] if inset else [])])
    inner = [*_layer(sheet, "c", places, layout, outline), scale(sheet.pen, view, words)]
    if inset and small:
        framed_small = boxed(sheet.pen, "frame", Box(0.0, 0.0, *inset.size))
        shown = [*_layer(sheet, "i", far, small, _outline(inset.view, view)), framed_small]
        place = f"translate({inset.box.left:.1f} {inset.box.top:.1f})"
        inner.append(element("g", {"transform": place}, *shown))
    clip = _clip(f"{sheet.key}-c", Box(0.0, 0.0, view.width, view.height))
    clips = [clip, *([_clip(f"{sheet.key}-i", Box(0.0, 0.0, *inset.size))] if inset else [])]
    layouts = [layout, *([small] if small else [])]
    unnamed = [
        place
        for each, told in zip(layouts, (places, far), strict=False)
        for place in told
        if (place.id in each.discs or place.id in each.lines) and place.id not in each.names
    ]
    views = [each.view for each in layouts]
    return MapDrawing(
        sheet.document(height, inner, clips), unnamed, views, any(each.doubts for each in layouts)
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


def _layer(
    sheet: Sheet, clip: str, places: Sequence[MapPlace], layout: MapLayout, outline: Box | None
) -> Iterator[str]:
    """The ground of a map and what is on it; ``clip`` names what cuts it, ``outline`` is another map's window."""
    pen = sheet.pen
    clipped = {"clip-path": f"url(#{sheet.key}-{clip})"}
    yield element("g", clipped, *ground(pen, layout.view), *_lines(pen, layout))
    if outline:
        yield boxed(pen, "frame", outline)
    yield from _names(pen, layout)
    yield from (_place(pen, place, layout, sheet.words) for place in _drawn_order(places, layout))
    yield from _numbers(pen, places, layout, sheet.words)


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
