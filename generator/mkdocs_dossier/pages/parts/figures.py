"""Figures for pages: how drawings stand in a page's Markdown, and how wide they are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from mkdocs_dossier.languages.words import Message, Words
from mkdocs_dossier.model.values import Markdown
from mkdocs_dossier.render.figures.svg import escaped

WIDE, LARGE, HALF, NARROW, SMALL = 680.0, 880.0, 580.0, 340.0, 340.0
"""Widths in pixels: in a column, in most of a page, in half of one, on a phone, and of what is small anywhere."""

_ZOOM = ((Message("Zoom in"), "+"), (Message("Zoom out"), "−"), (Message("Show the whole figure"), "⤢"))
"""In the order in which our script knows them."""


class Drawing(NamedTuple):
    """A drawing.

    Attributes:
        svg: It.
        note: What is to be said of it alone: how much it shows of what there is; nothing if all of it.
        large: Whether it is too wide to be read where there is only as much room as for others.
    """

    svg: str
    note: str = ""
    large: bool = False


@dataclass(frozen=True, slots=True)
class Figure:
    """Drawings in a page.

    Attributes:
        drawing: Raw HTML on one line.
        caption: What stands below it; empty where the page says it otherwise.
    """

    drawing: Markdown
    caption: str = ""


def framed(kind: str, wide: Drawing, *narrow: Drawing, zoom: Words | None = None) -> Markdown:
    """Drawings as a block that Markdown leaves alone; the narrow ones are for phones.

    Args:
        kind: What our scripts know it by.
        wide: For much room, or for all.
        narrow: For little room.
        zoom: The words of controls for a closer look, if that tells more; they are hidden until a script works them.
    """
    if not narrow:
        size, drawings = " df-small", wide.svg + _noted(wide)
    else:
        size = " df-large" if wide.large else ""
        drawings = (_controls(zoom) if zoom else "") + _sized("wide", wide) + _sized("narrow", *narrow)
    return Markdown(f'<figure class="dossier-figure{size}" data-figure="{kind}">{drawings}</figure>')


def _controls(words: Words) -> str:
    buttons = "".join(
        f'<button type="button" title="{name}" aria-label="{name}">{sign}</button>'
        for name, sign in ((escaped(words.said(name)), sign) for name, sign in _ZOOM)
    )
    label = escaped(words.gettext("Zoom"))
    return f'<div class="dossier-controls df-zoom" role="group" aria-label="{label}" hidden>{buttons}</div>'


def _sized(width: str, *drawings: Drawing) -> str:
    inner = "".join(f'<div class="df-box">{drawing.svg}</div>{_noted(drawing)}' for drawing in drawings)
    return f'<div class="df-{width}">{inner}</div>'


def _noted(drawing: Drawing) -> str:
    return f'<p class="dossier-caption">{escaped(drawing.note)}</p>' if drawing.note else ""
