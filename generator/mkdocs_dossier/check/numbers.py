"""Numbers stand in the words that are quoted for them."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_dossier.check.rule import Case, rule
from mkdocs_dossier.model.diagnostic import Diagnostic
from mkdocs_dossier.model.records import Claim
from mkdocs_dossier.text.figures import may_say


@rule
def numbers_stand_in_the_quotes(case: Case) -> Iterator[Diagnostic]:
    """At least one passage of a claim has its number, in digits or in words."""
    for record in case.dossier.catalogue.values():
        for index, claim in enumerate(record.claims):
            if (
                claim.quantity is None
                or not claim.cite
                or record.id in case.gaps.faulty
                or _is_said(case, claim)
            ):
                continue
            lowest, highest = claim.quantity.lowest, claim.quantity.highest
            number = highest if lowest is None else lowest
            message = f"no passage cited for this claim has the number {number}"
            yield case.diagnostic("number-not-quoted", message, record.id, "claims", index, "quantity")


def _is_said(case: Case, claim: Claim) -> bool:
    quantity = claim.quantity
    # Without its language, which may be what could not be read, number words of a source are not known.
    unsure = case.gaps.faulty if not case.gaps.settings_faulty else case.dossier.sources.keys()
    numbers = [each for each in (quantity.lowest, quantity.highest) if each is not None] if quantity else []
    for cite in claim.cite:
        source = case.dossier.sources.get(cite.source)
        language = (source.meta.language if source else None) or case.dossier.settings.language
        if source is None or source.id in unsure or may_say(cite.quote, numbers, language):
            return True
    return False
