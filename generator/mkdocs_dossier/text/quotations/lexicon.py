"""The words by which a language reports speech, as one table of flags."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from mkdocs_dossier.text.quotations.words_en import ENGLISH
from mkdocs_dossier.text.quotations.words_other import OTHERS

# What a word may be to a sentence that reports speech. A word may be several of these.
SAY = 1  # a verb that direct speech goes with: said
WEAK = 2  # a verb that goes with single words of a speaker: called it "useless"
SAYING = 4  # a form without a subject of its own: adding
LIGHT = 8  # an adverb or auxiliary, at which nothing is decided: has, also, later
BE = 16  # makes a passive of a verb
NOT = 32  # makes speech unspoken
PERSON = 64  # he, she
THING = 128  # it
MANY = 256  # they
WHO = 512  # opens a relative clause
PREPOSITION = 1024
BINDING = 2048  # a preposition inside a noun phrase: of
DETERMINER = 4096
AND = 8192
SUBORDINATE = 1 << 14  # opens a clause beside the main one: while
TIME = 1 << 15
DOCUMENT = 1 << 16  # statement, letter
OFFICE = 1 << 17  # president: one person holds it
FIGURE = 1 << 18  # spokesman, official: anybody
WORK = 1 << 19  # what has a title: film, ship
THAT = 1 << 20
ADDRESSED = 1 << 21  # a verb that takes its hearer: told
ISSUE = 1 << 22  # what one does with a statement: released
BY = 1 << 23
QUOTED = 1 << 24  # quoted X as saying
TITLED = 1 << 25  # what stands before a name in quotation marks: so-called
HUMAN = 1 << 26  # a name of a person
NOUNISH = 1 << 27  # a verb that may as well be a noun: claims
OBLIQUE = 1 << 28  # a name that looks like another case than the subject's
MASCULINE = 1 << 29  # a verb whose subject such a name can't be
WITH_IT = 1 << 30  # a verb of speech only with `it`: as X put it

ANY_SPEECH = SAY | WEAK | SAYING

_KEYS: Mapping[str, int] = {
    "say": SAY,
    "weak": WEAK,
    "saying": SAYING,
    "light": LIGHT,
    "be": BE,
    "not": NOT,
    "person": PERSON,
    "thing": THING,
    "many": MANY,
    "who": WHO,
    "preposition": PREPOSITION,
    "binding": BINDING | PREPOSITION,
    "determiner": DETERMINER,
    "and": AND,
    "subordinate": SUBORDINATE,
    "time": TIME | LIGHT,
    "document": DOCUMENT,
    "office": OFFICE,
    "figure": FIGURE,
    "work": WORK,
    "that": THAT,
    "addressed": ADDRESSED | SAY,
    "issue": ISSUE,
    "by": BY | PREPOSITION,
    "quoted": QUOTED,
    "titled": TITLED,
    "nounish": NOUNISH,
    "with-it": WITH_IT | ADDRESSED | SAY,
}


class Word(NamedTuple):
    """A word as the lexicon reads it: in lower case, what it may be, whether a capital begins it."""

    word: str
    flags: int
    capital: bool


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What is known of a language.

    Attributes:
        read: What a word is.
        according: Openings of a phrase that names the source, word by word: ("according", "to").
        sourced: What closes such a phrase where it stands after the name: ("göre",).
        verb_last: Whether the verb may stand after the quote while its subject stands before it.
        free_order: Whether any words may stand between a verb and the subject that follows it.
        oblique: How a name looks that is no subject.
        abbreviations: Words whose full stop ends no sentence.
    """

    read: Callable[[str], Word]
    according: tuple[tuple[str, ...], ...]
    sourced: tuple[str, ...]
    verb_last: bool
    free_order: bool
    oblique: re.Pattern[str]
    abbreviations: frozenset[str]


def _build(table: Mapping[str, str]) -> Lexicon:
    """A lexicon from its table, in which words stand between spaces."""
    flags: dict[str, int] = {}
    for key, flag in _KEYS.items():
        for word in table.get(key, "").split():
            flags[word] = flags.get(word, 0) | flag
    masculine = re.compile(table.get("masculine", "(?!)"))
    for word, known in flags.items():
        if known & SAY and masculine.search(word):
            flags[word] = known | MASCULINE
    return Lexicon(
        read=_reader(
            flags, re.compile(table.get("adverb", "(?!)")), frozenset(table.get("no-adverb", "").split())
        ),
        according=tuple(tuple(phrase.split("_")) for phrase in table.get("according", "").split()),
        sourced=tuple(table.get("sourced", "").split()),
        verb_last="verb-last" in table.get("order", ""),
        free_order="free" in table.get("order", ""),
        oblique=re.compile(table.get("oblique", "(?!)")),
        abbreviations=frozenset(table.get("abbreviations", "").split()),
    )


def _reader(
    flags: Mapping[str, int], adverb: re.Pattern[str], nouns: frozenset[str]
) -> Callable[[str], Word]:
    """What tells what a word is: a word in the table, an adverb by its look, or unknown.

    Args:
        flags: The table.
        adverb: How adverbs look.
        nouns: Words that look so and are none: a family, un gouvernement.
    """

    @lru_cache(maxsize=1 << 15)
    def read(sign: str) -> Word:
        word = sign.lower()
        light = LIGHT if word not in nouns and adverb.match(word) else 0
        return Word(word, flags.get(word, 0) or light, sign[0].isupper())

    return read


@lru_cache(maxsize=32)
def lexicon(language: str) -> Lexicon:
    """The lexicon of a BCP 47 tag's language; of a language without one, that of English."""
    base = re.split("[-_]", language, maxsplit=1)[0].lower()
    return _build(OTHERS.get(base, ENGLISH))
