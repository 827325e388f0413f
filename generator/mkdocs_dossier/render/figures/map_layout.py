"""Where everything on a map stands: marks first, then names by their weight, each where there is room for it."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from mkdocs_dossier.languages.words import IN_ENGLISH, Words
from mkdocs_dossier.model.lookup import grouped
from mkdocs_dossier.render.figures.boxes import Box
from mkdocs_dossier.render.figures.labels import Anchor, Label, LabelsWithin
from mkdocs_dossier.render.figures.map_ground import scale_box
from mkdocs_dossier.render.figures.map_window import RADIUS_KM, MapPlace
from mkdocs_dossier.render.figures.measure import fitted, text_width
from mkdocs_dossier.render.figures.outline import Doubt, around, border, disputed, shapes, world
from mkdocs_dossier.render.figures.pen import LABEL, SMALL
from mkdocs_dossier.render.figures.projection import KM_PER_DEGREE, Point, Projection

_LINE = 15.0
_LABEL_PART = 0.6
_DOT, _RING, _NUMBERED = 4.5, 3.5, 7.5
_GROWTH, _LARGEST = 1.2, 16.0
_AREAS = {"region": (9.0, 70.0), "country": (16.0, 110.0)}
"""Least and greatest radius of an area in pixels."""
_SPACING = {"state": 1.0, "region": 0.5}
"""Pixels between letters, as the style sheet sets them."""
_SIZES = {"state": SMALL, "doubt": SMALL, "small": SMALL}
_ALONG, _STEP, _ROWS = 24.0, 6.0, 10.0
_EDGE, _BLOT = 3.0, 20.0
_CONCERNED_KM = 1.6
"""A disputed line concerns a contested place if it runs within so many times the ground that the place stands for."""


class Disc(NamedTuple):
    """A mark's place and size in pixels."""

    x: float
    y: float
    radius: float


class PlacedName(NamedTuple):
    """A name in its place, and the role that it is written in."""

    words: str
    role: str
    label: Label


@dataclass(frozen=True, slots=True)
class MapLayout:
    """Everything in its place.

    Attributes:
        view: The window.
        discs: By place: its mark, or the ground it stands for where that is drawn.
        lines: By border: its lines.
        names: By place: its name, where there was room for it.
        states: Names of countries.
        doubts: Disputed lines that concern the dossier.
        doubt_names: What they are, each once.
    """

    view: Projection
    discs: Mapping[str, Disc]
    lines: Mapping[str, Sequence[Sequence[Point]]]
    names: Mapping[str, PlacedName]
    states: Sequence[PlacedName]
    doubts: Sequence[Doubt]
    doubt_names: Sequence[PlacedName]


def map_layout(
    places: Sequence[MapPlace],
    view: Projection,
    *,
    countries: Mapping[str, str] | None = None,
    taken: Sequence[Box] = (),
    scaled: bool = True,
    words: Words = IN_ENGLISH,
) -> MapLayout:
    """Place marks and names.

    Args:
        places: The most important first: their names have the first choice. One outside the window is left out.
        view: The window.
        countries: Names of countries by code; none are written without it.
        taken: What else is on the map.
        scaled: Whether it has a scale.
        words: Those of the interface.
    """
    lines = {place.id: border(view, place.between) for place in places if place.between}
    lines = {name: [line for line in drawn if _is_seen(line)] for name, drawn in lines.items() if drawn}
    discs = {place.id: _disc(place, view) for place in places if not place.between and _inside(place, view)}
    doubts = list(
        disputed(view, [_concern(place) for place in places if place.contested and not place.between])
    )
    marks = [_mark(discs[place.id], place) for place in places if place.id in discs and _is_drawn(place)]
    frame = Box(_EDGE, _EDGE, view.width - _EDGE, view.height - _EDGE)
    kept_free = [
        *([scale_box(view, words)] if scaled else ()),
        *taken,
        *(box for drawn in lines.values() for box in _along(drawn)),
    ]
    labels = LabelsWithin(frame, marks, kept_free)
    names: dict[str, PlacedName] = {}
    for place in places:
        if place.id in discs or place.id in lines:
            name = _named(place, discs.get(place.id), lines.get(place.id, ()), labels, view)
            if name:
                names[place.id] = name
    labels.keep_free(_along(doubt.line for doubt in doubts))
    said = {place.title.casefold() for place in places}
    known = {code: name for code, name in (countries or {}).items() if name.casefold() not in said}
    return MapLayout(
        view,
        discs,
        lines,
        names,
        list(_states(view, known, labels)),
        doubts,
        list(_doubt_names(doubts, labels, words)),
    )


def _is_seen(line: Sequence[Point]) -> bool:
    """Whether it is more than a blot: not the line around a village that belongs to the other side."""
    across, down = [x for x, _ in line], [y for _, y in line]
    return max(across) - min(across) + max(down) - min(down) >= _BLOT


def _inside(place: MapPlace, view: Projection) -> bool:
    x, y = view.xy(place.latitude, place.longitude)
    return -1 <= x <= view.width + 1 and -1 <= y <= view.height + 1


def _is_drawn(place: MapPlace) -> bool:
    """Whether more is drawn of it than its name."""
    return not place.is_area or place.extent


def _disc(place: MapPlace, view: Projection) -> Disc:
    x, y = view.xy(place.latitude, place.longitude)
    if place.is_area:
        least, greatest = _AREAS[place.precision]
        return Disc(x, y, min(max(RADIUS_KM[place.precision] / KM_PER_DEGREE * view.down, least), greatest))
    if place.events <= 1:
        return Disc(x, y, _DOT if place.events else _RING)
    room = text_width(f"{place.events:,}", SMALL, strong=True) / 2 + 2.5
    return Disc(x, y, max(min(_NUMBERED + math.sqrt(place.events) * _GROWTH, _LARGEST), room))


def _mark(disc: Disc, place: MapPlace) -> Anchor:
    return Anchor(*disc, 0.0, 0.0, area=place.is_area)


def _named(
    place: MapPlace,
    disc: Disc | None,
    lines: Iterable[Sequence[Point]],
    labels: LabelsWithin,
    view: Projection,
) -> PlacedName | None:
    role = _role(place)
    words = fitted(place.title, LABEL, view.width * _LABEL_PART, strong=role == "strong")
    width = _width(words, role)
    if disc is None:
        anchors = [Anchor(x, y, 2.0, width, _LINE) for x, y in _samples(lines)]
    elif _is_drawn(place):
        anchors = [Anchor(*disc, width, _LINE, area=place.is_area)]
    else:
        anchors = [Anchor(disc.x, disc.y, 0.0, width, _LINE, bare=True)]
    label = labels.place(anchors)
    return PlacedName(words, role, label) if label else None


def _role(place: MapPlace) -> str:
    if place.is_area:
        return "region"
    return "strong" if place.centre or place.between or place.events > 1 else "label"


def _width(words: str, role: str) -> float:
    width = text_width(words, _SIZES.get(role, LABEL), strong=role == "strong")
    return width + _SPACING.get(role, 0.0) * len(words)


def _samples(lines: Iterable[Sequence[Point]]) -> list[Point]:
    """Points along lines, some way apart, those in the middle first."""
    found: list[Point] = []
    for line in lines:
        left = 0.0
        for (ax, ay), (bx, by) in pairwise(line):
            length = math.sqrt((bx - ax) * (bx - ax) + (by - ay) * (by - ay))
            while left < length:
                found.append((ax + (bx - ax) * left / length, ay + (by - ay) * left / length))
                left += _ALONG
            left -= length
    middle = len(found) // 2
    return [found[index] for index in sorted(range(len(found)), key=lambda index: abs(index - middle))]


def _along(lines: Iterable[Sequence[Point]]) -> Iterator[Box]:
    """Small rectangles on a line, so that no name is written on it."""
    for line in lines:
        for (ax, ay), (bx, by) in pairwise(line):
            steps = int(max(abs(bx - ax), abs(by - ay)) // _STEP) + 1
            for step in range(steps + 1):
                x, y = ax + (bx - ax) * step / steps, ay + (by - ay) * step / steps
                yield Box(x, y, x, y).grown(1.5)


def _concern(place: MapPlace) -> Box:
    kilometres = max(RADIUS_KM[place.precision], RADIUS_KM["region"]) * _CONCERNED_KM
    return around(place.latitude, place.longitude, kilometres)


def _states(view: Projection, countries: Mapping[str, str], labels: LabelsWithin) -> Iterator[PlacedName]:
    """Countries in capitals, each where most of it shows, if there is room."""
    for code, parts in shapes(view) if countries else ():
        words = countries.get(code, "").upper()
        if words:
            boxes = _rooms(parts, _width(words, "state"))
            label = labels.place_at(boxes)
            if label:
                yield PlacedName(words, "state", label)


def _rooms(parts: Sequence[Sequence[Point]], width: float) -> list[Box]:
    """Rectangles for a name within a country, those with most room around first."""
    found: list[tuple[float, Box]] = []
    for part in parts:
        ys = [y for _, y in part]
        top, bottom = min(ys), max(ys)
        middle, row = (top + bottom) / 2, top + _ROWS
        while row <= bottom - _ROWS:
            spans = [_spans(part, row + down) for down in (-_LINE / 2, 0.0, _LINE / 2)]
            for left, right in _common(spans):
                spare = right - left - width
                if spare >= 0:
                    off = abs(row - middle)
                    found += [
                        (
                            off + abs(share - 0.5) * spare - min(spare, 60.0),
                            _box(left + share * spare, row, width),
                        )
                        for share in (0.5, 0.25, 0.75, 0.0, 1.0)
                    ]
            row += _ROWS
    return [box for _, box in sorted(found)]


def _box(left: float, middle: float, width: float) -> Box:
    return Box(left, middle - _LINE / 2, left + width, middle + _LINE / 2)


def _spans(ring: Sequence[Point], y: float) -> list[tuple[float, float]]:
    """Where a horizontal line runs inside of a ring."""
    closed = pairwise([*ring, ring[0]])
    crossings = sorted(
        ax + (bx - ax) * (y - ay) / (by - ay) for (ax, ay), (bx, by) in closed if (ay > y) != (by > y)
    )
    return list(zip(crossings[::2], crossings[1::2], strict=False))


def _common(rows: Sequence[Sequence[tuple[float, float]]]) -> Iterator[tuple[float, float]]:
    """What several rows have in common."""
    first, *others = rows
    for left, right in first:
        for row in others:
            fitting = [(max(left, a), min(right, b)) for a, b in row]
            left, right = max(fitting, key=lambda span: span[1] - span[0], default=(0.0, 0.0))  # noqa: PLW2901
        if right > left:
            yield left, right


def _doubt_names(doubts: Iterable[Doubt], labels: LabelsWithin, words: Words) -> Iterator[PlacedName]:
    """Each kind of line named once, at wherever there is most room beside one of them."""
    for name, lines in grouped((doubt.name, doubt.line) for doubt in doubts).items():
        said = doubt_words(name, words)
        width = _width(said, "doubt")
        label = labels.place([Anchor(x, y, 3.0, width, _LINE) for x, y in _samples(lines)])
        if label:
            yield PlacedName(said, "doubt", label)


def doubt_words(name: str, words: Words = IN_ENGLISH) -> str:
    """A disputed line with its year, in our words: of what its makers call it."""
    year = next(iter(re.findall(r"\d{4}", name)), world().year)
    if name.startswith("Ceasefire"):
        return words.gettext("cease-fire line of %(year)s", year=year)
    if name.startswith("Former"):
        return words.gettext("former Soviet oblast, %(year)s", year=year)
    if name.endswith("claim"):
        return words.gettext("claimed line, as of %(year)s", year=year)
    return words.gettext("disputed line, as of %(year)s", year=year)
