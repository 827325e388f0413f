"""The words of a language that matter for names, as one table of flags."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from mkdocs_dossier.languages.bits import Bits
from mkdocs_dossier.languages.calendars import calendar, months_of_all
from mkdocs_dossier.languages.files import ALL, OTHER, find_section, section, tags_with
from mkdocs_dossier.languages.sections import CalendarWords, Names, Words
from mkdocs_dossier.languages.tags import primary
from mkdocs_dossier.text.name_shape import case_of


class NameFlags(Bits):
    """What a word may be to a name: a word may be several of these."""


NOTHING = NameFlags(0)
CAPITAL = NameFlags(1)
ACRONYM = NameFlags(1 << 1)  # capitals only, two letters at least
OPENER = NameFlags(1 << 2)  # opens sentences and is no name
TITLE = NameFlags(1 << 3)  # stands before a person's name: President
MODIFIER = NameFlags(1 << 4)  # stands before a title: Prime, Foreign
PORTFOLIO = NameFlags(1 << 5)  # what a minister may be of: Affairs
DEMONYM = NameFlags(1 << 6)
HEAD = NameFlags(1 << 7)  # the noun of an organisation's name: Council
PLACE = NameFlags(1 << 8)  # the noun of a place's name: Sea
WORK = NameFlags(1 << 9)  # the noun of a treaty's, a war's, a prize's name
PARTICLE = NameFlags(1 << 10)  # joins the parts of a person's name: van, bin
OF = NameFlags(1 << 11)  # joins an organisation's noun with what follows
ARTICLE = NameFlags(1 << 12)
CALENDAR = NameFlags(1 << 13)
TAIL = NameFlags(1 << 14)  # a word in lower case that ends a name: Европейский союз
ADJECTIVE = NameFlags(1 << 15)  # a capital that such a word may follow
BEFORE_PLACE = NameFlags(1 << 16)
AFTER_PERSON = NameFlags(1 << 17)
NOISE = NameFlags(1 << 18)  # capitals that name nobody: TV
STATE = NameFlags(1 << 19)
NOUN = NameFlags(1 << 20)  # a common noun, in a language that writes them with a capital
LETTER = NameFlags(1 << 21)  # a capital on its own: an initial
ADVERB = NameFlags(1 << 22)  # by its look no name, at the head of a sentence
NAMED = NameFlags(1 << 23)  # an adjective that has a capital in names only
BREAK = NameFlags(1 << 24)  # an inflected place, which no name goes on behind

NAMING = HEAD | PLACE | WORK
"""Nouns that make an adjective before them a part of a name: Russian Federation, Black Sea."""

_CAMEL = re.compile("[a-z]{1,2}[A-Z]")  # iCloud
_LONG_MONTH = 4  # letters; shorter ones are other words elsewhere


@dataclass(frozen=True, slots=True)
class NameLexicon:
    """What is known of a language.

    Attributes:
        read: The flags of a word as it stands in a text.
        suffixes: Endings of inflected names, the longest first.
        capital_nouns: Whether all nouns have capitals, so that a capital alone says nothing.
        juxtaposed: Whether two names may stand side by side, told apart by their endings.
        bare_start: Whether common nouns have articles, so that a bare word at the head of a sentence is a name.
    """

    read: Callable[[str], NameFlags]
    suffixes: tuple[str, ...]
    capital_nouns: bool
    juxtaposed: bool
    bare_start: bool


@lru_cache(maxsize=64)
def lexicon(language: str, demonyms: tuple[str, ...] = ()) -> NameLexicon:
    """The lexicon of a BCP 47 tag's language; of a language without one, only what holds for all of them.

    Args:
        language: The tag.
        demonyms: Words that are demonyms as well, whatever the language.
    """
    tag = primary(language)
    words = find_section(tag, Names) or section(OTHER, Names)
    suffixes = {suffix.casefold() for suffix in words.suffix}
    return NameLexicon(
        _reader(_flags(words, _calendar(tag, words), demonyms), words),
        tuple(sorted(suffixes, key=lambda suffix: (-len(suffix), suffix))),
        words.capital_nouns,
        words.juxtaposed,
        words.bare_start,
    )


def _flags(words: Names, times: Iterable[str], demonyms: Words) -> dict[str, NameFlags]:
    """The words of a language, case-folded, each with all that it may be."""
    meanings: tuple[tuple[Iterable[str], NameFlags], ...] = (
        (words.opener, OPENER),
        (words.title, TITLE),
        (words.modifier, MODIFIER),
        (words.portfolio, PORTFOLIO),
        ((*words.demonym, *demonyms), DEMONYM),
        (words.head, HEAD),
        (words.place, PLACE),
        (words.work, WORK),
        (words.particle, PARTICLE),
        (words.of, OF),
        (words.article, ARTICLE),
        (words.tail, TAIL),
        (words.before_place, BEFORE_PLACE),
        (words.after_person, AFTER_PERSON),
        (words.state, STATE),
        (words.adjective_name, NAMED),
        (words.apposition, NOISE),
        (times, CALENDAR),
    )
    flags: dict[str, NameFlags] = {}
    for each, meaning in meanings:
        for word in map(str.casefold, each):
            flags[word] = flags.get(word, NOTHING) | meaning
    return flags


def _calendar(tag: str, words: Names) -> Iterator[str]:
    """The names of months, days, seasons and feasts that are nobody's name in a language."""
    if find_section(tag, Names):
        yield from calendar(tag).words("months", "days", *words.calendar)
        yield from section(tag, CalendarWords).others
    yield from _calendars_anywhere()
    if words.other_months:
        yield from (month for month in months_of_all() if len(month) >= _LONG_MONTH)


@cache
def _calendars_anywhere() -> Words:
    """The same of the languages whose are nobody's name in others either."""
    found: list[str] = []
    for tag in tags_with(CalendarWords):
        if section(tag, CalendarWords).anywhere:
            found += calendar(tag).words("months", "days")
            found += section(tag, CalendarWords).others
    return tuple(found)


def _reader(flags: Mapping[str, NameFlags], words: Names) -> Callable[[str], NameFlags]:
    """What tells what a word is: by the table, by its capitals, by its look."""
    noise = frozenset((*words.noise, *section(ALL, Names).noise))

    @lru_cache(maxsize=1 << 16)
    def read(word: str) -> NameFlags:
        found = flags.get(word.casefold(), NOTHING)
        if not case_of(word) and not _CAMEL.match(word):
            return found & ~_CAPITALS_ONLY
        found |= CAPITAL
        letters = sum(map(str.isalpha, word))
        if word in noise or word.removesuffix("s") in noise or not letters:
            found |= NOISE
        if letters == 1 and len(word) == 1:
            found |= LETTER
        elif word.isupper() and not found & NOISE:
            found |= ACRONYM
        found |= ADVERB if words.adverb.match(word) else NOTHING
        found |= ADJECTIVE if words.adjective.search(word) or found & HEAD else NOTHING
        found |= BREAK if words.break_.search(word) else NOTHING
        found |= NOUN if words.noun.search(word) else NOTHING
        found |= TITLE if words.title_ending.search(word) else NOTHING
        return found

    return read


# Without a capital these say nothing; a title is one still, and whoever follows it is a person.
_CAPITALS_ONLY = DEMONYM | HEAD | PLACE | WORK | STATE | NAMED | NOISE | PORTFOLIO


@lru_cache(maxsize=1 << 16)
def stem(word: str, suffixes: tuple[str, ...]) -> str:
    """A folded word without the endings of cases; never shorter than three letters.

    Twice, as what looks like an ending may be a part of the word: Бородай, Бородая.
    """
    for _ in range(2):
        found = next((each for each in suffixes if _ends(word, each)), "")
        word = word.removesuffix(found)
    return word


def _ends(word: str, suffix: str) -> bool:
    return word.endswith(suffix) and len(word) - len(suffix) >= _SHORTEST_STEM


_SHORTEST_STEM = 3
