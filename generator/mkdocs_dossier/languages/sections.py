"""What a language's file may hold: a class a section, a field a key, with what is written there.

A key is called like its field, with hyphens. Lists of words and phrases are as texts print them, patterns are
regular expressions, and `months.3 = […]` gives one of several numbered lists.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TypeAlias

Words: TypeAlias = tuple[str, ...]
Pair: TypeAlias = tuple[str, str]
Numbered: TypeAlias = Mapping[int, Words]

PARTS = ("months", "short-months", "days", "short-days")
"""Of a calendar, as other sections refer to it."""

TOLD = "told"
"""Under it a field's metadata say what is written there."""

_NEVER = re.compile("(?!)")


def _words(told: str) -> Words:
    return field(default=(), metadata={TOLD: told})


def _pattern(told: str) -> re.Pattern[str]:
    return field(default=_NEVER, metadata={TOLD: told})


def _numbered(told: str) -> Numbered:
    return field(default_factory=dict, metadata={TOLD: told})


def _flag(told: str, *, default: bool = False) -> bool:
    return field(default=default, metadata={TOLD: told})


@dataclass(frozen=True, slots=True, kw_only=True)
class General:
    """The head of a file, before its first section."""

    name: str = field(default="", metadata={TOLD: "the language in English, where CLDR calls it otherwise"})
    quotation_marks: Pair = field(
        default=("“", "”"),
        metadata={TOLD: "what opens and what closes a quotation, with spaces that belong to it"},
    )
    leftwards: bool = _flag("whether it is written from right to left, in its usual script")


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarWords:
    """Months and days as texts print them, less what CLDR has."""

    months: Numbered = _numbered("a month's further forms, from 1: inflected, dialectal, misspelt")
    short_months: Numbered = _numbered("a month's further abbreviations, without full stops")
    days: Numbered = _numbered("a day's further names, from 1 for Monday")
    short_days: Numbered = _numbered("a day's further abbreviations, without full stops")
    persian_months: Numbered = _numbered("the months of the solar Hijri calendar, from 1 for Farvardin")
    no_calendar: Words = _words("abbreviations that CLDR has and that are rather other words")
    also_words: Words = _words("months that are other words too: in small letters only with day and year")
    others: Words = _words("seasons, feasts and whatever else is nobody's name")
    anywhere: bool = _flag(
        "whether all these, but abbreviations, are nobody's name in other languages either"
    )
    short_anywhere: bool = _flag("whether its abbreviated months are read in texts of all languages")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sense:
    """Words that turn, limit or count what stands beside them: a quote that is cut before them says something else."""

    limits: Words = _words("take back or bind what stands before them: but, unless, provided that")
    opening: Words = _words("do so only behind a comma or another sign: however")
    closing: Words = _words("do so only before such a sign")
    negates: Words = _words("turn what follows them: not, nobody, denied that")
    negation: re.Pattern[str] = _pattern("how other negating words look")
    harmless: Words = _words("begin like one of these and are none: not only")
    numbers: Words = _words("numbers in words")


@dataclass(frozen=True, slots=True, kw_only=True)
class Speech:
    """Words by which speech is reported; in small letters. A word may be several of these."""

    say: Words = _words("verbs that direct speech goes with: said")
    behind: Words = _words("verbs that do so only behind the quote: “…,” X smiled")
    weak: Words = _words("verbs that go with single words of a speaker: called it “useless”")
    addressed: Words = _words("verbs that take their hearer: told")
    with_it: Words = _words("verbs of speech only with `it`: as X put it")
    saying: Words = _words("forms without a subject of their own: adding")
    quoted: Words = _words("quoted, in: quoted X as saying")
    issue: Words = _words("what one does with a statement: released")
    nounish: Words = _words("verbs that may as well be nouns: claims")
    light: Words = _words("adverbs and auxiliaries, at which nothing is decided: has, also, later")
    be: Words = _words("makes a passive of a verb")
    not_: Words = _words("makes speech unspoken: never, refused")
    person: Words = _words("he, she")
    thing: Words = _words("it")
    many: Words = _words("they")
    who: Words = _words("open a relative clause")
    preposition: Words = _words("prepositions")
    binding: Words = _words("prepositions inside a noun phrase: of")
    towards: Words = _words("prepositions before whom something is meant for: to")
    by: Words = _words("names who does it, in the passive")
    determiner: Words = _words("articles and their like")
    definite: Words = _words("those of a thing that was spoken of before: the, this")
    indefinite: Words = _words("those of anybody: a, some; `a president` holds no office that a text told of")
    owning: Words = _words("those of what is somebody's: its")
    and_: Words = _words("and, or, but")
    contrast: Words = _words("break off what was said before: while, but")
    subordinate: Words = _words("open a clause beside the main one: while")
    that: Words = _words("opens what is said")
    as_: Words = _words("as, in: quoted X as saying")
    naming: Words = _words("verbs that may only give a name: called")
    time: Words = _words("say when: yesterday")
    calendar: Words = _words(f"which names of the calendar do so: {', '.join(PARTS)}")
    document: Words = _words("what is written: statement, letter")
    shared: Words = _words("say of a document that several wrote it: joint")
    office: Words = _words("what one person is: president")
    rank: Words = _words("make another office of one: prime, vice")
    figure: Words = _words("what anybody may be: spokesman, official")
    work: Words = _words("what has a title: film, ship")
    titled: Words = _words("stand before a name in quotation marks: so-called")
    according: Words = _words("open a phrase that names the source: according to")
    sourced: Words = _words("close such a phrase where they stand behind the name")
    abbreviations: Words = _words("words whose full stop ends no sentence, without it")
    small: Words = _words("words in small letters inside titles: of, the")
    adverb: re.Pattern[str] = _pattern("how adverbs look")
    no_adverb: Words = _words("look so and are none: family")
    oblique: re.Pattern[str] = _pattern("how a name looks that is in another case than a subject's")
    masculine: re.Pattern[str] = _pattern("how a verb looks whose subject such a name can't be")
    owner_behind: re.Pattern[str] = _pattern(
        "how a noun looks right behind which stands whose it is: والد, in: والد الخطيب"
    )
    owner_before: Words = _words("stand behind a name of whose something is: 的")
    verb_last: bool = _flag("whether the verb may stand behind the quote while its subject stands before")
    free_order: bool = _flag("whether any words may stand between a verb and the subject behind it")


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """Words that stand around names, and those that only look like names. A word may be several of these."""

    opener: Words = _words("open sentences and are no names")
    title: Words = _words("stand before a person's name: President")
    title_ending: re.Pattern[str] = _pattern("how other such words end")
    modifier: Words = _words("stand before a title: Prime, Foreign")
    portfolio: Words = _words("what a minister may be of: Affairs")
    demonym: Words = _words("peoples and their adjectives")
    state: Words = _words("states and what else a single word says to be a place")
    known: Words = _words(
        "other names of one word that nothing around them need tell: capitals that CLDR has not, powers"
    )
    adjective_name: Words = _words("adjectives that have a capital in names only")
    adjective: re.Pattern[str] = _pattern(
        "how a capital looks that a word in small letters may follow in a name"
    )
    apposition: Words = _words("nouns that stand before a name and are no part of it")
    head: Words = _words("the noun in an organisation's name: Council")
    place: Words = _words("the noun in a place's name: Sea")
    work: Words = _words("the noun in the name of a treaty, a war, a prize")
    particle: Words = _words("join the parts of a person's name: van, bin")
    of: Words = _words("join an organisation's noun with what follows")
    article: Words = _words("articles")
    before_place: Words = _words("stand before places: in, near")
    after_person: Words = _words("stand behind persons: said")
    limited: Words = _words("what firms whose owners' risk is limited call themselves: Ltd")
    stock: Words = _words("what firms that belong to holders of shares call themselves: Inc")
    company: Words = _words("other words by which firms call themselves so: Company")
    tail: Words = _words("in small letters, end a name: Европейский союз")
    noise: Words = _words("capitals that name nobody: TV")
    adverb: re.Pattern[str] = _pattern("how words look that are no names at the head of a sentence")
    break_: re.Pattern[str] = _pattern("how an inflected place looks, which no name goes on behind")
    noun: re.Pattern[str] = _pattern("how common nouns look, where they have a capital")
    suffix: Words = _words("endings of inflected names")
    calendar: Words = _words(
        f"which names of its own calendar are no names, besides full ones: {', '.join(PARTS)}"
    )
    other_months: bool = _flag("whether longer names of months in all languages are no names", default=True)
    capital_nouns: bool = _flag("whether all nouns have capitals, so that a capital alone says nothing")
    juxtaposed: bool = _flag("whether two names may stand side by side, told apart by their endings")
    bare_start: bool = _flag(
        "whether nouns have articles, so that a bare word may be a name at a sentence's head"
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class LongerNames:
    """Words beside a name by which a longer name is told from more words about the same; folded, in `mul.toml` alone."""

    passing: Words = _words("describe who or what follows, whatever their case: former")
    namesakes: Words = _words("tell two apart who have a name: junior")
    companies: Words = _words("stand behind a company's name, which is the same with and without them")
    parts: Words = _words("tell a part, or a level of government, from the whole, at a sentence's head too")
    saints: Words = _words("stand before a name that a place has from somebody: Saint, Fort")
    purposes: Words = _words("say what a body is for, not whose it is")
    offices: re.Pattern[str] = _pattern("how words begin of what a state or a place has, and is named beside")
    itself: Words = _words("of these, those that say so only before `of`: City of Yerevan")


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What stands around an article on its page, as it is printed. Capitals in a phrase are asked of the text as well."""

    filler: Words = _words("stands beside dates and names without a meaning of its own")
    published: Words = _words("the date beside it is that of publication")
    modified: Words = _words("the date beside it is that of a change")
    other_date: Words = _words("the date beside it is neither: a manuscript came in, an offer ends")
    by: Words = _words("an author follows, behind a colon")
    by_name: Words = _words("an author follows at once")
    roles: Words = _words("what authors are")
    source: Words = _words("the agency follows")
    photo: Words = _words("a credit follows")
    caption: Words = _words("is said below pictures only")
    section: Words = _words("usual sections of an outlet")
    section_label: Words = _words("a section follows")
    tags: Words = _words("keywords follow")
    counter: Words = _words("what pages count")
    ago: Words = _words("time that is relative to the reading")
    notice: Words = _words("the site speaks to its reader")
    opening: Words = _words("the same, where a paragraph begins with it")
    cookies: Words = _words("beginnings of words for cookies, which notices about them repeat")
    home: Words = _words("begins a menu")
    advert: Words = _words("stands above an advertisement")
    button: Words = _words("a line of nothing else is a control of the page")
    related: Words = _words("headlines of other articles follow")
    list: Words = _words("heads a list of other articles")
    foot: Words = _words("the page's foot or its comments begin")
    rights: Words = _words("of copying")
    subject: Words = _words("a letter's subject follows")
    sender: Words = _words("a letter's sender follows")
    sent: Words = _words("the day of a letter follows")
    receiver: Words = _words("a letter's receiver follows")
    regards: Words = _words("close a letter, before its writer's name: best regards")
    address: Words = _words("the article's address follows")
    no_person: Words = _words("are no part of a person's name")
    joins: Words = _words("join two authors: and, with")
    small: Words = _words("stand in small letters within a person's name: van, de")
    nobody: Words = _words("stand where an author does and are nobody's name: admin")
    author_from: Words = _words("stand between an author and where they write from: in")
    biography: Words = _words("go on behind a name with what a page says of its author: is, covers")
    no_place: Words = _words("in capitals where a place may stand, at the head of an article: UPDATE")
    place_small: Words = _words("stand in small letters within a place's name: am, del")
    archive: re.Pattern[str] = _pattern("how captions say that a picture is not of the day")
    agency: Words = _words("news agencies; of spellings that differ in capitals only the usual one first")
    pictures: Words = _words("agencies of pictures only")


@dataclass(frozen=True, slots=True, kw_only=True)
class Searching:
    """What readers write in a search and do not look for."""

    function: Words = _words(
        "words that join others or ask, and name nothing; no numbers, months or parts of names"
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlets:
    """How newspapers and stations are called, for those of which only an address is known."""

    noun: Words = _words("ends their names, as a word of its own: Times")


@dataclass(frozen=True, slots=True, kw_only=True)
class JoinedWords:
    """What is written together with a word and is none of it: and, in, the; particles. In any text of the script."""

    before: Words = _words("stand before a word, one or several of them at once")
    article: Words = _words("of these, the article alone")
    instead: Words = _words("of these, what an article behind it vanishes in: in the")
    after: Words = _words("stand behind a word")


SECTIONS: Mapping[str, type] = MappingProxyType(
    {
        "": General,
        "calendar": CalendarWords,
        "names": Names,
        "longer-names": LongerNames,
        "page": Page,
        "speech": Speech,
        "sense": Sense,
        "search": Searching,
        "outlets": Outlets,
        "joined": JoinedWords,
    }
)
"""By the name that opens them in a file; the first is its head."""
