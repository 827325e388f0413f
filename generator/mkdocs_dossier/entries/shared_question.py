"""A question that several records may be asked: what parties say over time, in numbers, and what others say."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mkdocs_dossier.entries.once import once
from mkdocs_dossier.entries.positions import PositionsTable, positions_of, row_count, verdicts_on
from mkdocs_dossier.entries.quantities import Quantities, line_count, quantities
from mkdocs_dossier.entries.questions import Judgement, QuestionEntry, answers, judgement
from mkdocs_dossier.entries.record import Summary
from mkdocs_dossier.model.claims import FiledClaim
from mkdocs_dossier.model.dates import EdtfDate
from mkdocs_dossier.model.findings import Findings
from mkdocs_dossier.model.lookup import grouped
from mkdocs_dossier.model.records import Event
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.standings import ALONE
from mkdocs_dossier.model.values import Cites, Link


@dataclass(frozen=True, slots=True)
class AnswersOn:
    """Answers that are filed with one record."""

    about: Link
    date: EdtfDate | None
    entry: QuestionEntry


@dataclass(frozen=True, slots=True)
class SharedQuestion:
    """A question, as its page and its entry in the book show it; each answer stands in it once.

    Attributes:
        name: A heading of a few words.
        wording: The question in words.
        summary: What it is about.
        remarks: What the editors want readers to know.
        verdicts: How the answers stand to each other, record by record.
        numbers: Those among the answers, by unit.
        table: What parties say, where several do at several dates.
        answers: All that stands in neither, by record in reading order.
    """

    name: str
    wording: str
    summary: Summary
    remarks: Sequence[str]
    verdicts: Sequence[tuple[Link | None, Judgement]]
    numbers: Sequence[Quantities]
    table: PositionsTable | None
    answers: Sequence[AnswersOn]


@once  # each part of it shows some of its answers
def shared_question(site: Site, question_id: str) -> SharedQuestion:
    """Collect it."""
    question = site.dossier.questions[question_id]
    table = positions_of(site, question_id) if _is_compared(site.findings, question_id) else None
    others = _beside_table(site.findings, question_id)
    in_numbers = [filed for filed in others if filed.claim.quantity]
    rest = grouped((filed.record, filed) for filed in others if not filed.claim.quantity)
    return SharedQuestion(
        name=question.name,
        wording=question.question,
        summary=Summary(question.summary or "", Cites(question.cite)),
        remarks=question.notes,
        verdicts=verdicts_on(site, question.id),
        numbers=quantities(site, in_numbers, "" if table else question.id),
        table=table,
        answers=[_answers_on(site, record, found) for record, found in rest.items()],
    )


def answer_count(findings: Findings, question_id: str) -> int:
    """How many rows of its table, numbers, and records with other answers an entry has."""
    others = _beside_table(findings, question_id)
    rows = row_count(findings.positions, question_id) if _is_compared(findings, question_id) else 0
    return rows + line_count(others) + len({filed.record for filed in others if not filed.claim.quantity})


def _is_compared(findings: Findings, question_id: str) -> bool:
    compared = findings.positions.by_question.get(question_id)
    return compared is not None and compared.compares


def _beside_table(findings: Findings, question_id: str) -> list[FiledClaim]:
    """The answers that are none of a party, or all where no table has those."""
    compared = _is_compared(findings, question_id)
    by_parties = {
        filed.id
        for said in (findings.positions.by_question[question_id].said if compared else ())
        for position in said.positions
        if position.parties
        for filed in position.claims
    }
    return [filed for filed in findings.relations.answers_to(question_id) if filed.id not in by_parties]


def _answers_on(site: Site, record_id: str, claims: Sequence[FiledClaim]) -> AnswersOn:
    record, name = site.dossier.catalogue[record_id], claims[0].claim.property
    entry = QuestionEntry(
        name=name,
        wording="",
        anchor="",
        home=Link(record_id),
        page=None,
        standing=ALONE,
        verdict=judgement(site, record, name),
        answers=answers(site, claims),
    )
    date = record.date if isinstance(record, Event) else None
    return AnswersOn(Link(record_id), date, entry)
