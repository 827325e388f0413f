"""Parts of the brief that compare: what parties say over time, and numbers that sources give for one question."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from mkdocs_dossier.book.chapter import Chapter
from mkdocs_dossier.book.figures import numbers_figure
from mkdocs_dossier.book.selection import Selection
from mkdocs_dossier.book.values import CHAPTER, BookDrawing
from mkdocs_dossier.entries.disputes import Dispute
from mkdocs_dossier.entries.positions import PositionsOverview, PositionsTable, overview, positions_of
from mkdocs_dossier.entries.quantities import Quantities, quantities
from mkdocs_dossier.entries.questions import Answer
from mkdocs_dossier.languages.words import Message
from mkdocs_dossier.model.claims import FiledClaim
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.values import Exact, Link

_TABLES, _NUMBERS, _LINES = 4, 3, 8
"""So many questions are set out with parties against dates, or with their numbers, and so many numbers of each."""

_SEVERAL = 2
"""So many numbers make a comparison."""


@dataclass(frozen=True, slots=True)
class SetOut:
    """A question with what parties say, and its label in the brief."""

    id: Exact
    table: PositionsTable


@dataclass(frozen=True, kw_only=True)
class PositionsChapter(Chapter):
    """What parties say over time; ``more`` questions compare parties besides.

    Attributes:
        overview: Every question of the book that a party speaks to.
        tables: Those that compare parties over time.
    """

    overview: PositionsOverview
    tables: Sequence[SetOut]
    more: int


@dataclass(frozen=True, slots=True)
class NumberRow:
    """A number in words: as it is put, what it counts, on which days, as what it is read, and who gives it."""

    words: str
    counts: str
    period: str
    read_as: str
    answer: Answer


@dataclass(frozen=True, slots=True)
class PrintedNumbers:
    """The numbers of one unit for a question.

    Attributes:
        title: What is asked.
        about: The record on which it is asked; None for a question that several records share.
        unit: Of the numbers.
        drawing: Them over one axis; None where there is nothing to draw.
        lines: Them in words.
        more: How many there are besides.
        sum: What they come to, or why they come to nothing.
    """

    title: str
    about: Link | None
    unit: str
    drawing: BookDrawing | None
    lines: Sequence[NumberRow]
    more: int
    sum: str


@dataclass(frozen=True, kw_only=True)
class DisputedNumbers(Chapter):
    """Questions to which sources answer with several numbers; ``more`` there are besides."""

    numbers: Sequence[PrintedNumbers]
    more: int


def positions(site: Site, chosen: Selection) -> PositionsChapter | None:
    """Parties against dates; None where there is nothing to compare.

    A pack has the questions that its records answer, each whole: silence can be told only over all articles.
    """
    compared = site.findings.positions
    answered = {each.question for each in compared.questions if _answered(site, chosen, each.question)}
    if not answered:
        return None
    names = [each.question for each in compared.questions if each.compares and each.question in answered]
    tables = [table for name in names[:_TABLES] if (table := positions_of(site, name))]
    whole = overview(site)
    return PositionsChapter(
        kind="positions",
        id=f"{CHAPTER}positions",
        title=Message("Positions over time"),
        overview=replace(whole, rows=[row for row in whole.rows if row.question.key in answered]),
        tables=[SetOut(Exact(f"positions:{table.id}"), table) for table in tables],
        more=len(names[_TABLES:]),
    )


def _answered(site: Site, chosen: Selection, question: str) -> bool:
    """Whether some record of the book has an answer to it."""
    return any(filed.record in chosen.ids for filed in site.relations.answers_to(question))


def disputed_numbers(site: Site, disputes: Sequence[Dispute]) -> DisputedNumbers | None:
    """Numbers for the questions of the brief, in its order; None where there are none."""
    found = list(_numbers(site, disputes))
    if not found:
        return None
    return DisputedNumbers(
        kind="numbers",
        id=f"{CHAPTER}numbers",
        title=Message("Numbers that sources give"),
        numbers=found[:_NUMBERS],
        more=len(found[_NUMBERS:]),
    )


def _numbers(site: Site, disputes: Sequence[Dispute]) -> Iterator[PrintedNumbers]:
    seen: set[tuple[FiledClaim, ...]] = set()
    for dispute in disputes:
        shared = site.dossier.question(dispute.entry.name)
        if shared:
            claims = tuple(site.relations.answers_to(shared.id))
        else:
            filed = site.relations.claims(dispute.about.key)
            claims = tuple(each for each in filed if each.claim.property == dispute.entry.name)
        if claims in seen:
            continue
        seen.add(claims)
        for number, of in enumerate(quantities(site, claims, shared.id if shared else "")):
            if len(of.lines) >= _SEVERAL:
                yield _printed(site, dispute, of, None if shared else dispute.about, f"{len(seen)}-{number}")


def _printed(site: Site, dispute: Dispute, of: Quantities, about: Link | None, key: str) -> PrintedNumbers:
    return PrintedNumbers(
        title=dispute.title,
        about=about,
        unit=of.unit,
        drawing=numbers_figure(site, of, f"n{key}"),
        lines=[
            NumberRow(line.words, line.counts, line.period, line.read_as, line.answer)
            for line in of.lines[:_LINES]
        ],
        more=len(of.lines[_LINES:]),
        sum=of.sum,
    )
