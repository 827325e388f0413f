"""The chapter on contested wording: what the sides call one and the same thing."""

from __future__ import annotations

from mkdocs_dossier.book.chapter import Chapter
from mkdocs_dossier.book.selection import Selection
from mkdocs_dossier.book.values import CHAPTER, in_book
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.pages.kinds import wording as page


def chapter(site: Site, chosen: Selection) -> Chapter:
    """The terms."""
    context = page.context(site.addresses["wording"], site)
    return Chapter(
        kind="wording",
        id=CHAPTER + "wording",
        title="Contested wording",
        lead="Some things are named differently by those who speak of them. These are the words, and whose they are.",
        entries=in_book(context.terms, chosen, lambda term: term.id),
    )
