"""Claims are cited, several values have a verdict, and what has no citation is said to have none."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_dossier.check.rule import Case, rule
from mkdocs_dossier.model.diagnostic import Diagnostic, diagnostic
from mkdocs_dossier.model.origin import Origin
from mkdocs_dossier.model.verdicts import Key, first_lost, given_verdicts, recorded_verdicts
from mkdocs_dossier.text.quote_parts import read_quote
from mkdocs_dossier.text.similar import did_you_mean


@rule
def claims_are_cited(case: Case) -> Iterator[Diagnostic]:
    """Each claim rests on at least one passage."""
    for item in case.counted("uncited-claim"):
        called = f" ({item.claim})" if item.claim else ""
        message = f"the claim {item.text!r}{called} of {item.record!r} has no citation"
        yield diagnostic("uncited-claim", message, item.origin)


@rule
def statements_are_cited(case: Case) -> Iterator[Diagnostic]:
    """Summaries, offices and parts in events that no passage backs are counted: their pages mark them."""
    for item in case.counted("uncited-statement"):
        yield diagnostic("uncited-statement", f"{item.text} of {item.record!r} has no citation", item.origin)


@rule
def several_values_have_verdicts(case: Case) -> Iterator[Diagnostic]:
    """Where claims give several values for one property, the editors say how these stand to each other."""
    for item in case.counted("conflict-without-verdict"):
        message = (
            f"claims give several values for {item.text!r} of {item.record!r}"
            f"{f' (another: {item.claim})' if item.claim else ''}, and there is no verdict yet"
        )
        yield diagnostic("conflict-without-verdict", message, item.origin)


@rule
def verdicts_have_claims(case: Case) -> Iterator[Diagnostic]:
    """Each verdict is about a property that is claimed."""
    for record in case.dossier.catalogue.values():
        values = {claim.property for claim in record.claims}
        for name in record.verdicts:
            if name not in values and not case.is_faulty(record.id):
                message = f"no claim of {record.id!r} is about {name!r}"
                hint = did_you_mean(name, values, "Add such a claim, or remove the verdict.")
                origin = case.dossier.marks[record.id].key_at("verdicts", name)
                yield diagnostic("verdict-without-claim", message, origin, hint)


@rule
def claims_rest_on_what_holds(case: Case) -> Iterator[Diagnostic]:
    """What rests on a refuted claim is looked at again."""
    relations = case.findings.relations
    for item in case.counted("rests-on-refuted"):
        named = ", ".join(f"{each.id!r} of {each.record!r}" for each in relations.shaken(item.claim))
        message = f"the claim {item.claim!r} of {item.record!r} rests on what is refuted: {named}"
        yield diagnostic("rests-on-refuted", message, item.origin)


@rule
def verdicts_are_kept(case: Case) -> Iterator[Diagnostic]:
    """Every verdict that an edition recorded still begins the history of what it is on; the last edition tells."""
    dossier, relations = case.dossier, case.findings.relations
    present = given_verdicts(dossier, relations)
    told: set[Key] = set()
    for edition in reversed(dossier.editions):
        for key, verdicts in recorded_verdicts(dossier, relations, edition.verdicts).items():
            lost = first_lost(verdicts, present.get(key, ()))
            if lost and key not in told and not case.may_be_used(lost.of):
                told.add(key)
                about = f"{key[1]!r} of {key[0]!r}" if key[1] else repr(key[0])
                day = f" of {lost.on}" if lost.on else ""
                message = (
                    f"the verdict {lost.status!r}{day} on {about} is not as in the edition of {edition.date}"
                )
                yield diagnostic(
                    "verdict-rewritten", message, _where(case, key) or Origin(edition.path, 1, 1)
                )


def _where(case: Case, key: Key) -> Origin | None:
    """Where verdicts stand or should stand; None where what they are on is gone."""
    filed = case.findings.relations.claim_by_id.get(key[0])
    if filed:
        return case.dossier.origin(filed.record, "claims", filed.index, "verdicts")
    if key[0] not in case.dossier.catalogue:
        return None
    question = case.dossier.questions.get(key[1])
    return case.dossier.marks[key[0]].key_at("verdicts", question.name if question else key[1])


@rule
def quotes_are_long_enough(case: Case) -> Iterator[Diagnostic]:
    """A quote is long enough to be a passage; so much can be said without its source's text."""
    for record, path, cite in case.findings.relations.citations:
        if read_quote(cite.quote).short:
            message = f"the quote {cite.quote!r} is too short"
            yield case.diagnostic("quote-too-short", message, record, *path, "quote")
