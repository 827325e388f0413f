"""A source's body after parsing: blocks in a tree, and the numbered leaves that hold its text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

CELL_BREAK = " | "
"""What stands between two cells in the text of a table row; no name form can match across it."""

PARAGRAPH_ANCHOR = "p"
"""Paragraph 3 of a source's page has the anchor ``p3``."""


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text of one style.

    Attributes:
        text: What a reader sees. A newline for a line break, `CELL_BREAK` between table cells.
        href: Address of the link it belongs to: http, https or mailto. None outside links.
        page: Key of the dossier's own page that it links to; empty if to none.
        line_break: A forced line break and nothing else.
        cell_break: The border between two table cells and nothing else.
    """

    text: str
    strong: bool = False
    emphasis: bool = False
    strike: bool = False
    code: bool = False
    href: str | None = None
    page: str = ""
    line_break: bool = False
    cell_break: bool = False


@dataclass(frozen=True, slots=True)
class Leaf:
    """A numbered block of running text: a paragraph, a heading or a table row (header row included).

    Attributes:
        number: From 1, in reading order, without gaps.
        line: 0-based line of the body on which it begins.
        text: The texts of its runs, joined; offsets into a leaf refer to it.
        runs: Neighbours differ in style. Only a table row can be without any, or without any ink.
    """

    number: int
    line: int
    text: str
    runs: tuple[Run, ...]

    @property
    def placed_runs(self) -> Iterator[tuple[Run, int]]:
        """Its runs with the offsets at which they begin."""
        offset = 0
        for run in self.runs:
            yield run, offset
            offset += len(run.text)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph, wherever it stands; ``tight`` if it is a list item's and the list has no blank lines."""

    leaf: Leaf
    tight: bool = False


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; levels 1 to 6, as the author wrote them."""

    leaf: Leaf
    level: int


@dataclass(frozen=True, slots=True)
class CodeBlock:
    """Preformatted text, verbatim, without the newline at its end. It is no leaf: nobody is named in it."""

    line: int
    text: str


@dataclass(frozen=True, slots=True)
class Rule:
    """A thematic break."""

    line: int


@dataclass(frozen=True, slots=True)
class Quote:
    """A block quotation."""

    line: int
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class ListItem:
    """What one bullet or number stands before; may be empty."""

    line: int
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class ItemList:
    """A list; ``start`` is the number of the first item, None for bullets."""

    line: int
    start: int | None
    items: tuple[ListItem, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table of one header row and any number of others, each with as many cells as there are columns.

    Attributes:
        aligned: For each column ``left``, ``center``, ``right`` or the empty text.
    """

    line: int
    aligned: tuple[str, ...]
    rows: tuple[Leaf, ...]


Block: TypeAlias = Paragraph | Heading | CodeBlock | Rule | Quote | ItemList | Table


@dataclass(frozen=True, slots=True)
class Body:
    """A parsed body.

    Attributes:
        blocks: The tree.
        leaves: The leaves of the tree; the leaf of number n is ``leaves[n - 1]``.
    """

    blocks: tuple[Block, ...] = ()
    leaves: tuple[Leaf, ...] = ()

    def headings(self) -> Iterator[Heading]:
        """Its headings in reading order, wherever they stand."""
        return _headings(self.blocks)

    @property
    def lines(self) -> str:
        """The text of all leaves, one on each line: what offsets into a published text count."""
        return "\n".join(leaf.text.replace("\n", " ") for leaf in self.leaves)


def leaves_of(block: Block) -> Iterator[Leaf]:
    """The leaves of a block in reading order, however deep they stand."""
    match block:
        case Paragraph(leaf) | Heading(leaf):
            yield leaf
        case Table():
            yield from block.rows
        case Quote(blocks=inner):
            yield from (leaf for each in inner for leaf in leaves_of(each))
        case ItemList(items=items):
            yield from (leaf for item in items for each in item.blocks for leaf in leaves_of(each))


def _headings(blocks: Sequence[Block]) -> Iterator[Heading]:
    for block in blocks:
        match block:
            case Heading():
                yield block
            case Quote(blocks=inner):
                yield from _headings(inner)
            case ItemList(items=items):
                for item in items:
                    yield from _headings(item.blocks)


class BodyProblem(NamedTuple):
    """Something in a body that is not published as its author wrote it.

    Attributes:
        line: 0-based line of the body.
        code: ``image-not-published``, ``link-not-published`` or ``nesting-too-deep``.
    """

    line: int
    code: str
    message: str


class LinkSpan(NamedTuple):
    """A stretch of a leaf's text, half-open, that names a record.

    Attributes:
        record: Its id.
        linked: Whether it links to the record; a book's index is told of others, too.
    """

    start: int
    end: int
    record: str
    linked: bool = True


def parted(run: Run, offset: int, spans: Iterable[LinkSpan]) -> Iterator[tuple[str, LinkSpan | None]]:
    """A run's text, cut where stretches begin and end, each piece with its stretch.

    Code stays whole; a stretch that leaves the run, or overlaps the one before it, is no piece.

    Args:
        run: The run.
        offset: At which it begins in its leaf.
        spans: Stretches of the leaf in order.
    """
    position = 0
    for span in () if run.code else spans:
        start, end = span.start - offset, span.end - offset
        if position <= start < end <= len(run.text):
            yield run.text[position:start], None
            yield run.text[start:end], span
            position = end
    yield run.text[position:], None
