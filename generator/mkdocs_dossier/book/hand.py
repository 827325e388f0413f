"""Hand-written pages as chapters: those whose front matter says ``book: true``, or ``book: end``."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from mkdocs_dossier.book.body import BodyData
from mkdocs_dossier.book.chapter import Chapter
from mkdocs_dossier.book.values import CHAPTER, CHAPTERS, Data, Setting, outward
from mkdocs_dossier.model.body import Body, Heading
from mkdocs_dossier.model.diagnostic import Diagnostic, diagnostic
from mkdocs_dossier.model.dossier import HandPage
from mkdocs_dossier.model.origin import Origin
from mkdocs_dossier.text.body import parse_body, parser
from mkdocs_dossier.text.page_head import split_front_matter
from mkdocs_dossier.text.record_links import RecordLink, replace_record_links

_WISH = re.compile(r"^book:[ \t]*(?P<place>true|end)[ \t]*(?:#.*)?$", re.MULTILINE)
_PICTURE = re.compile(
    r"^!\[(?P<alt>[^\]\n]*)\]\((?P<path>[^)\s]+)(?:[ \t]+\"[^\"\n]*\")?\)[ \t]*$", re.MULTILINE
)
_RELATIVE = re.compile(r"\]\((?!https?:|mailto:|#)(?P<path>[^)\s#]+\.md)(?:#[^)\s]*)?\)")
_ATTRIBUTES = re.compile(r"[ \t]*\{:?[ \t]*(?:[#.][\w-]+[ \t]*)+\}[ \t]*$", re.MULTILINE)
_HERE = "https://book.invalid/#"
"""Stands before the key of what a link leads to inside the book, while a page is parsed."""


@dataclass(frozen=True, slots=True)
class Blocks:
    """A hand-written page as data, and what in it the book can't set."""

    title: str
    blocks: list[dict[str, Any]]
    problems: list[Diagnostic]


def wished(page: HandPage) -> str:
    """Whether a page asks to be a chapter: ``true`` for one behind the overview, ``end`` for one near the end."""
    front, _ = split_front_matter(page.text)
    match = _WISH.search(front)
    return match["place"] if match else ""


def picture_paths(page: HandPage) -> Iterator[tuple[str, str, Origin]]:
    """The pictures of a page: path in the documentation folder, alternative text, and where each is named."""
    for match in _PICTURE.finditer(page.text):
        line = page.text.count("\n", 0, match.start()) + 1
        path = posixpath.normpath(posixpath.join(posixpath.dirname(page.path), match["path"]))
        yield path, match["alt"].strip(), Origin(page.origin.path, line, 1)


def chapters(setting: Setting, pictures: dict[str, bytes], place: str) -> Iterator[tuple[Chapter, Blocks]]:
    """The pages that ask to stand in that place, by path."""
    for page in sorted(setting.site.dossier.hand_pages, key=lambda item: item.path):
        if wished(page) == place:
            made = page_blocks(setting, page, pictures)
            title = made.title or page.path.removesuffix(".md")
            yield Chapter("hand", f"page:{page.path}", title, "", [], {"blocks": made.blocks}), made


def page_blocks(setting: Setting, page: HandPage, pictures: dict[str, bytes]) -> Blocks:
    """A page's text; its first heading of the first level is its title."""
    front, text = split_front_matter(page.text)
    offset = front.count("\n")
    problems = list(_unset(page, text, offset))
    text = _ATTRIBUTES.sub("", _without_comments(text))
    blocks: list[dict[str, Any]] = []
    title = ""
    position = 0
    for match in (*_PICTURE.finditer(text), None):
        body, _ = parse_body(_linked(setting, page, text[position : match.start() if match else len(text)]))
        heading = next((block for block in body.blocks if isinstance(block, Heading)), None)
        if not title and heading and heading.level == 1:
            title = heading.leaf.text
            body = Body(tuple(block for block in body.blocks if block is not heading), body.leaves)
        blocks += BodyData({}, _target(setting)).blocks(body)
        if match:
            path = posixpath.normpath(posixpath.join(posixpath.dirname(page.path), match["path"]))
            blocks.append(
                {"kind": "picture", "path": path if path in pictures else "", "alt": match["alt"].strip()}
            )
            position = match.end()
    return Blocks(title, blocks, problems)


def _without_comments(text: str) -> str:
    """A page without its HTML comments, which no browser shows either; code keeps them."""
    lines = text.splitlines(keepends=True)
    code: set[int] = set()
    for token in parser().parse(text):
        if token.type in {"fence", "code_block"} and token.map:
            code.update(range(*token.map))
    stretches = groupby(enumerate(lines), key=lambda item: item[0] in code)
    return "".join(
        joined if kept else _COMMENT.sub(lambda match: match["code"] or "", joined)
        for kept, joined in ((kept, "".join(line for _, line in group)) for kept, group in stretches)
    )


def _linked(setting: Setting, page: HandPage, text: str) -> str:
    """Links to records and to other pages as links that the parser lets through."""

    def record(link: RecordLink) -> str:
        key = setting.site.dossier.former.get(link.target, link.target)
        say = link.text or setting.title(key)
        return f"[{_escaped(say)}]({_HERE}{key})"

    def other(match: re.Match[str]) -> str:
        path = posixpath.normpath(posixpath.join(posixpath.dirname(page.path), match["path"]))
        return f"]({_HERE}{path})"

    return _RELATIVE.sub(other, replace_record_links(text, record))


def _escaped(text: str) -> str:
    return re.sub(r"([\\\[\]*_`<>&!])", r"\\\1", text)


def _target(setting: Setting) -> Any:
    pages = {page.path for page in setting.site.dossier.hand_pages if wished(page)}

    def target(address: str) -> Data:
        if not address.startswith(_HERE):
            return {"url": found["url"]} if "url" in (found := outward(address, "")) else {}
        key = address.removeprefix(_HERE)
        if key in setting.chosen.ids:
            return {"to": key}
        if key in pages:
            return {"to": f"page:{key}"}
        name = key.removesuffix(".md")
        return {"to": CHAPTER + name} if name in CHAPTERS else {}

    return target


def _unset(page: HandPage, text: str, offset: int) -> Iterator[Diagnostic]:
    """Raw HTML: it is for browsers, and a book would print it as it stands."""
    for token in parser().parse(text):
        inline = [
            child for child in token.children or () if child.type == "text" and _TAG.search(child.content)
        ]
        if inline:
            line = offset + (token.map[0] if token.map else 0) + 1
            message = "this chapter holds HTML, which the book prints as it is written"
            yield diagnostic("book-markup", message, Origin(page.origin.path, line, 1))


_COMMENT = re.compile(r"<!--.*?-->|(?P<code>`[^`\n]+`)", re.DOTALL)
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
