"""Disputes: what sources tell differently, the gravest first, each with the words used."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from mkdocs_dossier.entries.disputes import Dispute, disputes, has_disputes
from mkdocs_dossier.languages.words import Message
from mkdocs_dossier.model.dates import EdtfDate
from mkdocs_dossier.model.lookup import grouped
from mkdocs_dossier.model.pages import Address, Tab
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.standings import ORDER, STANDINGS, UNDECIDED, Standing, VerdictStatus
from mkdocs_dossier.model.values import Link
from mkdocs_dossier.pages.kind import PageKind, Single

_KEY = "who-says-what"

_SET_OUT = (STANDINGS[VerdictStatus.CONFLICT], STANDINGS[VerdictStatus.DIFFER], UNDECIDED)
"""How questions stand that are set out with all their answers; the others have a line each."""

_MOST = 30
"""Questions that are set out on the page, and lines of each sort; of further ones there is an index."""

_COLUMNS = 3


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
        columns: The same for the index.
        further: Those that stand on their records' pages alone.
        ways: Pages that go on from here.
        numbers: Questions whose answers are numbers.
    """

    count: int
    exclusive: int
    groups: Sequence[StandingGroup]
    columns: Sequence[Sequence[StandingGroup]]
    further: Sequence[Brief]
    ways: Sequence[Link]
    numbers: Sequence[Link]


def context(_: Address, site: Site) -> Context:
    """Collect all questions."""
    found = disputes(site)
    counts = Counter(each.standing.id for each in found)
    set_out = {id(each) for each in [each for each in found if each.standing in _SET_OUT][:_MOST]}
    groups = [
        _group(standing, [each for each in found if each.standing is standing], set_out)
        for standing in ORDER
        if counts[standing.id]
    ]
    shown = {id(each) for group in groups for each in group.shown}
    return Context(
        count=len(found),
        exclusive=counts[VerdictStatus.CONFLICT.value],
        groups=[group for group in groups if group.shown],
        columns=_columns(groups),
        further=list(_briefs(site, [each for each in found if id(each) not in shown])),
        ways=[Link(key) for key in ("positions", "wording", "quotes") if key in site.addresses],
        numbers=[Link(name) for name in site.dossier.questions if _in_numbers(site, name)],
    )


def _group(standing: Standing, found: Sequence[Dispute], set_out: set[int]) -> StandingGroup:
    in_full = standing in _SET_OUT
    shown = [each for each in found if id(each) in set_out] if in_full else found[:_MOST]
    return StandingGroup(standing, len(found), shown, in_full)


def _columns(groups: Sequence[StandingGroup]) -> list[list[StandingGroup]]:
    """The first groups in a column each, further ones below the last of them."""
    return [[group] for group in groups[: _COLUMNS - 1]] + (
        [list(groups[_COLUMNS - 1 :])] if groups[_COLUMNS - 1 :] else []
    )


def _briefs(site: Site, questions: Iterable[Dispute]) -> Iterator[Brief]:
    """Questions by record, in reading order."""
    by_record = grouped((each.about.key, each) for each in questions)
    for record in site.relations.reading_order:
        found = by_record.get(record.id)
        if found:
            yield Brief(Link(record.id), found[0].date, found)


def _in_numbers(site: Site, question: str) -> bool:
    return any(filed.claim.quantity for filed in site.relations.answers_to(question))


KIND = PageKind(
    name="disputes",
    context=context,
    single=Single(_KEY, Message("Disputes"), tab=Tab.DISPUTES, nav=0, is_index=True, made=has_disputes),
)
