"""Claims are cited, conflicts are named, and what has no citation is said to have none."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_dossier.check.rule import Case, rule
from mkdocs_dossier.model.diagnostic import Diagnostic, diagnostic
from mkdocs_dossier.model.records import Actor, Event, citations

MIN_WORDS = 3
MIN_CHARACTERS = 12
"""Shorter stretches stand in too many places to be evidence of anything."""


@rule
def claims_are_cited(case: Case) -> Iterator[Diagnostic]:
    """Each claim rests on at least one passage."""
    for record in case.dossier.catalogue.values():
        for index, claim in enumerate(record.claims):
            if not claim.cite:
                message = f"the claim {claim.property!r} of {record.id!r} has no citation"
                yield diagnostic("uncited-claim", message, case.dossier.origin(record.id, "claims", index))


@rule
def statements_are_cited(case: Case) -> Iterator[Diagnostic]:
    """Summaries, offices and parts in events that no passage backs are counted: their pages mark them."""
    for record in case.dossier.catalogue.values():
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
            if seen and claim.value.casefold() not in seen and len(seen) == 1 and claim.property not in record.verdicts:
                message = f"claims on {claim.property!r} of {record.id!r} differ"
                origin = case.dossier.origin(record.id, "claims", index, "value")
                yield diagnostic("conflict-without-verdict", message, origin)
            seen.add(claim.value.casefold())
        for name in record.verdicts:
            if name not in values:
                message = f"no claim of {record.id!r} is about {name!r}"
                marks = case.dossier.marks[record.id]
                yield diagnostic("verdict-without-claim", message, marks.key_at("verdicts", name))


@rule
def quotes_are_long_enough(case: Case) -> Iterator[Diagnostic]:
    """A quote is long enough to be a passage."""
    for record in case.dossier.catalogue.values():
        for path, cite in citations(record):
            if len(cite.quote.split()) < MIN_WORDS or len(cite.quote) < MIN_CHARACTERS:
                message = f"the quote {cite.quote!r} is too short"
                yield diagnostic("quote-too-short", message, case.dossier.origin(record.id, *path, "quote"))
