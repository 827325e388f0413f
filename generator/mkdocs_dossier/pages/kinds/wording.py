"""Contested wording: what the sides call one and the same thing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from mkdocs_dossier.entries.wording import TermEntry, term_entries
from mkdocs_dossier.languages.words import Message
from mkdocs_dossier.model.pages import Address, Tab
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.values import Outward
from mkdocs_dossier.pages.kind import PageKind, Single


@dataclass(frozen=True, slots=True)
class Context:
    """The variables of ``wording.md.jinja``; ``edit`` says by term where it is edited."""

    terms: Sequence[TermEntry]
    edit: Mapping[str, Outward | str]


def context(_: Address, site: Site) -> Context:
    """Collect the terms."""
    terms = site.dossier.terms
    edit = {name: site.edit(site.dossier.origin(name)) for name in terms}
    return Context(term_entries(site), edit)


KIND = PageKind(
    name="wording",
    context=context,
    single=Single(
        "wording",
        Message("Contested wording"),
        "who-says-what",
        tab=Tab.DISPUTES,
        nav=40,
        made=lambda dossier, _: bool(dossier.terms),
    ),
)
