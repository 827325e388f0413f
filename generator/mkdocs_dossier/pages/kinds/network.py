"""The network page: which actors take part in events together or are named together, the strongest ties first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mkdocs_dossier.model.pages import Address, Tab
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.ties import Tie, tie_order
from mkdocs_dossier.pages.kind import PageKind, Single
from mkdocs_dossier.pages.parts.facets import Facets, tie_facets
from mkdocs_dossier.pages.parts.figures import Figure
from mkdocs_dossier.pages.parts.network_figures import whole_network

_LINES = 200
"""Ties listed at most; every actor's page has its own."""


@dataclass(frozen=True, slots=True)
class Context:
    """The variables of ``network.md.jinja``; ``count`` and ``actors`` are of all ties.

    ``scope`` says of which sources paragraphs are counted, if not of all.
    """

    figure: Figure | None
    facets: Facets
    count: int
    actors: int
    ties: Sequence[Tie]
    scope: str


def context(address: Address, site: Site) -> Context:
    """Collect the network."""
    findings = site.findings
    ties = sorted(findings.ties, key=tie_order)
    return Context(
        whole_network(site, address),
        tie_facets(site, ties[:_LINES]),
        len(ties),
        len(findings.ties_of),
        ties[:_LINES],
        site.scope,
    )


KIND = PageKind(
    name="network",
    context=context,
    single=Single(
        "network", "Network", tab=Tab.PEOPLE, nav=10, made=lambda dossier, _: len(dossier.actors) > 1
    ),
)
