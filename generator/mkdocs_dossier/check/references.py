"""References between records: they name records that exist, of the right kind, and do not run in circles."""

from __future__ import annotations

from collections.abc import Iterator

from rapidfuzz import process

from mkdocs_dossier.check.rule import Case, rule
from mkdocs_dossier.model.base import Record, Ref, walk
from mkdocs_dossier.model.diagnostic import Diagnostic, diagnostic
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.origin import Step

_SUGGESTIONS = 3
_SIMILAR = 55


@rule
def references_resolve(case: Case) -> Iterator[Diagnostic]:
    """Every field that holds an id names a record of the kind it is for."""
    known = {record_id: record.kind_of_record for record_id, record in case.dossier.records.items()}
    for record_id, holder in _holders(case.dossier):
        for path, value, found in walk(holder):
            wanted = next((marker.kinds for marker in found if isinstance(marker, Ref)), None)
            if wanted is None or not isinstance(value, str) or known.get(value) in wanted:
                continue
            if value not in known and value in case.attempted:
                continue  # the record is there and has its own diagnostics
            yield _complaint(case.dossier, record_id, path, value, wanted, known)


def _complaint(
    dossier: Dossier, record_id: str, path: tuple[Step, ...], value: str, wanted: tuple[str, ...], known: dict[str, str]
) -> Diagnostic:
    origin = dossier.origin(record_id, *path)
    kinds = " or ".join(wanted)
    if value in known:
        article = "an" if known[value][0] in "ae" else "a"
        message = f"{value!r} is {article} {known[value]}; {path[-1]!r} wants one of: {kinds}"
        return diagnostic("wrong-kind", message, origin)
    if value in dossier.former:
        now = dossier.former[value]
        return diagnostic("dangling-reference", f"{value!r} is a former id", origin, f"It is {now!r} now.")
    candidates = sorted(record_id for record_id, kind in known.items() if kind in wanted)
    close = [match for match, _, _ in process.extract(value, candidates, limit=_SUGGESTIONS, score_cutoff=_SIMILAR)]
    hint = f"Nearest ids: {', '.join(close)}." if close else f"No {kinds} has a similar id."
    return diagnostic("dangling-reference", f"there is no {kinds} {value!r}", origin, hint)


def _holders(dossier: Dossier) -> Iterator[tuple[str, Record]]:
    for record_id, record in dossier.catalogue.items():
        yield record_id, record
    for record_id, term in dossier.terms.items():
        yield record_id, term
    for record_id, source in dossier.sources.items():
        yield record_id, source.meta


@rule
def no_circles(case: Case) -> Iterator[Diagnostic]:
    """Nothing is part of itself and no event follows itself, directly or through others."""
    dossier = case.dossier
    trees = {
        "part_of": {r.id: (r.part_of,) for r in (*dossier.actors.values(), *dossier.places.values(), *dossier.events.values()) if r.part_of},
        "follows": {event.id: event.follows for event in dossier.events.values() if event.follows},
    }
    for name, edges in trees.items():
        for record_id in sorted(edges):
            if _reaches(record_id, record_id, edges):
                message = f"{record_id!r} comes back to itself through {name!r}"
                yield diagnostic("self-reference", message, dossier.origin(record_id, name))


def _reaches(start: str, goal: str, edges: dict[str, tuple[str, ...]]) -> bool:
    seen: set[str] = set()
    stack = list(edges.get(start, ()))
    while stack:
        here = stack.pop()
        if here == goal:
            return True
        if here not in seen:
            seen.add(here)
            stack.extend(edges.get(here, ()))
    return False


@rule
def former_ids_are_free(case: Case) -> Iterator[Diagnostic]:
    """A former id is not the id, or the former id, of another record: its address redirects."""
    seen: dict[str, str] = {}
    for record_id, record in case.dossier.records.items():
        for index, old in enumerate(record.was):
            origin = case.dossier.origin(record_id, "was", index)
            if old in case.dossier.records or old in case.attempted:
                yield diagnostic("duplicate-id", f"the former id {old!r} is a record's id", origin)
            elif old in seen:
                message = f"{old!r} is a former id of {seen[old]!r} too"
                yield diagnostic("duplicate-id", message, origin)
            seen[old] = record_id
