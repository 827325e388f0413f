"""Dates as pages and files write them for machines, brought into EDTF."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

from mkdocs_dossier.model.dates import EdtfError, parse_edtf

_ISO = re.compile(
    r"(\d{4})-?(\d{2})-?(\d{2})"
    r"(?:[T ,]+(\d{2}):?(\d{2})(?::?(\d{2}))?(?:[.,]\d+)?\s*(Z|UTC|GMT|[+-]\d{1,2}:?\d{2}|[+-]\d{2})?)?",
    re.IGNORECASE,
)
_SLASHED = re.compile(r"(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?:[T ,]+(\d{1,2}):(\d{2})(?::\d{2})?)?")
_EPOCH = re.compile(r"1?\d{9}(?:\d{3})?")
_MAIL = re.compile(r"(?:[A-Z][a-z]{2,8},? )?\d{1,2} [A-Z][a-z]{2,8} \d{4} \d{1,2}:\d{2}")
_DIGITS_OF_SECONDS = 10


def edtf(text: str) -> str:
    """A date in any of the usual notations of machines, as EDTF; empty if it is none.

    Midnight of UTC to the second is what programs write for a day without a time, so only the day is kept.
    """
    text = text.strip()[:60]
    found = _ISO.fullmatch(text)
    if found:
        year, month, day, hour, minute, second, zone = found.groups()
        return _checked(f"{year}-{month}-{day}", hour, minute, second, zone or "")
    found = _SLASHED.fullmatch(text)
    if found:
        year, month, day, hour, minute = found.groups()
        return _checked(f"{year}-{int(month):02}-{int(day):02}", hour and f"{int(hour):02}", minute, None, "")
    if _EPOCH.fullmatch(text):
        seconds = int(text[:_DIGITS_OF_SECONDS])
        return _moment(datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=seconds))
    if _MAIL.match(text):
        try:
            return _moment(parsedate_to_datetime(text))
        except ValueError:
            return ""
    return ""


def _moment(moment: datetime) -> str:
    offset = moment.strftime("%z")
    zone = f"{offset[:3]}:{offset[3:5]}" if offset else ""
    return _checked(moment.strftime("%Y-%m-%d"), moment.strftime("%H"), moment.strftime("%M"), None, zone)


def _checked(day: str, hour: str | None, minute: str | None, second: str | None, zone: str) -> str:
    text = day
    zone = _zone(zone)
    midnight = hour == "00" and minute == "00" and second in {"00", None} and zone in {"", "Z"}
    if hour and minute and not midnight:
        text += f"T{hour}:{minute}{'' if second in {'00', None} else ':' + str(second)}{zone}"
    for candidate in (text, day):
        try:
            return parse_edtf(candidate).text
        except EdtfError:
            continue
    return ""


def _zone(zone: str) -> str:
    zone = zone.upper()
    if zone in {"Z", "UTC", "GMT", "+00:00", "-00:00", "+0000", "-0000", "+00"}:
        return "Z"
    if not zone:
        return ""
    digits = zone[1:].replace(":", "")
    hours, minutes = (digits[:-2], digits[-2:]) if len(digits) > 2 else (digits, "00")  # noqa: PLR2004 - hours alone
    return f"{zone[0]}{int(hours):02}:{minutes}"
