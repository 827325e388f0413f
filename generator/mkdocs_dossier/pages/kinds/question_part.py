"""What is answered to a question: on its page, and where that is much, on pages that go on from there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from mkdocs_dossier.entries.positions import PositionRow, PositionsTable, QuietRow
from mkdocs_dossier.entries.quantities import number_lines, some_numbers
from mkdocs_dossier.entries.shared_question import SharedQuestion, answer_count, shared_question
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.findings import Findings
from mkdocs_dossier.model.lookup import grouped
from mkdocs_dossier.model.pages import Address
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.values import Link
from mkdocs_dossier.pages.kind import PageKind
from mkdocs_dossier.pages.parts.interval_figures import NumberBlock, number_block
from mkdocs_dossier.pages.parts.long_lists import LongList, Turning

_LIST = LongList(40, 100)
"""Rows of the table of positions, then numbers, then records of which all else is answered."""


@dataclass(frozen=True, slots=True)
class QuestionPart:
    """Some of what is answered to a question.

    Attributes:
        entry: It, with these answers alone.
        turning: To the other parts.
    """

    entry: SharedQuestion
    turning: Turning

    def blocks(self, site: Site, here: Address) -> list[NumberBlock]:
        """The numbers among them, drawn for a page."""
        return [number_block(site, here, of, f"n{place}") for place, of in enumerate(self.entry.numbers)]


@dataclass(frozen=True, slots=True)
class Context:
    """The variables of ``question_part.md.jinja``."""

    title: str
    description: str
    question: Link
    part: QuestionPart
    blocks: Sequence[NumberBlock]


def plan_found(dossier: Dossier, findings: Findings) -> Iterator[Address]:
    """The further parts of each question to which much is answered."""
    for question in dossier.questions.values():
        title = dossier.words.gettext("%(name)s: answers", name=question.name)
        page = Address(question.id, f"questions/{question.id}.md", title, "question_part")
        yield from _LIST.further(page, answer_count(findings, question.id), dossier.words)


def context(address: Address, site: Site) -> Context:
    """Collect one part."""
    question = site.dossier.questions[address.parent]
    part = question_part(site, question.id, _LIST.part(address))
    link = Link(question.id, question.question)
    return Context(address.title, question.question, link, part, part.blocks(site, address))


def question_part(site: Site, question: str, number: int = 1) -> QuestionPart:
    """One part of what is answered; the first stands on the question's own page, and its table on that of positions."""
    entry = shared_question(site, question)
    table, numbers = entry.table, list(number_lines(entry.numbers))
    by_party = (
        [(place, row) for place, party in enumerate(table.by_party) for row in party.said] if table else []
    )
    lists = (table.rows if table else (), by_party, numbers, entry.answers)
    turning = _LIST.turning(question, number, sum(map(len, lists)), site.words)
    if not turning:
        return QuestionPart(entry, turning)
    rows, said, some, answers = _LIST.cut(number, *lists)
    return QuestionPart(
        replace(
            entry,
            table=_some_rows(table, rows, grouped(said)) if table and (rows or said) else None,
            numbers=some_numbers(entry.numbers, some),
            answers=answers,
        ),
        turning,
    )


def _some_rows(
    table: PositionsTable, rows: Sequence[PositionRow | QuietRow], said: Mapping[int, Sequence[PositionRow]]
) -> PositionsTable:
    """A table with some of its rows, or with some of what each party says; its silence stands with the last of that."""
    by_party = [
        replace(party, said=some, silent=party.silent if some[-1] is party.said[-1] else None)
        for place, some in said.items()
        for party in [table.by_party[place]]
    ]
    return replace(table, rows=rows, by_party=by_party)


KIND = PageKind(name="question_part", context=context, plan_found=plan_found)
