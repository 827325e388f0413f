"""Months and days in the words of a language: those of CLDR and those of its file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from mkdocs_dossier.languages.cldr import names
from mkdocs_dossier.languages.files import section, tags_with
from mkdocs_dossier.languages.sections import CalendarWords, Numbered, Words

_SHORTEST = 2
"""Letters; a single one abbreviates all kinds of words."""


@dataclass(frozen=True, slots=True)
class Calendar:
    """Words by number: months from 1 to 12, days from 1 for Monday to 7. Abbreviations have no full stop.

    Attributes:
        months: In full, as CLDR has it first, then in other cases and spellings.
        short_months: Abbreviated.
        days: In full.
        short_days: Abbreviated.
    """

    months: Numbered
    short_months: Numbered
    days: Numbered
    short_days: Numbered

    def words(self, *parts: str) -> Iterator[str]:
        """The words of some of its parts: ``months``, ``short-days``."""
        for part in parts:
            for each in getattr(self, part.replace("-", "_")).values():
                yield from each


@cache
def calendar(tag: str) -> Calendar:
    """The calendar of a language, by its primary tag; empty of one that neither CLDR nor a file of ours knows."""
    ours = section(tag, CalendarWords)
    lists: list[Numbered] = []
    for kind in ("months", "days"):
        full = _merged(names(tag, kind, "wide"), getattr(ours, kind))
        short = _merged(names(tag, kind, "abbreviated"), getattr(ours, f"short_{kind}"))
        lists += [full, _short(short, full, ours.no_calendar)]
    return Calendar(*lists)


def _merged(theirs: Numbered, ours: Numbered) -> Numbered:
    numbers = sorted({*theirs, *ours})
    return {number: (*theirs.get(number, ()), *ours.get(number, ())) for number in numbers}


def _short(names: Numbered, full: Numbered, rather_words: Words) -> Numbered:
    """Abbreviations that are none of the full names, nor mere letters, nor rather other words."""
    return {
        number: tuple(
            word
            for word in each
            if word not in full.get(number, ()) and word not in rather_words and _is_word(word)
        )
        for number, each in names.items()
    }


def _is_word(word: str) -> bool:
    return all(len(part) >= _SHORTEST for part in word.split("."))


def month_name(number: int, tag: str = "en") -> str:
    """A month, 1 to 12, as a date of a language with CLDR's names has it."""
    return calendar(tag).months[number][0]


@cache
def month_numbers(tag: str) -> Mapping[str, int]:
    """Month, 1 to 12, by each of a language's words for it, case-folded."""
    months, short = calendar(tag).months, calendar(tag).short_months
    return {
        word.casefold(): number for number in months for word in (*months[number], *short.get(number, ()))
    }


@cache
def months_of_all() -> Mapping[str, int]:
    """Month, 1 to 12, by a word for it in any language with a calendar, folded; abbreviations of some.

    No two languages use a word for different months.
    """
    return {folded(word): number for tag in tags_with(CalendarWords) for number, word in _in_any_text(tag)}


@cache
def loose_months() -> frozenset[str]:
    """Those of them that are other words too: may, mars."""
    return frozenset(
        folded(word) for tag in tags_with(CalendarWords) for word in section(tag, CalendarWords).also_words
    )


def folded(word: str) -> str:
    """A word of the calendar in small letters; İyun has an i with one dot, as iyun has."""
    return word.casefold().replace("\u0307", "")


def _in_any_text(tag: str) -> Iterator[tuple[int, str]]:
    ours = section(tag, CalendarWords)
    tables = (calendar(tag).months, *([calendar(tag).short_months] if ours.short_anywhere else ()))
    for table in tables:
        for number, words in table.items():
            yield from ((number, word) for word in words)
