"""The date as a value: bounds, order, relations to other dates, and its life in pydantic models."""

from __future__ import annotations

from dataclasses import dataclass
from functools import total_ordering
from typing import Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from mkdocs_dossier.model.dates.days import Day
from mkdocs_dossier.model.dates.errors import EdtfError, shown
from mkdocs_dossier.model.dates.grammar import read
from mkdocs_dossier.model.dates.notations import explain
from mkdocs_dossier.model.dates.parts import DatePart, DatePrecision, End, Qualifier, TimeOfDay

_NO_DAY = Day(0, 1, 1)
_LONGEST = 100
_DESCRIPTION = (
    "A date or an interval as EDTF: 2022-10-31, 2022-10, 202X, 2022-10-3X, 2022-08~ (about), "
    "2022? (uncertain), 2022-09-13/2022-09-14, 2020-11-10/.. (since), ../2022-11-26 (by)."
)
_EXAMPLES = ("2022-10-31", "2022-10-31T10:31", "2022-10", "2022-08~", "2022-10-3X", "2022-09-13/2022-09-14")


@total_ordering
@dataclass(frozen=True, slots=True)
class EdtfDate:
    """A date or an interval.

    Values are in a total order: by earliest day, then latest day, then text; an unbounded start comes
    first, an unbounded end last. ``parse_edtf`` makes equal values of equal texts, so the order agrees
    with equality.

    Attributes:
        text: As written, without white space around it.
        start: The date itself, or the first end of an interval.
        end: The same as ``start`` unless this is an interval.
        is_interval: Whether it is written with a slash.
    """

    text: str
    start: End
    end: End
    is_interval: bool = False

    @property
    def earliest(self) -> Day | None:
        """First day it may mean; None where an interval's start is open or unknown."""
        return self.start.earliest if isinstance(self.start, DatePart) else None

    @property
    def latest(self) -> Day | None:
        """Last day it may mean; None where an interval's end is open or unknown."""
        return self.end.latest if isinstance(self.end, DatePart) else None

    @property
    def parts(self) -> tuple[DatePart, ...]:
        """The dates written in it: one, or an interval's two."""
        ends = (self.start, self.end) if self.is_interval else (self.start,)
        return tuple(end for end in ends if isinstance(end, DatePart))

    @property
    def precision(self) -> DatePrecision:
        """How closely it is known; of an interval, the coarser of its ends."""
        return max((part.precision for part in self.parts), key=lambda found: found.rank)

    @property
    def qualifier(self) -> Qualifier:
        """What either end is qualified as."""
        found = Qualifier.NONE
        for part in self.parts:
            found = found.joined(part.qualifier)
        return found

    @property
    def time(self) -> TimeOfDay | None:
        """Time of day, if one is written."""
        return self.start.time if isinstance(self.start, DatePart) else None

    @property
    def without_time(self) -> EdtfDate:
        """The same without the time of day."""
        return parse_edtf(self.text.partition("T")[0]) if self.time else self

    @property
    def sort_key(self) -> tuple[bool, Day, bool, Day, str]:
        """What the order compares."""
        earliest, latest = self.earliest, self.latest
        return (earliest is not None, earliest or _NO_DAY, latest is None, latest or _NO_DAY, self.text)

    def __lt__(self, other: object) -> bool:
        if not isinstance(other, EdtfDate):
            return NotImplemented
        return self.sort_key < other.sort_key

    def __str__(self) -> str:
        return self.text

    def overlaps(self, other: EdtfDate) -> bool:
        """Whether some day may belong to both, as far as the days between earliest and latest tell."""
        return _reaches(self.earliest, other.latest) and _reaches(other.earliest, self.latest)

    def certainly_before(self, other: EdtfDate) -> bool:
        """Whether all of it lies before all of the other, whatever uncertain parts mean."""
        return self.latest is not None and other.earliest is not None and self.latest < other.earliest

    def within(self, parent: EdtfDate) -> bool:
        """Whether this may lie in the parent's span: false only when not one day can be common to both.

        A month may lie in a span of days that covers part of it, and an interval may be the time between
        which a short event happened, so an overlap is enough. Qualifiers stretch neither span: a caller
        for whom "about" or "possibly" excuses a miss looks at ``qualifier``.
        """
        return self.overlaps(parent)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(
            _validated, serialization=core_schema.to_string_ser_schema(when_used="always")
        )

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return {"type": ["string", "integer"], "description": _DESCRIPTION, "examples": list(_EXAMPLES)}


def parse_edtf(text: str) -> EdtfDate:
    """Read a date or an interval; white space around it does not count.

    Raises:
        EdtfError: The text is no EDTF of level 0 or 1, means no day, or runs backwards.
    """
    trimmed = text.strip()
    if not trimmed:
        raise EdtfError("the date is empty", "write a date such as 2022-10-31, or leave it out")
    if len(trimmed) > _LONGEST:
        raise EdtfError(
            f"{shown(trimmed)} is too long for a date",
            "write a date such as 2022-10-31 or 2022-10-30/2022-10-31",
        )
    try:
        start, end, is_interval = read(trimmed)
    except EdtfError as error:
        raise explain(trimmed, error) from None
    return EdtfDate(trimmed, start, end, is_interval)


def _reaches(start: Day | None, end: Day | None) -> bool:
    return start is None or end is None or start <= end


def _validated(value: object) -> EdtfDate:
    if isinstance(value, EdtfDate):
        return value
    try:
        return parse_edtf(_text(value))
    except EdtfError as error:
        # The message goes last: pydantic fills names in by this order and must not see any in our text.
        context = {"hint": error.hint, "message": error.message}
        raise PydanticCustomError("edtf_date", "{message}", context) from None


def _text(value: object) -> str:
    if isinstance(value, str):
        return value
    # A year alone is a number to YAML and JSON. Python refuses to spell out numbers of thousands of digits.
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) < 10**_LONGEST:
        return str(value)
    raise EdtfError("a date is a text", "write it like 2022-10-31, in quotation marks if need be")
