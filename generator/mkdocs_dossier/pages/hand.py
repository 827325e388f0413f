"""Hand-written pages: the authors' Markdown as it is, with ``[[id]]`` made into links."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.pages import Address, relative
from mkdocs_dossier.pages.frame import Frame, plain_frame
from mkdocs_dossier.pages.kind import PageKind
from mkdocs_dossier.pages.view import View
from mkdocs_dossier.render.values import Markdown, Wording
from mkdocs_dossier.render.wording import marked
from mkdocs_dossier.text.record_links import RecordLink, replace_record_links

_FRONT_MATTER = re.compile(r"---[ \t]*\n.*?^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.MULTILINE | re.DOTALL)
_HEADING = re.compile(r"^#[ \t]+(?P<title>[^\n]+?)[ \t]*#*$", re.MULTILINE)
_HOME = "index.md"


@dataclass(frozen=True, slots=True)
class Context:
    """The variables of ``hand.md.jinja``; ``front`` is its front matter."""

    frame: Frame
    front: Markdown
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
    page = view.hand_pages[address.path]
    front, text = split_front_matter(page.text)
    return Context(
        plain_frame(view, address, page.origin), Markdown(front), linked_markdown(text, address, view)
    )


def split_front_matter(text: str) -> tuple[str, str]:
    """A page's front matter with its fences, and the rest."""
    match = _FRONT_MATTER.match(text)
    return (match[0], text[match.end() :]) if match else ("", text)


def linked_markdown(text: str, address: Address, view: View) -> Markdown:
    """The authors' Markdown with record links as Markdown links; former ids lead to the present page.

    Everything else is left as written: the dossier's authors are trusted with Markdown, its sources are not.
    """

    def write(link: RecordLink) -> str:
        key = view.dossier.former.get(link.target, link.target)
        target = view.book[key]
        words = Wording(link.text) if link.text else Wording(target.title, target.lang)
        return f"[{marked(words, view.settings.language)}]({relative(target.path, address.path)})"

    return Markdown(replace_record_links(text, write))


KIND = PageKind("hand", plan, context)
