"""Who has read how much, how far readers agree, and where they differ; nothing of a claim that one alone has read."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from dossier_workbench.reviewing.agreement import alpha, kappa, share_alike
from dossier_workbench.reviewing.shown import answers
from dossier_workbench.reviewing.sitting import undecided
from mkdocs_dossier.model.reviews import ReadClaim, Why
from mkdocs_dossier.pipeline import Project
from mkdocs_dossier.text.characters import one_line


def lines(project: Project, signatures: dict[str, str]) -> Iterator[str]:
    """The report.

    Args:
        project: The dossier as it was read.
        signatures: By reader, what is to be said of the signature.
    """
    readings, relations = project.findings.readings, project.findings.relations
    read = list(readings.claims.values())
    if not project.dossier.reviews:
        yield "Nobody has read any claim. Begin with `dossier review NAME`."
        return
    for review in sorted(project.dossier.reviews, key=lambda each: each.reader):
        count = sum(said.reader == review.reader for each in read for said in each.readings)
        aside = [each for each in readings.set_aside if each.review is review]
        again = sum(each.why is Why.STALE for each in aside)
        parts = [f"{count} read", f"{again} to be read again" if again else "", signatures[review.reader]]
        yield one_line(f"{review.reader}: {', '.join(filter(None, parts))}")
    claims = sum(bool(filed.claim.cite) for some in relations.claims.by_id.values() for filed in some)
    twice = [each for each in read if each.by_two]
    yield f"Read by two: {len(twice)} of {claims} claims with a citation"
    yield from _agreement(twice)
    for filed in undecided(project):
        yield f"Undecided: {filed.id} ({project.dossier.origin(filed.record, 'claims', filed.index)})"
        yield from (f"  {answer}" for answer in answers(project, filed))


def _agreement(twice: list[ReadClaim]) -> Iterator[str]:
    given = [{said.reader: said.reading.answer for said in each.readings} for each in twice]
    readers = sorted({name for each in given for name in each})
    for a, b in combinations(readers, 2):
        pairs = [(each[a], each[b]) for each in given if a in each and b in each]
        if pairs:
            alike = f"{share_alike(pairs):.0%} alike of {len(pairs)}"
            yield one_line(f"{a} and {b}: {alike}, Cohen’s kappa {_number(kappa(pairs))}")
    if given:
        yield f"All: Krippendorff’s alpha {_number(alpha([list(each.values()) for each in given]))}"


def _number(value: float | None) -> str:
    return "can’t be told, for all answers are the same" if value is None else f"{value:.2f}"
