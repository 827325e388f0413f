"""Networks of actors as figures: all of the dossier, thinned to the strongest, or those around one actor."""

from __future__ import annotations

from collections.abc import Sequence

from mkdocs_dossier.entries.figured import edge, ranked_actors, shown_of
from mkdocs_dossier.model.pages import Address
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.ties import Tie, tie_order
from mkdocs_dossier.pages.parts.figures import NARROW, SMALL, WIDE, Drawing, Figure, framed
from mkdocs_dossier.render.figures.network import Node, network

_NODES = {WIDE: 36, NARROW: 14}
_EDGES_PER_NODE = 3
_AROUND = 8
_FEWEST = 2


def whole_network(site: Site, here: Address) -> Figure | None:
    """The actors with the strongest ties, and among them the strongest of these; None without a tie."""
    strength = ranked_actors(site.findings.ties)
    if not strength:
        return None
    drawings = []
    for width, most in _NODES.items():
        chosen = list(strength)[:most]
        edges = _strongest(site, chosen)
        nodes = [_node(site, here, actor, strength[actor]) for actor in chosen if _tied(actor, edges)]
        svg = network(
            nodes,
            list(map(edge, edges)),
            width,
            key="nw" if width == WIDE else "nn",
            title="Network of actors",
            description=_description(len(nodes), len(strength), len(edges)),
        )
        of_all = f"The {len(nodes)} actors with the strongest ties, of {len(strength):,}."
        drawings.append(Drawing(svg, of_all if len(nodes) < len(strength) else ""))
    return Figure(framed("network", *drawings))


def ego_network(site: Site, here: Address, actor: str) -> Figure | None:
    """An actor and those it has most to do with; None where that is hardly anybody."""
    ties = site.findings.ties_of(actor)
    if len(ties) < _FEWEST:
        return None
    around = [tie.other(actor) for tie in ties[:_AROUND]]
    among = _strongest(site, around)
    edges = [*ties[:_AROUND], *among]
    weights = {tie.other(actor): float(tie.weight) for tie in ties[:_AROUND]}
    most = max(weights.values())
    nodes = [_node(site, here, actor, most, centre=True)]
    nodes += [_node(site, here, other, weights[other]) for other in around]
    name = site.dossier.actors[actor].name
    drawing = network(
        nodes,
        list(map(edge, edges)),
        SMALL,
        key="ego",
        title=f"Actors around {name}",
        description=f"{name} and the {len(around)} actors it has most to do with, of {len(ties)}.",
    )
    of_all = f"The {len(around)} actors that {name} has most to do with, of {len(ties):,}."
    return Figure(framed("network", Drawing(drawing, of_all if len(around) < len(ties) else "")))


def _strongest(site: Site, actors: Sequence[str]) -> list[Tie]:
    """The strongest ties among actors: a few for each, and the strongest of each in any case."""
    wanted = set(actors)
    among = {tie for actor in actors for tie in site.findings.ties_of(actor) if tie.other(actor) in wanted}
    ordered = sorted(among, key=tie_order)
    firsts: dict[str, Tie] = {}
    for tie in ordered:
        firsts.setdefault(tie.a, tie)
        firsts.setdefault(tie.b, tie)
    kept = {*ordered[: len(actors) * _EDGES_PER_NODE], *firsts.values()}
    return [tie for tie in ordered if tie in kept]


def _tied(actor: str, edges: Sequence[Tie]) -> bool:
    return any(actor in (tie.a, tie.b) for tie in edges)


def _node(site: Site, here: Address, actor: str, weight: float, *, centre: bool = False) -> Node:
    href = "" if centre else site.addresses.way(actor, here)
    return Node(actor, site.dossier.actors[actor].name, weight, href, centre)


def _description(nodes: int, total: int, edges: int) -> str:
    return f"{shown_of(nodes, total)} actors and {edges} ties between them; the table lists the ties."
