"""The search page: a form that the script of its name fills with results, and ways in for those without scripts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from mkdocs_dossier.languages.words import Message
from mkdocs_dossier.model.pages import Address, Tab
from mkdocs_dossier.model.search import FACETS, GROUPS
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.source import Rights
from mkdocs_dossier.model.values import Link
from mkdocs_dossier.pages.kind import PageKind, Single


@dataclass(frozen=True, slots=True)
class Context:
    """The variables of ``search.md.jinja``; ``hidden`` counts the sources whose own words are not there to be searched."""

    facets: Mapping[str, str]
    groups: Mapping[str, str]
    hidden: int
    indexes: Sequence[Link]


def context(_: Address, site: Site) -> Context:
    """Name the facets and groups, and the indexes that do without scripts."""
    dossier = site.dossier
    return Context(
        FACETS,
        GROUPS,
        sum(dossier.rights(source) is not Rights.OPEN for source in dossier.sources.values()),
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
