"""A glossary: every contested word by its first letter, with a page for each thing that is named differently."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.pages import Address, Tab
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.values import Link, Wording
from mkdocs_dossier.pages.kind import PageKind, Single


@dataclass(frozen=True, slots=True)
class Word:
    """A word, what it is a word for, and who uses it."""

    form: Wording
    thing: Link
    used_for: Link | None


@dataclass(frozen=True, slots=True)
class Context:
    """The variables of ``glossary.md.jinja``."""

    title: str
    words: Sequence[Word]


def plan(dossier: Dossier) -> Iterator[Address]:
    """A page for each thing."""
    for term in dossier.terms.values():
        yield Address(f"glossary/{term.id}", f"glossary/{term.id}.md", term.question, "glossary", "glossary/")


def context(address: Address, site: Site) -> Context:
    """All words, or those of one thing."""
    words = [
        Word(site.form(form), Link(f"glossary/{term.id}"), Link(form.used_for) if form.used_for else None)
        for term in site.dossier.terms.values()
        if address.key in ("glossary/", f"glossary/{term.id}")
        for form in term.forms
    ]
    words.sort(key=lambda word: (word.form.text.casefold(), word.thing.key))
    return Context(address.title, words)


KIND = PageKind(
    name="glossary",
    context=context,
    single=Single(
        "glossary/",
        "Glossary",
        parent="who-says-what",
        tab=Tab.DISPUTES,
        nav=50,
        is_index=True,
    ),
    plan=plan,
)
