"""Days of the Persian (solar Hijri) calendar as days of the Gregorian one."""

from __future__ import annotations

from datetime import date, timedelta

# Leap years of 33-year cycles, right from 1206 to 1498 (1827 to 2119), which news does not leave.
_CYCLE = 33
_LEAP = frozenset({1, 5, 9, 13, 17, 22, 26, 30})
_YEARS = range(1206, 1499)
_MONTHS = range(1, 13)
_START = date(1921, 3, 21)  # 1 Farvardin 1300
_START_YEAR = 1300
_LONG_MONTHS = 6  # of 31 days; then five of 30, and the last of 29 or 30


def _leap(year: int) -> bool:
    return year % _CYCLE in _LEAP


def gregorian(year: int, month: int, day: int) -> str:
    """The day as YYYY-MM-DD; empty if the calendar has no such day, or the year is out of the rule's reach."""
    if year not in _YEARS or month not in _MONTHS:
        return ""
    longest = 31 if month <= _LONG_MONTHS else 30 if month < _MONTHS[-1] or _leap(year) else 29
    if not 1 <= day <= longest:
        return ""
    low, high = sorted((year, _START_YEAR))
    days = sum(365 + _leap(each) for each in range(low, high)) * (1 if year >= _START_YEAR else -1)
    days += (month - 1) * 30 + min(month - 1, _LONG_MONTHS) + day - 1
    return (_START + timedelta(days=days)).isoformat()
