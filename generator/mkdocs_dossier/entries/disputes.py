"""Disputes: every question with several answers, or with a conclusion of the editors'."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from mkdocs_dossier.entries.once import once_a_site
from mkdocs_dossier.entries.questions import Answer, QuestionEntry, questions
from mkdocs_dossier.entries.told import Told
from mkdocs_dossier.model.dates import EdtfDate
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.findings import Findings
from mkdocs_dossier.model.records import CatalogueRecord, Event
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.standings import ALONE, ORDER, Standing
from mkdocs_dossier.model.values import Link

BESIDE = 3
"""So many voices stand side by side; more of them are rows."""


@dataclass(frozen=True, slots=True)
class Dispute:
    """A question of one record.

    Attributes:
        entry: The question, and its answers in the words used alone: readings and remarks stand on the record's page.
        about: The record.
        date: The record's, for an event that has one.
        anchor: Of the dispute, on the page of all.
        title: What is asked: in words, where the editors have written them, else the property.
        named: Whether the title alone does not tell it from others, so that the record's name belongs to it.
        page: Where it is answered in full.
    """

    entry: QuestionEntry
    about: Link
    date: EdtfDate | None
    anchor: str
    title: str
    named: bool
    page: Link

    @property
    def standing(self) -> Standing:
        """How the answers stand to each other."""
        return self.entry.standing

    @property
    def beside(self) -> bool:
        """Whether there are so few voices that they stand side by side."""
        return len(self.entry.answers) <= BESIDE


@once_a_site
def disputes(site: Site) -> Sequence[Dispute]:
    """All of them, as readers want them: the gravest first.

    Among those that stand alike come first the questions that have a page of their own, in the editors' order, then
    those about important events, then all others in reading order.
    """
    order = {question.name: place for place, question in enumerate(site.dossier.questions.values())}
    found = [
        ((*_weight(record, entry, order), number), _dispute(site, record, entry))
        for number, record in enumerate(site.relations.reading_order)
        for entry in questions(site, record)
        if entry.standing is not ALONE
    ]
    ordered = [dispute for _, dispute in sorted(found, key=lambda pair: pair[0])]
    titles = Counter(each.title for each in ordered)
    return [replace(each, named=each.named or titles[each.title] > 1) for each in ordered]


def has_disputes(dossier: Dossier, findings: Findings) -> bool:
    """Whether sources answer anything in several ways: one source alone is in dispute with nobody."""
    return len(dossier.sources) > 1 and (bool(findings.positions) or any(disputed(findings)))


def disputed(findings: Findings) -> Iterator[CatalogueRecord]:
    """The records about which a question has several answers, or a verdict, in reading order."""
    for record in findings.relations.reading_order:
        if any(record.standing(claim.property) is not ALONE for claim in record.claims):
            yield record


def _weight(record: CatalogueRecord, entry: QuestionEntry, order: Mapping[str, int]) -> tuple[int, int, bool]:
    """The less of it, the earlier a question comes."""
    pivotal = isinstance(record, Event) and record.important
    return (ORDER.index(entry.standing), order.get(entry.name, len(order)), not pivotal)


def _dispute(site: Site, record: CatalogueRecord, entry: QuestionEntry) -> Dispute:
    return Dispute(
        entry=replace(entry, answers=[_in_words(site, answer) for answer in entry.answers]),
        about=Link(record.id, record.short_name),
        date=record.date if isinstance(record, Event) else None,
        anchor=f"{entry.anchor}--{record.id}",
        title=entry.wording or site.words.capital(entry.name),
        named=not entry.wording,
        page=entry.page or entry.home,
    )


def _in_words(site: Site, answer: Answer) -> Answer:
    """An answer by its words, one quotation for each account; by the editors' reading, where readers can't read them."""
    group_of, shown = site.findings.copies.group_of, dict[int, Told]()
    for each in answer.told:
        account = group_of[each.cites.items[0].source]
        first = shown.setdefault(account, each)
        shown[account] = replace(first, copies=max(first.copies, each.copies))
    readable = any(each.quote and not each.quote.lang for each in shown.values())
    reading = "" if readable else answer.reading
    return replace(answer, reading=reading, told=list(shown.values()), unlike=(), note="")
