"""The title of a hand-written page, as MkDocs finds it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from markdown_it import MarkdownIt
from markdown_it.token import Token

_ATTRIBUTES = re.compile(r"[ \t]*\{:?[ \t]*[#.\w-][^{}]*\}[ \t]*$")


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
