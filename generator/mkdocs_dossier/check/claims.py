"""Claims are cited, conflicts are named, and what has no citation is said to have none."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_dossier.check.rule import Case, rule
from mkdocs_dossier.model.diagnostic import Diagnostic, diagnostic
from mkdocs_dossier.model.records import Actor, Event, citations
from mkdocs_dossier.text.quote_parts import read_quote
from mkdocs_dossier.text.similar import did_you_mean

_FIRST_DIFFERENCE = 2
"""A conflict is reported once, at the second of its values."""


@rule
def claims_are_cited(case: Case) -> Iterator[Diagnostic]:
    """Each claim rests on at least one passage."""
    for record in case.dossier.catalogue.values():
        for index, claim in enumerate(record.claims):
            if not claim.cite and not case.is_faulty(record.id):
                message = f"the claim {claim.property!r} of {record.id!r} has no citation"
                yield diagnostic("uncited-claim", message, case.dossier.origin(record.id, "claims", index))


@rule
def statements_are_cited(case: Case) -> Iterator[Diagnostic]:
    """Summaries, offices and parts in events that no passage backs are counted: their pages mark them."""
    for record in case.dossier.catalogue.values():
        if case.is_faulty(record.id):
            continue  # what seems to have no citation may have lost a faulty one
        if record.summary and not record.cite:
            yield _uncited(case, record.id, "summary")
        if isinstance(record, Actor):
            for index, office in enumerate(record.occupancies):
                if not office.cite:
                    yield _uncited(case, record.id, "occupancies", index)
        if isinstance(record, Event):
            for index, participant in enumerate(record.participants):
                if not participant.cite:
                    yield _uncited(case, record.id, "participants", index)


def _uncited(case: Case, record_id: str, field: str, *steps: int) -> Diagnostic:
    message = f"{field} of {record_id!r} has no citation"
    return diagnostic("uncited-statement", message, case.dossier.origin(record_id, field, *steps))


@rule
def conflicts_have_verdicts(case: Case) -> Iterator[Diagnostic]:
    """Where claims on one property differ, the editors say what they make of it."""
    for record in case.dossier.catalogue.values():
        values: dict[str, set[str]] = {}
        for index, claim in enumerate(record.claims):
            seen = values.setdefault(claim.property, set())
            is_new = claim.value.casefold() not in seen
            seen.add(claim.value.casefold())
            differs = is_new and len(seen) == _FIRST_DIFFERENCE
            if differs and claim.property not in record.verdicts and not case.is_faulty(record.id):
                message = f"claims on {claim.property!r} of {record.id!r} differ"
                origin = case.dossier.origin(record.id, "claims", index, "value")
                yield diagnostic("conflict-without-verdict", message, origin)
        for name in record.verdicts:
            if name not in values and not case.is_faulty(record.id):
                message = f"no claim of {record.id!r} is about {name!r}"
                hint = did_you_mean(name, values, "Add such a claim, or remove the verdict.")
                origin = case.dossier.marks[record.id].key_at("verdicts", name)
                yield diagnostic("verdict-without-claim", message, origin, hint)


@rule
def quotes_are_long_enough(case: Case) -> Iterator[Diagnostic]:
    """A quote is long enough to be a passage; so much can be said without its source's text."""
    for record in case.dossier.catalogue.values():
        for path, cite in citations(record):
            if read_quote(cite.quote).short:
                message = f"the quote {cite.quote!r} is too short"
                yield diagnostic("quote-too-short", message, case.dossier.origin(record.id, *path, "quote"))
