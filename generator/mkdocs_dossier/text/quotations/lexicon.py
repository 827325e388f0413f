"""The words by which a language reports speech, as one table of flags."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from mkdocs_dossier.languages.bits import Bits
from mkdocs_dossier.languages.calendars import calendar
from mkdocs_dossier.languages.files import find_section
from mkdocs_dossier.languages.sections import Speech, Words
from mkdocs_dossier.languages.tags import primary
from mkdocs_dossier.model.lookup import grouped
from mkdocs_dossier.text.letters import UNSPACED
from mkdocs_dossier.text.names import lexicon as names


class SpeechFlags(Bits):
    """What a word may be to a sentence that reports speech: a word may be several of these."""


NOTHING = SpeechFlags(0)
SAY = SpeechFlags(1)  # a verb that direct speech goes with: said
WEAK = SpeechFlags(1 << 1)  # a verb that goes with single words of a speaker: called it "useless"
SAYING = SpeechFlags(1 << 2)  # a form without a subject of its own: adding
LIGHT = SpeechFlags(1 << 3)  # an adverb or auxiliary, at which nothing is decided: has, also, later
BE = SpeechFlags(1 << 4)  # makes a passive of a verb
NOT = SpeechFlags(1 << 5)  # makes speech unspoken
PERSON = SpeechFlags(1 << 6)  # he, she
THING = SpeechFlags(1 << 7)  # it
MANY = SpeechFlags(1 << 8)  # they
WHO = SpeechFlags(1 << 9)  # opens a relative clause
PREPOSITION = SpeechFlags(1 << 10)
BINDING = SpeechFlags(1 << 11)  # a preposition inside a noun phrase: of
DETERMINER = SpeechFlags(1 << 12)
AND = SpeechFlags(1 << 13)
SUBORDINATE = SpeechFlags(1 << 14)  # opens a clause beside the main one: while
TIME = SpeechFlags(1 << 15)
DOCUMENT = SpeechFlags(1 << 16)  # statement, letter
OFFICE = SpeechFlags(1 << 17)  # president: one person holds it
FIGURE = SpeechFlags(1 << 18)  # spokesman, official: anybody
WORK = SpeechFlags(1 << 19)  # what has a title: film, ship
THAT = SpeechFlags(1 << 20)
ADDRESSED = SpeechFlags(1 << 21)  # a verb that takes its hearer: told
ISSUE = SpeechFlags(1 << 22)  # what one does with a statement: released
BY = SpeechFlags(1 << 23)
QUOTED = SpeechFlags(1 << 24)  # quoted X as saying
TITLED = SpeechFlags(1 << 25)  # what stands before a name in quotation marks: so-called
HUMAN = SpeechFlags(1 << 26)  # a name of a person
NOUNISH = SpeechFlags(1 << 27)  # a verb that may as well be a noun: claims
OBLIQUE = SpeechFlags(1 << 28)  # a name that looks like another case than the subject's
MASCULINE = SpeechFlags(1 << 29)  # a verb whose subject such a name can't be
WITH_IT = SpeechFlags(1 << 30)  # a verb of speech only with `it`: as X put it
DEFINITE = SpeechFlags(1 << 31)  # stands before what was spoken of before: the, this
INDEFINITE = SpeechFlags(1 << 32)  # stands before anybody: a, some
OWNING = SpeechFlags(1 << 33)  # stands before what is somebody's: its
CONTRAST = SpeechFlags(1 << 34)  # breaks off what was said before: while, but
AS = SpeechFlags(1 << 35)  # quoted X as saying
NAMING = SpeechFlags(1 << 36)  # a verb that may only give a name: called
SHARED = SpeechFlags(1 << 37)  # says of a document that several wrote it: joint
RANK = SpeechFlags(1 << 38)  # makes another office of one: prime
TOWARDS = SpeechFlags(1 << 39)  # before whom something is meant for: to, for
BEHIND = SpeechFlags(1 << 40)  # a verb that speech goes with only where it stands before: “…,” X smiled
ENDS = SpeechFlags(1 << 41)  # a sign that may end a sentence
OPENS_PHRASE = SpeechFlags(1 << 42)  # the first of several words that are one: pointed out, last week

_PARTS = re.compile(rf"[{UNSPACED}]|[^\s{UNSPACED}]+")
_NO_PERSON = names.HEAD | names.WORK | names.STATE | names.MODIFIER | names.DEMONYM

SENTENCE_ENDS = frozenset(".!?…;։。؟？！")
ANY_SPEECH = SAY | WEAK | SAYING
GRAMMAR = ~(SHARED | RANK | TOWARDS | ENDS | OPENS_PHRASE)
"""All that says something of a word's part in its sentence."""


class Word(NamedTuple):
    """A word as the lexicon reads it: in lower case, what it may be, whether a capital begins it."""

    word: str
    flags: SpeechFlags
    capital: bool


Phrases = Mapping[tuple[str, str], tuple[tuple[tuple[str, ...], SpeechFlags], ...]]
"""Several words that are one, by the first two of them, the longest first; with what they may be."""


@dataclass(frozen=True, slots=True)
class SpeechLexicon:
    """What is known of a language.

    Attributes:
        read: What a word is.
        nobody: Whether a word with a capital belongs to the name of a place or a body, not of a person.
        phrases: Several words that are one.
        according: Openings of a phrase that names the source, word by word, by the first: ("according", "to").
        sourced: What closes such a phrase where it stands after the name: ("göre",).
        verb_last: Whether the verb may stand after the quote while its subject stands before it.
        free_order: Whether any words may stand between a verb and the subject that follows it.
        oblique: How a name looks that is no subject.
        owner_behind: How a noun looks right behind which stands whose it is.
        owner_before: What stands behind a name of whose something is.
        abbreviations: Words whose full stop ends no sentence.
        small: Words in small letters inside titles.
    """

    read: Callable[[str], Word]
    nobody: Callable[[str], bool]
    phrases: Phrases
    according: Mapping[str, tuple[tuple[str, ...], ...]]
    sourced: tuple[str, ...]
    verb_last: bool
    free_order: bool
    oblique: re.Pattern[str]
    owner_behind: re.Pattern[str]
    owner_before: frozenset[str]
    abbreviations: frozenset[str]
    small: frozenset[str]


@lru_cache(maxsize=32)
def lexicon(language: str) -> SpeechLexicon:
    """The lexicon of a BCP 47 tag's language; of a language without one, that of English."""
    tag = primary(language)
    words = find_section(tag, Speech)
    if words is None:
        return lexicon("en")
    flags = _flags(words, calendar(tag).words(*words.calendar))
    phrases = _phrases(flags)
    for word, known in flags.items():
        if known & SAY and words.masculine.search(word):
            flags[word] = known | MASCULINE
    return SpeechLexicon(
        read=_reader(flags, words.adverb, frozenset(words.no_adverb)),
        nobody=_nobody(tag),
        phrases=phrases,
        according=grouped((parts_of(phrase)[0], parts_of(phrase)) for phrase in words.according),
        sourced=words.sourced,
        verb_last=words.verb_last,
        free_order=words.free_order,
        oblique=words.oblique,
        owner_behind=words.owner_behind,
        owner_before=frozenset(words.owner_before),
        abbreviations=frozenset(words.abbreviations),
        small=frozenset(words.small),
    )


def _flags(words: Speech, times: Iterable[str]) -> dict[str, SpeechFlags]:
    """The words of a language, each with all that it may be."""
    meanings: tuple[tuple[Words, SpeechFlags], ...] = (
        (words.say, SAY),
        (words.behind, BEHIND),
        (words.weak, WEAK),
        (words.saying, SAYING),
        (words.light, LIGHT),
        (words.be, BE),
        (words.not_, NOT),
        (words.person, PERSON),
        (words.thing, THING),
        (words.many, MANY),
        (words.who, WHO),
        (words.preposition, PREPOSITION),
        (words.binding, BINDING | PREPOSITION),
        (words.determiner, DETERMINER),
        (words.definite, DEFINITE),
        (words.indefinite, INDEFINITE),
        (words.owning, OWNING),
        (words.and_, AND),
        (words.contrast, CONTRAST),
        (words.subordinate, SUBORDINATE),
        (tuple(chain(words.time, map(str.lower, times))), TIME | LIGHT),
        (words.document, DOCUMENT),
        (words.shared, SHARED),
        (words.office, OFFICE),
        (words.rank, RANK),
        (words.figure, FIGURE),
        (words.work, WORK),
        (words.that, THAT),
        (words.as_, AS),
        (words.naming, NAMING),
        (words.addressed, ADDRESSED | SAY),
        (words.issue, ISSUE),
        (words.towards, TOWARDS),
        (words.by, BY | PREPOSITION),
        (words.quoted, QUOTED),
        (words.titled, TITLED),
        (words.nounish, NOUNISH),
        (words.with_it, WITH_IT | ADDRESSED | SAY),
    )
    flags: dict[str, SpeechFlags] = {}
    for each, meaning in meanings:
        for word in each:
            flags[word] = flags.get(word, NOTHING) | meaning
    return flags


def _nobody(tag: str) -> Callable[[str], bool]:
    known = names.lexicon(tag).read
    return lambda word: bool(known(word) & _NO_PERSON)


def parts_of(phrase: str) -> tuple[str, ...]:
    """The words of a phrase; in scripts without blanks each sign is one."""
    return tuple(_PARTS.findall(phrase))


def _phrases(flags: dict[str, SpeechFlags]) -> Phrases:
    """Take the entries of several words out of a table, and mark the words that open them."""
    found: dict[tuple[str, str], list[tuple[tuple[str, ...], SpeechFlags]]] = {}
    for phrase in list(flags):
        words = parts_of(phrase)
        if len(words) == 1:
            continue
        found.setdefault((words[0], words[1]), []).append((words, flags.pop(phrase)))
    for word, _ in found:
        flags[word] = flags.get(word, NOTHING) | OPENS_PHRASE
    return {
        pair: tuple(sorted(each, key=lambda entry: (-len(entry[0]), entry[0])))
        for pair, each in found.items()
    }


def _reader(
    flags: Mapping[str, SpeechFlags], adverb: re.Pattern[str], nouns: frozenset[str]
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
        light = LIGHT if word not in nouns and adverb.match(word) else NOTHING
        ends = ENDS if word in SENTENCE_ENDS else NOTHING
        return Word(word, flags.get(word, NOTHING) or light or ends, sign[0].isupper())

    return read
