"""The search page: a form that the script of its name fills with results, and ways in for those without scripts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.pages import Address
from mkdocs_dossier.model.search import FACETS
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.values import Link
from mkdocs_dossier.pages.kind import PageKind
from mkdocs_dossier.pages.parts.frame import Frame, plain_frame

_INDEXES = ("timeline", "events/", "actors/", "places/", "sources/", "who-says-what", "bibliography")


@dataclass(frozen=True, slots=True)
class Context:
    """The variables of ``search.md.jinja``."""

    frame: Frame
    facets: Sequence[str]
    indexes: Sequence[Link]


def plan(dossier: Dossier) -> Iterator[Address]:  # noqa: ARG001 - every page kind plans from the dossier
    """One page."""
    yield Address("search", "search.md", "Search", "search", "home")


def context(address: Address, site: Site) -> Context:
    """Name the facets, and the indexes that do without scripts."""
    return Context(plain_frame(site, address), FACETS, [Link(key) for key in _INDEXES])


KIND = PageKind("search", plan, context)
