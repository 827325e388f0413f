"""References between records: they name records that exist, of the right kind."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from mkdocs_dossier.check.rule import Case, rule
from mkdocs_dossier.model.dates.errors import shown
from mkdocs_dossier.model.diagnostic import Diagnostic, diagnostic
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.origin import Origin, Step
from mkdocs_dossier.model.phrases import alternatives
from mkdocs_dossier.text.similar import told_ids


@rule
def references_resolve(case: Case) -> Iterator[Diagnostic]:
    """Every field that holds an id names a record of the kind it is for."""
    for broken in case.broken:
        kinds = alternatives(broken.wanted)
        near = told_ids(broken.near)
        named = case.dossier.records.get(broken.value)
        if named is not None:
            field = next(step for step in reversed(broken.path) if isinstance(step, str))
            message = (
                f"{broken.value!r} is {_article(named.kind_of_record)}; `{field}` names {_article(kinds)}"
            )
            code, hint = "wrong-kind", near or f"Name {_article(kinds)} here."
        elif broken.value in case.dossier.former:
            code, message = "dangling-reference", f"{broken.value!r} is a former id"
            hint = f"It is {case.dossier.former[broken.value]!r} now."
        else:
            code, message = "dangling-reference", f"there is no {kinds} {shown(broken.value)}"
            hint = near or f"No {kinds} has a similar id."
        yield case.diagnostic(code, message, broken.record, *broken.path, hint=hint)


def _article(noun: str) -> str:
    return f"{'an' if noun[0] in 'ae' else 'a'} {noun}"


@dataclass(frozen=True, slots=True)
class _Named:
    """What has an id, and perhaps former ones: a record, or a claim, whose ``path`` leads to it in its record."""

    noun: str
    id: str | None
    was: tuple[str, ...]
    record: str
    path: tuple[Step, ...] = ()


def _named(dossier: Dossier) -> Iterator[_Named]:
    """Records, then claims in the order of the files."""
    for record_id, record in dossier.records.items():
        yield _Named("record", record_id, record.was, record_id)
    claims = [
        _Named("claim", claim.id, claim.was, record.id, ("claims", index))
        for record in dossier.catalogue.values()
        for index, claim in enumerate(record.claims)
    ]
    yield from sorted(claims, key=lambda each: dossier.origin(each.record, *each.path))


@rule
def ids_of_claims_are_free(case: Case) -> Iterator[Diagnostic]:
    """Records and claims have one space of ids; that those of records differ, is seen as they are read."""
    taken: dict[str, _Named] = {}
    for each in _named(case.dossier):
        first = taken.setdefault(each.id, each) if each.id else each
        if first is each:
            continue
        message = f"the id {each.id!r} is taken by a {first.noun}"
        hint = f"The first stands at {_place(case, first)}. Give the claim another, or remove it for `dossier mint`."
        yield case.diagnostic("duplicate-id", message, each.record, *each.path, "id", hint=hint)


def _place(case: Case, named: _Named) -> Origin:
    return case.dossier.origin(named.record, *named.path)


@rule
def former_ids_are_free(case: Case) -> Iterator[Diagnostic]:
    """A former id is not the id, or the former id, of another record or claim: its address redirects."""
    present = {each.id: each for each in reversed([*_named(case.dossier)]) if each.id}
    owners: dict[str, tuple[_Named, Origin]] = {}
    for each in _named(case.dossier):
        for index, old in enumerate(each.was):
            origin = case.dossier.origin(each.record, *each.path, "was", index)
            if old == each.id:
                message, hint = f"{old!r} is the {each.noun}'s own id", "Remove it from `was:`."
            elif old in present:
                noun, place = present[old].noun, _place(case, present[old])
                message = f"the former id {old!r} is another {noun}'s id"
                hint = f"That {noun} stands at {place}; rename it, or remove this entry."
            elif old in owners:
                owner, first = owners[old]
                whose = f"a claim of {owner.record!r}" if owner.path else repr(owner.record)
                message = f"{old!r} is a former id of {whose} too"
                hint = f"It stands first at {first}; keep one of them."
            else:
                owners[old] = (each, origin)
                continue
            yield diagnostic("duplicate-id", message, origin, hint)
