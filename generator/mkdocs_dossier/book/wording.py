"""The chapter on contested wording: what the sides call one and the same thing."""

from __future__ import annotations

from mkdocs_dossier.book.chapter import Chapter
from mkdocs_dossier.book.values import CHAPTER, Setting, in_book
from mkdocs_dossier.pages.kinds import wording as page


def chapter(setting: Setting) -> Chapter | None:
    """The terms."""
    if not setting.chosen.terms:
        return None
    context = page.context(setting.site.addresses["wording"], setting.site)
    terms = in_book(context.terms, setting.chosen, lambda term: term.id)
    lead = "Some things are named differently by those who speak of them. These are the words, and whose they are."
    return Chapter(
        "wording", CHAPTER + "wording", "Contested wording", lead, setting.plain(terms, "wording"), {}
    )
