"""A hand-written page's title, as MkDocs finds it, and its parts below headings."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from markdown_it import MarkdownIt
from markdown_it.token import Token

_ATTRIBUTES = re.compile(r"[ \t]*\{:?[ \t]*[#.\w-][^{}]*\}[ \t]*$")
_GIVEN = re.compile(r"\{:?[^{}]*?#([\w-]+)[^{}]*\}[ \t]*$")


@dataclass(frozen=True, slots=True)
class PageHeading:
    """A page's first heading of the first level.

    Attributes:
        title: Its text without markup.
        end: Offset of what follows it.
        opens: Whether nothing but comments stands before it.
    """

    title: str
    end: int
    opens: bool


@dataclass(frozen=True, slots=True)
class PagePart:
    """What stands between two headings of a page.

    Attributes:
        anchor: Of the heading above it, as Python-Markdown makes it unless told otherwise; empty for the page's top.
        heading: Its text without markup; empty for the page's top, which has the page's title.
        text: Markdown.
    """

    anchor: str
    heading: str
    text: str


def first_heading(markdown: str) -> PageHeading | None:
    """The first heading of the first level that stands in no list or quotation; None if there is none."""
    tokens = _parser().parse(markdown)
    opens = True
    for token, inline in pairwise(tokens):
        if token.type == "heading_open" and token.tag == "h1" and token.level == 0 and token.map:
            lines = markdown.split("\n")
            end = sum(len(line) + 1 for line in lines[: token.map[1]])
            title = " ".join(_ATTRIBUTES.sub("", _text(inline)).split())
            return PageHeading(title, min(end, len(markdown)), opens) if title else None
        opens = opens and token.type == "html_block" and token.content.lstrip().startswith("<!--")
    return None


def sections(markdown: str) -> int:
    """How many headings of the second level a page has, in no list or quotation."""
    return sum(
        token.type == "heading_open" and token.tag == "h2" and token.level == 0
        for token in _parser().parse(markdown)
    )


def page_parts(markdown: str) -> list[PagePart]:
    """A page's parts; its first heading, if of the first level, is the page's title and opens no part of its own."""
    lines = markdown.split("\n")
    headings = [
        (token, _text(inline))
        for token, inline in pairwise(_parser().parse(markdown))
        if token.type == "heading_open" and not token.level
    ]
    taken = {given[1] for _, text in headings if (given := _GIVEN.search(text))}
    found: list[PagePart] = []
    anchor, heading, start = "", "", 0
    for token, text in headings:
        first, end = token.map or (start, start)
        found.append(PagePart(anchor, heading, "\n".join(lines[start:first])))
        given, heading = _GIVEN.search(text), " ".join(_ATTRIBUTES.sub("", text).split())
        anchor, start = given[1] if given else _free(_slug(heading), taken), end
        if token.tag == "h1" and len(found) == 1:
            anchor, heading = "", ""
    return [*found, PagePart(anchor, heading, "\n".join(lines[start:]))]


def _slug(text: str) -> str:
    """A heading as Python-Markdown makes an anchor of it."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[-\s]+", "-", re.sub(r"[^\w\s-]", "", plain).strip().lower())


def _free(anchor: str, taken: set[str]) -> str:
    """The anchor, or the next one with a number that is still free; it is taken from now on."""
    while not anchor or anchor in taken:
        stem, line, number = anchor.rpartition("_")
        anchor = f"{stem}_{int(number) + 1}" if line and number.isdecimal() else f"{anchor}_1"
    taken.add(anchor)
    return anchor


def file_title(path: str) -> str:
    """The title that MkDocs makes of a file's name."""
    stem = path.rpartition("/")[2].removesuffix(".md")
    title = ("index" if stem == "README" else stem).replace("-", " ").replace("_", " ")
    return title.capitalize() if title.lower() == title else title


@cache
def _parser() -> MarkdownIt:
    # Inside of raw HTML Python-Markdown sees no heading either.
    return MarkdownIt("commonmark")


def _text(token: Token) -> str:
    if token.children is None:
        return (
            token.content
            if token.type in ("text", "text_special", "code_inline")
            else " " * (token.type in ("softbreak", "hardbreak"))
        )
    return "".join(_text(child) for child in token.children)
