"""What second readers say holds of the claims as they are, and what they find is said to the authors."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_dossier.check.rule import Case, rule
from mkdocs_dossier.model.dates.errors import shown
from mkdocs_dossier.model.diagnostic import Diagnostic, diagnostic
from mkdocs_dossier.model.reviews import Support, Why
from mkdocs_dossier.text.similar import near_ids

_SAYS = {
    Why.UNKNOWN: "reads {claim}, and there is no such claim",
    Why.STALE: "read {claim} when it had other words or passages",
    Why.OWN: "entered {claim}, and is no second reader of it",
}
_NO_THIRD = "entered or read {claim}, and is no third person to decide on it"


@rule
def readings_count(case: Case) -> Iterator[Diagnostic]:
    """Each reading is of a claim that there is, as it is, and of somebody else's."""
    claims = case.findings.relations.claim_by_id
    for review, place, why in case.findings.readings.set_aside:
        name, decides = review.readings[place].claim, review.readings[place].decides
        if why is Why.UNKNOWN and case.may_be_used(name):
            continue
        says = _NO_THIRD if decides and why is Why.OWN else _SAYS[why]
        message = f"{shown(review.reader)} {says.format(claim=shown(name))}"
        hint = near_ids(name, claims, "") if why is Why.UNKNOWN else ""
        origin = review.marks.at("readings", place, "claim").origin
        yield diagnostic(why.value, message, origin, hint)


@rule
def claims_are_supported(case: Case) -> Iterator[Diagnostic]:
    """Where two have read a claim, they say alike that its passages support it."""
    for name, read in case.findings.readings.claims.items():
        filed = case.findings.relations.claim_by_id[name]
        answers = ", ".join(f"{said.reading.answer} ({said.reader})" for said in read.readings)
        where = ("claims", filed.index)
        if read.differs:
            yield case.diagnostic(
                "readings-differ", f"readers of {name!r} differ: {answers}", filed.record, *where
            )
        elif read.outcome not in {None, Support.SUPPORTS}:
            message = f"the passages of {name!r} do not say it, or not wholly: {answers}"
            yield case.diagnostic("claim-unsupported", message, filed.record, *where)
