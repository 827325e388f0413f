"""The words of a language that matter for names, as one table of flags."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from mkdocs_dossier.text.month_names import MONTHS
from mkdocs_dossier.text.name_shape import case_of
from mkdocs_dossier.text.names.words_east import CALENDAR_EAST, EAST
from mkdocs_dossier.text.names.words_en import ACRONYMS, CALENDAR_EN, DEMONYMS, ENGLISH
from mkdocs_dossier.text.names.words_south import SOUTH
from mkdocs_dossier.text.names.words_west import ANY, CALENDAR_WEST, WEST

# What a word may be. A word may be several of these.
CAPITAL = 1
ACRONYM = 2  # capitals only, two letters at least
OPENER = 4  # opens sentences and is no name
TITLE = 8  # stands before a person's name: President
MODIFIER = 16  # stands before a title: Prime, Foreign
PORTFOLIO = 32  # what a minister may be of: Affairs
DEMONYM = 64
HEAD = 128  # the noun of an organisation's name: Council
PLACE = 256  # the noun of a place's name: Sea
WORK = 512  # the noun of a treaty's, a war's, a prize's name
PARTICLE = 1024  # joins the parts of a person's name: van, bin
OF = 2048  # joins an organisation's noun with what follows
ARTICLE = 4096
CALENDAR = 8192
TAIL = 1 << 14  # a word in lower case that ends a name: Европейский союз
ADJECTIVE = 1 << 15  # a capital that such a word may follow
BEFORE_PLACE = 1 << 16
AFTER_PERSON = 1 << 17
NOISE = 1 << 18  # capitals that name nobody: TV
STATE = 1 << 19
NOUN = 1 << 20  # a common noun, in a language that writes them with a capital
LETTER = 1 << 21  # a capital on its own: an initial
ADVERB = 1 << 22  # by its look no name, at the head of a sentence
NAMED = 1 << 23  # an adjective that has a capital in names only
BREAK = 1 << 24  # an inflected place, which no name goes on behind

NAMING = HEAD | PLACE | WORK
"""Nouns that make an adjective before them a part of a name: Russian Federation, Black Sea."""

_KEYS: Mapping[str, int] = {
    "opener": OPENER,
    "title": TITLE,
    "modifier": MODIFIER,
    "portfolio": PORTFOLIO,
    "demonym": DEMONYM,
    "head": HEAD,
    "place": PLACE,
    "work": WORK,
    "particle": PARTICLE,
    "of": OF,
    "article": ARTICLE,
    "tail": TAIL,
    "before-place": BEFORE_PLACE,
    "after-person": AFTER_PERSON,
    "state": STATE,
    "adjective-name": NAMED,
    "apposition": NOISE,
}
_LONG_MONTH = 4  # letters; shorter ones are other words elsewhere
_TABLES: Mapping[str, Mapping[str, str]] = {"en": ENGLISH, **EAST, **SOUTH, **WEST}
_NEVER = "(?!)"


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What is known of a language.

    Attributes:
        read: The flags of a word as it stands in a text.
        suffixes: Endings of inflected names, the longest first.
        capital_nouns: Whether all nouns have capitals, so that a capital alone says nothing.
        juxtaposed: Whether two names may stand side by side, told apart by their endings.
        bare_start: Whether common nouns have articles, so that a bare word at the head of a sentence is a name.
    """

    read: Callable[[str], int]
    suffixes: tuple[str, ...]
    capital_nouns: bool
    juxtaposed: bool
    bare_start: bool


@lru_cache(maxsize=64)
def lexicon(language: str, demonyms: tuple[str, ...] = ()) -> Lexicon:
    """The lexicon of a BCP 47 tag's language; of a language without one, only what holds for all of them.

    Args:
        language: The tag.
        demonyms: Words that are demonyms as well, whatever the language.
    """
    base = re.split("[-_]", language, maxsplit=1)[0].lower()
    table = _TABLES.get(base, ANY)
    flags: dict[str, int] = {}
    for key, flag in _KEYS.items():
        _add(flags, table.get(key, ""), flag)
    _add(
        flags,
        f"{CALENDAR_EN if base == 'en' else ''} {CALENDAR_WEST} {CALENDAR_EAST}",
        CALENDAR,
    )
    _add(flags, " ".join(demonyms), DEMONYM)
    if base != "en":
        _add(flags, " ".join(month for month in MONTHS if len(month) >= _LONG_MONTH), CALENDAR)
    if base == "en":
        for entry in DEMONYMS.split("|"):
            state, *names = entry.split()
            _add(flags, state, STATE)
            _add(flags, " ".join(names), DEMONYM)
    suffixes = {suffix.casefold() for suffix in table.get("suffix", "").split()}
    return Lexicon(
        _reader(flags, table),
        tuple(sorted(suffixes, key=lambda suffix: (-len(suffix), suffix))),
        bool(table.get("capital-nouns")),
        bool(table.get("juxtaposed")),
        bool(table.get("bare-start")),
    )


def _add(flags: dict[str, int], words: str, flag: int) -> None:
    for word in map(str.casefold, words.split()):
        flags[word] = flags.get(word, 0) | flag


def _reader(flags: Mapping[str, int], table: Mapping[str, str]) -> Callable[[str], int]:
    """What tells what a word is: by the table, by its capitals, by its look."""
    adverb = re.compile(table.get("adverb", _NEVER), re.IGNORECASE)
    adjective = re.compile(table.get("adjective", _NEVER), re.IGNORECASE)
    breaks = re.compile(table.get("break", _NEVER))
    noun = re.compile("".join(table.get("noun", _NEVER).split()), re.IGNORECASE)
    titles = re.compile(_TITLE_ENDS if table.get("capital-nouns") else _NEVER, re.IGNORECASE)
    noise = frozenset(ACRONYMS.split())

    @lru_cache(maxsize=1 << 16)
    def read(word: str) -> int:
        found = flags.get(word.casefold(), 0)
        if not case_of(word):
            return found & ~_CAPITALS_ONLY
        found |= CAPITAL
        letters = sum(map(str.isalpha, word))
        if word in noise or word.removesuffix("s") in noise or not letters:
            found |= NOISE
        elif letters == 1 and len(word) == 1:
            found |= LETTER
        elif word.isupper():
            found |= ACRONYM
        found |= ADVERB if adverb.match(word) else 0
        found |= ADJECTIVE if adjective.search(word) or found & HEAD else 0
        found |= BREAK if breaks.search(word) else 0
        found |= NOUN if noun.search(word) else 0
        found |= TITLE if titles.search(word) else 0
        return found

    return read


_TITLE_ENDS = (
    "(?:präsident|minister|kanzler|sprecher|meister|chef|sekretär|direktor|botschafter|beauftragte|experte|forscher)"
    "(?:in|en|s|r|n)?$"
)

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
