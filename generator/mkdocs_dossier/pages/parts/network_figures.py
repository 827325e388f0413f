"""Networks as figures: stated relations and common events; and apart from them who is named together."""

from __future__ import annotations

from functools import partial

from mkdocs_dossier.entries.network import MOST, Network, named_edge, named_together, network_of
from mkdocs_dossier.model.pages import Address
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.ties import Tie
from mkdocs_dossier.pages.parts.figures import NARROW, WIDE, Drawing, Figure, framed
from mkdocs_dossier.render.figures.network import network
from mkdocs_dossier.render.figures.svg import Sheet

BROAD = 790.0
"""Pixels of a drawing that has the page's whole width."""

_FEW, _NAMED, _FEW_NAMED = 12, 18, 8
"""Records on a phone; records named together, and those on a phone."""


def relations_figure(site: Site, here: Address) -> tuple[Network, Figure | None]:
    """What is drawn in the wide drawing, and the figure; None without a tie."""
    way = partial(_way, site, here)
    shown = network_of(site, MOST, way=way)
    if not shown:
        return shown, None
    drawings = []
    for part, width in ((shown, BROAD), (network_of(site, _FEW, way=way), NARROW)):
        title = site.words.gettext("Network: stated relations and common events")
        description = site.words.ngettext(
            "%(num)s tie; the tables below list what the large drawing shows.",
            "%(num)s ties; the tables below list what the large drawing shows.",
            len(part.edges),
        )
        sheet = Sheet(width, f"n{width:.0f}", title, description, words=site.words)
        note = _of_all(site, len(part.nodes), part.of_all)
        drawings.append(Drawing(network(part.nodes, part.edges, sheet), note))
    return shown, Figure(framed("network", *drawings, zoom=site.words))


def named_figure(site: Site, here: Address) -> tuple[list[Tie], Figure | None]:
    """The ties of those that are named together, as far as they are drawn; and the figure, None if there are none."""
    way = partial(_way, site, here)
    drawings: list[Drawing] = []
    listed: list[Tie] = []
    for most, width in ((_NAMED, WIDE), (_FEW_NAMED, NARROW)):
        nodes, ties = named_together(site, most, way)
        if not ties:
            return [], None
        listed = listed or list(ties)
        title = site.words.gettext("Network: named in the same paragraphs")
        description = site.words.ngettext(
            "%(num)s tie; the table below lists what the large drawing shows.",
            "%(num)s ties; the table below lists what the large drawing shows.",
            len(ties),
        )
        sheet = Sheet(width, f"c{width:.0f}", title, description, words=site.words)
        drawings.append(Drawing(network(nodes, list(map(named_edge, ties)), sheet)))
    return listed, Figure(framed("network", *drawings, zoom=site.words))


def _way(site: Site, here: Address, record: str) -> str:
    return site.addresses.way(record, here)


def _of_all(site: Site, shown: int, of_all: int) -> str:
    if shown == of_all:
        return ""
    return site.words.ngettext(
        "The %(num)s of %(all)s that has most ties.",
        "The %(num)s of %(all)s that have most ties.",
        shown,
        all=of_all,
    )
