"""Disputes: what sources tell differently, the gravest first, each with the words used."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mkdocs_dossier.entries.disputes import Dispute, disputed, disputes, has_disputes
from mkdocs_dossier.languages.words import Message
from mkdocs_dossier.model.dates import EdtfDate
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.findings import Findings
from mkdocs_dossier.model.lookup import grouped
from mkdocs_dossier.model.pages import Address, Tab
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.standings import ORDER, STANDINGS, UNDECIDED, Standing, VerdictStatus
from mkdocs_dossier.model.values import Link
from mkdocs_dossier.pages.kind import PageKind, Single
from mkdocs_dossier.pages.parts.long_lists import LongList, Turning

_KEY = "who-says-what"

_SET_OUT = (STANDINGS[VerdictStatus.CONFLICT], STANDINGS[VerdictStatus.DIFFER], UNDECIDED)
"""How questions stand that are set out with all their answers; the others have a line each."""

_MOST = 30
"""Questions that are set out on the page, and lines of each sort; where there are more, all are listed by record."""

_RECORDS = LongList(100, 300, fragment="all")


@dataclass(frozen=True, slots=True)
class StandingGroup:
    """Questions that stand alike.

    Attributes:
        standing: How.
        count: How many of the dossier do.
        shown: Those of them on this page.
        set_out: Whether with all answers.
    """

    standing: Standing
    count: int
    shown: Sequence[Dispute]
    set_out: bool


@dataclass(frozen=True, slots=True)
class Brief:
    """A record, and questions about it that its own page answers."""

    about: Link
    date: EdtfDate | None
    questions: Sequence[Dispute]


@dataclass(frozen=True, slots=True)
class Context:
    """The variables of ``disputes.md.jinja``.

    Attributes:
        count: How many questions there are.
        exclusive: Of how many the editors find that the answers can't all hold.
        groups: They themselves, by how they stand.
        index: The same, with those of which none is set out here.
        records: All questions by record, or a part of them, where this page does not show them all.
        turning: To the other parts of these.
        ways: Pages that go on from here.
        numbers: Questions whose answers are numbers.
    """

    title: str
    count: int
    exclusive: int
    groups: Sequence[StandingGroup]
    index: Sequence[StandingGroup]
    records: Sequence[Brief]
    turning: Turning
    ways: Sequence[Link]
    numbers: Sequence[Link]


_PAGE = Single(_KEY, Message("Disputes"), tab=Tab.DISPUTES, nav=0, is_index=True, made=has_disputes)


def plan_found(dossier: Dossier, findings: Findings) -> Iterator[Address]:
    """The pages on which a long list of records goes on."""
    if has_disputes(dossier, findings):
        page = _PAGE.address("disputes", dossier.words)
        yield from _RECORDS.further(page, len(list(disputed(findings))), dossier.words)


def context(address: Address, site: Site) -> Context:
    """Collect all questions; a further page has a part of the records alone."""
    part, found = _RECORDS.part(address), disputes(site)
    groups = _groups(found)
    shown = sum(len(group.shown) for group in groups)
    records = list(disputed(site.findings))
    listed = records if shown < len(found) or len(records) > _RECORDS.first else []
    by_record = grouped((each.about.key, each) for each in found)
    return Context(
        title=address.title,
        count=len(found),
        exclusive=sum(each.standing.id == VerdictStatus.CONFLICT.value for each in found),
        groups=[group for group in groups if group.shown and part == 1],
        index=groups if part == 1 else [],
        records=[
            Brief(Link(record.id), by_record[record.id][0].date, by_record[record.id])
            for record in listed[_RECORDS.window(part)]
        ],
        turning=_RECORDS.turning(_KEY, part, len(listed), site.words, lambda place: listed[place].name),
        ways=[Link(key) for key in ("positions", "wording", "quotes") if key in site.addresses],
        numbers=[Link(name) for name in site.dossier.questions if _in_numbers(site, name)],
    )


def _groups(found: Sequence[Dispute]) -> list[StandingGroup]:
    counts = Counter(each.standing.id for each in found)
    set_out = {id(each) for each in [each for each in found if each.standing in _SET_OUT][:_MOST]}
    return [
        _group(standing, [each for each in found if each.standing is standing], set_out)
        for standing in ORDER
        if counts[standing.id]
    ]


def _group(standing: Standing, found: Sequence[Dispute], set_out: set[int]) -> StandingGroup:
    in_full = standing in _SET_OUT
    shown = [each for each in found if id(each) in set_out] if in_full else found[:_MOST]
    return StandingGroup(standing, len(found), shown, in_full)


def _in_numbers(site: Site, question: str) -> bool:
    return any(filed.claim.quantity for filed in site.relations.answers_to(question))


KIND = PageKind(name="disputes", context=context, single=_PAGE, plan_found=plan_found, folder=_KEY)
