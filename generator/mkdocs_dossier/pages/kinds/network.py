"""The network page: stated relations and common events; in a fold who is named in the same paragraphs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mkdocs_dossier.entries.network import InCommon, StatedTie
from mkdocs_dossier.languages.words import Message
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.findings import Findings
from mkdocs_dossier.model.pages import Address, Tab
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.ties import Tie
from mkdocs_dossier.pages.kind import PageKind, Single
from mkdocs_dossier.pages.parts.figures import Figure
from mkdocs_dossier.pages.parts.network_figures import named_figure, relations_figure


@dataclass(frozen=True, slots=True)
class Context:
    """The variables of ``network.md.jinja``.

    Attributes:
        figure: The drawing of relations and common events; None if there are none.
        bonds: The relations in it.
        together: The pairs in it with common events.
        fewest: How many events a pair has to have in common to be drawn.
        named: The pairs in the second drawing, of those named in the same paragraphs.
        named_figure: That drawing; None if there is none.
        scope: Of which sources paragraphs are counted, if not of all.
    """

    figure: Figure | None
    bonds: Sequence[StatedTie]
    together: Sequence[InCommon]
    fewest: int
    named: Sequence[Tie]
    named_figure: Figure | None
    scope: str


def context(address: Address, site: Site) -> Context:
    """Collect the network."""
    shown, figure = relations_figure(site, address)
    named, beside = named_figure(site, address)
    return Context(figure, shown.bonds, shown.together, shown.fewest, named, beside, site.scope)


def _made(dossier: Dossier, findings: Findings) -> bool:
    """Whether there is anything to draw."""
    offices = (item.of for actor in dossier.actors.values() for item in actor.occupancies)
    parts = (actor.part_of for actor in dossier.actors.values())
    return bool(findings.ties or findings.relations.related.by_id or any(offices) or any(parts))


KIND = PageKind(
    name="network",
    context=context,
    single=Single("network", Message("Network"), tab=Tab.PEOPLE, nav=10, made=_made),
)
