"""What a language's file may hold: a class a section, a field a key, with what is written there.

A key is called like its field, with hyphens. Lists of words and phrases are as texts print them, patterns are
regular expressions, and `months.3 = […]` gives one of several numbered lists.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Annotated, TypeAlias

Words: TypeAlias = tuple[str, ...]
Pair: TypeAlias = tuple[str, str]
Numbered: TypeAlias = Mapping[int, Words]

PARTS = ("months", "short-months", "days", "short-days")
"""Of a calendar, as other sections refer to it."""

_NEVER = re.compile("(?!)")


@dataclass(frozen=True, slots=True, kw_only=True)
class General:
    """The head of a file, before its first section."""

    name: Annotated[str, "the language in English, where CLDR calls it otherwise"] = ""
    quotation_marks: Annotated[
        Pair, "what opens and what closes a quotation, with spaces that belong to it"
    ] = ("“", "”")
    leftwards: Annotated[bool, "whether it is written from right to left, in its usual script"] = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarWords:
    """Months and days as texts print them, less what CLDR has."""

    months: Annotated[Numbered, "a month's further forms, from 1: inflected, dialectal, misspelt"] = field(
        default_factory=dict
    )
    short_months: Annotated[Numbered, "a month's further abbreviations, without full stops"] = field(
        default_factory=dict
    )
    days: Annotated[Numbered, "a day's further names, from 1 for Monday"] = field(default_factory=dict)
    short_days: Annotated[Numbered, "a day's further abbreviations, without full stops"] = field(
        default_factory=dict
    )
    persian_months: Annotated[Numbered, "the months of the solar Hijri calendar, from 1 for Farvardin"] = (
        field(default_factory=dict)
    )
    no_calendar: Annotated[Words, "abbreviations that CLDR has and that are rather other words"] = ()
    also_words: Annotated[
        Words, "months that are other words too: in small letters only with day and year"
    ] = ()
    others: Annotated[Words, "seasons, feasts and whatever else is nobody's name"] = ()
    anywhere: Annotated[
        bool, "whether all these, but abbreviations, are nobody's name in other languages either"
    ] = False
    short_anywhere: Annotated[bool, "whether its abbreviated months are read in texts of all languages"] = (
        False
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Sense:
    """Words that turn, limit or count what stands beside them: a quote that is cut before them says something else."""

    limits: Annotated[Words, "take back or bind what stands before them: but, unless, provided that"] = ()
    opening: Annotated[Words, "do so only behind a comma or another sign: however"] = ()
    closing: Annotated[Words, "do so only before such a sign"] = ()
    negates: Annotated[Words, "turn what follows them: not, nobody, denied that"] = ()
    negation: Annotated[re.Pattern[str], "how other negating words look"] = _NEVER
    harmless: Annotated[Words, "begin like one of these and are none: not only"] = ()
    numbers: Annotated[Words, "numbers in words"] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Speech:
    """Words by which speech is reported; in small letters. A word may be several of these."""

    say: Annotated[Words, "verbs that direct speech goes with: said"] = ()
    behind: Annotated[Words, "verbs that do so only behind the quote: “…,” X smiled"] = ()
    weak: Annotated[Words, "verbs that go with single words of a speaker: called it “useless”"] = ()
    addressed: Annotated[Words, "verbs that take their hearer: told"] = ()
    with_it: Annotated[Words, "verbs of speech only with `it`: as X put it"] = ()
    saying: Annotated[Words, "forms without a subject of their own: adding"] = ()
    quoted: Annotated[Words, "quoted, in: quoted X as saying"] = ()
    issue: Annotated[Words, "what one does with a statement: released"] = ()
    nounish: Annotated[Words, "verbs that may as well be nouns: claims"] = ()
    light: Annotated[Words, "adverbs and auxiliaries, at which nothing is decided: has, also, later"] = ()
    be: Annotated[Words, "makes a passive of a verb"] = ()
    not_: Annotated[Words, "makes speech unspoken: never, refused"] = ()
    person: Annotated[Words, "he, she"] = ()
    thing: Annotated[Words, "it"] = ()
    many: Annotated[Words, "they"] = ()
    who: Annotated[Words, "open a relative clause"] = ()
    preposition: Annotated[Words, "prepositions"] = ()
    binding: Annotated[Words, "prepositions inside a noun phrase: of"] = ()
    towards: Annotated[Words, "prepositions before whom something is meant for: to"] = ()
    by: Annotated[Words, "names who does it, in the passive"] = ()
    determiner: Annotated[Words, "articles and their like"] = ()
    definite: Annotated[Words, "those of a thing that was spoken of before: the, this"] = ()
    indefinite: Annotated[
        Words, "those of anybody: a, some; `a president` holds no office that a text told of"
    ] = ()
    owning: Annotated[Words, "those of what is somebody's: its"] = ()
    and_: Annotated[Words, "and, or, but"] = ()
    contrast: Annotated[Words, "break off what was said before: while, but"] = ()
    subordinate: Annotated[Words, "open a clause beside the main one: while"] = ()
    that: Annotated[Words, "opens what is said"] = ()
    as_: Annotated[Words, "as, in: quoted X as saying"] = ()
    naming: Annotated[Words, "verbs that may only give a name: called"] = ()
    time: Annotated[Words, "say when: yesterday"] = ()
    calendar: Annotated[Words, f"which names of the calendar do so: {', '.join(PARTS)}"] = ()
    document: Annotated[Words, "what is written: statement, letter"] = ()
    shared: Annotated[Words, "say of a document that several wrote it: joint"] = ()
    office: Annotated[Words, "what one person is: president"] = ()
    rank: Annotated[Words, "make another office of one: prime, vice"] = ()
    figure: Annotated[Words, "what anybody may be: spokesman, official"] = ()
    work: Annotated[Words, "what has a title: film, ship"] = ()
    titled: Annotated[Words, "stand before a name in quotation marks: so-called"] = ()
    according: Annotated[Words, "open a phrase that names the source: according to"] = ()
    sourced: Annotated[Words, "close such a phrase where they stand behind the name"] = ()
    abbreviations: Annotated[Words, "words whose full stop ends no sentence, without it"] = ()
    small: Annotated[Words, "words in small letters inside titles: of, the"] = ()
    adverb: Annotated[re.Pattern[str], "how adverbs look"] = _NEVER
    no_adverb: Annotated[Words, "look so and are none: family"] = ()
    oblique: Annotated[re.Pattern[str], "how a name looks that is in another case than a subject's"] = _NEVER
    masculine: Annotated[re.Pattern[str], "how a verb looks whose subject such a name can't be"] = _NEVER
    owner_behind: Annotated[
        re.Pattern[str], "how a noun looks right behind which stands whose it is: والد, in: والد الخطيب"
    ] = _NEVER
    owner_before: Annotated[Words, "stand behind a name of whose something is: 的"] = ()
    verb_last: Annotated[
        bool, "whether the verb may stand behind the quote while its subject stands before"
    ] = False
    free_order: Annotated[bool, "whether any words may stand between a verb and the subject behind it"] = (
        False
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """Words that stand around names, and those that only look like names. A word may be several of these."""

    opener: Annotated[Words, "open sentences and are no names"] = ()
    title: Annotated[Words, "stand before a person's name: President"] = ()
    title_ending: Annotated[re.Pattern[str], "how other such words end"] = _NEVER
    modifier: Annotated[Words, "stand before a title: Prime, Foreign"] = ()
    portfolio: Annotated[Words, "what a minister may be of: Affairs"] = ()
    demonym: Annotated[Words, "peoples and their adjectives"] = ()
    state: Annotated[Words, "states and what else a single word says to be a place"] = ()
    known: Annotated[
        Words,
        "other names of one word that nothing around them need tell: capitals that CLDR has not, powers",
    ] = ()
    adjective_name: Annotated[Words, "adjectives that have a capital in names only"] = ()
    adjective: Annotated[
        re.Pattern[str], "how a capital looks that a word in small letters may follow in a name"
    ] = _NEVER
    apposition: Annotated[Words, "nouns that stand before a name and are no part of it"] = ()
    head: Annotated[Words, "the noun in an organisation's name: Council"] = ()
    place: Annotated[Words, "the noun in a place's name: Sea"] = ()
    work: Annotated[Words, "the noun in the name of a treaty, a war, a prize"] = ()
    particle: Annotated[Words, "join the parts of a person's name: van, bin"] = ()
    of: Annotated[Words, "join an organisation's noun with what follows"] = ()
    article: Annotated[Words, "articles"] = ()
    before_place: Annotated[Words, "stand before places: in, near"] = ()
    after_person: Annotated[Words, "stand behind persons: said"] = ()
    limited: Annotated[Words, "what firms whose owners' risk is limited call themselves: Ltd"] = ()
    stock: Annotated[Words, "what firms that belong to holders of shares call themselves: Inc"] = ()
    company: Annotated[Words, "other words by which firms call themselves so: Company"] = ()
    tail: Annotated[Words, "in small letters, end a name: Европейский союз"] = ()
    noise: Annotated[Words, "capitals that name nobody: TV"] = ()
    adverb: Annotated[re.Pattern[str], "how words look that are no names at the head of a sentence"] = _NEVER
    break_: Annotated[re.Pattern[str], "how an inflected place looks, which no name goes on behind"] = _NEVER
    noun: Annotated[re.Pattern[str], "how common nouns look, where they have a capital"] = _NEVER
    suffix: Annotated[Words, "endings of inflected names"] = ()
    calendar: Annotated[
        Words, f"which names of its own calendar are no names, besides full ones: {', '.join(PARTS)}"
    ] = ()
    other_months: Annotated[bool, "whether longer names of months in all languages are no names"] = True
    capital_nouns: Annotated[
        bool, "whether all nouns have capitals, so that a capital alone says nothing"
    ] = False
    juxtaposed: Annotated[bool, "whether two names may stand side by side, told apart by their endings"] = (
        False
    )
    bare_start: Annotated[
        bool, "whether nouns have articles, so that a bare word may be a name at a sentence's head"
    ] = False


@dataclass(frozen=True, slots=True, kw_only=True)
class LongerNames:
    """Words beside a name by which a longer name is told from more words about the same; folded, in `mul.toml` alone."""

    passing: Annotated[Words, "describe who or what follows, whatever their case: former"] = ()
    namesakes: Annotated[Words, "tell two apart who have a name: junior"] = ()
    companies: Annotated[Words, "stand behind a company's name, which is the same with and without them"] = ()
    parts: Annotated[
        Words, "tell a part, or a level of government, from the whole, at a sentence's head too"
    ] = ()
    saints: Annotated[Words, "stand before a name that a place has from somebody: Saint, Fort"] = ()
    purposes: Annotated[Words, "say what a body is for, not whose it is"] = ()
    offices: Annotated[
        re.Pattern[str], "how words begin of what a state or a place has, and is named beside"
    ] = _NEVER
    itself: Annotated[Words, "of these, those that say so only before `of`: City of Yerevan"] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What stands around an article on its page, as it is printed. Capitals in a phrase are asked of the text as well."""

    filler: Annotated[Words, "stands beside dates and names without a meaning of its own"] = ()
    published: Annotated[Words, "the date beside it is that of publication"] = ()
    modified: Annotated[Words, "the date beside it is that of a change"] = ()
    other_date: Annotated[Words, "the date beside it is neither: a manuscript came in, an offer ends"] = ()
    by: Annotated[Words, "an author follows, behind a colon"] = ()
    by_name: Annotated[Words, "an author follows at once"] = ()
    roles: Annotated[Words, "what authors are"] = ()
    source: Annotated[Words, "the agency follows"] = ()
    photo: Annotated[Words, "a credit follows"] = ()
    caption: Annotated[Words, "is said below pictures only"] = ()
    section: Annotated[Words, "usual sections of an outlet"] = ()
    section_label: Annotated[Words, "a section follows"] = ()
    tags: Annotated[Words, "keywords follow"] = ()
    counter: Annotated[Words, "what pages count"] = ()
    ago: Annotated[Words, "time that is relative to the reading"] = ()
    notice: Annotated[Words, "the site speaks to its reader"] = ()
    opening: Annotated[Words, "the same, where a paragraph begins with it"] = ()
    cookies: Annotated[Words, "beginnings of words for cookies, which notices about them repeat"] = ()
    home: Annotated[Words, "begins a menu"] = ()
    advert: Annotated[Words, "stands above an advertisement"] = ()
    button: Annotated[Words, "a line of nothing else is a control of the page"] = ()
    related: Annotated[Words, "headlines of other articles follow"] = ()
    list: Annotated[Words, "heads a list of other articles"] = ()
    foot: Annotated[Words, "the page's foot or its comments begin"] = ()
    rights: Annotated[Words, "of copying"] = ()
    subject: Annotated[Words, "a letter's subject follows"] = ()
    sender: Annotated[Words, "a letter's sender follows"] = ()
    sent: Annotated[Words, "the day of a letter follows"] = ()
    receiver: Annotated[Words, "a letter's receiver follows"] = ()
    regards: Annotated[Words, "close a letter, before its writer's name: best regards"] = ()
    address: Annotated[Words, "the article's address follows"] = ()
    no_person: Annotated[Words, "are no part of a person's name"] = ()
    joins: Annotated[Words, "join two authors: and, with"] = ()
    small: Annotated[Words, "stand in small letters within a person's name: van, de"] = ()
    nobody: Annotated[Words, "stand where an author does and are nobody's name: admin"] = ()
    author_from: Annotated[Words, "stand between an author and where they write from: in"] = ()
    biography: Annotated[Words, "go on behind a name with what a page says of its author: is, covers"] = ()
    no_place: Annotated[Words, "in capitals where a place may stand, at the head of an article: UPDATE"] = ()
    place_small: Annotated[Words, "stand in small letters within a place's name: am, del"] = ()
    archive: Annotated[re.Pattern[str], "how captions say that a picture is not of the day"] = _NEVER
    agency: Annotated[
        Words, "news agencies; of spellings that differ in capitals only the usual one first"
    ] = ()
    pictures: Annotated[Words, "agencies of pictures only"] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Searching:
    """What readers write in a search and do not look for."""

    function: Annotated[
        Words, "words that join others or ask, and name nothing; no numbers, months or parts of names"
    ] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlets:
    """How newspapers and stations are called, for those of which only an address is known."""

    noun: Annotated[Words, "ends their names, as a word of its own: Times"] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class JoinedWords:
    """What is written together with a word and is none of it: and, in, the; particles. In any text of the script."""

    before: Annotated[Words, "stand before a word, one or several of them at once"] = ()
    article: Annotated[Words, "of these, the article alone"] = ()
    instead: Annotated[Words, "of these, what an article behind it vanishes in: in the"] = ()
    after: Annotated[Words, "stand behind a word"] = ()


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
