"""What a date is made of: precision, qualifier, time of day, and one end of an interval."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from mkdocs_dossier.model.dates.days import Day


class DatePrecision(StrEnum):
    """How closely a date is known, from fine to coarse.

    It says what is known, not how it is written: ``2022-10-XX`` is known to the month. ``days`` is a run
    of days within a month (``2022-10-3X``).
    """

    TIME = "time"
    DAY = "day"
    DAYS = "days"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"

    @property
    def rank(self) -> int:
        """Place in the order from fine (0) to coarse."""
        return tuple(DatePrecision).index(self)


class Qualifier(StrEnum):
    """What the author thinks of a date; the value is EDTF's sign for it."""

    NONE = ""
    UNCERTAIN = "?"
    APPROXIMATE = "~"
    BOTH = "%"

    @property
    def uncertain(self) -> bool:
        """Whether the date may be another one altogether."""
        return self in {Qualifier.UNCERTAIN, Qualifier.BOTH}

    @property
    def approximate(self) -> bool:
        """Whether the date is near the one written."""
        return self in {Qualifier.APPROXIMATE, Qualifier.BOTH}

    def joined(self, other: Qualifier) -> Qualifier:
        """The qualifier that says what either says."""
        return other if self in {Qualifier.NONE, other} else self if not other else Qualifier.BOTH


class Limit(StrEnum):
    """An end of an interval that is no date; the value is how it is written."""

    OPEN = ".."
    UNKNOWN = ""


class TimeOfDay(NamedTuple):
    """A time on the clock; ``zone`` is empty for local time, else ``Z`` or an offset such as ``+04:00``."""

    hour: int
    minute: int
    second: int | None = None
    zone: str = ""

    @property
    def clock(self) -> str:
        """The time as on a digital clock, without the zone."""
        seconds = "" if self.second is None else f":{self.second:02}"
        return f"{self.hour:02}:{self.minute:02}{seconds}"


@dataclass(frozen=True, slots=True)
class DatePart:
    """A single date, standing alone or as an end of an interval.

    Attributes:
        earliest: First day it may mean.
        latest: Last day it may mean.
        precision: How closely it is known.
        qualifier: Changes neither day: "about 2022" is no claim about 2021.
        unspecified: The unit of which one is meant without saying which (``day`` for ``2022-10-XX``).
        season: 21 spring, 22 summer, 23 autumn, 24 winter.
        time: Time of day, in its own zone; earliest and latest are the day written beside it.
    """

    earliest: Day
    latest: Day
    precision: DatePrecision
    qualifier: Qualifier = Qualifier.NONE
    unspecified: DatePrecision | None = None
    season: int | None = None
    time: TimeOfDay | None = None


End = DatePart | Limit
