"""Reads EDTF: from text to the ends of an interval, or to one date."""

from __future__ import annotations

import re
from dataclasses import replace

from mkdocs_dossier.languages.calendars import month_name
from mkdocs_dossier.model.dates.days import DECEMBER, Day, month_length
from mkdocs_dossier.model.dates.errors import EdtfError, shown
from mkdocs_dossier.model.dates.parts import DatePart, DatePrecision, End, Limit, Qualifier, TimeOfDay

SPRING, WINTER = 21, 24
_LEVEL_2_SEASONS = range(25, 42)
_SEASON_MONTHS = 3
_MAX_OFFSET = 14
_NO_YEAR = "0000"

_DATE = re.compile(r"(-?)([0-9X]{4})(?:-([0-9X]{2})(?:-([0-9X]{2}))?)?")
_KNOWN_YEAR = re.compile(r"[0-9]{4}|[0-9]{3}X|[0-9]{2}XX")
_LONG_YEAR = re.compile(r"Y(-?[1-9][0-9]{4,11})")
_TIME = re.compile(r"([0-9]{2}):([0-9]{2})(?::([0-9]{2}))?(Z|[+-][0-9]{2}(?::[0-9]{2})?)?")


def read(text: str) -> tuple[End, End, bool]:
    """Start, end and whether it is an interval; start and end of a single date are the same.

    Args:
        text: Without white space around it.

    Raises:
        EdtfError: It can't be read.
    """
    if "/" not in text:
        part = _part(text)
        return part, part, False
    if text.count("/") > 1:
        raise EdtfError(f"{shown(text)} has more than one slash", "write one interval: 2022-10-30/2022-10-31")
    first, _, second = text.partition("/")
    start, end = _end(first, text), _end(second, text)
    if isinstance(start, DatePart) and isinstance(end, DatePart) and start.earliest > end.latest:
        raise EdtfError(f"{shown(text)} ends before it starts", f"write {second}/{first}")
    if isinstance(start, Limit) and isinstance(end, Limit):
        raise EdtfError(
            f"{shown(text)} has no date at either end", "write at least one: ../2022-11-26 or 2020-11-10/.."
        )
    return start, end, True


def _end(text: str, interval: str) -> End:
    if text in {Limit.OPEN, Limit.UNKNOWN}:
        return Limit(text)
    part = _part(text)
    if part.time:
        raise EdtfError(
            f"{shown(interval)} has a time of day in an interval, where EDTF allows days only",
            "leave the time out: 2022-10-30/2022-10-31",
        )
    return part


def _part(text: str) -> DatePart:
    if text[-1:] and text[-1] in "?~%":
        part = _part_plain(text[:-1])
        if part.time:
            raise EdtfError(
                f"{shown(text)} qualifies a time of day, where EDTF allows it for days only",
                f"leave the time out: {text.partition('T')[0]}{text[-1]}",
            )
        return replace(part, qualifier=Qualifier(text[-1]))
    return _part_plain(text)


def _part_plain(text: str) -> DatePart:
    if text.startswith("Y"):
        return _long_year(text)
    date, separator, time = text.partition("T")
    found = _DATE.fullmatch(date)
    if not found:
        raise unreadable(text)
    sign, year, month, day = found.groups()
    part = _date(text, sign, year, month or "", day or "")
    if not separator:
        return part
    if part.precision is not DatePrecision.DAY or part.unspecified:
        raise EdtfError(f"{shown(text)} has a time of day without a day", "write the day: 2022-10-31T10:31")
    return replace(part, precision=DatePrecision.TIME, time=_time(text, time))


def unreadable(text: str) -> EdtfError:
    """The complaint about a text of which nothing better is known."""
    return EdtfError(
        f"{shown(text)} is not an EDTF date",
        "write year-month-day, as far as it is known: 2022-10-31, 2022-10 or 2022",
    )


def _long_year(text: str) -> DatePart:
    found = _LONG_YEAR.fullmatch(text)
    if not found:
        raise EdtfError(
            f"{shown(text)} is not a year of five to twelve digits behind the letter Y",
            "write Y17000 or Y-17000; years of four digits have no Y",
        )
    year = int(found[1])
    return DatePart(Day(year, 1, 1), Day(year, DECEMBER, 31), DatePrecision.YEAR)


def _date(text: str, sign: str, year: str, month: str, day: str) -> DatePart:
    if sign and year == _NO_YEAR:
        raise EdtfError(f"{shown(text)}: there is no year -0000", "write 0000 for 1 BCE, -0001 for 2 BCE")
    _refuse_level_2(text, year, month, day)
    first, last = _years(sign, year)
    if "X" in year:
        precision = DatePrecision.CENTURY if year.endswith("XX") else DatePrecision.DECADE
        return _whole(first, 1, last, DECEMBER, precision, DatePrecision.YEAR)
    if not month or month == "XX":
        unspecified = None if not month else DatePrecision.DAY if day else DatePrecision.MONTH
        return _whole(first, 1, last, DECEMBER, DatePrecision.YEAR, unspecified)
    number = int(month)
    if SPRING <= number <= WINTER:
        return _season(text, first, number, day)
    if not 1 <= number <= DECEMBER:
        raise EdtfError(
            f"{shown(text)}: there is no month {month}",
            "months go from 01 to 12; 21 is spring, 22 summer, 23 autumn, 24 winter",
        )
    if not day or day == "XX":
        unspecified = DatePrecision.DAY if day else None
        return _whole(first, number, first, number, DatePrecision.MONTH, unspecified)
    return _days(text, first, number, day)


def _years(sign: str, year: str) -> tuple[int, int]:
    low, high = int(year.replace("X", "0")), int(year.replace("X", "9"))
    # There is no year -0000, so the ten years before 0000 are the nine from -0009 to -0001.
    return (-high, -max(low, 1)) if sign else (low, high)


def _whole(
    first: int,
    first_month: int,
    last: int,
    last_month: int,
    precision: DatePrecision,
    unspecified: DatePrecision | None = None,
) -> DatePart:
    """Whole months, from the first of one to the end of another."""
    latest = Day(last, last_month, month_length(last, last_month))
    return DatePart(Day(first, first_month, 1), latest, precision, unspecified=unspecified)


def _season(text: str, year: int, season: int, day: str) -> DatePart:
    """A season, as the three months it has in the north; winter begins in the year written."""
    if day:
        raise EdtfError(
            f"{shown(text)}: a season has no days", "write the month (01 to 12) or leave the day out"
        )
    month = (season - SPRING + 1) * _SEASON_MONTHS
    last, last_month = (year + 1, 2) if season == WINTER else (year, month + 2)
    return replace(_whole(year, month, last, last_month, DatePrecision.SEASON), season=season)


def _days(text: str, year: int, month: int, day: str) -> DatePart:
    length = month_length(year, month)
    if day.endswith("X"):
        first, last = max(int(day[0]) * 10, 1), min(int(day[0]) * 10 + 9, length)
    else:
        first = last = int(day)
    if not 1 <= first <= length:
        leap = f", and {year} is not a leap year" if month == 2 and first == 29 else ""  # noqa: PLR2004 - 29 February
        name = f"{first} {month_name(month)}" if first == last != 0 else f"day {day} in {month_name(month)}"
        raise EdtfError(
            f"{shown(text)}: there is no {name}",
            f"{month_name(month)} {year} has {length} days{leap}",
        )
    run = first != last
    return DatePart(
        Day(year, month, first),
        Day(year, month, last),
        DatePrecision.DAYS if run else DatePrecision.DAY,
        unspecified=DatePrecision.DAY if run else None,
    )


def _refuse_level_2(text: str, year: str, month: str, day: str) -> None:
    reason = hint = ""
    if not _KNOWN_YEAR.fullmatch(year):
        reason, hint = "unspecified digits before the last two of a year", "write at least the century: 20XX"
    elif "X" in year and month:
        reason, hint = "a month in an unspecified year", f"write {year} alone"
    elif "X" in month and month != "XX":
        reason, hint = "a month with one unspecified digit", f"write {year}-XX or an interval of months"
    elif month == "XX" and day not in {"", "XX"}:
        reason, hint = "a day in an unspecified month", f"write {year}-XX-XX"
    elif day.startswith("X") and day != "XX":
        reason, hint = "a day with its first digit unspecified", f"write {year}-{month}-XX"
    elif month.isdigit() and int(month) in _LEVEL_2_SEASONS:
        reason, hint = f"the division {month} of a year", "use the seasons 21 to 24, or an interval of months"
    if reason:
        raise EdtfError(f"{shown(text)} uses {reason}: that is EDTF level 2, which is not supported", hint)


def _time(text: str, time: str) -> TimeOfDay:
    found = _TIME.fullmatch(time)
    if not found:
        raise EdtfError(
            f"{shown(text)}: {shown(time)} is not a time of day",
            "write hours and minutes, then seconds and zone if known: T10:31, T10:31:05, T10:31+04:00",
        )
    hour, minute, second = int(found[1]), int(found[2]), int(found[3]) if found[3] else None
    if hour > 23 or minute > 59 or (second or 0) > 59:  # noqa: PLR2004 - the clock
        raise EdtfError(f"{shown(text)}: no clock shows {time[:8]}", "times go from 00:00:00 to 23:59:59")
    return TimeOfDay(hour, minute, second, _zone(text, found[4] or ""))


def _zone(text: str, zone: str) -> str:
    if zone in {"", "Z"}:
        return zone
    hours, minutes = int(zone[1:3]), int(zone[4:] or 0)
    if hours * 60 + minutes > _MAX_OFFSET * 60 or minutes > 59:  # noqa: PLR2004 - the clock
        raise EdtfError(f"{shown(text)}: there is no time zone {zone}", "offsets go from -14:00 to +14:00")
    if zone[0] == "-" and not hours and not minutes:
        raise EdtfError(f"{shown(text)}: {zone} is not an offset", "write Z for UTC, or leave the zone out")
    return f"{zone[0]}{hours:02}:{minutes:02}"
