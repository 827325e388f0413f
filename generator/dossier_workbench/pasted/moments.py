"""Dates and times as pages print them, in any language of the tables. What is ambiguous is never guessed."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from dossier_workbench.pasted.day_order import DAY, MONTH, agreed, decided
from dossier_workbench.pasted.eras import common_year, signed_dates
from dossier_workbench.pasted.lexicon import Hit, Sign
from dossier_workbench.pasted.persian import gregorian
from mkdocs_dossier.text.characters import plain_digits

_NUMERIC = re.compile(
    r"(?<![\d.,/-])(?:(?P<year>\d{4})(?P<a>[-./])(?P<month>\d{1,2})(?P=a)(?P<day>\d{1,2})"
    r"|(?P<first>\d{1,2})(?P<b>[-./])(?P<second>\d{1,2})(?P=b)(?P<last>\d{4}|\d{2}))(?![\d/]|[.,-]\d)"
)
_ORDINAL = r"(?:st|nd|rd|th|er|mh|º|°|-?го|-?е|-?ին|-?ს|-?a|ê|ی|\(a\)|טן)?"
# Words that stand between day, month and year, as CLDR's patterns of dates have them.
_JOIN = r"[\s.,/-]*(?:(?:of|de|del|d['’]|do|di|da|dhen|ta['’]|ne|la)\s*)?"
_ERA = r"พ\.?\s?ศ\.?|ค\.?\s?ศ\.?|năm|ng"
_OF_YEAR = rf"(?:[\s,،/-]|\bof\b|\bde(?:l| su)?\b|\bdo\b|\bda?l\b|\bdi(?: u)?\b|(?:{_ERA}))*"
_YEAR_WORD = r"թ(?:վականի)?|წ(?:ლის|ელი)?|г(?:ода)?|р(?:оку)?|-?c[iıuü] il(?:in)?|il|m|gada|mettas|оны|-?ж|сыл|(?:\(e\))?ko"
# Buttons and lines that a page sets apart are pasted without a space: March 14, 20234:12 PM.
_GLUED = r"\d{1,2}:[0-5]\d\s?[ap]\.?m\b"
_DAY_BEFORE = re.compile(rf"(?<![\d./])(?<!\d:)(\d{{1,2}}){_ORDINAL}{_JOIN}$", re.IGNORECASE)
_DAY_AFTER = re.compile(rf"^\.?[\s,-]*(?:the\s+)?(\d{{1,2}}){_ORDINAL}(?:\s?d\.)?(?![\d:])", re.IGNORECASE)
_YEAR_AFTER = re.compile(rf"^\.?{_OF_YEAR}['’]?(\d{{4}})(?:(?![\d:])|(?={_GLUED}))", re.IGNORECASE)
_YEAR_BEFORE = re.compile(rf"(?<!\d)(\d{{4}})(?:[\s.,-]*(?:{_YEAR_WORD}))?[\s.,-]*$", re.IGNORECASE)
_TIME = re.compile(
    rf"(?:(?<![\d:.,/])|(?<=\b(?:19|20)\d\d)(?={_GLUED}))"
    r"(?:(?P<hour>\d{1,2})(?:\s?[:h]\s?|\.)(?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d))?(?![\d:]|[.,/]\d)"
    r"(?:\s?(?P<half>[ap])\.?\s?m\b\.?)?|(?P<bare>\d{1,2})\s?(?P<noon>[ap])\.?\s?m\b\.?)",
    re.IGNORECASE,
)
_ZONE = re.compile(
    r"^[\s,]*\(?\s*(?P<name>GMT|UTC|Z|MSK|МСК|CET|CEST|MEZ|MESZ|EET|EEST|EST|EDT|PST|PDT|AZT|AMT|GET|TRT|TSİ|WIB|JST)\b"
    r"(?:\s?(?P<sign>[+\u2212-])(?P<h>\d{1,2})(?::?(?P<m>\d{2}))?)?\s*\)?"
)
_OFFSET = re.compile(r"^\s?\(?(?P<sign>[+-])(?P<h>\d{2}):?(?P<m>\d{2})\)?(?!\d)")
_ISO_TIME = re.compile(r"^T(\d{2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?")
_HOURS = {
    "GMT": "Z", "UTC": "Z", "Z": "Z", "MSK": "+03:00", "МСК": "+03:00", "CET": "+01:00", "CEST": "+02:00",
    "MEZ": "+01:00", "MESZ": "+02:00", "EET": "+02:00", "EEST": "+03:00", "EST": "-05:00", "EDT": "-04:00",
    "PST": "-08:00", "PDT": "-07:00", "AZT": "+04:00", "AMT": "+04:00", "GET": "+04:00", "TRT": "+03:00",
    "TSİ": "+03:00", "WIB": "+07:00", "JST": "+09:00",
}  # fmt: skip
_YEARS = range(1900, 2100)
_PERSIAN = "in the Persian calendar"
_HALF_DAY = range(1, 13)
_DAY = range(24)
_FARTHEST = 14  # hours from Greenwich
_NEAR = 26


class Moment(NamedTuple):
    """A printed date.

    Attributes:
        start: Offset of its first sign, or of the time's that belongs to it.
        end: Offset behind it.
        value: EDTF; empty if it has no year or may be read in two ways.
        pair: Of a date in figures the separator, and behind it ``d`` or ``m``, whichever clearly comes first.
        readings: Both readings of an ambiguous one, day first and month first.
        calendar: How its years are counted, in words, if otherwise than usual.
    """

    start: int
    end: int
    value: str
    pair: str = ""
    readings: tuple[str, str] = ("", "")
    calendar: str = ""


class _Clock(NamedTuple):
    start: int
    end: int
    text: str


def moments(text: str, months: Sequence[Hit], order: str) -> list[Moment]:
    """All dates in a line, in order, each with the time of day that stands beside it.

    Args:
        text: The line.
        months: The names of months in it.
        order: Whether the day or the month comes first in bare digits, as `day_order` has it.
    """
    text = plain_digits(text)
    signed = [Moment(one.start, one.end, one.value, calendar=one.calendar) for one in signed_dates(text)]
    if not signed and not any(map(str.isdigit, text)):
        return []
    met = sorted([*signed, *_numeric(text, order), *_worded(text, months)])
    whole = [moment for moment in met if moment.value or moment.readings[0]]
    # A weekday may be called like a month: of two readings that touch the one with a year is right.
    days = [one for one in met if one in whole or not any(_touch(one, other) for other in whole)]
    apart = [day for index, day in enumerate(days) if not index or day.start >= days[index - 1].end]
    clocks = [clock for clock in _clocks(text) if not _inside(clock, apart)]
    return [_with_clock(text, day, apart, clocks) for day in apart]


def _touch(one: Moment, other: Moment) -> bool:
    return one.start < other.end and other.start < one.end


def _inside(clock: _Clock, days: Sequence[Moment]) -> bool:
    return any(clock.start < day.end and day.start < clock.end for day in days)


def _day(year: str, month: str, day: str) -> str:
    """The day as EDTF, or nothing if there is none such."""
    try:
        value = date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return ""
    return value if int(year) in _YEARS else ""


def _numeric(text: str, order: str) -> list[Moment]:
    matches = _NUMERIC.finditer(text)
    read = (_year_first(match) if match["year"] else _year_last(match, order) for match in matches)
    return [moment for moment in read if moment is not None]


def _year_first(match: re.Match[str]) -> Moment | None:
    year, month, day = match["year"], match["month"], match["day"]
    persian = int(year) < _YEARS.start
    common, calendar = common_year(int(year))
    value = gregorian(int(year), int(month), int(day)) if persian else _day(str(common), month, day)
    return Moment(*match.span(), value, calendar=_PERSIAN if persian else calendar) if value else None


def _year_last(match: re.Match[str], order: str) -> Moment | None:
    first, second, last, sign = match["first"], match["second"], match["last"], match["b"]
    if len(last) < len("2022") and sign != "." and (int(first) not in _HALF_DAY or int(second) in _HALF_DAY):
        return None  # 10/11/12 may be read in six ways, 10/31/22 in one
    common, calendar = common_year(int(last if len(last) == len("2022") else f"20{last}"))
    year = str(common)
    day_first, month_first = _day(year, second, first), _day(year, first, second)
    if day_first and month_first and day_first != month_first and order not in {DAY, MONTH}:
        return Moment(*match.span(), "", sign, (day_first, month_first), calendar)
    if order == MONTH and month_first:
        day_first = ""
    value = day_first or month_first
    pair = sign + ("d" if day_first else "m")
    return Moment(*match.span(), value, pair, calendar=calendar) if value else None


def _worded(text: str, months: Sequence[Hit]) -> list[Moment]:
    found = []
    for month in _merged(text, months):
        before, after = text[max(0, month.start - _NEAR) : month.start], text[month.end : month.end + _NEAR]
        offset = month.start - len(before)
        day = _DAY_BEFORE.search(before)
        late = _DAY_AFTER.search(after)
        year = _YEAR_AFTER.search(after)
        if day and year:
            span, parts = (offset + day.start(), month.end + year.end()), (year[1], day[1])
        elif late and (year := _YEAR_AFTER.search(after[late.end() :])):
            span, parts = (month.start, month.end + late.end() + year.end()), (year[1], late[1])
        elif late and (year := _YEAR_BEFORE.search(before)):
            span, parts = (offset + year.start(), month.end + late.end()), (year[1], late[1])
        elif day and (year := _YEAR_BEFORE.search(before[: day.start()])):
            span, parts = (offset + year.start(), month.end), (year[1], day[1])
        elif day:
            span, parts = (offset + day.start(), month.end), ("", day[1])
        elif late:
            span, parts = (month.start, month.end + late.end()), ("", late[1])
        elif year := _YEAR_AFTER.search(after):
            span, parts = (month.start, month.end + year.end()), (year[1], "")
        else:
            continue
        found.append(_moment(span, *parts, month))
    return [moment for moment in found if moment is not None]


def _moment(span: tuple[int, int], year: str, day: str, month: Hit) -> Moment | None:
    if month.sign is Sign.PERSIAN_MONTH:
        value = gregorian(int(year), int(month.detail), int(day)) if year and day else ""
        return Moment(*span, value, calendar=_PERSIAN)
    if not year:
        return Moment(*span, "") if _day("2000", month.detail, day) else None
    common, calendar = common_year(int(year))
    if not day:
        value = f"{common}-{month.detail}"
        return Moment(*span, value, calendar=calendar) if common in _YEARS else None
    value = _day(str(common), month.detail, day)
    return Moment(*span, value, calendar=calendar) if value else None


def _merged(text: str, months: Sequence[Hit]) -> list[Hit]:
    """The months' names, one that repeats the one before it in other words (tishrin / October) taken along."""
    found: list[Hit] = []
    for month in months:
        if found and month.detail == found[-1].detail and not text[found[-1].end : month.start].strip(" /()"):
            found[-1] = found[-1]._replace(end=month.end)
        else:
            found.append(month)
    return found


def _clocks(text: str) -> list[_Clock]:
    found = []
    for match in _TIME.finditer(text):
        hour = int(match["hour"] or match["bare"])
        half = (match["half"] or match["noon"] or "").lower()
        if half:
            if hour not in _HALF_DAY:
                continue
            hour = hour % 12 + 12 * (half == "p")
        if hour not in _DAY:
            continue
        second = f":{match['second']}" if match["second"] not in {None, "00"} else ""
        zone, end = _zone(text, match.end())
        found.append(_Clock(match.start(), end, f"T{hour:02}:{match['minute'] or '00'}{second}{zone}"))
    return found


def _zone(text: str, end: int) -> tuple[str, int]:
    """The zone that stands behind a time, and where it ends; of a zone that may be several, nothing."""
    rest = text[end : end + _NEAR]
    found = _ZONE.match(rest) or _OFFSET.match(rest)
    if found is None:
        return "", end
    if found["h"]:
        zone = f"{'+' if found['sign'] == '+' else '-'}{int(found['h']):02}:{found['m'] or '00'}"
        zone = "Z" if zone[1:] == "00:00" else zone
    else:
        zone = _HOURS[found["name"]]
    return (zone, end + found.end()) if zone == "Z" or int(zone[1:3]) <= _FARTHEST else ("", end)


def _with_clock(text: str, day: Moment, days: Sequence[Moment], clocks: Sequence[_Clock]) -> Moment:
    """The date with the nearest time, which no other date may stand between, nor anything but few words."""
    iso = _ISO_TIME.match(text[day.end : day.end + _NEAR])
    if iso and day.value and int(iso[1]) in _DAY:
        zone, end = _zone(text, day.end + iso.end())
        second = f":{iso[3]}" if iso[3] not in {None, "00"} else ""
        return day._replace(end=end, value=f"{day.value}T{iso[1]}:{iso[2]}{second}{zone}")
    leading = bool(clocks) and clocks[0].start < days[0].start
    for clock in clocks:
        ahead = clock.end <= day.start
        low, high = (clock.end, day.start) if ahead else (day.end, clock.start)
        if ahead is not leading or high - low > _NEAR:
            continue
        if any(low <= other.start < high for other in days if other is not day):
            continue
        moment = day._replace(start=min(day.start, clock.start), end=max(day.end, clock.end))
        if len(day.value) == len("2022-10-31"):
            return moment._replace(value=day.value + clock.text)
        first, second = day.readings
        return moment._replace(readings=(first + clock.text, second + clock.text)) if first else moment
    return day


def settled(moment: Moment, ways: Mapping[str, Collection[str]], days: Collection[str]) -> Moment:
    """An ambiguous date read as the page's other dates have it; as it is, if those don't tell.

    Args:
        moment: A date.
        ways: The orders of the page's clear dates, by separator.
        days: Days that it tells in clear elsewhere.
    """
    if not moment.readings[0]:
        return moment
    order = decided(moment.readings, days) or agreed(ways.get(moment.pair, ()))
    return moment._replace(value=moment.readings[order == MONTH], readings=("", "")) if order else moment


def ways_of(texts: Iterable[str]) -> dict[str, set[str]]:
    """The orders of day and month in all dates of bare digits that can be read in one way only, by separator."""
    ways: dict[str, set[str]] = {}
    for text in texts:
        for moment in _numeric(text, ""):
            if moment.value and moment.pair and moment.value[8:10] != moment.value[5:7]:
                ways.setdefault(moment.pair[0], set()).add(moment.pair[1])
    return ways
