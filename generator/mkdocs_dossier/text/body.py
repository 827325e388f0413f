"""Parses source bodies: CommonMark with tables and strikethrough, without raw HTML and without images."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from markdown_it import MarkdownIt
from markdown_it.token import Token

from mkdocs_dossier.model.body import (
    CELL_BREAK,
    Block,
    Body,
    BodyProblem,
    CodeBlock,
    Heading,
    ItemList,
    Leaf,
    ListItem,
    Paragraph,
    Quote,
    Rule,
    Run,
    Table,
)
from mkdocs_dossier.text.notes import without_notes

MAX_DEPTH = 20
"""Lists and quotations nested deeper than this are flattened into the innermost one that is kept."""

# A scheme alone does not make an address absolute: browsers read `https:x` as relative to the page.
_PUBLISHED = re.compile(r"(?:https?://[^\s/?#\\]|mailto:[^\s?#])[^\x00-\x1f\x7f-\x9f]*", re.IGNORECASE)
WHITE_SPACE = "[ \t\n\v\f\r\x85\u1680\u2000-\u200a\u2028\u2029\u205f\u3000]"
"""What collapses to one space where it is shown (a pattern); non-breaking spaces are text."""

_BLANK = re.compile(f"{WHITE_SPACE}*")


def is_published_address(url: str) -> bool:
    """Whether a link to ``url`` may be published: absolute, http, https or mailto, no control characters."""
    return _PUBLISHED.fullmatch(url) is not None


def parse_body(markdown: str, page_at: Callable[[str], str] = lambda _: "") -> tuple[Body, list[BodyProblem]]:
    """Parse a body.

    Args:
        markdown: The body.
        page_at: Gives the key of the dossier's own page that an address leads to; empty if it leads to none.

    An image becomes its alternative text, linked to the image if that has an http or https address. A link
    that may not be published becomes its text. Blocks without text (an empty heading, say) and the author's
    notes leave no trace.

    Returns:
        The body, and what in it is not published as written, in reading order.
    """
    builder = _Builder(page_at)
    builder.read(parser().parse(without_notes(markdown)))
    return Body(tuple(builder.root), tuple(builder.leaves)), builder.problems


class _Parser(MarkdownIt):
    """Takes every address for a link's; which of them are published is decided, and reported, here."""

    def validateLink(self, url: str) -> bool:  # noqa: ARG002, N802 (the library's signature)
        return True


@cache
def parser() -> MarkdownIt:
    """The one configured parser; it keeps nothing between texts."""
    return _Parser("js-default")


@dataclass(slots=True)
class _Frame:
    """An open container. A flattened one shares the block list of the container around it."""

    token: Token
    blocks: list[Block]
    items: list[ListItem] = field(default_factory=list)
    flattened: bool = False


class _Builder:
    """Turns the parser's flat token stream into the tree, without recursion."""

    def __init__(self, page_at: Callable[[str], str]) -> None:
        self._page_at = page_at
        self.root: list[Block] = []
        self.leaves: list[Leaf] = []
        self.problems: list[BodyProblem] = []
        self._frames: list[_Frame] = []

    def read(self, tokens: Sequence[Token]) -> None:
        position = 0
        while position < len(tokens):
            token = tokens[position]
            if token.type in ("paragraph_open", "heading_open"):
                self._text(token, tokens[position + 1])
            elif token.type == "table_open":
                end = next(i for i in range(position, len(tokens)) if tokens[i].type == "table_close")
                self._table(tokens[position:end])
                position = end
            elif token.type.endswith("_open"):
                self._open(token)
            elif token.type.endswith(("quote_close", "list_close", "item_close")):
                self._close()
            elif token.type in ("fence", "code_block"):
                self._blocks.append(CodeBlock(_line(token), token.content.removesuffix("\n")))
            elif token.type == "hr":
                self._blocks.append(Rule(_line(token)))
            position += 1

    @property
    def _blocks(self) -> list[Block]:
        return self._frames[-1].blocks if self._frames else self.root

    def _open(self, token: Token) -> None:
        inside_flattened = bool(self._frames) and self._frames[-1].flattened
        containers = sum(frame.token.type != "list_item_open" for frame in self._frames[: MAX_DEPTH * 2])
        too_deep = containers >= MAX_DEPTH and token.type != "list_item_open"
        flattened = inside_flattened or too_deep
        if token.level == parser().options.maxNesting - 1:
            message = "nested so deeply that what stands inside is left out"
            self.problems.append(BodyProblem(_line(token), "nesting-too-deep", message))
        self._frames.append(_Frame(token, self._blocks if flattened else [], flattened=flattened))

    def _close(self) -> None:
        frame = self._frames.pop()
        if frame.flattened:
            return
        line, blocks = _line(frame.token), tuple(frame.blocks)
        match frame.token.type:
            case "list_item_open":
                self._frames[-1].items.append(ListItem(line, blocks))
            case "blockquote_open":
                self._blocks.append(Quote(line, blocks))
            case kind:
                written = frame.token.attrGet("start")
                start = int(1 if written is None else written) if kind == "ordered_list_open" else None
                self._blocks.append(ItemList(line, start, tuple(frame.items)))

    def _text(self, opening: Token, inline: Token) -> None:
        runs = self._runs(inline, _line(opening))
        if all(_BLANK.fullmatch(run.text) for run in runs):
            return
        leaf = self._leaf(_line(opening), runs)
        if opening.type == "heading_open":
            self._blocks.append(Heading(leaf, int(opening.tag[1:])))
        else:
            self._blocks.append(Paragraph(leaf, opening.hidden))

    def _table(self, tokens: Sequence[Token]) -> None:
        rows: list[Leaf] = []
        aligned: list[str] = []
        runs: list[Run] = []
        line = cells = 0
        for token in tokens:
            if token.type == "tr_open":
                line, cells, runs = _line(token), 0, []
            elif token.type == "th_open":
                aligned.append(str(token.attrGet("style") or "").removeprefix("text-align:"))
            elif token.type == "inline":
                runs += [Run(CELL_BREAK, cell_break=True)] * bool(cells) + self._runs(token, line)
                cells += 1
            elif token.type == "tr_close":
                rows.append(self._leaf(line, runs))
        self._blocks.append(Table(_line(tokens[0]), tuple(aligned), tuple(rows)))

    def _leaf(self, line: int, runs: Sequence[Run]) -> Leaf:
        leaf = Leaf(len(self.leaves) + 1, line, "".join(run.text for run in runs), tuple(runs))
        self.leaves.append(leaf)
        return leaf

    def _runs(self, inline: Token, line: int) -> list[Run]:
        reader = _InlineReader(line, self._page_at)
        reader.read(inline.children or ())
        self.problems.extend(reader.problems)
        return reader.runs


class _Style(NamedTuple):
    """What neighbouring pieces of text share if they are one run: the fields of `Run` after its text."""

    strong: bool = False
    emphasis: bool = False
    strike: bool = False
    code: bool = False
    href: str | None = None
    page: str = ""
    line_break: bool = False


class _InlineReader:
    """Reads the inline content of one leaf into runs."""

    def __init__(self, line: int, page_at: Callable[[str], str]) -> None:
        self._page_at = page_at
        self.problems: list[BodyProblem] = []
        self._line = line
        self._depth = {"strong": 0, "em": 0, "s": 0}
        self._style = _Style()
        self._pieces: list[tuple[_Style, str]] = []

    @property
    def runs(self) -> list[Run]:
        grouped = groupby(self._pieces, key=itemgetter(0))
        return [Run("".join(text for _, text in pieces), *style) for style, pieces in grouped]

    def read(self, children: Sequence[Token]) -> None:
        for token in children:
            if token.type == "text":
                self._add(token.content, self._style)
                continue
            kind, _, side = token.type.rpartition("_")
            if kind in self._depth:
                self._depth[kind] += 1 if side == "open" else -1
                strong, emphasis, strike = (depth > 0 for depth in self._depth.values())
                self._style = self._style._replace(strong=strong, emphasis=emphasis, strike=strike)
            else:
                self._read(token)

    def _read(self, token: Token) -> None:
        if token.type == "text_special":
            self._add(token.content, self._style)
        elif token.type == "code_inline":
            self._add(token.content, self._style._replace(code=True))
        elif token.type == "softbreak":
            self._add(" ", self._style)
            self._line += 1
        elif token.type == "hardbreak":
            self._add("\n", _Style(href=self._style.href, page=self._style.page, line_break=True))
            self._line += 1
        elif token.type == "link_open":
            url = str(token.attrGet("href") or "")
            page = self._page_at(url)
            self._style = self._style._replace(href=None if page else self._address(url), page=page)
        elif token.type == "link_close":
            self._style = self._style._replace(href=None, page="")
        elif token.type == "image":
            self._image(token)

    def _add(self, text: str, style: _Style) -> None:
        if text:
            self._pieces.append((style, text))

    def _address(self, url: str) -> str | None:
        if is_published_address(url):
            return url
        message = f"the link to {_shortened(url)} is not published"
        self.problems.append(BodyProblem(self._line, "link-not-published", message))
        return None

    def _image(self, token: Token) -> None:
        source = str(token.attrGet("src") or "")
        message = f"the image {_shortened(source)} is not published; its description stands in its place"
        self.problems.append(BodyProblem(self._line, "image-not-published", message))
        linked = is_published_address(source) and not source.lower().startswith("mailto:")
        href = self._style.href or (source if linked else None)
        self._add(_alternative(token), self._style._replace(href=href))
        self._line += sum(child.type in ("softbreak", "hardbreak") for child in token.children or ())


def _alternative(image: Token) -> str:
    """The text that stands for an image; markup inside it counts for nothing."""
    parts: list[str] = []
    stack = list(reversed(image.children or ()))
    while stack:
        token = stack.pop()
        if token.type == "image":
            stack.extend(reversed(token.children or ()))
        else:
            parts.append(" " if token.type in ("softbreak", "hardbreak") else token.content)
    return "".join(parts)


def _line(token: Token) -> int:
    return token.map[0] if token.map else 0


def _shortened(url: str, limit: int = 60) -> str:
    return repr(url if len(url) <= limit else f"{url[:limit]}…")
