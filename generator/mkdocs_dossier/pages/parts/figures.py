"""Figures for pages: how drawings stand in a page's Markdown, and how wide they are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from mkdocs_dossier.model.values import Markdown
from mkdocs_dossier.render.figures.svg import escaped

WIDE, NARROW, SMALL = 680.0, 328.0, 340.0
"""Widths in pixels: beside a table of contents, on a phone, and of figures that are small anywhere."""

_ZOOM = "".join(
    f'<button type="button" title="{words}" aria-label="{words}">{sign}</button>'
    for words, sign in (("Zoom in", "+"), ("Zoom out", "−"), ("Show the whole figure", "⤢"))
)
"""In the order in which our script knows them."""

_CONTROLS = f'<div class="dossier-controls df-zoom" role="group" aria-label="Zoom" hidden>{_ZOOM}</div>'


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


def framed(kind: str, wide: Drawing, narrow: Drawing | None = None, *, closer: bool = True) -> Markdown:
    """Drawings as a block that Markdown leaves alone; the narrow one is for phones.

    What has two sizes is worth a closer look, unless ``closer`` says that all of it is legible as it stands; the controls
    are hidden until a script works them.
    """
    if narrow is None:
        sizes, drawings = " df-small", wide.svg + _noted(wide)
    else:
        sizes, drawings = "", (_CONTROLS if closer else "") + _sized("wide", wide) + _sized("narrow", narrow)
    return Markdown(f'<figure class="dossier-figure{sizes}" data-figure="{kind}">{drawings}</figure>')


def _sized(width: str, drawing: Drawing) -> str:
    return f'<div class="df-{width}"><div class="df-box">{drawing.svg}</div>{_noted(drawing)}</div>'


def _noted(drawing: Drawing) -> str:
    return f'<p class="dossier-caption">{escaped(drawing.note)}</p>' if drawing.note else ""
