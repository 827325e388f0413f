"""Labels as they are drawn on maps and networks: a name on a ground of its own, with a line to what it names."""

from __future__ import annotations

from mkdocs_dossier.render.figures.boxes import Box
from mkdocs_dossier.render.figures.labels import Label
from mkdocs_dossier.render.figures.pen import Pen
from mkdocs_dossier.render.figures.svg import boxed, path, text


def leader(pen: Pen, label: Label) -> str:
    """The line that leads to a label; nothing where the label needs none."""
    if label.leader is None:
        return ""
    (x1, y1), (x2, y2) = label.leader
    return path(pen, "leader", f"M{x1:.1f} {y1:.1f}L{x2:.1f} {y2:.1f}")


def lettering(pen: Pen, role: str, words: str, label: Label) -> str:
    """The name, on a ground that keeps lines from running through it."""
    box = label.box
    ground = boxed(pen, "halo", Box(box.left - 1, box.top + 1, box.right + 1, box.bottom), rx=2.0)
    x = {"start": box.left, "middle": (box.left + box.right) / 2, "end": box.right}[label.side]
    return ground + text(pen, role, x, box.bottom - 4, words, label.side)
