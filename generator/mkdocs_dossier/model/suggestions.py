"""Hints for the catalogue: what the sources hold and no record does. They are computed on demand and change nothing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Hint(StrEnum):
    """What a suggestion is about; the first part of its key.

    Attributes:
        NAME: A name that no record has.
        SPELLING: A name that is probably another spelling, script or length of a record's.
        DOUBLE: Two records that may be one.
        DATE: A printed date at which no event stands.
        COVERS: A source that tells of an event and does not say so under `covers:`.
        ANSWER: Numbers of one thing that sources give otherwise.
        SPEAKER: A claim that somebody says, while the catalogue does not say who.
        SUMMARY: A record that does not say who or what it is.
        WORDS: A quotation that no curated quote covers.
    """

    NAME = "name"
    SPELLING = "spelling"
    DOUBLE = "double"
    DATE = "date"
    COVERS = "covers"
    ANSWER = "answer"
    SPEAKER = "speaker"
    SUMMARY = "summary"
    WORDS = "words"


_ALL: list[str] = [each.value for each in Hint]


def hint_names() -> tuple[str, ...]:
    """What keys of suggestions may begin with."""
    return tuple(_ALL)


def add_hints(names: Iterable[str]) -> None:
    """Make kinds of another distribution known, before any settings that may dismiss suggestions are read."""
    _ALL.extend(name for name in names if name not in _ALL)


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in a source that carries a suggestion.

    Attributes:
        source: Id of the source.
        paragraph: Its number in the text that was read, from 1.
        sentence: The sentence, on one line; it may come from a text that is not published.
    """

    source: str
    paragraph: int
    sentence: str


@dataclass(frozen=True, slots=True)
class Form:
    """A wording, with the language of the texts that have it; empty for the dossier's own."""

    text: str
    lang: str = ""


@dataclass(frozen=True, slots=True)
class Carried:
    """How widely the sources carry a suggestion.

    Attributes:
        sources: Ids.
        accounts: How many they are if those that copy each other count once.
        outlets: Of how many publishers that are known.
        count: How often it stands there.
        spots: Some places, of as many sources as possible.
    """

    sources: tuple[str, ...]
    accounts: int
    outlets: int
    count: int
    spots: tuple[Spot, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of a source that may be cited: for a claim, with the value that they give."""

    source: str
    quote: str
    value: str = ""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A hint.

    Attributes:
        key: Names it for good, for `dismissed:`.
        also: Keys that it would have with fewer sources or under another of its forms: a dismissal of any holds.
        text: What it is about, on one line.
        forms: The wordings found, the main one first; for names and spellings.
        guess: What sort of record it may be; empty if nothing tells.
        records: Ids of the records that it is about: the one spelt otherwise, the two that may be one, the speaker.
        date: EDTF, for dates.
        place: Id of a place that is named beside a date; empty if none is.
        score: Likeness in percent, for spellings and doubles.
        note: In words, what tells.
        passages: What may be cited for it, answer by answer.
    """

    hint: str
    key: str
    also: tuple[str, ...]
    text: str
    carried: Carried
    forms: tuple[Form, ...] = ()
    guess: str = ""
    records: tuple[str, ...] = ()
    date: str = ""
    score: int = 0
    note: str = ""
    passages: tuple[Passage, ...] = ()
    place: str = ""

    @property
    def keys(self) -> frozenset[str]:
        """All keys under which it may have been dismissed."""
        return frozenset((self.key, *self.also))

    @property
    def rank(self) -> tuple[int, int, int, str]:
        """Sort key among those of its kind: the most widely carried first."""
        return (-self.carried.accounts, -self.carried.outlets, -self.carried.count, self.key)
