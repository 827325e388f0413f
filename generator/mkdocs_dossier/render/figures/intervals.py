"""Numbers that sources give, as intervals: a dot for one number, a bar between bounds, fading where there is none.

Those that count different things are parted by rules, since nobody may add them. Where a figure was given as of a day,
the same marks stand upright over an axis of time.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from mkdocs_dossier.render.figures.boxes import Box, Occupied
from mkdocs_dossier.render.figures.measure import fitted, text_width
from mkdocs_dossier.render.figures.pen import LABEL, SMALL
from mkdocs_dossier.render.figures.svg import (
    Sheet,
    element,
    escaped,
    linked,
    path,
    shape,
    text,
)
from mkdocs_dossier.render.figures.time_axis import FOOT, draw_axis
from mkdocs_dossier.render.figures.time_scale import TimeScale, time_scale

_ROW, _HEAD, _AXIS, _EDGE = 34.0, 26.0, 26.0, 8.0
_LINE = 14.0
_DOT, _THICK, _BOUND = 5.0, 9.0, 13.0
_FADE = 48.0
"""How far a bar fades beyond its last bound: the same for all, so that it stands for no number."""
_GAP = 7.0
_NARROW = 480.0
_NAMES = 0.32
_TICKS_APART = 70.0
_PANEL, _PANEL_TICKS = 132.0, 40.0
_STEPS = (1, 2, 5, 10)


@dataclass(frozen=True, slots=True)
class Measured:
    """A number that sources give.

    Attributes:
        words: It as it is printed, or as the editors put it.
        source: Who gives it.
        note: Where, and how many copies of one account.
        low: The lowest that it can be; None where no bound is given. Equal to ``high`` if it is exact.
        high: The highest that it can be.
        about: What it is near, where that is all that is said.
        day: As of which day it was given; None where no day is told.
        href: Where it is claimed; empty in the book.
    """

    words: str
    source: str
    note: str
    low: float | None
    high: float | None
    about: float | None = None
    day: int | None = None
    href: str = ""

    @property
    def exact(self) -> bool:
        """Whether it is one number."""
        return self.low is not None and self.low == self.high

    @property
    def numbers(self) -> tuple[float, ...]:
        """The numbers that are known of it."""
        return tuple(each for each in (self.low, self.high, self.about) if each is not None)

    @property
    def spoken(self) -> str:
        """It in a line, for those who listen."""
        return ", ".join(filter(None, (f"{self.source}: {self.words}", self.note)))


@dataclass(frozen=True, slots=True)
class Definition:
    """What is counted, and the numbers that count it."""

    title: str
    measured: tuple[Measured, ...]


@dataclass(frozen=True, slots=True)
class Scale:
    """Numbers to pixels, from a first number on, which is zero or below; ``whole`` if what is counted is never halved."""

    first: float
    last: float
    start: float
    end: float
    whole: bool

    def __call__(self, number: float) -> float:
        """Where it stands."""
        return self.start + (number - self.first) / (self.last - self.first) * (self.end - self.start)

    def ticks(self, apart: float) -> Iterator[float]:
        """Round numbers at least so many pixels apart."""
        step = _round_step((self.last - self.first) * apart / abs(self.end - self.start))
        if self.whole:
            step = max(step, 1.0)
        at = -int(-self.first / step)
        while at * step <= self.last:
            yield at * step
            at += 1


def number_scale(numbers: Sequence[float], start: float, end: float) -> Scale:
    """An axis that has these numbers, and zero, on it."""
    first, last = min(0.0, *numbers), max(0.0, *numbers)
    return Scale(
        first, last if last > first else first + 1.0, start, end, all(each == int(each) for each in numbers)
    )


def _round_step(least: float) -> float:
    """The least of 1, 2, 5, 10, 20 … (or their tenths) that is not below a length."""
    size = 1.0
    while size < least / _STEPS[-1]:
        size *= 10
    while size > least:
        size /= 10
    return next(step * size for step in _STEPS if step * size >= least or step == _STEPS[-1])


def spoken(definitions: Sequence[Definition]) -> str:
    """What a drawing of them shows, in words."""
    groups = (f"{each.title}: {'; '.join(item.spoken for item in each.measured)}." for each in definitions)
    return " ".join(groups)


def intervals(definitions: Sequence[Definition], sheet: Sheet) -> str:
    """Draw numbers row by row under what they count; empty if there is none."""
    rows = [each for definition in definitions for each in definition.measured]
    if not rows:
        return ""
    width, above = sheet.width, sheet.width < _NARROW
    names = 0.0 if above else min(max(_name_width(each) for each in rows), width * _NAMES) + 2 * _EDGE
    scale = number_scale(
        [number for each in rows for number in each.numbers], names + _EDGE, width - _FADE - _EDGE
    )
    height, inner = _AXIS, list[str]()
    for index, definition in enumerate(definitions):
        inner.append(_heading(sheet, definition.title, height, first=index == 0))
        height += _HEAD
        for each in definition.measured:
            middle = height + (_LINE + _ROW / 2 if above else _ROW / 2)
            inner.append(_name_above(sheet, each, height) if above else _name(sheet, each, height, names))
            inner.append(_marked(sheet, each, scale, middle))
            height += _ROW + (_LINE if above else 0)
        height += 4
    return sheet.document(height, [*_axis(sheet, scale, height), *inner], _gradients(sheet))


def _name_width(each: Measured) -> float:
    return max(text_width(each.source, LABEL), text_width(each.note, SMALL))


def _heading(sheet: Sheet, words: str, top: float, *, first: bool) -> str:
    line = "" if first else shape(sheet.pen, "frame", "line", x1=0.0, y1=top, x2=sheet.width, y2=top)
    return line + text(sheet.pen, "strong", 0.0, top + 17, fitted(words, LABEL, sheet.width, strong=True))


def _name(sheet: Sheet, each: Measured, top: float, room: float) -> str:
    """Who gives it, and where, one below the other."""
    source = text(sheet.pen, "label", 0.0, top + 14, fitted(each.source, LABEL, room - _EDGE))
    if not each.note:
        return source
    return source + text(sheet.pen, "small", 0.0, top + 28, fitted(each.note, SMALL, room - _EDGE))


def _name_above(sheet: Sheet, each: Measured, top: float) -> str:
    """The same in one line."""
    source = fitted(each.source, LABEL, sheet.width * 0.6)
    note = fitted(each.note, SMALL, sheet.width - text_width(source, LABEL) - _GAP)
    behind = element("tspan", {"dx": _GAP, **sheet.pen.attributes("small")}, escaped(note)) if note else ""
    return element(
        "text", {"x": 0.0, "y": top + 13, **sheet.pen.attributes("label")}, escaped(source), behind
    )


def _axis(sheet: Sheet, scale: Scale, bottom: float) -> Iterator[str]:
    """Round numbers; the unit stands before them, or else behind."""
    pen, width, base = sheet.pen, sheet.width, _AXIS - 6
    yield shape(pen, "frame", "line", x1=0.0, y1=base, x2=width, y2=base)
    ticks = [(scale(tick), sheet.words.number(tick)) for tick in scale.ticks(_TICKS_APART)]
    before = ticks[0][0] - text_width(ticks[0][1], SMALL)
    unit = fitted(sheet.unit, SMALL, before) if before > _FADE else ""
    if unit:
        yield text(pen, "small", 0.0, base - 6, unit)
    free = text_width(unit, SMALL) + _GAP if unit else 0.0
    for x, words in ticks:
        yield shape(pen, "rule", "line", x1=x, y1=base, x2=x, y2=bottom)
        half = text_width(words, SMALL) / 2
        middle = min(max(x, half), width - half)
        if middle - half >= free:
            yield text(pen, "small", middle, base - 6, words, "middle")
            free = middle + half + _GAP
    if sheet.unit and not unit and width - free > _FADE / 2:
        yield text(pen, "small", width, base - 6, fitted(sheet.unit, SMALL, width - free), "end")


def _marked(sheet: Sheet, each: Measured, scale: Scale, middle: float) -> str:
    """The bar or dot, and beside it the printed words."""
    first, last = _reach(each, scale, scale.start)
    room = text_width(each.words, LABEL, strong=True)
    before, after = first - _GAP - scale.start, sheet.width - last - _GAP
    leftwards = each.high is not None or each.about is not None
    if (leftwards and before >= room) or (after < room and before > after):
        words = fitted(each.words, LABEL, before, strong=True)
        label = text(sheet.pen, "strong", first - _GAP, middle + 4, words, "end")
    else:
        words = fitted(each.words, LABEL, after, strong=True)
        label = text(sheet.pen, "strong", last + _GAP, middle + 4, words)
    return linked(each.href, each.spoken, {}, label, *_bar(sheet, each, scale, (first, last), middle))


def _reach(each: Measured, scale: Scale, least: float) -> tuple[float, float]:
    """From where to where its mark goes."""
    if each.exact and each.low is not None:
        return scale(each.low) - _DOT, scale(each.low) + _DOT
    if each.low is None and each.high is None:
        at = scale(each.about if each.about is not None else 0.0)
        return max(at - _FADE / 2, least), at + _FADE / 2
    first = scale(each.low) if each.low is not None else max(scale(each.high or 0.0) - _FADE, least)
    last = scale(each.high) if each.high is not None else scale(each.low or 0.0) + _FADE
    return first, last


def _bar(
    sheet: Sheet, each: Measured, scale: Scale, reach: tuple[float, float], middle: float
) -> Iterator[str]:
    first, last = reach
    if each.exact and each.low is not None:
        yield shape(sheet.pen, "ink", "circle", cx=scale(each.low), cy=middle, r=_DOT)
        return
    bar = {"x": first, "y": middle - _THICK / 2, "width": max(last - first, 1.0), "height": _THICK}
    yield element("rect", {**bar, **_paint(sheet, each)})
    for bound in (each.low, each.high):
        if bound is not None:
            yield path(sheet.pen, "bound", f"M{scale(bound):.1f} {middle - _BOUND / 2:.1f}v{_BOUND:.1f}")


def _paint(sheet: Sheet, each: Measured) -> dict[str, str]:
    if each.low is not None and each.high is not None:
        return sheet.pen.attributes("between")
    fade = "f" if each.low is not None else "r" if each.high is not None else "b"
    return {"fill": f"url(#{sheet.key}-{fade})"}


_FADES = (("f", (0.75, 0)), ("r", (0, 0.75)), ("b", (0, 0.75, 0)))
"""Gradients: from a lower bound on, up to an upper one, around what is only near."""


def _gradients(sheet: Sheet, *, upright: bool = False) -> Iterator[str]:
    turned = {"x1": "0", "y1": "1", "x2": "0", "y2": "0"} if upright else {}
    for name, opacities in _FADES:
        stops = [
            element(
                "stop",
                {
                    "offset": f"{index / (len(opacities) - 1):g}",
                    "stop-opacity": f"{value:g}",
                    **sheet.pen.attributes("inkfade"),
                },
            )
            for index, value in enumerate(opacities)
        ]
        yield element("linearGradient", {"id": f"{sheet.key}-{name}", **turned}, *stops)


def intervals_over_time(definitions: Sequence[Definition], sheet: Sheet) -> str:
    """Draw numbers that were given as of a day, upright over time.

    Those without a day are left out, as is a figure with none.
    """
    shown = [
        Definition(each.title, tuple(item for item in each.measured if item.day is not None))
        for each in definitions
    ]
    rows = list(chain.from_iterable(each.measured for each in shown))
    if not rows:
        return ""
    numbers = [number for each in rows for number in each.numbers]
    room = max(text_width(sheet.words.number(number), SMALL) for number in (*numbers, 0.0))
    days = time_scale(
        [each.day for each in rows if each.day is not None], room + 2 * _GAP, sheet.width - _EDGE
    )
    top, inner = _AXIS, list[str]()
    for index, definition in enumerate(each for each in shown if each.measured):
        inner.append(_heading(sheet, definition.title, top, first=index == 0))
        scale = number_scale(numbers, top + _HEAD + _PANEL - 12, top + _HEAD + 20)
        inner += _panel(sheet, definition, days, scale)
        top += _HEAD + _PANEL
    return sheet.document(
        top + FOOT, [*_time_axis(sheet, days, top), *inner], _gradients(sheet, upright=True)
    )


def _time_axis(sheet: Sheet, days: TimeScale, bottom: float) -> Iterator[str]:
    yield from draw_axis(sheet.pen, days, _AXIS, bottom, sheet.words)
    unit = fitted(sheet.unit, SMALL, days.left) if sheet.unit else ""
    if unit:
        yield text(sheet.pen, "small", 0.0, _AXIS - 8, unit)


def _panel(sheet: Sheet, definition: Definition, days: TimeScale, scale: Scale) -> Iterator[str]:
    """What one definition counts, day by day."""
    left = days.left
    for tick in scale.ticks(_PANEL_TICKS):
        y = scale(tick)
        yield shape(sheet.pen, "rule", "line", x1=left, y1=y, x2=sheet.width, y2=y)
        yield text(sheet.pen, "small", left - _GAP, y + 4, sheet.words.number(tick), "end")
    taken = Occupied()
    points = [(each, days.x(each.day + 0.5)) for each in definition.measured if each.day is not None]
    for each, x in points:
        foot, head = _upright(each, scale)
        taken.add(Box(x - _BOUND / 2, head, x + _BOUND / 2, foot))
    for each, x in points:
        label, marks = _beside(sheet, each, (x, scale), taken), _column(sheet, each, x, scale)
        yield linked(each.href, each.spoken, {}, label, *marks)


def _upright(each: Measured, scale: Scale) -> tuple[float, float]:
    """From where to where a column goes; upwards the pixels get fewer."""
    if each.exact and each.low is not None:
        return scale(each.low) + _DOT, scale(each.low) - _DOT
    if each.low is None and each.high is None:
        at = scale(each.about if each.about is not None else 0.0)
        return min(at + _FADE / 4, scale.start), at - _FADE / 4
    foot = scale(each.low) if each.low is not None else min(scale(each.high or 0.0) + _FADE / 2, scale.start)
    head = scale(each.high) if each.high is not None else scale(each.low or 0.0) - _FADE / 2
    return foot, head


def _column(sheet: Sheet, each: Measured, x: float, scale: Scale) -> Iterator[str]:
    if each.exact and each.low is not None:
        yield shape(sheet.pen, "ink", "circle", cx=x, cy=scale(each.low), r=_DOT)
        return
    foot, head = _upright(each, scale)
    bar = {"x": x - _THICK / 2, "y": head, "width": _THICK, "height": max(foot - head, 1.0)}
    yield element("rect", {**bar, **_paint(sheet, each)})
    for bound in (each.low, each.high):
        if bound is not None:
            yield path(sheet.pen, "bound", f"M{x - _BOUND / 2:.1f} {scale(bound):.1f}h{_BOUND:.1f}")


def _beside(sheet: Sheet, each: Measured, at: tuple[float, Scale], taken: Occupied) -> str:
    """The printed words where there is room for them; the table beside the figure has them all."""
    x, scale = at
    y = sum(_upright(each, scale)) / 2
    room = text_width(each.words, LABEL, strong=True)
    for left in (x + _BOUND / 2 + 2, x - _BOUND / 2 - 2 - room):
        box = Box(left, y - 7, left + room, y + 7)
        if left >= 0 and box.right <= sheet.width and taken.free(box):
            taken.add(box)
            return text(sheet.pen, "strong", left, y + 4, each.words)
    return ""
