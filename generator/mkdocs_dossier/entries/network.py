"""Who stands to whom: stated relations and common events, as many as a drawing can show; and who is named together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from typing import NamedTuple

from mkdocs_dossier.model.dates import EdtfDate
from mkdocs_dossier.model.lookup import most_first
from mkdocs_dossier.model.records import CatalogueRecord
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.ties import Tie
from mkdocs_dossier.model.values import Cites, Link
from mkdocs_dossier.render.figures.network import Edge, EdgeKind, Node, NodeShape

MOST = 30
"""More records than this make no picture that can be read."""

_TIES_PER_NODE = 1.2
"""So many ties of events a record are drawn at most; where there are more, only pairs with more in common."""

_NAMED_PER_NODE = 1.6

Pair = tuple[str, str]


class StatedTie(NamedTuple):
    """A stated relation.

    Attributes:
        one: The record that is something to the other.
        words: What it is: "ally of", "part of"; an office without its "of".
        other: The other record.
        start: Since when; None if not known.
        end: Until when; None if not known.
        note: The editors' remark, or empty.
        cites: The passages.
        is_mutual: Whether both are the same to each other.
    """

    one: str
    words: str
    other: str
    start: EdtfDate | None
    end: EdtfDate | None
    note: str
    cites: Cites
    is_mutual: bool = False

    @property
    def pair(self) -> Pair:
        """Both ids, in order."""
        return (self.one, self.other) if self.one < self.other else (self.other, self.one)


class InCommon(NamedTuple):
    """Two records and the events that both take part in."""

    one: str
    other: str
    events: Sequence[Link]


class Network(NamedTuple):
    """What one drawing shows, and how much there is besides.

    Attributes:
        nodes: The most important first.
        edges: One for each pair.
        bonds: The stated relations among them.
        together: The pairs with common events that are drawn, the strongest first.
        fewest: In how many events a pair has to take part to be drawn; a pair that joins what would stand apart, in one.
        of_all: How many records have any tie.
    """

    nodes: Sequence[Node]
    edges: Sequence[Edge]
    bonds: Sequence[StatedTie]
    together: Sequence[InCommon]
    fewest: int
    of_all: int

    def __bool__(self) -> bool:
        """Whether anything is drawn."""
        return bool(self.edges)


def bonds(site: Site) -> Iterator[StatedTie]:
    """Every stated relation of the dossier: offices, what is part of what, and those of the vocabulary."""
    dossier = site.dossier
    for actor in dossier.actors.values():
        for item in actor.occupancies:
            if item.of and item.of in dossier.actors:
                note, cites = item.note or "", Cites(item.cite)
                yield StatedTie(actor.id, item.post, item.of, item.start, item.end, note, cites)
        if actor.part_of and actor.part_of in dossier.actors:
            yield StatedTie(actor.id, site.words.gettext("part of"), actor.part_of, None, None, "", Cites(()))
    for record in site.dossier.catalogue:
        for each in site.relations.related(record):
            if each.is_stated_here:
                stated, words = each.relation, site.words.said(each.words)
                note, cites = stated.note or "", Cites(stated.cite)
                mutual = each.kind.is_mutual
                yield StatedTie(record, words, each.other, stated.start, stated.end, note, cites, mutual)


def network_of(
    site: Site,
    most: int = MOST,
    way: Callable[[str], str] = lambda _: "",
) -> Network:
    """The records with most ties, the stated relations among them and the pairs with most events in common.

    Args:
        site: The dossier.
        most: How many records are drawn at most.
        way: Where the drawing leads to from a record.
    """
    stated = list(bonds(site))
    ties = [tie for tie in site.findings.ties if tie.events]
    weight = _weights(stated, ties)
    first = set(list(weight)[:most])
    stated = [bond for bond in stated if {bond.one, bond.other} <= first]
    ties = sorted(
        (tie for tie in ties if {tie.a, tie.b} <= first), key=lambda tie: (-tie.events, tie.a, tie.b)
    )
    fewest, kept = _strong(ties, {bond.pair for bond in stated}, len(first))
    edges = [*_bond_edges(stated, {(tie.a, tie.b) for tie in kept}), *_event_edges(stated, kept)]
    tied = {end for edge in edges for end in (edge.a, edge.b)}
    nodes = [_node(site, name, weight[name], way) for name in weight if name in tied]
    together = [InCommon(tie.a, tie.b, _common(site, tie)) for tie in kept]
    return Network(nodes, edges, stated, together, fewest, len(weight))


def _weights(stated: Iterable[StatedTie], ties: Iterable[Tie]) -> dict[str, float]:
    """By record: how many ties it has; those with most first. A stated relation counts as much as three events."""
    found: Counter[str] = Counter()
    for bond in stated:
        found.update({bond.one: 3})
        found.update({bond.other: 3})
    for tie in ties:
        found.update({tie.a: tie.events, tie.b: tie.events})
    return dict(sorted(found.items(), key=lambda item: (-item[1], item[0])))


def _strong(ties: Sequence[Tie], related: Collection[Pair], records: int) -> tuple[int, list[Tie]]:
    """The least number of common events with which few enough pairs are left, and these.

    Where groups would stand apart though they have an event in common, the strongest tie between them stays too.
    """
    fewest = 1
    while sum(tie.events >= fewest for tie in ties) > max(records * _TIES_PER_NODE, 3):
        fewest += 1
    kept = [tie for tie in ties if tie.events >= fewest]
    group: dict[str, str] = {}

    def leader(name: str) -> str:
        while group.get(name, name) != name:
            name = group[name]
        return name

    for one, other in (*related, *((tie.a, tie.b) for tie in kept)):
        group[leader(one)] = leader(other)
    for tie in ties:
        if leader(tie.a) != leader(tie.b):
            kept.append(tie)
            group[leader(tie.a)] = leader(tie.b)
    return fewest, kept


def _bond_edges(stated: Iterable[StatedTie], together: Collection[Pair]) -> Iterator[Edge]:
    """One edge for each related pair, with the first that is said of it, an office before others, in its words."""
    by_pair: dict[Pair, list[StatedTie]] = {}
    for bond in stated:
        by_pair.setdefault(bond.pair, []).append(bond)
    for pair, items in by_pair.items():
        first = items[0]
        weight = 2.0 if pair in together else 1.5
        yield Edge(first.one, first.other, weight, first.words, EdgeKind.RELATION, first.is_mutual)


def _event_edges(stated: Iterable[StatedTie], kept: Iterable[Tie]) -> Iterator[Edge]:
    related = {bond.pair for bond in stated}
    return (Edge(tie.a, tie.b, tie.events) for tie in kept if (tie.a, tie.b) not in related)


def _common(site: Site, tie: Tie) -> list[Link]:
    others = {event.id for event in site.relations.events_of(tie.b)}
    return [site.named(event.id) for event in site.relations.events_of(tie.a) if event.id in others]


def named_together(
    site: Site, most: int, way: Callable[[str], str] = lambda _: ""
) -> tuple[Sequence[Node], Sequence[Tie]]:
    """The actors that are named most often in paragraphs with others, and the strongest of these ties."""
    ties = sorted(
        (tie for tie in site.findings.ties if tie.paragraphs), key=lambda tie: (-tie.paragraphs, tie.a, tie.b)
    )
    weight: Counter[str] = Counter()
    for tie in ties:
        weight.update({tie.a: tie.paragraphs, tie.b: tie.paragraphs})
    first = set(most_first(weight)[:most])
    shown = [tie for tie in ties if {tie.a, tie.b} <= first][: int(len(first) * _NAMED_PER_NODE)]
    tied = {end for tie in shown for end in (tie.a, tie.b)}
    names = sorted(tied, key=lambda name: (-weight[name], name))
    return [_node(site, name, weight[name], way) for name in names], shown


def named_edge(tie: Tie) -> Edge:
    """A tie of those named together, in a drawing."""
    return Edge(tie.a, tie.b, tie.paragraphs, kind=EdgeKind.NAMED)


def _node(site: Site, name: str, weight: float, way: Callable[[str], str]) -> Node:
    record: CatalogueRecord = site.dossier.catalogue[name]
    return Node(name, record.short_name, weight, way(name), _shape(site, record))


def _shape(site: Site, record: CatalogueRecord) -> NodeShape:
    if record.id not in site.dossier.actors:
        return NodeShape.THING
    return NodeShape.PERSON if site.dossier.is_person(record) else NodeShape.BODY
