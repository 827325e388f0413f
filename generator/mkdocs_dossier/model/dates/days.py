"""Days of the proleptic Gregorian calendar, in any year: ``datetime`` stops at the years 1 and 9999."""

from __future__ import annotations

from typing import NamedTuple

DECEMBER = 12
_FEBRUARY = 2
_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_DAYS_BEFORE = tuple(sum(_LENGTHS[:month]) for month in range(DECEMBER))
_LAST_WRITTEN_PLAINLY = 9999


class Day(NamedTuple):
    """A day; the year is astronomical: 0 is 1 BCE, -1 is 2 BCE."""

    year: int
    month: int
    day: int

    @property
    def number(self) -> int:
        """Days counted so that 0001-01-01 is 1, as in ``datetime.date``: for axes and distances."""
        before = self.year - 1
        leap_day = 1 if self.month > _FEBRUARY and is_leap(self.year) else 0
        years = before * 365 + before // 4 - before // 100 + before // 400
        return years + _DAYS_BEFORE[self.month - 1] + leap_day + self.day

    def __str__(self) -> str:
        sign = "-" if self.year < 0 else "+" if self.year > _LAST_WRITTEN_PLAINLY else ""
        return f"{sign}{abs(self.year):04}-{self.month:02}-{self.day:02}"


def is_leap(year: int) -> bool:
    """Whether February has 29 days."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def month_length(year: int, month: int) -> int:
    """How many days the month (1-12) has."""
    return _LENGTHS[month - 1] + (1 if month == _FEBRUARY and is_leap(year) else 0)
