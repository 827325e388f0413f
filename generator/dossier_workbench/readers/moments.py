"""Dates as pages and files write them for machines, brought into EDTF."""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

from mkdocs_dossier.model.dates import EdtfError, parse_edtf

_ISO = re.compile(
    r"(?P<year>\d{4})-?(?P<month>\d{2})-?(?P<day>\d{2})(?:[T ,]+(?P<hour>\d{2}):?(?P<minute>\d{2})"
    r"(?::?(?P<second>\d{2}))?(?:[.,]\d+)?\s*(?P<zone>Z|UTC|GMT|[+-]\d{1,2}:?\d{2}|[+-]\d{2})?)?",
    re.IGNORECASE,
)
_SLASHED = re.compile(
    r"(?P<year>\d{4})[/.](?P<month>\d{1,2})[/.](?P<day>\d{1,2})"
    r"(?:[T ,]+(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::\d{2})?)?"
)
_EPOCH = re.compile(r"1?\d{9}(?:\d{3})?")
_MAIL = re.compile(r"(?:[A-Z][a-z]{2,8},? )?\d{1,2} [A-Z][a-z]{2,8} \d{4} \d{1,2}:\d{2}")
_DIGITS_OF_SECONDS = 10


def edtf(text: str) -> str:
    """A date in any of the usual notations of machines, as EDTF; empty if it is none.

    Midnight of UTC to the second is what programs write for a day without a time, so only the day is kept.
    """
    text = text.strip()[:60]
    if found := _ISO.fullmatch(text) or _SLASHED.fullmatch(text):
        return _checked(**found.groupdict(default=""))
    if _EPOCH.fullmatch(text):
        moment = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=int(text[:_DIGITS_OF_SECONDS]))
        return edtf(f"{moment:%Y-%m-%d %H:%M%z}")
    if _MAIL.match(text):
        with suppress(ValueError):
            return edtf(f"{parsedate_to_datetime(text):%Y-%m-%d %H:%M%z}")
    return ""


def _checked(
    year: str, month: str, day: str, hour: str, minute: str, second: str = "", zone: str = ""
) -> str:
    date = f"{year}-{int(month):02}-{int(day):02}"
    clock = ""
    if hour:
        clock = f"T{int(hour):02}:{minute}{'' if second in {'', '00'} else ':' + second}{_zone(zone)}"
    for candidate in (date if clock in {"T00:00", "T00:00Z"} else date + clock, date):
        with suppress(EdtfError):
            return parse_edtf(candidate).text
    return ""


def _zone(zone: str) -> str:
    digits = zone[1:].replace(":", "")
    if not digits.isdecimal() or not int(digits):
        return "Z" if zone else ""
    hours, minutes = (digits[:-2], digits[-2:]) if len(digits) > 2 else (digits, "00")  # noqa: PLR2004 - hours alone
    return f"{zone[0]}{int(hours):02}:{minutes}"
