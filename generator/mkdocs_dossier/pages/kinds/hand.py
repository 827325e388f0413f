"""Hand-written pages: the authors' Markdown as it is, with ``[[id]]`` made into links."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from mkdocs_dossier.model.dossier import Dossier, HandPage
from mkdocs_dossier.model.pages import Address
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.site_defaults import HOME
from mkdocs_dossier.model.values import HandText, Markdown
from mkdocs_dossier.pages.kind import PageKind
from mkdocs_dossier.render.escape import escape_run, page_front_matter, title_line
from mkdocs_dossier.text.page_head import file_title, first_heading, sections
from mkdocs_dossier.text.record_links import RecordLink, replace_record_links

_MANY = 4
"""So many sections want a list of them."""


@dataclass(frozen=True, slots=True)
class Context:
    """The variables of ``hand.md.jinja``.

    Attributes:
        framed: Whether what stands around generated pages stands around it.
        contents: Whether a list of its sections stands below its heading: where there are four or more.
        front: Its front matter.
        heading: The page down to its heading.
        markdown: What follows.
    """

    framed: bool
    contents: bool
    front: Markdown
    heading: HandText
    markdown: HandText


def plan(dossier: Dossier) -> Iterator[Address]:
    """A page for each hand-written one but the home page, which the dossier completes."""
    for page in dossier.hand_pages:
        if page.path != HOME:
            yield Address(f"page:{page.path}", page.path, _title(page, dossier), "hand", "home")


def context(address: Address, site: Site) -> Context:
    """The page's text with its links made."""
    page = site.hand_pages[address.path]
    heading = first_heading(page.body)
    end = heading.end if heading and heading.opens else 0
    return Context(
        page.framed,
        page.framed and end > 0 and sections(page.body) >= _MANY and "[TOC]" not in page.body,
        Markdown(_titled(page, address.title)),
        HandText(page.body[:end]),
        HandText(page.body[end:]),
    )


def _title(page: HandPage, dossier: Dossier) -> str:
    """A page's title as MkDocs finds it, in the front matter, the heading or the file's name; as text."""
    given = (page.values or {}).get("title")
    if given is not None:
        return str(given)

    def write(link: RecordLink) -> str:
        key = dossier.former.get(link.target, link.target)
        return escape_run(link.text or _name(dossier, key))

    heading = first_heading(replace_record_links(page.body, write))
    return heading.title if heading else file_title(page.path)


def _name(dossier: Dossier, key: str) -> str:
    """What a link to a record says; a key without a record is reported elsewhere."""
    return dossier.records[key].title if key in dossier.records else key


def _titled(page: HandPage, title: str) -> str:
    """Front matter with the page's title in it.

    Without it, themes would print the text of the heading, or the file's name, as if it were HTML. A title that the
    authors wrote into it is theirs.
    """
    if page.values is None or not page.front:
        return page_front_matter(title) + page.front
    if "title" in page.values:
        return page.front
    first, _, rest = page.front.partition("\n")
    return f"{first}\n{title_line(title)}{rest}"


KIND = PageKind(name="hand", context=context, plan=plan)
