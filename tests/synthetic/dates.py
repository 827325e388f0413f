"""Dates of every EDTF kind that surely contain a given day."""

from __future__ import annotations

from datetime import date, timedelta

FIRST, LAST = date(2014, 1, 6), date(2024, 11, 20)
"""Between these all events fall."""

_MARCH, _WINTER = 3, 24
_SEASONS = (24, 24, 21, 21, 21, 22, 22, 22, 23, 23, 23, 24)


def event_date(day: date, kind: int) -> str:
    """A date that contains ``day``; ``kind`` goes round all notations."""
    month, tens = f"{day:%Y-%m}", f"{day:%Y-%m-%d}"[:-1]
    season = _SEASONS[day.month - 1]
    winter = day.year - (day.month < _MARCH)  # a winter is named after the year in which it begins
    week = day + timedelta(days=7)
    year = day.year
    days = (
        f"{day}",
        f"{day}/{week}",
        f"{day}~",
        f"{tens}X",
        f"{day}/{day}",
        f"../{day}",
        f"{day}/",
        f"{day}T10:31",
    )
    months = (
        month,
        f"{month}?",
        f"{month}-XX",
        f"{winter if season == _WINTER else year}-{season}",
        f"/{week}",
    )
    years = (
        f"{year}",
        f"{year}-XX",
        f"{year}~/..",
        f"{year}%",
        f"{year // 10}X",
        f"{year}-XX-XX",
        f"{year // 100}XX",
    )
    notations = (*days, *months, *days, *years, f"{month}~/{week:%Y-%m}?")
    return notations[kind * 11 % len(notations)]


def published(day: date, kind: int) -> str:
    """When an article of ``day`` came out: a day, or a time with or without a zone."""
    clock = f"{day}T{6 + kind % 16:02d}:{kind % 60:02d}"
    return (f"{day}", clock, f"{clock}Z", f"{clock}+04:00", f"{clock}:30-03:30", f"{day}?")[kind % 6]


def in_words(day: date) -> str:
    """The day as news reports write it."""
    return f"{day.day} {day:%B} {day.year}"
