"""Numbers that sources state: of what, counted how, as of when, and how exactly."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from mkdocs_dossier.model.base import Line, Record
from mkdocs_dossier.model.dates import EdtfDate

Number = Annotated[Decimal, Field(allow_inf_nan=False)]


class Quantity(Record):
    """A number or a range. A bound that is not given is not known: nobody is to read a nought into it."""

    exact: Number | None = Field(None, description="The number, where the source gives one as it is: `286`.")
    about: Number | None = Field(None, description="The number, where the source says that it is not exact.")
    low: Number | None = Field(None, description="The lowest that it may be: of `more than 100`, 100.")
    high: Number | None = Field(None, description="The highest that it may be: of `nearly 300`, 300.")
    unit: Line = Field(description="What it is a number of: `persons`, `soldiers`, `USD`.")
    counts: Line | None = Field(
        None,
        description="What is counted: `dead of both sides`. Only numbers that count the same are compared.",
    )
    period: EdtfDate | None = Field(None, description="The days whose events are counted.")
    as_of: EdtfDate | None = Field(None, description="The day on which it was counted.")

    @model_validator(mode="after")
    def _one_amount(self) -> Quantity:
        given = [name for name in ("exact", "about", "low", "high") if getattr(self, name) is not None]
        if not given:
            raise PydanticCustomError("no_amount", "gives no number")
        if len(given) > 1 and given != ["low", "high"]:
            shown = " and ".join(f"`{name}`" for name in given)
            raise PydanticCustomError("two_amounts", "gives {given} at once", {"given": shown})
        if self.low is not None and self.high is not None and self.low > self.high:
            raise PydanticCustomError("range_reversed", "`low` is above `high`")
        return self

    @property
    def lowest(self) -> Decimal | None:
        """The lower bound; None if it is not known."""
        return self.low if self._point is None else self._point

    @property
    def highest(self) -> Decimal | None:
        """The upper bound; None if it is not known."""
        return self.high if self._point is None else self._point

    @property
    def is_about(self) -> bool:
        """Whether its bounds are a number that is not exact."""
        return self.about is not None

    @property
    def definition(self) -> tuple[str, str, str]:
        """What it is a number of, in full: only numbers alike in it may be compared or added."""
        period = self.period.text if self.period else ""
        return (self.unit.casefold(), (self.counts or "").casefold(), period)

    @property
    def _point(self) -> Decimal | None:
        return self.exact if self.exact is not None else self.about
