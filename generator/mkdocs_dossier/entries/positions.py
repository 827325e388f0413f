"""Positions over time, as pages and the brief show them: an overview, and each question with parties against dates."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from mkdocs_dossier.entries.questions import Answer, Judgement, answer, judgement
from mkdocs_dossier.model.dates import Day
from mkdocs_dossier.model.positions import AnsweredQuestion, ComparedPositions, Moment, Said, Stance
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.standings import UNDECIDED, Standing
from mkdocs_dossier.model.values import Link
from mkdocs_dossier.render.date_words import date_label, short_day, short_month, year_words

ACROSS = 4
"""So many parties stand in columns; of more, each has a row."""

_CELLS = 9
"""So many columns an overview may have, on the least of screens."""


@dataclass(frozen=True, slots=True)
class PositionLine:
    """A position.

    Attributes:
        answer: What is said, in which words.
        speakers: Who says it, where that is not the party itself.
        parties: For whom it is said, where that is for several together.
    """

    answer: Answer
    speakers: Sequence[Link]
    parties: Sequence[Link]


@dataclass(frozen=True, slots=True)
class Denominator:
    """What a silence is measured by: how many articles there are, and how many accounts these are."""

    articles: int
    accounts: int


@dataclass(frozen=True, slots=True)
class PositionRow:
    """One date.

    Attributes:
        date: In a few words; empty where nobody knows when it was said.
        events: What happened then.
        of: How many articles tell of it.
        cells: What each party says by itself, in the order of the columns; nothing where none is reported.
        joint: What several say together.
        with_others: Parties, by number, that say something together with others alone.
        elsewhen: By number of a party: another date that may be the same one, at which it says something; empty if unknown.
    """

    date: str
    events: Sequence[Link]
    of: Denominator
    cells: Sequence[Sequence[PositionLine]]
    joint: Sequence[PositionLine]
    with_others: frozenset[int]
    elsewhen: Mapping[int, str]

    @property
    def alone(self) -> bool:
        """Whether there is more to show than what is said together."""
        return any(self.cells) or len(self.with_others) < len(self.cells)


@dataclass(frozen=True, slots=True)
class QuietRow:
    """Dates in a row at which no party is reported to say anything.

    Attributes:
        first: The first of them; empty where nobody knows it, or some last so long that they lie on both sides of others.
        last: The last of several.
        dates: How many there are.
        of: How many articles tell of them.
    """

    first: str
    last: str
    dates: int
    of: Denominator


@dataclass(frozen=True, slots=True)
class PartyRow:
    """One party with all that it says, date by date, and where it is silent."""

    party: Link
    said: Sequence[PositionRow]
    silent: QuietRow | None


@dataclass(frozen=True, slots=True)
class PositionsTable:
    """A question with parties against dates.

    Attributes:
        question: A link to its page.
        id: The question's.
        verdicts: How the answers stand to each other, with the record that the verdict is on where there are several.
        parties: The columns; empty where each party has a row.
        rows: The dates, one below the other, for columns.
        by_party: The parties, one below the other.
        silent: Parties that are compared, and of which none of the articles reports a position on the question.
        over: By what that silence is measured.
    """

    question: Link
    id: str
    verdicts: Sequence[tuple[Link | None, Judgement]]
    parties: Sequence[Link]
    rows: Sequence[PositionRow | QuietRow]
    by_party: Sequence[PartyRow]
    silent: Sequence[Link]
    over: Denominator


@dataclass(frozen=True, slots=True)
class OverviewRow:
    """A question, and by party and year how it is spoken to: alone, together with others alone, or not at all.

    Attributes:
        question: A link to the quotes.
        standings: How the answers stand to each other, where the editors say so.
        cells: By party, then by year: the sign.
        spoken: The parties that say anything, each with the years in which it does.
    """

    question: Link
    standings: Sequence[Standing]
    cells: Sequence[Sequence[str]]
    spoken: Sequence[tuple[Link, Sequence[str]]]


ALONE, TOGETHER, SILENT = "●", "◐", "–"
"""The signs of an overview."""


@dataclass(frozen=True, slots=True)
class PositionsOverview:
    """All questions that parties speak to, by party and year; of one year alone by month, of one month by day.

    Attributes:
        parties: In their order.
        years: In theirs; a year without words is that of what nobody has dated.
        rows: In the editors' order.
        measured: By year: how many articles and accounts speak of its dates.
    """

    parties: Sequence[Link]
    years: Sequence[str]
    rows: Sequence[OverviewRow]
    measured: Sequence[tuple[str, Denominator]]

    @property
    def tabular(self) -> bool:
        """Whether a screen has room for a column for each party and year."""
        return len(self.parties) * len(self.years) <= _CELLS


def overview(site: Site, here: Collection[str] = ()) -> PositionsOverview:
    """Every question that any party speaks to.

    Args:
        site: The dossier.
        here: Ids of those that are set out on the page of positions; the others are on pages of their own.
    """
    compared = site.findings.positions
    years = list(_periods(site).items())
    names, parties = [year for year, _ in years], [_party(site, party) for party in compared.parties]
    rows = []
    for each in compared.questions:
        cells = [[_sign(each, party, moments) for _, moments in years] for party in compared.parties]
        spoken = [
            (party, [year for year, sign in zip(names, signs, strict=True) if sign != SILENT])
            for party, signs in zip(parties, cells, strict=True)
        ]
        title = site.dossier.questions[each.question].name
        link = Link("positions", title, each.question) if each.question in here else Link(each.question)
        standings = dict.fromkeys(verdict.standing for _, verdict in verdicts_on(site, each.question))
        rows.append(OverviewRow(link, [*standings], cells, [pair for pair in spoken if pair[1]]))
    return PositionsOverview(
        parties, names, rows, [(year, _measured(site, moments)) for year, moments in years]
    )


def _periods(site: Site) -> Mapping[str, Sequence[Moment]]:
    """When parties speak: by year, in one year alone by month, in one month alone by day."""
    words = site.words
    names: tuple[Callable[[Day], str], ...] = (
        lambda day: year_words(day.year, words),
        lambda day: short_month(day.year, day.month, words),
        lambda day: short_day(*day, words),
    )
    found = [site.findings.positions.periods(name) for name in names]
    return next((each for each in found if sum(map(bool, each)) > 1), found[-1])


def _party(site: Site, party: str) -> Link:
    return Link(party, site.dossier.actors[party].short_name)


def _sign(question: AnsweredQuestion, party: str, moments: Sequence[Moment]) -> str:
    said = [each for each in question.said if each.moment in moments]
    if any(each.of(party) for each in said):
        return ALONE
    return TOGETHER if any(party in each.parties for each in said) else SILENT


def _measured(site: Site, moments: Sequence[Moment]) -> Denominator:
    """Articles of several dates; one that tells of two is one."""
    sources = {source for moment in moments for source in moment.sources}
    group_of = site.findings.copies.group_of
    return Denominator(len(sources), len({group_of[source] for source in sources}))


def positions_of(site: Site, question: str) -> PositionsTable | None:
    """What parties say on a question; None where none says anything."""
    compared = site.findings.positions
    found = compared.by_question.get(question)
    if found is None:
        return None
    across, said = _compared(compared, found)
    columns = len(across) <= ACROSS
    return PositionsTable(
        question=Link(question),
        id=question,
        verdicts=verdicts_on(site, question),
        parties=[_party(site, party) for party in across] if columns else [],
        rows=list(_rows(site, said, across)) if columns else [],
        by_party=[] if columns else [_party_row(site, said, party) for party in across],
        silent=[_party(site, each) for each in compared.parties if each not in across and found.silent(each)],
        over=_measured(site, [each.moment for each in said]),
    )


def row_count(compared: ComparedPositions, question: str) -> int:
    """How many rows the table of a question has: dates, or a date for each party that says something."""
    found = compared.by_question.get(question)
    if found is None:
        return 0
    across, said = _compared(compared, found)
    if len(across) > ACROSS:
        return sum(party in each.parties for party in across for each in said)
    return sum(len(run) if spoken else 1 for spoken, run in _runs(said))


def _compared(compared: ComparedPositions, found: AnsweredQuestion) -> tuple[list[str], list[Said]]:
    """The parties that are set side by side, and what is said at the dates that are."""
    speaking = [party for party in compared.parties if party in found.parties]
    across = list(compared.parties) if len(compared.parties) <= ACROSS else speaking
    return across, [each for each in found.said if each.moment in compared.moments]


def verdicts_on(site: Site, question: str) -> list[tuple[Link | None, Judgement]]:
    """What the editors say of how the answers stand to each other, record by record; one alone needs no record's name."""
    name = site.dossier.questions[question].name
    records = dict.fromkeys(filed.record for filed in site.relations.answers_to(question))
    found = [
        (Link(record), verdict)
        for record in records
        if (verdict := judgement(site, site.dossier.catalogue[record], name))
        and verdict.standing is not UNDECIDED
    ]
    return [(None, verdict) for _, verdict in found] if len(records) == 1 else list(found)


def _rows(site: Site, said: Sequence[Said], parties: Sequence[str]) -> Iterator[PositionRow | QuietRow]:
    heard = [each for each in said if each.parties]
    for spoken, run in _runs(said):
        if spoken:
            yield from (_row(site, each, parties, heard) for each in run)
        else:
            yield _quiet(site, [each.moment for each in run])


def _runs(said: Sequence[Said]) -> Iterator[tuple[bool, list[Said]]]:
    """Dates in a row at which parties speak, and at which none does; without those that may be one with the former."""
    heard = [each for each in said if each.parties]
    telling = [each for each in said if each.parties or not any(_may_be_one(each, other) for other in heard)]
    for spoken, run in groupby(telling, lambda each: bool(each.parties)):
        yield spoken, list(run)


def _quiet(site: Site, moments: Sequence[Moment]) -> QuietRow:
    dates = [moment.date for moment in moments]
    told = len(moments) == 1 or all(date and not date.is_interval for date in dates)
    first, last = (moment_words(site, moments[place]) if told else "" for place in (0, -1))
    return QuietRow(first, last if len(moments) > 1 else "", len(moments), _measured(site, moments))


def _may_be_one(said: Said, other: Said) -> bool:
    """Whether two dates may be the same one, so that a silence at one says nothing where something is said at the other."""
    one, two = said.moment.date, other.moment.date
    return one is None or two is None or one.overlaps(two)


def _elsewhen(site: Site, said: Said, party: str, heard: Iterable[Said]) -> str | None:
    """At which date that may be the same one a party speaks, empty if that is not known; None if at none."""
    found = (each for each in heard if party in each.parties and _may_be_one(said, each))
    return next((moment_words(site, each.moment) for each in found), None)


def _row(site: Site, said: Said, parties: Sequence[str], heard: Sequence[Said]) -> PositionRow:
    own = [[_line(site, each) for each in said.of(party)] for party in parties]
    return PositionRow(
        date=moment_words(site, said.moment),
        events=[Link(event) for event in said.moment.events],
        of=Denominator(len(said.moment.sources), said.moment.accounts),
        cells=own,
        joint=[_line(site, each) for each in said.joint],
        with_others=frozenset(
            number for number, party in enumerate(parties) if party in said.parties and not own[number]
        ),
        elsewhen={
            number: date
            for number, party in enumerate(parties)
            if party not in said.parties and (date := _elsewhen(site, said, party, heard)) is not None
        },
    )


def _party_row(site: Site, said: Sequence[Said], party: str) -> PartyRow:
    """What a party says, by itself and with others."""
    spoken = [each for each in said if party in each.parties]
    silent = [
        each.moment
        for each in said
        if party not in each.parties and not any(_may_be_one(each, other) for other in spoken)
    ]
    rows = []
    for each in spoken:
        joint = [_line(site, position) for position in each.joint if party in position.parties]
        rows.append(replace(_row(site, each, [party], spoken), joint=joint))
    return PartyRow(_party(site, party), rows, _quiet(site, silent) if silent else None)


def moment_words(site: Site, moment: Moment) -> str:
    """A date in a few words."""
    return date_label(moment.date, site.words) if moment.date else ""


def _line(site: Site, position: Stance) -> PositionLine:
    said = answer(site, position.claims)
    joint = [_party(site, party) for party in position.parties] if len(position.parties) > 1 else []
    return PositionLine(
        said,
        [each.actor for each in said.speakers if each.actor.key not in position.parties],
        joint,
    )
