"""Figures for pages: how drawings stand in a page's Markdown, and how wide they are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from mkdocs_dossier.render.figures.svg import escaped
from mkdocs_dossier.render.values import Markdown

WIDE, NARROW, SMALL = 680.0, 328.0, 340.0
"""Widths in pixels: beside a table of contents, on a phone, and of figures that are small anywhere."""


class Drawing(NamedTuple):
    """A drawing, and what is to be said of it alone: how much it shows of what there is; nothing if all of it."""

    svg: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Figure:
    """Drawings in a page.

    Attributes:
        drawing: Raw HTML on one line.
        caption: What stands below it; empty where the page says it otherwise.
    """

    drawing: Markdown
    caption: str = ""


def framed(kind: str, wide: Drawing, narrow: Drawing | None = None) -> Markdown:
    """Drawings as a block that Markdown leaves alone; the narrow one is for phones.

    Search engines leave it out too: all that it says is in the page's text. The theme's leaves out an element up
    to the end of the first of the same name, so there is none within.
    """
    sizes = "" if narrow else " df-small"
    drawings = _noted(wide)
    if narrow:
        drawings = f'<div class="df-wide">{drawings}</div><div class="df-narrow">{_noted(narrow)}</div>'
    return Markdown(
        f'<figure class="dossier-figure{sizes}" data-figure="{kind}" data-search-exclude>{drawings}</figure>'
    )


def _noted(drawing: Drawing) -> str:
    note = f'<p class="dossier-caption">{escaped(drawing.note)}</p>' if drawing.note else ""
    return drawing.svg + note
