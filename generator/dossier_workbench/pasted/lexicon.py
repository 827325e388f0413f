"""What words around an article say, in all languages at once.

A page in one language often carries buttons and notices in another, and few of these words mean something else
elsewhere, so one trie holds them all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from mkdocs_dossier.languages.calendars import calendar
from mkdocs_dossier.languages.files import ALL, section, tags_with
from mkdocs_dossier.languages.sections import CalendarWords, Page, Words
from mkdocs_dossier.text.tokens import name_key
from mkdocs_dossier.text.trie import NameTrie


class Sign(StrEnum):
    """What a word or phrase says: a key of a language's page, which says what each means, or a name of its calendar.

    The number of a month or day is that of the date beside it; a notice is an `OPENING` where a paragraph begins with it.
    """

    MONTH = "months"
    PERSIAN_MONTH = "persian-months"
    WEEKDAY = "weekdays"
    FILLER = "filler"
    PUBLISHED = "published"
    MODIFIED = "modified"
    OTHER_DATE = "other-date"
    BY = "by"
    BY_NAME = "by-name"
    ROLE = "roles"
    SOURCE = "source"
    PHOTO = "photo"
    CAPTION = "caption"
    SECTION = "section"
    SECTION_LABEL = "section-label"
    TAGS = "tags"
    COUNTER = "counter"
    AGO = "ago"
    NOTICE = "notice"
    OPENING = "opening"
    HOME = "home"
    ADVERT = "advert"
    BUTTON = "button"
    RELATED = "related"
    LIST = "list"
    FOOT = "foot"
    RIGHTS = "rights"
    SUBJECT = "subject"
    SENDER = "sender"
    SENT = "sent"
    RECEIVER = "receiver"
    REGARDS = "regards"
    ADDRESS = "address"
    NO_PERSON = "no-person"
    AGENCY = "agency"
    PICTURES = "pictures"


_CALENDAR = frozenset({Sign.MONTH, Sign.PERSIAN_MONTH, Sign.WEEKDAY})
_SIGNS = tuple(sign for sign in Sign if sign not in _CALENDAR)


class Sense(NamedTuple):
    """What a phrase says; ``detail`` is the number of a month or weekday, else empty."""

    sign: Sign
    detail: str = ""


class Hit(NamedTuple):
    """A phrase of the tables where a line has it."""

    start: int
    end: int
    sign: Sign
    detail: str


@cache
def _trie() -> NameTrie[Sense]:
    return NameTrie.build(_phrases())


def _phrases() -> Iterator[tuple[str, Sense]]:
    for tag, words in _pages():
        yield from _calendar(tag)
        for sign in _SIGNS:
            for phrase in _words(words, sign):
                yield phrase, Sense(sign)


def _pages() -> Iterator[tuple[str, Page]]:
    for tag in (*tags_with(Page), ALL):
        yield tag, section(tag, Page)


def _words(words: Page, sign: Sign) -> Words:
    found: Words = getattr(words, sign.replace("-", "_"))
    return found


def _calendar(tag: str) -> Iterator[tuple[str, Sense]]:
    names = calendar(tag)
    ours = section(tag, CalendarWords)
    for sign, lists in (
        (Sign.MONTH, names.months),
        (Sign.MONTH, names.short_months),
        (Sign.PERSIAN_MONTH, ours.persian_months),
    ):
        for number, words in lists.items():
            yield from ((word, Sense(sign, f"{number:02}")) for word in words)
    for number, words in names.days.items():
        yield from ((word, Sense(Sign.WEEKDAY, str(number))) for word in words)
    for words in names.short_days.values():
        yield from ((word, Sense(Sign.WEEKDAY)) for word in words)


def hits(text: str, language: str = "") -> tuple[Hit, ...]:
    """All phrases in a line, overlapping ones too, by start.

    Args:
        text: The line.
        language: Of its page; one without a table adds the names of its months and days.
    """
    found = _hits(_trie(), text)
    calendar_ = _calendar_of(language) if language else None
    if calendar_ is None:
        return tuple(found)
    own = _hits(calendar_, text)
    named = {
        (hit.start, hit.end) for hit in own
    }  # a month of another language is called like another one here
    others = (hit for hit in found if hit.sign not in _CALENDAR or (hit.start, hit.end) not in named)
    return tuple(sorted([*others, *own]))


def _hits(trie: NameTrie[Sense], text: str) -> list[Hit]:
    return [
        Hit(found.start, found.end, sense.sign, sense.detail)
        for found in trie.find(text)
        for sense in found.values
    ]


@cache
def _calendar_of(language: str) -> NameTrie[Sense] | None:
    """Months and days of a language that has no table here; None if it has one, or nobody knows them."""
    phrases = [] if language in tags_with(Page) else [*_calendar(language)]
    return NameTrie.build(phrases) if phrases else None


def says(text: str, *signs: Sign) -> bool:
    """Whether a phrase that says one of these is all of a text."""
    return any(hit.sign in signs and hit.end - hit.start == len(text) for hit in hits(text))


@cache
def _agency_forms() -> dict[tuple[str, ...], str]:
    forms: dict[tuple[str, ...], str] = {}
    for _, words in _pages():
        for form in words.agency:
            forms.setdefault(name_key(form), form)
    return forms


def agency_name(printed: str) -> str:
    """An agency's name in its usual spelling; as printed, if no table has it."""
    bare = re.sub(r"\.(?:ru|az|am|ge|com|net)$", "", printed, flags=re.IGNORECASE)
    return _agency_forms().get(name_key(bare), printed)


@cache
def listed(key: str) -> tuple[str, ...]:
    """What any language lists under a key that is no sign, as it is written."""
    return tuple(sorted({word for _, words in _pages() for word in getattr(words, key)}))


def of_archive(caption: str) -> bool:
    """Whether a caption says in any language that its picture is not of the day."""
    return _archive().search(caption) is not None


@cache
def _archive() -> re.Pattern[str]:
    return re.compile("|".join(words.archive.pattern for _, words in _pages()), re.IGNORECASE)


@cache
def words_of(sign: Sign) -> frozenset[str]:
    """Every single word that any language has under a sign, in lower case."""
    return frozenset(
        word
        for _, words in _pages()
        for phrase in _words(words, sign)
        for word in re.findall(r"[\w-]+", phrase.lower())
    )
