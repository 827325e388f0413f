"""The timeline: events as bars on an axis of time, soft where the date is, parts in bands below their event."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mkdocs_dossier.languages.words import IN_ENGLISH, Words
from mkdocs_dossier.model.lookup import grouped
from mkdocs_dossier.render.figures.boxes import Box
from mkdocs_dossier.render.figures.density import HEIGHT, Bucket, draw_counts
from mkdocs_dossier.render.figures.measure import fitted, text_width
from mkdocs_dossier.render.figures.pen import LABEL, SITE, SMALL, Pen
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
from mkdocs_dossier.render.figures.time_scale import Tick, TimeScale, TimeStretch, length_words, time_scale
from mkdocs_dossier.render.figures.timeline_layout import ROW, Band, Lane, Placed, TimelineItem, arrange

__all__ = ["Lane", "TimelineItem", "timeline", "timeline_layout"]

_AXIS, _LANE, _EDGE, _NOTE = 24.0, 26.0, 8.0, 4.0
_BAR, _BAR_TOP, _BASELINE = 7.0, 18.0, 13.0
_TICKS_APART = 66.0
_LEAST_FADE = 1.0
_FADES = (("l", (0, 1)), ("r", (1, 0)), ("b", (0.2, 1, 0.2)))
"""Gradients for soft ends: on the left, on the right, and for a date of which no day is certain."""


@dataclass(frozen=True, slots=True)
class TimelineLayout:
    """Everything in its place, for drawing and for tests.

    Attributes:
        scale: The axis.
        placed: Events; ``top`` counts from the figure's upper edge.
        bands: Grounds.
        lanes: Headings with their upper edges.
        top: Where events begin, below the axis and the counts.
        width: Of the figure.
        height: Of the figure.
    """

    scale: TimeScale
    placed: tuple[Placed, ...]
    bands: tuple[Band, ...]
    lanes: tuple[tuple[Lane, float], ...]
    top: float
    width: float
    height: float


def timeline_layout(
    items: Sequence[TimelineItem], width: float, counts: Sequence[Bucket] = ()
) -> TimelineLayout:
    """Place events that have a date.

    Args:
        items: Lane by lane and in order of time, at least one with a day; those without are left out. An event may
            stand in several lanes.
        width: In pixels, 240 at least.
        counts: All events by month or year, where ``items`` are only some of them.
    """
    dated = [item for item in items if any(True for _ in item.days)]
    days = [day for item in dated for day in item.days]
    scale = time_scale([*days, *(day for each in counts for day in each[:2])], _EDGE, width - _EDGE)
    at = top = _AXIS + (HEIGHT if counts else 0)
    placed: list[Placed] = []
    bands: list[Band] = []
    headings: list[tuple[Lane, float]] = []
    for lane, members in grouped((item.lane, item) for item in dated).items():
        if lane.title:
            headings.append((lane, at))
            at += _LANE
        block = arrange(members, scale, _EDGE, width - _EDGE).lowered(at)
        placed += block.placed
        bands += block.bands
        at += block.rows * ROW + 2
    return TimelineLayout(scale, tuple(placed), tuple(bands), tuple(headings), top, width, at + 4)


def timeline(
    items: Sequence[TimelineItem],
    width: float,
    *,
    key: str = "timeline",
    title: str = "",
    description: str = "",
    counts: Sequence[Bucket] = (),
    pen: Pen = SITE,
    words: Words = IN_ENGLISH,
) -> str:
    """Draw a timeline; see `timeline_layout` for what it takes. Empty if no event has a date."""
    if not any(True for item in items for _ in item.days):
        return ""
    layout = timeline_layout(items, width, counts)
    frame = DrawingFrame(key, title or words.gettext("Timeline"), description, width, layout.height)
    inner = [
        *_axis(pen, layout, words),
        *(draw_counts(pen, counts, layout.scale, _AXIS, words) if counts else ()),
        *(_band(pen, band) for band in layout.bands),
        *(_heading(pen, lane, top, width) for lane, top in layout.lanes),
        *(_event(pen, key, item) for item in layout.placed),
    ]
    return document(pen, frame, inner, _gradients(pen, key))


def _gradients(pen: Pen, key: str) -> Iterator[str]:
    for name, opacities in _FADES:
        last = len(opacities) - 1
        stops = [
            element(
                "stop",
                {"offset": f"{index / last:g}", "stop-opacity": f"{value:g}", **pen.attributes("fade")},
            )
            for index, value in enumerate(opacities)
        ]
        yield element("linearGradient", {"id": f"{key}-{name}"}, *stops)


def _axis(pen: Pen, layout: TimelineLayout, words: Words) -> Iterator[str]:
    scale, base = layout.scale, _AXIS - 6
    ends = scale.stretches[0].left, scale.stretches[-1].right
    yield shape(pen, "rule", "line", x1=ends[0], y1=base, x2=ends[1], y2=base)
    ticks = list(scale.ticks(_TICKS_APART, words))
    shown = axis_words(scale, ticks, layout.width, words)
    for tick in ticks:
        yield shape(pen, "rule", "line", x1=tick.x, y1=base, x2=tick.x, y2=layout.height)
    for gap in scale.gaps:
        yield _gap(pen, gap, base, layout.height)
    for role, left, said in shown:
        yield text(pen, role, left, base - 5, said)


def axis_words(
    scale: TimeScale, ticks: Sequence[Tick], width: float, words: Words = IN_ENGLISH
) -> list[tuple[str, float, str]]:
    """What stands on the axis, none of it on another: role, left edge, words.

    The first tick of each stretch comes before all else, since without it nobody knows when the stretch is; then
    the lengths of gaps, then the other ticks.
    """
    firsts = {
        next((tick for tick in ticks if part.left <= tick.x <= part.right), None)
        for part in scale.stretches
        if not part.gap
    }
    ranked = [(0 if tick in firsts else 2, _tick_label(tick, width)) for tick in ticks]
    for gap in scale.gaps:
        length = length_words(gap.last - gap.first, words)
        middle = (gap.left + gap.right - text_width(length, SMALL)) / 2
        ranked.append((1, ("small", middle, length)))
    shown: list[tuple[str, float, str]] = []
    taken: list[tuple[float, float]] = []
    for _, (role, left, said) in sorted(ranked, key=lambda item: item[0]):
        right = left + _words_width(role, said)
        if right <= width and all(right + 4 <= start or end + 4 <= left for start, end in taken):
            taken.append((left, right))
            shown.append((role, left, said))
    return shown


def _tick_label(tick: Tick, width: float) -> tuple[str, float, str]:
    role = "strong" if tick.strong else "small"
    return role, min(tick.x + 3, width - _words_width(role, tick.words)), tick.words


def _words_width(role: str, words: str) -> float:
    return text_width(words, LABEL if role == "strong" else SMALL, strong=role == "strong")


def _gap(pen: Pen, gap: TimeStretch, base: float, bottom: float) -> str:
    """A break in the axis, with how long nothing begins or ends."""
    middle = (gap.left + gap.right) / 2
    zigzag = f"M{middle - 6:.1f} {base:.1f}l3 -4l6 8l3 -4"
    lines = "".join(
        shape(pen, "gap", "line", x1=x, y1=base, x2=x, y2=bottom) for x in (gap.left + 2, gap.right - 2)
    )
    return element("g", {}, lines, path(pen, "frame", zigzag))


def _band(pen: Pen, band: Band) -> str:
    return boxed(pen, "band", Box(band.left, band.top, band.right, band.bottom), rx=3.0)


def _heading(pen: Pen, lane: Lane, top: float, width: float) -> str:
    line = shape(pen, "rule", "line", x1=0.0, y1=top + 1, x2=width, y2=top + 1)
    room = width - 2 * _EDGE - text_width(lane.note, SMALL) - _NOTE
    title = fitted(lane.title, LABEL, room, strong=True)
    words = text(pen, "strong", _EDGE, top + 17, title)
    if lane.note:
        after = _EDGE + text_width(title, LABEL, strong=True) + _NOTE
        words += text(pen, "small", after, top + 17, lane.note)
    if not lane.id:
        return line + words
    return line + linked(lane.href, f"{lane.title}, {lane.note}", {"id": lane.id}, words)


def _event(pen: Pen, key: str, placed: Placed) -> str:
    item = placed.item
    role = "key" if item.important else "bar"
    words = text(
        pen, "strong" if item.important else "label", placed.label_x, placed.top + _BASELINE, placed.words
    )
    data = {"id": item.id, **dict(item.data)}
    return linked(item.href, f"{item.date}: {item.title}", data, words, *_bars(pen, key, role, placed))


def _bars(pen: Pen, key: str, role: str, placed: Placed) -> Iterator[str]:
    """The days that are certain as a solid bar, those that are possible fading out, doubt as a dashed line."""
    top = placed.top + _BAR_TOP
    if placed.sure is None:
        yield _fade(key, "b", placed.left, placed.right, top)
    else:
        start, end = placed.sure
        yield _fade(key, "l", placed.left, start, top)
        yield shape(pen, role, "rect", x=start, y=top, width=end - start, height=_BAR, rx=1.5)
        yield _fade(key, "r", end, placed.right, top)
    if placed.item.doubtful:
        left, width = placed.left - 2, placed.right - placed.left + 4
        yield shape(pen, "faint", "rect", x=left, y=top - 2, width=width, height=_BAR + 4, rx=2.0)


def _fade(key: str, name: str, left: float, right: float, top: float) -> str:
    if right - left < _LEAST_FADE:
        return ""
    fill = f"url(#{key}-{name})"
    return element("rect", {"x": left, "y": top, "width": right - left, "height": _BAR, "fill": fill})
