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

from dossier_workbench.pasted.words import AGENCIES, PICTURE_AGENCIES, TABLES
from mkdocs_dossier.text.tokens import name_key
from mkdocs_dossier.text.trie import NameTrie


class Sign(StrEnum):
    """What a word or phrase says, called like the key of the tables.

    Attributes:
        MONTH: Number of the month beside it.
        PERSIAN_MONTH: The same, in the Persian calendar.
        WEEKDAY: Says nothing that the date beside it does not.
        FILLER: Stands beside dates and names without a meaning of its own.
        PUBLISHED: The date beside it is that of publication.
        MODIFIED: The date beside it is that of a change.
        OTHER_DATE: The date beside it is neither: the day on which a manuscript came in, or an offer ends.
        BY: An author follows, behind a colon.
        BY_NAME: An author follows at once.
        ROLE: What authors are.
        SOURCE: The agency follows.
        PHOTO: A credit follows.
        CAPTION: Said below pictures only.
        SECTION: A usual section of an outlet.
        SECTION_LABEL: A section follows.
        TAGS: Keywords follow.
        COUNTER: What pages count.
        AGO: Time that is relative to the reading.
        NOTICE: The site speaks to its reader.
        OPENING: The same, where a paragraph begins with it.
        HOME: Begins a menu.
        ADVERT: Stands above an advertisement.
        BUTTON: A line of nothing else is a control of the page.
        RELATED: Headlines of other articles follow.
        LIST: Heads a list of other articles.
        FOOT: The page's foot or its comments begin.
        RIGHTS: Of copying.
        SUBJECT, SENDER, SENT, RECEIVER: Heads of a letter.
        ADDRESS: The article's address follows.
        NO_PERSON: No part of a person's name.
        AGENCY: A news agency.
        PICTURES: An agency of pictures only.
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
    ADDRESS = "address"
    NO_PERSON = "no-person"
    AGENCY = "agency"
    PICTURES = "pictures"


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


# Their tables begin with the seven days in full, from Monday.
_MONDAY_FIRST = frozenset(["en", "de", "fr", "es", "it", "pt", "ru", "uk", "tr", "az", "hy", "ka"])
_WEEK = 7
_MONTHS = frozenset({Sign.MONTH, Sign.PERSIAN_MONTH})


@cache
def _trie() -> NameTrie[Sense]:
    return NameTrie.build(_phrases())


def _phrases() -> Iterator[tuple[str, Sense]]:
    for language, table in TABLES.items():
        for key, text in table.items():
            sign = Sign(key)
            for number, entry in enumerate(_entries(text), 1):
                if sign in _MONTHS:
                    for form in entry.split():
                        yield form.replace("_", " "), Sense(sign, f"{number:02}")
                elif sign is Sign.WEEKDAY:
                    yield (
                        entry,
                        Sense(sign, str(number) if number <= _WEEK and language in _MONDAY_FIRST else ""),
                    )
                elif entry.startswith("^"):
                    yield entry[1:], Sense(Sign.OPENING)
                else:
                    yield entry, Sense(sign)
    for form in _entries(AGENCIES):
        yield form, Sense(Sign.AGENCY)
    for form in _entries(PICTURE_AGENCIES):
        yield form, Sense(Sign.PICTURES)


def _entries(text: str) -> list[str]:
    return [" ".join(entry.split()) for entry in text.split("|")]


def hits(text: str) -> tuple[Hit, ...]:
    """All phrases in a line, overlapping ones too, by start."""
    return tuple(
        Hit(found.start, found.end, sense.sign, sense.detail)
        for found in _trie().find(text)
        for sense in found.values
    )


@cache
def _agency_forms() -> dict[tuple[str, ...], str]:
    forms: dict[tuple[str, ...], str] = {}
    for form in _entries(AGENCIES):
        forms.setdefault(name_key(form), form)
    return forms


def agency_name(printed: str) -> str:
    """An agency's name in its usual spelling; as printed, if no table has it."""
    bare = re.sub(r"\.(?:ru|az|am|ge|com|net)$", "", printed, flags=re.IGNORECASE)
    return _agency_forms().get(name_key(bare), printed)


@cache
def words_of(key: str) -> frozenset[str]:
    """Every single word that the tables have under a key, in lower case."""
    return frozenset(
        word for table in TABLES.values() for word in re.findall(r"[\w-]+", table.get(key, "").lower())
    )
