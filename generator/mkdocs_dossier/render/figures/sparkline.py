"""A sparkline: how often something was named over time, one bar a month or year, no axis."""

from __future__ import annotations

from collections.abc import Sequence

from mkdocs_dossier.render.figures.pen import SITE, Pen
from mkdocs_dossier.render.figures.svg import DrawingFrame, document, shape

_HEIGHT = 24.0
_BAR, _GAP = 7.0, 2.0
_LEAST = 1.5


def sparkline(
    counts: Sequence[int], *, key: str, title: str, description: str, width: float = 220.0, pen: Pen = SITE
) -> str:
    """Draw counts in the order of time; empty if there are none.

    Args:
        counts: One for each month or year, nothing left out between.
        key: Unique on the page.
        title: What is counted.
        description: From when to when, and the highest count.
        width: In pixels, at most.
        pen: How it looks.
    """
    if not any(counts):
        return ""
    step = min(_BAR + _GAP, width / len(counts))
    bar = max(step - _GAP, step * 0.7)
    most = max(counts)
    base = _HEIGHT - 1
    bars = []
    for index, count in enumerate(counts):
        height = max(count / most * (base - 1), _LEAST) if count else 0.0
        if height:
            bars.append(shape(pen, "key", "rect", x=index * step, y=base - height, width=bar, height=height))
    right = max(len(counts) * step - _GAP, 1.0)
    line = shape(pen, "rule", "line", x1=0.0, y1=base + 0.5, x2=right, y2=base + 0.5)
    return document(pen, DrawingFrame(key, title, description, right, _HEIGHT), [line, *bars])
