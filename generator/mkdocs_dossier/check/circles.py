"""Nothing is part of itself, and nothing follows itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from mkdocs_dossier.check.rule import Case, rule
from mkdocs_dossier.model.diagnostic import Diagnostic
from mkdocs_dossier.model.lookup import grouped
from mkdocs_dossier.model.records import Actor, Event, Place, Thing

Edges = Mapping[str, tuple[str, ...]]


@rule
def no_circles(case: Case) -> Iterator[Diagnostic]:
    """Nothing is part of itself and no event follows itself, directly or through others."""
    dossier = case.dossier
    nested: tuple[Actor | Place | Event | Thing, ...] = (
        *dossier.actors.values(),
        *dossier.places.values(),
        *dossier.things.values(),
        *dossier.events.values(),
    )
    trees: dict[str, Edges] = {
        "part_of": {record.id: (record.part_of,) for record in nested if record.part_of},
        "follows": {event.id: event.follows for event in dossier.events.values() if event.follows},
    }
    for name, edges in trees.items():
        for record_id, way in _circles(edges):
            steps = [edges[record_id].index(way[1])] if name == "follows" else []
            yield case.diagnostic("self-reference", _told(way, name), record_id, name, *steps)


@rule
def no_claim_rests_on_itself(case: Case) -> Iterator[Diagnostic]:
    """No claim rests on itself, directly or through others."""
    relations = case.findings.relations
    below = {name: tuple(each.id for each in found) for name, found in relations.rests_on.by_id.items()}
    for claim_id, way in _circles(below):
        filed = relations.claim_by_id[claim_id]
        step = next(
            place
            for place, name in enumerate(filed.claim.rests_on)
            if name in relations.claim_by_id and relations.claim_by_id[name].id == way[1]
        )
        where = ("claims", filed.index, "rests_on", step)
        yield case.diagnostic("self-reference", _told(way, "rests_on"), filed.record, *where)


def _circles(edges: Edges) -> Iterator[tuple[str, list[str]]]:
    """Whatever leads back to itself, with the shortest way that does."""
    left = _without_ends(edges)
    for start in sorted(left):
        way = _way_back(start, left)
        if way:
            yield start, way


def _told(way: list[str], name: str) -> str:
    return f"{way[0]!r} comes back to itself through {name!r}: {' → '.join(_short(way))}"


def _without_ends(edges: Edges) -> Edges:
    """What is left when everything that leads to nowhere is taken away, again and again.

    Only circles and ways between circles are left, so that a long chain costs no more than its length.
    """
    count = {start: sum(goal in edges for goal in goals) for start, goals in edges.items()}
    origins = grouped((goal, start) for start, goals in edges.items() for goal in goals)
    ends = [start for start, number in count.items() if not number]
    gone: set[str] = set()
    while ends:
        end = ends.pop()
        gone.add(end)
        for start in origins.get(end, ()):
            count[start] -= 1
            if not count[start]:
                ends.append(start)
    return {
        start: tuple(goal for goal in goals if goal in edges and goal not in gone)
        for start, goals in edges.items()
        if start not in gone
    }


def _way_back(start: str, edges: Edges) -> list[str]:
    """The shortest way from ``start`` to itself, both ends included; empty if there is none."""
    before: dict[str, str] = {}
    here = [start]
    while here and start not in before:
        further: list[str] = []
        for place in here:
            for goal in edges.get(place, ()):
                if goal not in before:
                    before[goal] = place
                    further.append(goal)
        here = further
    if start not in before:
        return []
    way = [start, before[start]]
    while way[-1] != start:
        way.append(before[way[-1]])
    return way[::-1]


def _short(way: list[str], longest: int = 6) -> list[str]:
    return way if len(way) <= longest else [*way[: longest - 2], "…", way[-1]]
