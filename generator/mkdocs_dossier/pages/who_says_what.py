"""Who says what, over all events: conflicts first, then what is open, accepted or undisputed."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass

from mkdocs_dossier.model.dates import EdtfDate
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.pages import Address
from mkdocs_dossier.model.records import CatalogueRecord, Event, Verdict
from mkdocs_dossier.pages.frame import Frame, plain_frame
from mkdocs_dossier.pages.kind import PageKind
from mkdocs_dossier.pages.statements import ClaimLine, claims_by_property
from mkdocs_dossier.pages.view import View, when
from mkdocs_dossier.render.values import Link

_IN_FULL = 30
"""Questions that are answered on the page; beyond, it is an index of the records' own pages."""

_GROUPS = {
    "conflict": "Where sources conflict",
    "open": "What is open",
    "accepted": "What the editors accept",
    "": "What is not disputed",
}


@dataclass(frozen=True, slots=True)
class Question:
    """A property of a record, with every value that is claimed for it.

    Attributes:
        about: The record.
        date: Its date, for an event; empty for others.
        property: What is claimed.
        values: The values, each with the sources that state it.
        silent: Sources about the event that say nothing on it.
        verdict: The editors' conclusion, if they drew one.
    """

    about: Link
    date: EdtfDate | str
    property: str
    values: Sequence[ClaimLine]
    silent: Sequence[Link]
    verdict: Verdict | None


@dataclass(frozen=True, slots=True)
class Brief:
    """A record whose questions are answered on its own page: each leads there, with the number of its values."""

    about: Link
    date: EdtfDate | str
    questions: Sequence[tuple[Link, int]]


@dataclass(frozen=True, slots=True)
class Context:
    """The variables of ``who_says_what.md.jinja``."""

    frame: Frame
    groups: Sequence[tuple[str, str, Sequence[Question]]]
    briefs: Sequence[Brief]


def plan(dossier: Dossier) -> Iterator[Address]:  # noqa: ARG001 - every page kind plans from the dossier
    """One page."""
    yield Address("who-says-what", "who-says-what.md", "Who says what", "who_says_what", "home")


def context(address: Address, view: View) -> Context:
    """Collect every question."""
    groups: dict[str, list[Question]] = {status: [] for status in _GROUPS}
    for record in view.reading_order:
        for question in _questions(view, record):
            groups[question.verdict.status.value if question.verdict else ""].append(question)
    left = _IN_FULL
    found = []
    briefs: dict[str, list[Question]] = {}
    for status, heading in _GROUPS.items():
        shown, others = groups[status][:left], groups[status][left:]
        left -= len(shown)
        if shown:
            found.append((status or "plain", heading, shown))
        for question in others:
            briefs.setdefault(question.about.key, []).append(question)
    return Context(
        plain_frame(view, address), found, [_brief(briefs[key]) for key in _in_order(view, briefs)]
    )


def _in_order(view: View, keys: Container[str]) -> Iterator[str]:
    return (record.id for record in view.reading_order if record.id in keys)


def _brief(questions: Sequence[Question]) -> Brief:
    first = questions[0]
    lines = [
        (Link(item.about.key, item.property, item.about.fragment), len(item.values)) for item in questions
    ]
    return Brief(Link(first.about.key), first.date, lines)


def _questions(view: View, record: CatalogueRecord) -> Iterator[Question]:
    covering = [
        source.id
        for source in view.sources_of.get(record.id, ())
        for item in source.meta.covers
        if item.event == record.id
    ]
    for group in claims_by_property(view, record):
        heard = {cite.source for line in group.claims for cite in line.cites.items}
        yield Question(
            Link(record.id, fragment=group.anchor),
            when(record.date) if isinstance(record, Event) else "",
            group.property,
            group.claims,
            [view.short_link(source) for source in covering if source not in heard],
            group.verdict,
        )


KIND = PageKind("who_says_what", plan, context)
