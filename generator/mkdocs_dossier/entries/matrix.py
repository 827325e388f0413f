"""All answers by source: which article states an answer in its own voice, which reports a speaker, which is silent."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mkdocs_dossier.entries.questions import Answer, QuestionEntry
from mkdocs_dossier.model.lookup import grouped
from mkdocs_dossier.model.records import CatalogueRecord
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.values import Link

_SOURCES, _QUESTIONS = 3, 3
"""From so many of both on there is something to look over."""

_BY_SOURCE = 8
"""Up to so many sources have a column each; of more, accounts have one."""

_COLUMNS = 12
"""More accounts than these are counted and have no columns."""

OWN, REPORTED, SILENT = "own", "reported", "silent"
"""What a source does with an answer: states it, reports a speaker, does neither."""


@dataclass(frozen=True, slots=True)
class Row:
    """An answer: who says what, and what each column does with it.

    Attributes:
        question: The question; empty where the row before is an answer to it too.
        who: The speakers; empty for articles' own voice.
        answer: A link to the answer, in the editors' words.
        cells: By column: ``own``, ``reported`` or ``silent``; empty where accounts are counted.
        articles: How many articles state it.
        accounts: How many accounts these are.
    """

    question: str
    who: Sequence[Link]
    answer: Link
    cells: Sequence[str]
    articles: int
    accounts: int


@dataclass(frozen=True, slots=True)
class Matrix:
    """Answers against sources, or against accounts where there are many sources.

    Attributes:
        columns: The sources of each column; none where accounts are counted.
        rows: The answers, question by question.
        sources: How many sources tell of the record or are cited on it.
    """

    columns: Sequence[Sequence[Link]]
    rows: Sequence[Row]
    sources: int


def matrix(site: Site, record: CatalogueRecord, questions: Sequence[QuestionEntry]) -> Matrix | None:
    """A record's answers against all sources that cover it or are cited on it; None where there is little to look over."""
    cited = {cite.source for claim in record.claims for cite in claim.cite}
    covering = set(site.relations.covering(record.id))
    sources = [source.id for source in site.findings.sources_on(record.id) if source.id in cited | covering]
    if len(sources) < _SOURCES or len(questions) < _QUESTIONS:
        return None
    groups = _columns(site, sources)
    rows = [
        _row(question.name if first else "", answer, groups)
        for question in questions
        for first, answer in zip([True, *[False] * len(question.answers)], question.answers, strict=False)
    ]
    return Matrix([[site.short_link(name) for name in group] for group in groups], rows, len(sources))


def _columns(site: Site, sources: Sequence[str]) -> list[tuple[str, ...]]:
    """The sources of each column: those of one account stand together, and are one column where there are many."""
    number = site.findings.copies.group_of
    accounts = list(grouped((number.get(name, name), name) for name in sources).values())
    if len(sources) <= _BY_SOURCE:
        return [(name,) for group in accounts for name in group]
    return accounts if len(accounts) <= _COLUMNS else []


def _row(question: str, answer: Answer, groups: Sequence[Sequence[str]]) -> Row:
    heard = {cite.source for cite in answer.cites.items}
    voice = OWN if answer.own_voice else REPORTED
    words = answer.value or next((told.quote.text for told in answer.told if told.quote), "")
    return Row(
        question,
        [speaker.actor for speaker in answer.speakers],
        Link(answer.home.key, words or question, answer.home.fragment),
        [voice if heard.intersection(group) else SILENT for group in groups],
        answer.articles,
        answer.accounts,
    )
