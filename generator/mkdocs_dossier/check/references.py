"""References between records: they name records that exist, of the right kind."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from mkdocs_dossier.check.rule import Case, rule
from mkdocs_dossier.model.base import Record, Ref, walk
from mkdocs_dossier.model.dates.errors import shown
from mkdocs_dossier.model.diagnostic import Diagnostic, diagnostic
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.origin import Origin, Step
from mkdocs_dossier.text.similar import nearest_ids


@rule
def references_resolve(case: Case) -> Iterator[Diagnostic]:
    """Every field that holds an id names a record of the kind it is for."""
    known = {record_id: record.kind_of_record for record_id, record in case.dossier.records.items()}

    @cache
    def hint(value: str, wanted: tuple[str, ...]) -> str:
        close = nearest_ids(value, (record_id for record_id, kind in known.items() if kind in wanted))
        return f"Nearest ids: {', '.join(close)}." if close else f"No {_either(wanted)} has a similar id."

    for record_id, holder in _holders(case.dossier):
        for path, value, found in walk(holder):
            wanted = next((marker.kinds for marker in found if isinstance(marker, Ref)), None)
            if wanted is None or not isinstance(value, str) or known.get(value) in wanted:
                continue
            if case.gaps.may_be(value, wanted):
                continue  # the record is there and has its own diagnostics
            origin = case.dossier.origin(record_id, *path)
            if value in known:
                yield _wrong_kind(value, known[value], wanted, path, origin, hint(value, wanted))
            elif value in case.dossier.former:
                now = case.dossier.former[value]
                yield diagnostic("dangling-reference", f"{value!r} is a former id", origin, f"It is {now!r} now.")
            else:
                message = f"there is no {_either(wanted)} {shown(value)}"
                yield diagnostic("dangling-reference", message, origin, hint(value, wanted))


def _wrong_kind(
    value: str, kind: str, wanted: tuple[str, ...], path: tuple[Step, ...], origin: Origin, near: str
) -> Diagnostic:
    field = next(step for step in reversed(path) if isinstance(step, str))
    message = f"{shown(value)} is {_article(kind)}; `{field}` names {_article(_either(wanted))}"
    hint = near if near.startswith("Nearest") else f"Name {_article(_either(wanted))} here."
    return diagnostic("wrong-kind", message, origin, hint)


def _either(kinds: tuple[str, ...]) -> str:
    return " or ".join([", ".join(kinds[:-1]), kinds[-1]] if len(kinds) > 1 else kinds)


def _article(noun: str) -> str:
    return f"{'an' if noun[0] in 'ae' else 'a'} {noun}"


def _holders(dossier: Dossier) -> Iterator[tuple[str, Record]]:
    for record_id, record in dossier.catalogue.items():
        yield record_id, record
    for record_id, term in dossier.terms.items():
        yield record_id, term
    for record_id, source in dossier.sources.items():
        yield record_id, source.meta


@rule
def former_ids_are_free(case: Case) -> Iterator[Diagnostic]:
    """A former id is not the id, or the former id, of another record: its address redirects."""
    owners: dict[str, list[tuple[str, Origin]]] = {}
    for record_id, record in case.dossier.records.items():
        for index, old in enumerate(record.was):
            origin = case.dossier.origin(record_id, "was", index)
            if old == record_id:
                yield diagnostic("duplicate-id", f"{old!r} is the record's own id", origin, "Remove it from `was:`.")
            elif old in case.dossier.records:
                hint = f"The record stands at {case.dossier.origin(old)}; remove the id from `was:` or rename that record."
                yield diagnostic("duplicate-id", f"the former id {old!r} is another record's id", origin, hint)
            else:
                owners.setdefault(old, []).append((record_id, origin))
    for old, places in owners.items():
        for (owner, first), (_, origin) in zip(places, places[1:], strict=False):
            message = f"{old!r} is a former id of {owner!r} too" if owner else ""
            yield diagnostic("duplicate-id", message, origin, f"It stands first at {first}; keep one of them.")
