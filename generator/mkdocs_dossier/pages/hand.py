"""Hand-written pages: the authors' Markdown as it is, with ``[[id]]`` made into links."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mkdocs_dossier.model.dossier import Dossier, HandPage
from mkdocs_dossier.model.pages import Address, relative
from mkdocs_dossier.pages.kind import PageKind
from mkdocs_dossier.pages.view import View
from mkdocs_dossier.render.escape import escape_inline
from mkdocs_dossier.render.values import Markdown
from mkdocs_dossier.text.record_links import RecordLink, replace_record_links

_HEADING = re.compile(r"^#[ \t]+(?P<title>[^\n]+?)[ \t]*#*$", re.MULTILINE)
_HOME = "index.md"


@dataclass(frozen=True, slots=True)
class Context:
    """The variables of ``hand.md.jinja``."""

    markdown: Markdown


def plan(dossier: Dossier) -> Iterator[Address]:
    """A page for each hand-written one but the home page, which the dossier completes."""
    for page in dossier.hand_pages:
        if page.path != _HOME:
            heading = _HEADING.search(page.text)
            title = heading["title"] if heading else page.path.removesuffix(".md")
            yield Address(f"page:{page.path}", page.path, title, "hand", "home")


def context(address: Address, view: View) -> Context:
    """The page's text with its links made."""
    page = next(page for page in view.dossier.hand_pages if page.path == address.path)
    return Context(linked_markdown(page, address, view))


def linked_markdown(page: HandPage, address: Address, view: View) -> Markdown:
    """The authors' Markdown with record links as Markdown links; former ids lead to the present page.

    Everything else is left as written: the authors of the dossier are trusted with Markdown, its sources are not.
    """

    def write(link: RecordLink) -> str:
        key = view.dossier.former.get(link.target, link.target)
        target = view.book[key]
        return f"[{escape_inline(link.text or target.title)}]({relative(target.path, address.path)})"

    return Markdown(replace_record_links(page.text, write))


KIND = PageKind("hand", plan, context)
