"""All text that a page shows, as pieces in reading order: each is what one block element holds by itself."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
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
_FROM = re.compile(r"\s*(?:[—–―]|--?\s)")  # what stands before the name of whose post it is
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


@dataclass(slots=True)
class _Walk:
    """The walk's state: the open block elements, by number and tag, and the text since one of them began or ended."""

    pieces: list[Piece] = field(default_factory=list)
    blocks: list[tuple[int, str]] = field(default_factory=list)
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
                parents = tuple(number for number, _ in self.blocks)
                self.pieces.append(Piece(text, self.blocks[-1][1], parents, tuple(self.zones), share))
        self.texts.clear()
        self.linked = 0

    def leave(self, blocks: int, zones: int, links: int) -> None:
        """Come out of an element to where so many blocks, zones and links are open."""
        if len(self.blocks) > blocks:
            self.flush()
        if len(self.zones) > zones and self.zones[zones].zone is Zone.POST:
            self._join_post(self.zones[zones])
        del self.blocks[blocks:], self.zones[zones:]
        self.links = links

    def _join_post(self, mark: Marked) -> None:
        """Make one quotation of somebody's post, with whom and when it is from behind it."""
        start = next((at for at, piece in enumerate(self.pieces) if mark in piece.zones), len(self.pieces))
        parts = self.pieces[start:]
        if not parts:
            return
        said = [piece.text for piece in parts if not _FROM.match(piece.text)]
        whose = " ".join(piece.text for piece in parts if _FROM.match(piece.text))
        text = f"“{' '.join(said)}” {whose}".strip() if said else whose
        self.pieces[start:] = [Piece(text, "blockquote", parts[0].parents[:-1], parts[0].zones, 0.0)]


def pieces(body: Element) -> tuple[Piece, ...]:
    """The visible text of an element, in reading order.

    Raises:
        IntakeError: Its elements are nested deeper than those of pages; not every parser minds.
    """
    from lxml import etree  # noqa: PLC0415 - takes time to load

    walk = _Walk()
    outside: list[tuple[int, int, int]] = []  # of each open element
    number = 0
    walker = etree.iterwalk(body, events=("start", "end", "comment"))
    for event, element in walker:
        if event == "start":
            outside.append((len(walk.blocks), len(walk.zones), walk.links))
            if element.tag in _SILENT or _unseen(element):
                walker.skip_subtree()
                continue
            number += 1
            if len(outside) > MAX_DEPTH:
                raise IntakeError("article-too-complex", "the page nests its elements deeper than pages do")
            _enter(walk, element, number)
            if _is_row(element):
                walk.add(" | ".join(filter(None, (one_line(cell.text_content()) for cell in element))))
                walker.skip_subtree()
            else:
                walk.add(element.text)
        else:
            if event == "end":
                walk.leave(*outside.pop())
            walk.add(element.tail)
    return tuple(walk.pieces)


def _enter(walk: _Walk, element: Element, number: int) -> None:
    if element.tag == "br":
        walk.add(_LINE_END)
    walk.links += element.tag == "a"
    credit = _is_credit(walk, element)
    if element.tag in _INLINE and not credit:
        return
    walk.flush()
    walk.blocks.append((number, str(element.tag)))
    if zone := Zone.CREDIT if credit else zone_of(element):
        walk.zones.append(Marked(number, zone, f"{element.tag!s} {element.get('class', '')}"))


def _is_credit(walk: _Walk, element: Element) -> bool:
    """Whether this is the part of a caption that names the photographer."""
    if not walk.zones or walk.zones[-1].zone is not Zone.CAPTION:
        return False
    return element.tag in {"cite", "small"} or (element.tag in _INLINE and zone_of(element) is Zone.CREDIT)


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
