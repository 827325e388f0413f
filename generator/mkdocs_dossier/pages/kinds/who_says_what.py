"""Who says what, over all records: the gravest questions first, then what is open, accepted or claimed in one way."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from mkdocs_dossier.entries.questions import QuestionEntry, kinds, questions
from mkdocs_dossier.model.dates import EdtfDate
from mkdocs_dossier.model.lookup import grouped
from mkdocs_dossier.model.pages import Address, Tab, Way
from mkdocs_dossier.model.records import CatalogueRecord, Event
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.standings import ORDER, Standing
from mkdocs_dossier.model.unknown import when
from mkdocs_dossier.model.values import Link, Reference
from mkdocs_dossier.pages.kind import PageKind, Single

_KEY = "who-says-what"

_IN_FULL = 30
"""Questions that are answered on the page; beyond, it is an index of the records' own pages."""


@dataclass(frozen=True, slots=True)
class QuestionRows:
    """A property of a record, with every value that is claimed for it.

    Attributes:
        about: The record, where its page has the claims.
        anchor: This page's own.
        date: The record's, for an event; empty for others.
        group: What is claimed: the values, each with the sources that state it, and what is to be said of them.
        silent: Sources about the event that say nothing on it, by their short names.
        standing: Where the question belongs among all others.
    """

    about: Link
    anchor: str
    date: EdtfDate | str
    group: QuestionEntry
    silent: Sequence[Reference]
    standing: Standing


@dataclass(frozen=True, slots=True)
class BriefQuestion:
    """Where a question is answered, with how many values, and the sign for how these stand to each other."""

    link: Link
    values: int
    sign: str


@dataclass(frozen=True, slots=True)
class Brief:
    """A record and the questions about it."""

    about: Link
    date: EdtfDate | str
    questions: Sequence[BriefQuestion]


@dataclass(frozen=True, slots=True)
class Context:
    """The variables of ``who_says_what.md.jinja``.

    Attributes:
        contents: The questions that are answered here.
        groups: They themselves, by how their values stand to each other, record by record.
        kinds: How many questions of the dossier stand in which way, those with one value left out.
        briefs: Those that are answered on their records' own pages.
    """

    contents: Sequence[Brief]
    groups: Sequence[tuple[Standing, Sequence[QuestionRows]]]
    kinds: Sequence[tuple[Standing, int]]
    briefs: Sequence[Brief]


def context(_: Address, site: Site) -> Context:
    """Collect every question."""
    found = sorted(
        (question for record in site.relations.reading_order for question in _questions(site, record)),
        key=lambda question: ORDER.index(question.standing),
    )
    shown, others = found[:_IN_FULL], found[_IN_FULL:]
    groups = [
        (standing, [question for question in shown if question.standing is standing]) for standing in ORDER
    ]
    return Context(
        list(_briefs(site, shown, here=True)),
        [group for group in groups if group[1]],
        kinds(site.dossier.catalogue.values()),
        list(_briefs(site, others, here=False)),
    )


def _briefs(site: Site, questions: Iterable[QuestionRows], *, here: bool) -> Iterator[Brief]:
    """Questions by record, in reading order; each leads to its answer on this page, or on the record's."""
    by_record = grouped((question.about.key, question) for question in questions)
    for record in site.relations.reading_order:
        found = by_record.get(record.id)
        if found:
            yield Brief(Link(record.id), found[0].date, [_brief(question, here=here) for question in found])


def _brief(question: QuestionRows, *, here: bool) -> BriefQuestion:
    key, anchor = (_KEY, question.anchor) if here else (question.about.key, question.about.fragment)
    link = Link(key, question.group.name, anchor)
    values = len({line.value.casefold() for line in question.group.answers})
    return BriefQuestion(link, values, question.standing.sign)


def _questions(site: Site, record: CatalogueRecord) -> Iterator[QuestionRows]:
    covering = [
        source.id
        for source in site.findings.sources_on(record.id)
        for item in source.meta.covers
        if item.event == record.id
    ]
    for group in questions(site, record):
        heard = {cite.source for line in group.answers for cite in line.cites.items}
        yield QuestionRows(
            about=Link(record.id, fragment=group.anchor),
            anchor=f"{group.anchor}--{record.id}",
            date=when(record.date) if isinstance(record, Event) else "",
            group=group,
            silent=[site.findings.short_names[source] for source in covering if source not in heard],
            standing=record.standing(group.name),
        )


KIND = PageKind(
    name="who_says_what",
    context=context,
    single=Single(
        _KEY,
        "Who says what",
        tab=Tab.DISPUTES,
        nav=0,
        way=Way(30, "Who says what", "Every claim with its sources, question by question"),
        is_index=True,
    ),
)
