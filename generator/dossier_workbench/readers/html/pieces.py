"""All text that a page shows, as pieces in reading order: each is what one block element holds by itself."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import NamedTuple

from dossier_workbench.readers.errors import IntakeError
from dossier_workbench.readers.html.tree import Element
from dossier_workbench.readers.html.zones import Zone, is_hidden, zone_of
from mkdocs_dossier.text.characters import one_line, words_of

# Elements that run on in a line of text; every other one begins and ends a piece.
_INLINE = frozenset(
    words_of(
        "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark nobr q ruby rb rp rt",
        "s samp small span strike strong sub sup time tt u var wbr label br",
    )
)
_SILENT = frozenset(
    words_of(
        "script style noscript template svg iframe head object canvas audio video map math textarea input",
        "option amp-ad amp-analytics amp-state amp-sidebar embed link meta title source picture img",
        "datalist",
    )
)
MAX_DEPTH = 2_000
"""Levels of nesting; pages with forgotten end tags reach some hundreds."""

_LINE_END = "\u2028"
_DOUBLE = re.compile(r"\u2028\s*\u2028\s*")
_LONG_LINE = 80
_ROW_CELL = 200
_LEAST_LINES = 3


class Marked(NamedTuple):
    """A zone around a piece: number of the element that makes it, and what that element is called."""

    element: int
    zone: Zone
    name: str


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph of a page.

    Attributes:
        text: On one line.
        tag: The block element that it stands in.
        parents: Numbers of that element and of those around it, the page's own first.
        zones: What the markup says of it, the outermost first.
        linked: Share of its letters that are links, from 0 to 1.
    """

    text: str
    tag: str
    parents: tuple[int, ...]
    zones: tuple[Marked, ...]
    linked: float


class _Step(Enum):
    """What the walk does with an element: go in, or come out of one of three kinds."""

    ENTER = auto()
    LEAVE_INLINE = auto()
    LEAVE_BLOCK = auto()
    LEAVE_ZONE = auto()


@dataclass(slots=True)
class _Walk:
    """The walk's state: the open block elements, and the text since the last of them began or ended."""

    pieces: list[Piece] = field(default_factory=list)
    parents: list[int] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    zones: list[Marked] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    linked: int = 0
    links: int = 0

    def add(self, text: str | None) -> None:
        if text:
            self.texts.append(text)
            if self.links:
                self.linked += len(text.strip())

    def flush(self) -> None:
        """Make pieces of what has gathered."""
        if self.texts:
            whole = "".join(self.texts)
            length = len(whole.strip()) or 1
            for text in _parts(whole):
                share = min(1.0, self.linked / length)
                tag = self.tags[-1] if self.tags else "body"
                self.pieces.append(Piece(text, tag, tuple(self.parents), tuple(self.zones), share))
        self.texts.clear()
        self.linked = 0


def pieces(body: Element) -> tuple[Piece, ...]:
    """The visible text of an element, in reading order.

    Raises:
        IntakeError: Its elements are nested deeper than those of pages; not every parser minds.
    """
    walk = _Walk()
    stack: list[tuple[Element, _Step]] = [(body, _Step.ENTER)]
    number = depth = 0
    while stack:
        element, step = stack.pop()
        if step is not _Step.ENTER:
            depth -= 1
            _leave(walk, element, step)
            continue
        if not isinstance(element.tag, str) or element.tag in _SILENT or _unseen(element):
            walk.add(element.tail)
            continue
        number += 1
        depth += 1
        if depth > MAX_DEPTH:
            raise IntakeError("article-too-complex", "the page nests its elements deeper than pages do")
        stack.append((element, _enter(walk, element, number)))
        if _is_row(element):
            walk.add(" | ".join(filter(None, (one_line(cell.text_content()) for cell in element))))
            continue
        walk.add(element.text)
        stack.extend((child, _Step.ENTER) for child in reversed(element))
    walk.flush()
    return tuple(walk.pieces)


def _enter(walk: _Walk, element: Element, number: int) -> _Step:
    """Begin an element, and say how it is to be left."""
    if element.tag == "br":
        walk.add(_LINE_END)
    walk.links += element.tag == "a"
    credit = _is_credit(walk, element)
    if element.tag in _INLINE and not credit:
        return _Step.LEAVE_INLINE
    walk.flush()
    walk.parents.append(number)
    walk.tags.append(str(element.tag))
    zone = Zone.CREDIT if credit else zone_of(element)
    if zone is None:
        return _Step.LEAVE_BLOCK
    walk.zones.append(Marked(number, zone, f"{walk.tags[-1]} {element.get('class', '')}"))
    return _Step.LEAVE_ZONE


def _is_credit(walk: _Walk, element: Element) -> bool:
    """Whether this is the part of a caption that names the photographer."""
    if not walk.zones or walk.zones[-1].zone is not Zone.CAPTION:
        return False
    return element.tag in {"cite", "small"} or (element.tag in _INLINE and zone_of(element) is Zone.CREDIT)


def _leave(walk: _Walk, element: Element, step: _Step) -> None:
    walk.links -= element.tag == "a"
    if step is not _Step.LEAVE_INLINE:
        walk.flush()
        walk.parents.pop()
        walk.tags.pop()
    if step is _Step.LEAVE_ZONE:
        walk.zones.pop()
    walk.add(element.tail)


def _unseen(element: Element) -> bool:
    """Hidden parts are left out; a page that hides its very body does so only until its scripts have run."""
    return element.tag not in {"html", "body", "main", "article"} and is_hidden(element)


def _is_row(element: Element) -> bool:
    """Whether this is a row of figures, not of a page's layout."""
    if element.tag != "tr" or len(element) < 2:  # noqa: PLR2004 - one cell alone is a paragraph
        return False
    return all(
        cell.tag in {"td", "th"}
        and not any(
            inner.tag not in _INLINE and inner.tag not in {"td", "th", "br", "p", "div"}
            for inner in cell.iter()
        )
        and len(cell.text_content()) < _ROW_CELL  # last: of tables in tables each would read all within it
        for cell in element
    )


def _parts(text: str) -> list[str]:
    """Split at double line ends; at single ones too where each of them ends a paragraph."""
    if _LINE_END not in text:
        return [line] if (line := one_line(text)) else []
    blocks = [line for line in map(one_line, _DOUBLE.split(text)) if line]
    lines = [line for line in map(one_line, text.split(_LINE_END)) if line]
    if len(lines) >= _LEAST_LINES and sorted(map(len, lines))[len(lines) // 2] >= _LONG_LINE:
        return lines
    return blocks
