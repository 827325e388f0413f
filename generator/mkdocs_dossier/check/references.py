"""References between records: they name records that exist, of the right kind."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_dossier.check.rule import Case, rule
from mkdocs_dossier.model.dates.errors import shown
from mkdocs_dossier.model.diagnostic import Diagnostic, diagnostic
from mkdocs_dossier.model.origin import Origin
from mkdocs_dossier.model.phrases import alternatives
from mkdocs_dossier.text.similar import told_ids


@rule
def references_resolve(case: Case) -> Iterator[Diagnostic]:
    """Every field that holds an id names a record of the kind it is for."""
    for broken in case.broken:
        origin = case.dossier.origin(broken.record, *broken.path)
        kinds = alternatives(broken.wanted)
        near = told_ids(broken.near)
        named = case.dossier.records.get(broken.value)
        if named is not None:
            field = next(step for step in reversed(broken.path) if isinstance(step, str))
            message = (
                f"{broken.value!r} is {_article(named.kind_of_record)}; `{field}` names {_article(kinds)}"
            )
            yield diagnostic("wrong-kind", message, origin, near or f"Name {_article(kinds)} here.")
        elif broken.value in case.dossier.former:
            hint = f"It is {case.dossier.former[broken.value]!r} now."
            yield diagnostic("dangling-reference", f"{broken.value!r} is a former id", origin, hint)
        else:
            message = f"there is no {kinds} {shown(broken.value)}"
            yield diagnostic("dangling-reference", message, origin, near or f"No {kinds} has a similar id.")


def _article(noun: str) -> str:
    return f"{'an' if noun[0] in 'ae' else 'a'} {noun}"


@rule
def former_ids_are_free(case: Case) -> Iterator[Diagnostic]:
    """A former id is not the id, or the former id, of another record: its address redirects."""
    owners: dict[str, list[tuple[str, Origin]]] = {}
    for record_id, record in case.dossier.records.items():
        for index, old in enumerate(record.was):
            origin = case.dossier.origin(record_id, "was", index)
            if old == record_id:
                yield diagnostic(
                    "duplicate-id", f"{old!r} is the record's own id", origin, "Remove it from `was:`."
                )
            elif old in case.dossier.records:
                hint = f"That record stands at {case.dossier.origin(old)}; rename it, or remove this entry."
                yield diagnostic(
                    "duplicate-id", f"the former id {old!r} is another record's id", origin, hint
                )
            else:
                owners.setdefault(old, []).append((record_id, origin))
    for old, places in owners.items():
        owner, first = places[0]
        for _, origin in places[1:]:
            message = f"{old!r} is a former id of {owner!r} too"
            yield diagnostic(
                "duplicate-id", message, origin, f"It stands first at {first}; keep one of them."
            )
