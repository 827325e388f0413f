"""The timeline: an event a row, its label and then its days as a sign, on an axis in panels."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mkdocs_dossier.render.figures.boxes import Box
from mkdocs_dossier.render.figures.density import Bucket, draw_counts
from mkdocs_dossier.render.figures.pen import Pen
from mkdocs_dossier.render.figures.svg import (
    Sheet,
    boxed,
    element,
    linked,
    path,
    shape,
    text,
)
from mkdocs_dossier.render.figures.time_axis import draw_axis
from mkdocs_dossier.render.figures.timeline_layout import (
    DayMark,
    Placed,
    TimelineItem,
    TimelineLayout,
    timeline_layout,
)

__all__ = ["TimelineItem", "timeline", "timeline_layout"]

_HALF = 4.5
"""Half the height of a bar or box."""


def timeline(items: Sequence[TimelineItem], sheet: Sheet, counts: Sequence[Bucket] = ()) -> str:
    """Draw a timeline; see `timeline_layout` for what it takes. Empty if no event has a date."""
    if not any(True for item in items for _ in item.days):
        return ""
    layout, pen, words = timeline_layout(items, sheet.width, counts), sheet.pen, sheet.words
    inner = [
        *draw_axis(pen, layout.scale, layout.top, layout.bottom, words),
        *(draw_counts(pen, counts, layout.scale, layout.top, words) if counts else ()),
        *(_event(pen, placed) for placed in layout.placed),
        element("g", {"aria-hidden": "true"}, *_dates(pen, layout)),
    ]
    return sheet.document(layout.height, inner)


def _event(pen: Pen, placed: Placed) -> str:
    item = placed.item
    words = text(pen, "strong" if item.important else "label", placed.label_x, placed.label_y, placed.words)
    marks = (_mark(pen, placed, mark) for mark in placed.marks)
    return linked(item.href, f"{item.title}, {item.date}", {"id": item.id}, words, *marks)


def _dates(pen: Pen, layout: TimelineLayout) -> Iterator[str]:
    """Beside the links, whose names have them in full."""
    for placed in layout.placed:
        if placed.beside:
            yield text(pen, "small", placed.beside_x, placed.middle + 4, placed.beside)


def _mark(pen: Pen, placed: Placed, mark: DayMark) -> str:
    left, right, middle = mark.left, mark.right, placed.middle
    if mark.shape == "dot":
        return shape(pen, "day", "circle", cx=(left + right) / 2, cy=middle, r=(right - left) / 2)
    if mark.shape in ("lead", "before", "after"):
        arrow = {
            "before": f"M{left + 5:.1f} {middle - 4:.1f}l-5 4l5 4",
            "after": f"M{right - 5:.1f} {middle - 4:.1f}l5 4l-5 4",
        }
        line = f"M{left:.1f} {middle:.1f}H{right:.1f}"
        if mark.shape == "lead":
            return path(pen, "lead", line)
        return path(pen, "going", line + arrow[mark.shape])
    role = {"bar": "day", "box": "month", "unsure": "unsure"}[mark.shape]
    return boxed(pen, role, Box(left, middle - _HALF, right, middle + _HALF))
