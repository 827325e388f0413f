"""What an actor states, and who speaks for it: by occasion, and where there are few, question by question."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from mkdocs_dossier.entries.questions import Answer, Judgement, answers, claim_anchors, judgement
from mkdocs_dossier.model.claims import FiledClaim
from mkdocs_dossier.model.dates import EdtfDate
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.lookup import grouped
from mkdocs_dossier.model.occasions import said_on
from mkdocs_dossier.model.relations import Relations
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.values import Link

_FEWEST, _MOST = 2, 3
"""So many days make the columns of a table; more would leave no room for words."""

_OPEN = 8
"""So many statements of one occasion stand at once."""

_OFTEN = 3
"""A day on which so much is stated is worth a column."""


@dataclass(frozen=True, slots=True)
class Statement:
    """What is stated on one question.

    Attributes:
        question: A way to it.
        about: The record that it is asked of, where that is not the occasion itself or a part of it.
        speakers: Who states it, by short names.
        verdict: How its values stand to each other.
        answer: What is stated.
    """

    question: Link
    about: Link | None
    speakers: Sequence[Link]
    verdict: Judgement | None
    answer: Answer


@dataclass(frozen=True, slots=True)
class Occasion:
    """What is stated at one time, by the same.

    Attributes:
        date: When it was stated; None where that is not known.
        event: The event of that date at which most of it is stated; None if there is none.
        others: Who states it too.
        statements: What, in reading order.
    """

    date: EdtfDate | None
    event: Link | None
    others: Sequence[Link]
    statements: Sequence[Statement]

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self.statements)

    @property
    def shown(self) -> Sequence[Statement]:
        """Those that stand at once."""
        return self.statements if len(self.statements) <= _OPEN + 1 else self.statements[:_OPEN]

    @property
    def folded(self) -> Sequence[Statement]:
        """The others."""
        return self.statements[len(self.shown) :]


@dataclass(frozen=True, slots=True)
class StatedOn:
    """A column: a day, and the articles and accounts that a silence on it is measured by."""

    date: EdtfDate
    articles: int
    accounts: int


@dataclass(frozen=True, slots=True)
class StatedRow:
    """A question, and for each column what is stated; nothing where no article reports anything."""

    question: Link
    cells: Sequence[Sequence[Statement]]


@dataclass(frozen=True, slots=True)
class StatedTable:
    """Everything that a body and those who speak for it are reported to state, by question and day."""

    columns: Sequence[StatedOn]
    rows: Sequence[StatedRow]


@dataclass(frozen=True, slots=True)
class Stated:
    """All that an actor, or who speaks for it, states: as a table where that can be read, else by occasion.

    Attributes:
        table: By question and day, the days on which much is stated; None if these are too few or too many, or it is
            a person's.
        rest: By occasion, what is not in the table.
        joint: By occasion, what a person states together with others; of a body what is stated so alone on the days of
            the table, on questions that are not in it.
        occasions: All, by occasion.
    """

    table: StatedTable | None
    rest: Sequence[Occasion]
    joint: Sequence[Occasion]
    occasions: Sequence[Occasion]

    def __bool__(self) -> bool:
        """Whether anything is stated."""
        return bool(self.occasions)

    @property
    def questions(self) -> frozenset[str]:
        """What is spoken to, by the names of questions."""
        return frozenset(str(line.question.text) for each in self.occasions for line in each.statements)

    @property
    def speakers(self) -> frozenset[str]:
        """Ids of those who speak."""
        return frozenset(
            speaker.actor.key
            for each in self.occasions
            for line in each.statements
            for speaker in line.answer.speakers
        )


class _Spoken(NamedTuple):
    """Claims stated at one time by the same: the day, who else states them, the claims in reading order."""

    date: EdtfDate | None
    others: tuple[str, ...]
    claims: Sequence[FiledClaim]


class _Statements(NamedTuple):
    """What an actor states, as ``Stated`` has it; ``shown`` are the claims of the table, ``days`` its columns."""

    days: Sequence[EdtfDate]
    shown: Sequence[FiledClaim]
    rest: Sequence[_Spoken]
    joint: Sequence[_Spoken]
    occasions: Sequence[_Spoken]


def stated(site: Site, actor_id: str) -> Stated:
    """Collect it."""
    found = _statements_of(site.dossier, site.relations, actor_id)
    rest, joint, occasions = (
        [_occasion(site, each) for each in some] for some in (found.rest, found.joint, found.occasions)
    )
    return Stated(_table(site, found.shown, found.days) if found.days else None, rest, joint, occasions)


def occasion_count(dossier: Dossier, relations: Relations, actor_id: str) -> int:
    """How many occasions stand beside the table."""
    found = _statements_of(dossier, relations, actor_id)
    return len(found.rest) + len(found.joint)


def _statements_of(dossier: Dossier, relations: Relations, actor_id: str) -> _Statements:
    place = relations.place_in_reading
    found = [*relations.statements_of(actor_id), *relations.statements_for(actor_id)]
    ordered = sorted(found, key=lambda each: (place[each.record], each.index))
    alone = dossier.is_person(dossier.actors[actor_id])
    occasions = _by_occasion(dossier, actor_id, ordered, alone=alone)
    if alone:
        apart = [each for each in occasions if each.others]
        rest = [each for each in occasions if not each.others] if len(apart) < len(occasions) else apart
        return _Statements((), (), rest, apart if rest is not apart else (), occasions)
    days = _days(dossier, ordered)
    if not days:
        return _Statements((), (), occasions, (), occasions)
    dated = [each for each in ordered if said_on(dossier, each) in days]
    own = {each.claim.property.casefold() for each in dated if not _is_joint(dossier, actor_id, each)}
    shown = [each for each in dated if each.claim.property.casefold() in own]
    others = [each for each in dated if each.claim.property.casefold() not in own]
    joint = _by_occasion(dossier, actor_id, others, alone=True)
    return _Statements(days, shown, [each for each in occasions if each.date not in days], joint, occasions)


def _is_joint(dossier: Dossier, actor_id: str, filed: FiledClaim) -> bool:
    """Whether somebody states it too that does not speak for the actor."""
    return any(name != actor_id and actor_id not in _bodies(dossier, name) for name in filed.claim.said_by)


def _in_time(date: EdtfDate | None) -> tuple[object, ...]:
    """Sort key: what has no date comes last."""
    return (date is None, date.sort_key if date else ())


def _by_occasion(
    dossier: Dossier, actor_id: str, claims: Sequence[FiledClaim], *, alone: bool
) -> list[_Spoken]:
    """By day and who else states it. Whoever speaks for a body speaks apart, so there is nobody else for one."""
    own = {actor_id, *_bodies(dossier, actor_id)}

    def key(filed: FiledClaim) -> tuple[EdtfDate | None, tuple[str, ...]]:
        others = tuple(name for name in filed.claim.said_by if name not in own) if alone else ()
        return said_on(dossier, filed), others

    groups = grouped((key(filed), filed) for filed in claims)
    found = [_Spoken(date, others, some) for (date, others), some in groups.items()]
    return sorted(found, key=lambda each: (_in_time(each.date), bool(each.others)))


def _occasion(site: Site, spoken: _Spoken) -> Occasion:
    event = _event(site, spoken.date, spoken.claims)
    return Occasion(
        spoken.date,
        site.named(event) if event else None,
        [site.named(name) for name in spoken.others],
        list(_statements(site, spoken.claims, event)),
    )


def _event(site: Site, date: EdtfDate | None, claims: Sequence[FiledClaim]) -> str:
    """Of the events of a date with which claims are filed, the one with most of them; empty if there is none."""
    counts = Counter(
        filed.record
        for filed in claims
        if (event := site.dossier.events.get(filed.record))
        and event.date
        and date
        and date.overlaps(event.date)
        and event.date.latest == date.latest
    )
    return max(counts, key=lambda name: counts[name], default="")


def _statements(site: Site, claims: Sequence[FiledClaim], event: str = "") -> Iterator[Statement]:
    """Answers by question, in the order in which questions come first."""
    for (record_id, name), some in grouped(
        ((each.record, each.claim.property), each) for each in claims
    ).items():
        record = site.dossier.catalogue[record_id]
        link = Link(record_id, site.words.capital(name), claim_anchors(site, record_id)[name])
        about = None if event and _within(site, record_id, event) else site.named(record_id)
        for answer in answers(site, some):
            speakers = [site.named(speaker.actor.key) for speaker in answer.speakers]
            yield Statement(link, about, speakers, judgement(site, record, name), answer)


def _within(site: Site, record_id: str, event: str) -> bool:
    """Whether a record is an event, or both are of one whole on the same day."""
    return bool(_wholes(site, record_id) & _wholes(site, event))


def _wholes(site: Site, record_id: str) -> set[str]:
    """A record and, if it is an event, the events of the same day that it is part of."""
    found, events = {record_id}, site.dossier.events
    event = events.get(record_id)
    while event and event.part_of and event.part_of in events and event.part_of not in found:
        whole = events[event.part_of]
        if not (whole.date and event.date and whole.date.latest == event.date.latest):
            break
        found.add(whole.id)
        event = whole
    return found


def _bodies(dossier: Dossier, actor_id: str) -> Iterator[str]:
    """The bodies that an actor may speak for at some time."""
    actors, seen = dossier.actors, {actor_id}
    waiting = [actors[actor_id].part_of, *(item.of for item in actors[actor_id].occupancies)]
    while waiting:
        body = waiting.pop()
        if body and body in actors and body not in seen:
            seen.add(body)
            yield body
            waiting.append(actors[body].part_of)


def _days(dossier: Dossier, claims: Sequence[FiledClaim]) -> list[EdtfDate]:
    """The days that can be set side by side; none where there are too few or too many on which much is stated."""
    counts = Counter(date for filed in claims if (date := said_on(dossier, filed)))
    days = sorted(date for date, count in counts.items() if count >= _OFTEN)
    return days if _FEWEST <= len(days) <= _MOST else []


def _table(site: Site, claims: Sequence[FiledClaim], days: Sequence[EdtfDate]) -> StatedTable:
    """Questions against days."""
    by_day = grouped((said_on(site.dossier, filed), filed) for filed in claims)
    shown = [filed for filed in claims if said_on(site.dossier, filed) in days]
    rows = grouped((filed.claim.property.casefold(), filed) for filed in shown)
    return StatedTable(
        [_column(site, day, by_day[day]) for day in days],
        [StatedRow(*_row(site, days, some)) for some in rows.values()],
    )


def _row(
    site: Site, days: Sequence[EdtfDate], claims: Sequence[FiledClaim]
) -> tuple[Link, list[list[Statement]]]:
    by_day = grouped((said_on(site.dossier, filed), filed) for filed in claims)
    cells = [list(_statements(site, by_day.get(day, ()))) for day in days]
    first = next(line for cell in cells for line in cell)
    return first.question, cells


def _column(site: Site, day: EdtfDate, claims: Sequence[FiledClaim]) -> StatedOn:
    events = {filed.record for filed in claims if filed.record in site.dossier.events}
    sources = {cite.source for filed in claims for cite in filed.claim.cite}
    sources |= {source for event in events for source in site.relations.reporting(event)}
    copies = site.findings.copies.group_of
    return StatedOn(day, len(sources), len({copies.get(source, source) for source in sources}))
