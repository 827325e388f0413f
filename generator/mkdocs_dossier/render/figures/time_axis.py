"""The axis of time as figures draw it: panels with their years above and their months below."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_dossier.languages.words import Words
from mkdocs_dossier.render.figures.boxes import Box
from mkdocs_dossier.render.figures.pen import Pen
from mkdocs_dossier.render.figures.svg import boxed, path, text
from mkdocs_dossier.render.figures.time_scale import TimeScale, heading, ticks

FOOT = 22.0
"""Height of the names of units below the panels."""
_BREAK = "//"


def draw_axis(pen: Pen, scale: TimeScale, top: float, bottom: float, words: Words) -> Iterator[str]:
    """Panels from ``top`` to ``bottom``, with a heading above each and names below; two strokes where the scale breaks."""
    panels = scale.panels
    lines: list[str] = []
    for number, panel in enumerate(panels):
        after = panels[number + 1].left if number + 1 < len(panels) else panel.right
        yield boxed(pen, "panel", Box(panel.left, top, panel.right, bottom))
        name = heading(panel, after, words)
        if name:
            yield text(pen, "strong", panel.left, top - 8, name)
        marks = ticks(panel, words)
        lines += [f"M{tick.x:.1f} {top:.1f}V{bottom:.1f}" for tick in marks[1:]]
        yield from (text(pen, "tick", tick.left, bottom + 13, tick.words) for tick in marks if tick.words)
        if number:
            middle = (panels[number - 1].right + panel.left) / 2
            yield text(pen, "tick", middle, bottom + 3, _BREAK, "middle")
    if lines:
        yield path(pen, "rule", "".join(lines))
