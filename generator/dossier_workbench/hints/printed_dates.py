"""Dates that a text prints: 31 October 2022, Oct. 31, 13-14 сентября 2022 года, 31.10.2022, November 2021.

Only days and months that are written out are read. `Monday` and `last month` say when only to those who know when
the text was written, 10/11/2020 says two things, and `may` is a verb more often than a month.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from mkdocs_dossier.languages.calendars import folded, loose_months, months_of_all

_DAY = r"(?<![\d.,:/-])(?P<day>\d{1,2})(?:st|nd|rd|th|er|º|ª|°|-ին|-ի|-го)?"
_TO = r"\s?(?:[-–—/]|to|and|und|bis|et|au|y|al|e|и|по|ve|və|և|ile)\s?"
_DAYS = rf"{_DAY}(?:\.?{_TO}(?P<until>\d{{1,2}})(?:st|nd|rd|th|-ին)?(?!\d))?"
# A year stands right behind the month, or with a comma, `of`, `de`; behind it there may be `г.` or `թ.`.
_YEAR = r"(?:\s?,?\s?(?:of\s|de\s|del\s)?(?P<year>(?:1[5-9]|20)\d{2})(?![\d:]|[-–]\d{2}\b|%))?"
_NUMBERS = re.compile(
    r"(?<![\d./-])(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>(?:1[5-9]|20)\d{2})(?![\d-]|\.\d)"
)
_ISO = re.compile(r"(?<![\d./-])(?P<year>(?:1[5-9]|20)\d{2})-(?P<month>\d{2})-(?P<day>\d{2})(?![\d-])")
_LOOSE_END = re.compile(r"[\s,]+$")
_LAST_DAY, _LAST_MONTH = 31, 12


class PrintedDate(NamedTuple):
    """A date as printed.

    Attributes:
        start: Offset into the text.
        end: Offset behind the last character.
        year: None where the text leaves it out.
        month: 1 to 12.
        day: None for a month as a whole.
        until: The last day of several in that month, or None.
    """

    start: int
    end: int
    year: int | None
    month: int
    day: int | None
    until: int | None


def printed_dates(text: str) -> tuple[PrintedDate, ...]:
    """The dates in a text, in order, without overlaps: of two that overlap the longer."""
    if not any(map(str.isdecimal, text)):
        return ()
    found = sorted(_all(text), key=lambda date: (date.start - date.end, date.start))
    chosen: list[PrintedDate] = []
    for date in found:
        if all(date.end <= other.start or other.end <= date.start for other in chosen):
            chosen.append(date)
    return tuple(sorted(chosen))


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    words = "|".join(sorted(map(re.escape, months_of_all()), key=lambda word: (-len(word), word)))
    month = rf"(?P<month>{words})(?![^\W\d_])\.?"
    day_first = rf"{_DAYS}\.?\s(?:of\s|de\s)?{month}{_YEAR}"
    month_first = (
        rf"(?<![^\W_])(?:(?P<before>(?:1[5-9]|20)\d{{2}})\s?(?:թվականի|թ\.)\s)?{month}\s"
        rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:{_TO}(?P<until>\d{{1,2}})(?:st|nd|rd|th)?(?![\d:]))?"
        rf"(?:-ին|-ի|-ը)?(?![\d:]|[.,]\d|\s?%){_YEAR}"
    )
    month_only = (
        rf"(?<![^\W_])(?<!\d\s)(?<!\d\.\s){month}\s(?:of\s|de\s|del\s)?"
        r"(?P<year>(?:1[5-9]|20)\d{2})(?![\d:]|[-–]\d)"
    )
    worded = (re.compile(pattern, re.IGNORECASE) for pattern in (day_first, month_first, month_only))
    return (*worded, _NUMBERS, _ISO)


def _all(text: str) -> Iterator[PrintedDate]:
    for pattern in _patterns():
        for match in pattern.finditer(text):
            date = _read(match)
            if date is not None:
                yield date


def _read(match: re.Match[str]) -> PrintedDate | None:
    parts = match.groupdict()
    word = parts["month"]
    month = int(word) if word.isdecimal() else months_of_all()[folded(word)]
    day = int(parts["day"]) if parts.get("day") else None
    until = int(parts["until"]) if parts.get("until") else None
    year = parts.get("year") or parts.get("before")
    if folded(word) in loose_months() and word[0].islower() and not (year and day):
        return None  # may, mars: months only with a capital, or with both day and year
    if not 1 <= month <= _LAST_MONTH or (day is not None and not 1 <= day <= _LAST_DAY):
        return None
    if until is not None and day is not None and not day < until <= _LAST_DAY:
        until = None
    end = match.start() + len(_LOOSE_END.sub("", match[0]))
    return PrintedDate(match.start(), end, int(year) if year else None, month, day, until)
