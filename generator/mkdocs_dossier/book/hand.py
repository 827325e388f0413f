"""Hand-written pages as chapters: those whose front matter says ``book: true``, or ``book: end``."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby

from mkdocs_dossier.book.chapter import Chapter
from mkdocs_dossier.book.values import BookPicture, Text
from mkdocs_dossier.model.body import Body, Heading
from mkdocs_dossier.model.diagnostic import Diagnostic, diagnostic
from mkdocs_dossier.model.dossier import HandPage
from mkdocs_dossier.model.origin import Origin
from mkdocs_dossier.model.pages import Address
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.values import Exact
from mkdocs_dossier.text.body import parse_body, parser
from mkdocs_dossier.text.record_links import RecordLink, replace_record_links

_PICTURE = re.compile(
    r"^!\[(?P<alt>[^\]\n]*)\]\((?P<path>[^)\s]+)(?:[ \t]+\"[^\"\n]*\")?\)[ \t]*$", re.MULTILINE
)
_ATTRIBUTES = re.compile(r"[ \t]*\{:?[ \t]*(?:[#.][\w-]+[ \t]*)+\}[ \t]*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class PageText:
    """A hand-written page's title and text, and what in it the book can't set."""

    title: str
    text: Text
    problems: Sequence[Diagnostic]


@dataclass(frozen=True, kw_only=True)
class HandChapter(Chapter):
    """What the template prints."""

    blocks: Text


def wished(page: HandPage) -> str:
    """Whether a page asks to be a chapter: ``true`` for one behind the overview, ``end`` for one near the end."""
    wish = (page.values or {}).get("book")
    return "true" if wish is True else "end" if wish == "end" else ""


def picture_paths(page: HandPage) -> Iterator[tuple[str, str, Origin]]:
    """The pictures of a page: path in the documentation folder, alternative text, and where each is named."""
    for match in _PICTURE.finditer(page.body):
        path = posixpath.normpath(posixpath.join(posixpath.dirname(page.path), match["path"]))
        yield path, match["alt"].strip(), page.place(match.start())._replace(column=1)


def chapters(
    site: Site, pictures: Mapping[str, bytes], place: str, found: list[Diagnostic]
) -> Iterator[HandChapter]:
    """The pages that ask to stand in that place, by path; what an author can mend in them is added to ``found``."""
    for page in sorted(site.dossier.hand_pages, key=lambda item: item.path):
        if wished(page) == place:
            made = page_text(site, page, pictures)
            found.extend(made.problems)
            title = made.title or page.path.removesuffix(".md")
            yield HandChapter(kind="hand", id=f"page:{page.path}", title=title, blocks=made.text)


def page_text(site: Site, page: HandPage, pictures: Mapping[str, bytes]) -> PageText:
    """A page's text; its first heading of the first level is its title."""
    problems = list(_unset(page))
    text = _ATTRIBUTES.sub("", _without_comments(page.body))
    parts: list[Body | BookPicture] = []
    title = ""
    position = 0
    here = site.addresses.by_path[page.path]
    page_at = partial(site.addresses.key_at, here)
    for match in (*_PICTURE.finditer(text), None):
        piece = text[position : match.start() if match else len(text)]
        body, _ = parse_body(_linked(site, here, piece), page_at)
        heading = next((block for block in body.blocks if isinstance(block, Heading)), None)
        if not title and heading and heading.level == 1:
            title = heading.leaf.text
            body = Body(tuple(block for block in body.blocks if block is not heading), body.leaves)
        parts.append(body)
        if match:
            path = posixpath.normpath(posixpath.join(posixpath.dirname(page.path), match["path"]))
            parts.append(BookPicture(Exact(path if path in pictures else ""), match["alt"].strip()))
            position = match.end()
    return PageText(title, Text(parts), problems)


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


def _linked(site: Site, here: Address, text: str) -> str:
    """Links to records as links to the files of their pages."""

    def write(link: RecordLink) -> str:
        key = site.dossier.former.get(link.target, link.target)
        say = link.text or site.addresses[key].title
        return f"[{_escaped(say)}]({site.addresses.link(key, here)})"

    return replace_record_links(text, write)


def _escaped(text: str) -> str:
    return re.sub(r"([\\\[\]*_`<>&!])", r"\\\1", text)


def _unset(page: HandPage) -> Iterator[Diagnostic]:
    """Raw HTML: it is for browsers, and a book would print it as it stands."""
    offset = page.front.count("\n")
    for token in parser().parse(page.body):
        inline = [
            child for child in token.children or () if child.type == "text" and _TAG.search(child.content)
        ]
        if inline:
            line = offset + (token.map[0] if token.map else 0) + 1
            message = "this chapter holds HTML, which the book prints as it is written"
            yield diagnostic("book-markup", message, Origin(page.origin.path, line, 1))


_COMMENT = re.compile(r"<!--.*?-->|(?P<code>`[^`\n]+`)", re.DOTALL)
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
