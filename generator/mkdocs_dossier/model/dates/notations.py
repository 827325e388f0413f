"""Other ways to write dates, so that a complaint can name the EDTF form of what the author wrote.

A rule looks at the text that could not be read and, if it recognises the notation, says what it is and
which EDTF texts it may stand for. Only those that can be read are offered; two make it ambiguous.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

from mkdocs_dossier.model.dates.days import DECEMBER
from mkdocs_dossier.model.dates.errors import EdtfError, shown
from mkdocs_dossier.model.dates.grammar import read
from mkdocs_dossier.model.dates.worded import Notation, from_words

_DASHES = re.compile("[\u2010-\u2015\u2212\u2e3a\u2e3b\ufe58\ufe63\uff0d]")
_DAY_AND_MONTH_FIRST = re.compile(r"([0-9]{1,2})([./ -])([0-9]{1,2})\2([0-9]{4})")
_YEAR_FIRST = re.compile(r"([0-9]{4})([./ -])([0-9]{1,2})(?:\2([0-9]{1,2}))?")
_MONTH_AND_YEAR = re.compile(r"([0-9]{1,2})[./ -]([0-9]{4})")
_SHORT_YEAR_LAST = re.compile(r"[0-9]{1,2}([./ -])[0-9]{1,2}\1'?[0-9]{2}")
_COMPACT = re.compile(r"([0-9]{4})([0-9]{2})([0-9]{2})?")
_YEAR = re.compile(r"([+-]?)(Y?)(-?)0*([0-9]{1,12})")
_SHORTENED_END = re.compile(r"(([0-9]{2})[0-9]{2})/([0-9]{2})")
_WEEK_OR_ORDINAL = re.compile(r"[0-9]{4}-?(W[0-9]{2}(-?[0-9])?|-[0-9]{3})")
_LEVEL_2_NUMBER = re.compile(r"Y?-?[0-9]+(E[0-9]+)?(S[0-9]+)?")
_BETWEEN = re.compile(r" ?\.\. ?| - |-| to | until | till | and | ?/ ?")
_SHORTEST_END = 3  # "May"
_LOOSE_TIME = re.compile(
    r"([0-9-]{10}|[0-9]{8})[Tt ,]+([0-9]{1,2})(?::?([0-9]{2})(?::?([0-9]{2})(?:[.,][0-9]+)?)?)?"
    r" ?(UTC|GMT|[Zz]|[+-][0-9:]{1,5})?"
)
_PART_QUALIFIER = re.compile(r"[?~%](?=.)")
_REMARK_BEHIND = re.compile(r"[0-9X?~%Z](?=[^0-9A-Za-z?~%./:+-]|[./:+-](?![0-9X.]))")


def _unusual_digits(text: str) -> Notation | None:
    plain = "".join(str(unicodedata.decimal(sign, sign)) for sign in text)
    if plain == text:
        return None
    return Notation("has digits other than 0 to 9", (plain,), "write dates with the digits 0 to 9")


def _sets(text: str) -> Notation | None:
    if not re.match(r"[\[{][0-9.X-]", text):
        return None
    remark = "is a set of dates: that is EDTF level 2, which is not supported"
    return Notation(remark, (), "write the interval from the first to the last date: 2022-10-30/2022-10-31")


def _level_2(text: str) -> Notation | None:
    if re.search("[ES]", text) and _LEVEL_2_NUMBER.fullmatch(text):
        remark = (
            "is a year with an exponent or significant digits: that is EDTF level 2, which is not supported"
        )
        return Notation(remark, (), "write the year in full: 2022 or Y17000")
    bare = _PART_QUALIFIER.sub("", text)
    if bare == text or "/" in text:
        return None
    sign = next(found for found in text if found in "?~%")
    remark = "qualifies a part of the date: that is EDTF level 2, which is not supported"
    return Notation(remark, (bare if bare[-1:] in set("?~%") else bare + sign,), "")


def _dashes(text: str) -> Notation | None:
    if not _DASHES.search(text):
        return None
    remark = "has a dash that is not the hyphen of the keyboard"
    hint = "write a hyphen (-) between the parts of a date, a slash (/) between two dates"
    plain = _DASHES.sub("-", text)
    if re.fullmatch(r"[0-9]{4} ?- ?[0-9]{2}", plain):
        return Notation(remark, (), hint)  # 2020-21: a season, or two years?
    between = re.sub(r"(?<=\w) ?/ ?(?=\w)", "/", _DASHES.sub("/", text)).strip("/")
    candidates = (plain,) if _reads(plain) else (between,)
    return Notation(remark, candidates, hint)


def _day_first(text: str) -> Notation | None:
    found = _DAY_AND_MONTH_FIRST.fullmatch(text)
    if found:
        one, two, year = int(found[1]), int(found[3]), found[4]
        day_first, month_first = f"{year}-{two:02}-{one:02}", f"{year}-{one:02}-{two:02}"
        candidates = (day_first, month_first) if two <= DECEMBER else (month_first, day_first)
        return Notation("has the year last", candidates, sure=True)
    found = _MONTH_AND_YEAR.fullmatch(text)
    if found:
        return Notation("has the year last", (f"{found[2]}-{int(found[1]):02}",), "write year-month: 2022-10")
    if _SHORT_YEAR_LAST.fullmatch(text):
        return Notation("has a year of two digits", (), "write the year in full, and first: 2022-10-31")
    return None


def _year_first(text: str) -> Notation | None:
    found = _YEAR_FIRST.fullmatch(text)
    if not found:
        found = _COMPACT.fullmatch(text)
        return (
            Notation("has no hyphens", ("-".join(part for part in found.groups() if part),))
            if found
            else None
        )
    year, one = found[1], int(found[3])
    if not found[4]:
        end = _SHORTENED_END.fullmatch(text)
        years = f"{end[1]}/{end[2]}{end[3]}" if end else ""
        return Notation(
            "is not written as year-month", (f"{year}-{one:02}" if one <= DECEMBER else "", years)
        )
    two = int(found[4])
    straight, swapped = f"{year}-{one:02}-{two:02}", f"{year}-{two:02}-{one:02}"
    if one > DECEMBER and _reads(swapped):
        return Notation("has the day before the month", (swapped,))
    return Notation(
        "is not written as year-month-day with hyphens and two digits each", (straight,), sure=True
    )


def _years(text: str) -> Notation | None:
    found = _YEAR.fullmatch(text)
    if not found:
        return None
    sign, digits = (found[1] or found[3]).strip("+"), found[4]
    year = f"{sign}{digits:0>4}" if len(digits) <= 4 else f"Y{sign}{digits}"  # noqa: PLR2004 - EDTF's own limit
    return Notation("is not a year as EDTF writes it (four digits, or Y before more)", (year,))


def _not_calendar(text: str) -> Notation | None:
    if _WEEK_OR_ORDINAL.fullmatch(text):
        return Notation(
            "is a week or a day of the year, which EDTF does not have", (), "write year-month-day"
        )
    if "/P" in text or text.startswith("P"):
        return Notation(
            "has a duration, which EDTF does not have", (), "write the first and the last date with / between"
        )
    return None


def _times(text: str) -> Notation | None:
    found = _LOOSE_TIME.fullmatch(text)
    if not found:
        return None
    day, hour, minute, second, zone = found.groups()
    day = "-".join(part for part in _COMPACT.sub(r"\1 \2 \3", day).split())
    if minute is None:
        return Notation(
            "has an hour without minutes", (), f"write hours and minutes: {day}T{int(hour):02}:00"
        )
    zone = {"UTC": "Z", "GMT": "Z", "z": "Z", "-00:00": "Z"}.get(zone or "", zone or "")
    offset = re.fullmatch(r"([+-])([0-9]{1,2}?)(?::?([0-9]{2}))?", zone)
    if offset:
        zone = f"{offset[1]}{int(offset[2]):02}" + (f":{offset[3]}" if offset[3] else "")
    time = f"{int(hour):02}:{minute}" + (f":{second}" if second else "")
    remark = "does not write the time as EDTF does: T, two digits each for hours, minutes and seconds, a zone"
    return Notation(remark, (f"{day}T{time}{zone}",))


def _placeholders(text: str) -> Notation | None:
    """Signs that other notations use for an unspecified digit, and words for an end of an interval."""
    if re.fullmatch(r"[0-9xytz:+/?~%.-]+", text) and _reads(text.upper()):
        return Notation("has small letters where EDTF has capitals", (text.upper(),))
    guess = re.sub(r"(?<=[0-9xu?*_-])[xu?*_](?=[xu?*_0-9-]|$)", "X", text)
    guess = re.sub(r"\bopen\b", "..", re.sub(r"\bunknown\b", "", guess))
    return Notation("uses signs or words that EDTF does not have", (guess,))


def _one_sided(text: str) -> Notation | None:
    if "/" in text or ".." not in text:
        return None
    candidates = (text.replace("..", "/"),)
    if text.startswith(".."):
        candidates = (f"../{text[2:].strip()}",)
    elif text.endswith(".."):
        candidates = (f"{text[:-2].strip()}/..",)
    return Notation("has two dots without the slash of an interval", candidates)


def _two_dates(text: str) -> Notation | None:
    text = re.sub(r"^(?:from|between) ", "", text)
    candidates = []
    for found in _BETWEEN.finditer(text):
        first, second = text[: found.start()].strip(), text[found.end() :].strip()
        if len(first) < _SHORTEST_END or len(second) < _SHORTEST_END:
            continue
        year = second[-4:]
        ends = _sole_reading(first) or _sole_reading(f"{first} {year}"), _sole_reading(second)
        candidates.append("/".join(ends) if all(ends) else "")
    return Notation("is not written as an interval", tuple(candidates)) if any(candidates) else None


def _remark_behind(text: str) -> Notation | None:
    cuts = [found.end() for found in _REMARK_BEHIND.finditer(text)]
    date = next((text[:cut] for cut in reversed(cuts) if _reads(text[:cut])), "")
    if not date:
        return None
    return Notation(f"has something behind the date: {shown(text[len(date) :].strip())}", (date,))


_ONE_DATE: tuple[Callable[[str], Notation | None], ...] = (
    *(_sets, _level_2, _unusual_digits, _dashes, _day_first, _year_first, _years, _not_calendar, _times),
    *(_placeholders, from_words),
)
_RULES = (*_ONE_DATE, _one_sided, _two_dates, _remark_behind)


def explain(text: str, error: EdtfError) -> EdtfError:
    """The most helpful complaint about a text that ``read`` refused with ``error``."""
    for rule in _RULES:
        notation = rule(text)
        if notation is None:
            continue
        readings = _readings(notation)
        if len(readings) > 1:
            either = " or ".join(readings)
            return EdtfError(f"{shown(text)} is ambiguous", f"write the one that is meant: {either}")
        if readings:
            return EdtfError(f"{shown(text)} {notation.remark}", f"write {readings[0]}")
        if notation.sure:
            return _complaint(text, notation.candidates[0]) or error
        if notation.hint:
            return EdtfError(f"{shown(text)} {notation.remark}", notation.hint)
    return error


def _complaint(text: str, candidate: str) -> EdtfError | None:
    """Why the text's only possible meaning is no date."""
    try:
        read(candidate)
    except EdtfError as error:
        return (
            error if text == candidate else EdtfError(f"{shown(text)} would be {error.message}", error.hint)
        )
    return None


def _readings(notation: Notation) -> tuple[str, ...]:
    return tuple(dict.fromkeys(found for found in notation.candidates if _reads(found)))


def _sole_reading(text: str) -> str:
    """The one EDTF text that ``text`` may mean; empty if none or several."""
    if not text:
        return ""
    if _reads(text):
        return text
    for rule in _ONE_DATE:
        notation = rule(text)
        readings = _readings(notation) if notation else ()
        if readings:
            return readings[0] if len(readings) == 1 else ""
    return ""


def _reads(text: str) -> bool:
    try:
        read(text)
    except EdtfError:
        return False
    return True
