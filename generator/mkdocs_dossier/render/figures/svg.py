"""Elements of SVG as text; whatever goes in is escaped here and nowhere else."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from mkdocs_dossier.languages.words import IN_ENGLISH, Words
from mkdocs_dossier.render.escape import escape_html
from mkdocs_dossier.render.figures.boxes import Box
from mkdocs_dossier.render.figures.pen import SITE, Pen

Value = str | float

# In a block of raw HTML nothing of this means anything to any Markdown renderer, extension or template engine.
_HARMLESS = re.compile(r"[A-Za-z0-9 #():,./%;-]*\Z")


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a figure is drawn on, and what it is called.

    Attributes:
        width: In pixels.
        key: Unique on its page; ids inside the figure begin with it.
        title: Its accessible name.
        description: What it shows, in one or two sentences.
        unit: What stands at an axis of numbers.
        words: Those of the interface.
        pen: How things look.
    """

    width: float
    key: str
    title: str = ""
    description: str = ""
    unit: str = ""
    words: Words = IN_ENGLISH
    pen: Pen = SITE

    def document(self, height: float, inner: Iterable[str], definitions: Iterable[str] = ()) -> str:
        """The whole figure."""
        names: dict[str, Value] = {
            "xmlns": "http://www.w3.org/2000/svg",
            "xmlns:xlink": "http://www.w3.org/1999/xlink",
            "viewBox": f"0 0 {number(self.width)} {number(height)}",
            "width": self.width,
            "height": height,
            "role": "graphics-document",
            "aria-labelledby": f"{self.key}-t",
            "aria-describedby": f"{self.key}-d",
            "direction": "ltr",
            **self.pen.attributes("figure"),
        }
        shared = "".join(definitions)
        parts = [
            element("title", {"id": f"{self.key}-t"}, escaped(self.title)),
            element("desc", {"id": f"{self.key}-d"}, escaped(self.description)),
            element("defs", {}, shared) if shared else "",
            *inner,
        ]
        return element("svg", names, *parts)


def number(value: float) -> str:
    """A coordinate to a tenth of a pixel, without trailing zeros."""
    text = f"{value:.1f}"
    return "0" if text == "-0.0" else text.removesuffix(".0")


def element(tag: str, attributes: Mapping[str, Value], *inner: str) -> str:
    """An element; attribute values are escaped, ``inner`` is markup made by these functions."""
    written = "".join(f' {name}="{_value(value)}"' for name, value in attributes.items())
    content = "".join(inner)
    return f"<{tag}{written}>{content}</{tag}>" if content else f"<{tag}{written}/>"


def _value(value: Value) -> str:
    return escaped(value) if isinstance(value, str) else number(value)


def escaped(words: str) -> str:
    """Text for an attribute or between tags: of letters, digits and harmless signs as it is, else by references."""
    return words if _HARMLESS.match(words) else escape_html(words)


def text(
    pen: Pen, role: str, x: float, y: float, words: str, anchor: str = "start", *, halo: bool = False
) -> str:
    """A line of text; ``anchor`` is start, middle or end, and a halo keeps it apart from what lies below.

    What is written right to left stands where it would stand from left to right: its box begins at ``x``.
    """
    placed: dict[str, Value] = {"x": x, "y": y, **pen.attributes(role)}
    if anchor != "start":
        placed["text-anchor"] = anchor
    if not halo:
        return element("text", placed, escaped(words))
    return element("g", pen.attributes("haloed"), element("text", placed, escaped(words)))


def shape(pen: Pen, role: str, tag: str, **geometry: Value) -> str:
    """A drawn element in the look of its role."""
    return element(tag, {**geometry, **pen.attributes(role)})


def boxed(pen: Pen, role: str, box: Box, **more: Value) -> str:
    """A rectangle in the look of its role."""
    size = {"width": box.right - box.left, "height": box.bottom - box.top}
    return shape(pen, role, "rect", x=box.left, y=box.top, **size, **more)


def path(pen: Pen, role: str, steps: str) -> str:
    """A path whose steps are written already: numbers and the letters of path data."""
    return element("path", {"d": steps, **pen.attributes(role)})


def linked(href: str, name: str, data: Mapping[str, str], *inner: str) -> str:
    """What stands for a record: a link with a name, or a named group where nothing can be linked.

    Args:
        href: Where it leads, relative to the built page; empty in the book.
        name: What a screen reader says.
        data: Facts that scripts filter by, by attribute name without ``data-``.
        inner: Elements.
    """
    facts = {f"data-{key}": value for key, value in data.items() if value}
    if not href:
        return element("g", {"role": "img", "aria-label": name, **facts}, *inner)
    # Material's instant navigation writes to the `href` of all that has one, which an element of SVG refuses.
    # Without that, checkers of accessibility see no link in it.
    return element("a", {"xlink:href": href, "role": "link", "aria-label": name, **facts}, *inner)
