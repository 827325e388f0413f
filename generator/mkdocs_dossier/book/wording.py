"""The chapter on contested wording: what the sides call one and the same thing."""

from __future__ import annotations

from mkdocs_dossier.book.chapter import Chapter
from mkdocs_dossier.book.selection import Selection
from mkdocs_dossier.book.values import CHAPTER, in_book
from mkdocs_dossier.entries.wording import term_entries
from mkdocs_dossier.languages.words import Message
from mkdocs_dossier.model.site import Site


def chapter(site: Site, chosen: Selection) -> Chapter:
    """The terms."""
    return Chapter(
        kind="wording",
        id=CHAPTER + "wording",
        title=Message("Contested wording"),
        lead=Message(
            "Some things are named differently by those who speak of them. These are the words, and whose they are."
        ),
        entries=in_book(term_entries(site), chosen, lambda term: term.id),
    )
