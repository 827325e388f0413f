"""What parties say to questions, date by date; ``analyse/positions.py`` finds it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property

from mkdocs_dossier.model.claims import FiledClaim
from mkdocs_dossier.model.dates import Day, EdtfDate
from mkdocs_dossier.model.lookup import grouped

FEWEST_PARTIES, FEWEST_DATES = 2, 2
"""A comparison over time is one of several parties at several dates."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A date at which parties speak, and what a silence at it is measured by.

    Attributes:
        date: Without its time of day; None for statements of which nobody knows when they were made.
        events: Ids of the events of just that date on which questions are answered, in order of time; parts of another one
            of them are left out.
        sources: Ids of the articles that cover such an event or are cited on it or for a statement of that date.
        accounts: How many separately worded accounts these articles are.
    """

    date: EdtfDate | None
    events: tuple[str, ...]
    sources: tuple[str, ...]
    accounts: int


@dataclass(frozen=True, slots=True)
class Stance:
    """What somebody is reported to say on a question; claims that say the same of the same date are one position.

    Attributes:
        claims: In reading order.
        parties: For whom the speakers speak, in the order of comparison; empty where that is nobody's place to say.
    """

    claims: tuple[FiledClaim, ...]
    parties: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Said:
    """All that is said on one question at one moment.

    Attributes:
        moment: When.
        positions: In reading order.
    """

    moment: Moment
    positions: tuple[Stance, ...]

    def of(self, party: str) -> tuple[Stance, ...]:
        """What a party says by itself; nothing is silence, as far as the moment's sources reach."""
        return tuple(each for each in self.positions if each.parties == (party,))

    @property
    def joint(self) -> tuple[Stance, ...]:
        """What several parties say together."""
        return tuple(each for each in self.positions if len(each.parties) > 1)

    @property
    def others(self) -> tuple[Stance, ...]:
        """What speakers of no party say, and articles in their own voice."""
        return tuple(each for each in self.positions if not each.parties)

    @property
    def parties(self) -> frozenset[str]:
        """The parties that say anything."""
        return frozenset(party for each in self.positions for party in each.parties)


@dataclass(frozen=True, slots=True)
class AnsweredQuestion:
    """One question, moment by moment in order of time; moments at which nobody answers it are among them.

    Attributes:
        question: Its id.
        said: What is said when.
        perhaps: Parties for which an undated answer may have been given: they are not said to speak, nor to be silent.
    """

    question: str
    said: tuple[Said, ...]
    perhaps: frozenset[str] = frozenset()

    @property
    def spoken(self) -> tuple[Said, ...]:
        """The moments at which a party answers."""
        return tuple(each for each in self.said if each.parties)

    @property
    def parties(self) -> frozenset[str]:
        """The parties that answer at any moment."""
        return frozenset(party for each in self.said for party in each.parties)

    def silent(self, party: str) -> bool:
        """Whether no article reports anything of a party at any time."""
        return party not in self.parties and party not in self.perhaps

    @property
    def compares(self) -> bool:
        """Whether several parties answer, and parties do at several dates that are known."""
        dated = sum(1 for each in self.spoken if each.moment.date)
        return len(self.parties) >= FEWEST_PARTIES and dated >= FEWEST_DATES


@dataclass(frozen=True)
class ComparedPositions:
    """The questions that parties answer, in the editors' order.

    Attributes:
        parties: Ids of those that are compared, in order: as editors list them, else by name.
        moments: Those at which a party answers any question, in order of time, the one without a date last.
        questions: Those that any party answers, each at all these moments and those at which others answer it.
    """

    parties: tuple[str, ...]
    moments: tuple[Moment, ...]
    questions: tuple[AnsweredQuestion, ...]

    @cached_property
    def by_question(self) -> Mapping[str, AnsweredQuestion]:
        """The same by id."""
        return {each.question: each for each in self.questions}

    def __bool__(self) -> bool:
        """Whether there is anything to compare."""
        return any(each.compares for each in self.questions)

    def periods(self, name: Callable[[Day], str]) -> Mapping[str, tuple[Moment, ...]]:
        """The moments by what the days are called on which they lie; those without a date under nothing."""
        return grouped(
            (_between(moment.date, name) if moment.date else "", moment) for moment in self.moments
        )


def _between(date: EdtfDate, name: Callable[[Day], str]) -> str:
    """The name of a date's days, or of the first and the last of several; that of an end that is not known is left out."""
    first, last = (name(day) if day else "" for day in (date.earliest, date.latest))
    return first if first == last else f"{first}–{last}"
