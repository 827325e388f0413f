"""Numbers that sources give for one question, set side by side; ``analyse/quantities.py`` finds them."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from mkdocs_dossier.model.claims import FiledClaim
from mkdocs_dossier.model.dates import EdtfDate
from mkdocs_dossier.model.quantity import Quantity


@dataclass(frozen=True, slots=True)
class Interval:
    """A number as one account gives it.

    Attributes:
        filed: The first claim that has it.
        quantity: The number.
        account: Id of the first article of the account that states it; empty where nothing is cited.
        sources: The articles of the account that are cited for it, by id.
    """

    filed: FiledClaim
    quantity: Quantity
    account: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Alternatives:
    """What accounts give as the number of one thing: their alternatives.

    Attributes:
        record: The record that it is told of.
        unit: What it is a number of.
        counts: What is counted, in full; empty where nobody says.
        period: The days that are counted; None where nobody says.
        intervals: In the order of the claims, each account's once.
    """

    record: str
    unit: str
    counts: str
    period: EdtfDate | None
    intervals: tuple[Interval, ...]

    @property
    def lowest(self) -> Decimal | None:
        """The lowest that an account allows; None if one sets no lower bound."""
        bounds = [each.quantity.lowest for each in self.intervals]
        known = [bound for bound in bounds if bound is not None]
        return min(known) if len(known) == len(bounds) else None

    @property
    def highest(self) -> Decimal | None:
        """The highest that an account allows; None if one sets no upper bound."""
        bounds = [each.quantity.highest for each in self.intervals]
        known = [bound for bound in bounds if bound is not None]
        return max(known) if len(known) == len(bounds) else None


@dataclass(frozen=True, slots=True)
class Total:
    """What numbers of different things come to; None for a bound that one of them does not have."""

    lowest: Decimal | None
    highest: Decimal | None
    is_about: bool


@dataclass(frozen=True, slots=True)
class Numbers:
    """The numbers for one question.

    Attributes:
        things: By record and by what is counted.
        total: What they come to; None where no sum may be drawn.
        no_total: Why none may be drawn; empty where one is.
    """

    things: tuple[Alternatives, ...]
    total: Total | None
    no_total: str
