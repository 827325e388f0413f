"""The search page: a form that the script of its name fills with results, and ways in for those without scripts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from mkdocs_dossier.languages.words import Message
from mkdocs_dossier.model.pages import Address, Tab
from mkdocs_dossier.model.search import FACETS
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.values import Link
from mkdocs_dossier.pages.kind import PageKind, Single


@dataclass(frozen=True, slots=True)
class Context:
    """The variables of ``search.md.jinja``."""

    facets: Mapping[str, str]
    indexes: Sequence[Link]


def context(_: Address, site: Site) -> Context:
    """Name the facets, and the indexes that do without scripts."""
    return Context(
        FACETS,
        [Link(page.key) for page in site.addresses if page.is_index],
    )


KIND = PageKind(
    name="search",
    context=context,
    single=Single(
        "search",
        Message("Search"),
        tab=Tab.SEARCH,
        nav=0,
    ),
)
