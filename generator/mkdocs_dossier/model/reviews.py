"""What second readers say of claims: whether the passages cited say it. Whether it is true, verdicts say."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Annotated, NamedTuple

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from mkdocs_dossier.languages.words import Message
from mkdocs_dossier.model.base import Id, Line, Record
from mkdocs_dossier.model.dates import EdtfDate
from mkdocs_dossier.model.origin import Marks

TWO = 2
"""So many readers make a claim one that was read a second time."""


def person(name: str) -> str:
    """What tells a person from others by name: nobody becomes two by other letters, blanks or signs that are not seen."""
    plain = unicodedata.normalize("NFKC", name).casefold()
    seen = "".join(sign for sign in plain if unicodedata.category(sign) != "Cf")
    return unicodedata.normalize("NFKC", " ".join(seen.split()))


class Support(StrEnum):
    """Whether the passages cited for a claim say what is claimed."""

    SUPPORTS = "supports"
    PARTLY = "partly"
    DOES_NOT = "does-not"
    CANNOT_TELL = "cannot-tell"


OUTCOMES: Mapping[Support, str] = MappingProxyType(
    {
        Support.SUPPORTS: Message("Checked by two"),
        Support.PARTLY: Message("Two readers: backed in part"),
        Support.DOES_NOT: Message("Two readers: not backed"),
        Support.CANNOT_TELL: Message("Two readers: can’t be told"),
    }
)
"""What is said beside a claim that two have read."""

DIFFER = Message("Two readers differ")
"""The same where they answer otherwise, and nobody has decided."""


class Reading(Record):
    """What one person says of one claim."""

    claim: Id = Field(description="Id of the claim.")
    answer: Support = Field(
        description="Whether its passages say what is claimed: `supports`, `partly`, `does-not` or `cannot-tell`."
    )
    on: EdtfDate = Field(description="The day of the reading.")
    read: Annotated[str, Field(pattern="^[0-9a-f]{24}$")] = Field(
        description="Sum of the words that were read: with other words, the claim is to be read again."
    )
    note: Line | None = Field(None, description="What the reader remarks; of a decision, its reason.")
    decides: bool = Field(
        default=False, description="Whether this decides between readers who differ, and is no reading."
    )

    @model_validator(mode="after")
    def _says_why(self) -> Reading:
        if self.decides and not self.note:
            raise PydanticCustomError("no_reason", "a decision has its reason under `note`")
        return self


class ReviewFile(Record):
    """A person's readings, in the order in which they were made: of two of one claim the later one holds."""

    reader: Line = Field(description="Who reads, by name.")
    readings: tuple[Reading, ...] = Field((), description="What they say.")


@dataclass(frozen=True, slots=True)
class Review:
    """A file of readings, and where its values stand."""

    reader: str
    readings: tuple[Reading, ...]
    marks: Marks


class Answered(NamedTuple):
    """A reading, and who made it."""

    reader: str
    reading: Reading


class Why(StrEnum):
    """Why a reading does not count."""

    UNKNOWN = "reading-unknown-claim"
    STALE = "reading-stale"
    OWN = "reading-own-claim"


class SetAside(NamedTuple):
    """A reading that does not count: its place in the review of its reader, from 0, and why."""

    review: Review
    place: int
    why: Why


@dataclass(frozen=True, slots=True)
class ReadClaim:
    """What was said of a claim, as it is now.

    Attributes:
        readings: Each reader's, by name.
        decision: What somebody else decided where they differ, since the last of them read.
    """

    readings: tuple[Answered, ...]
    decision: Answered | None

    @property
    def by_two(self) -> bool:
        """Whether two at least have read it."""
        return len(self.readings) >= TWO

    @property
    def outcome(self) -> Support | None:
        """What two readers say alike, or what was decided between them; None if neither is so."""
        answers = {said.reading.answer for said in self.readings} if self.by_two else set()
        if len(answers) > 1:
            return self.decision.reading.answer if self.decision else None
        return next(iter(answers), None)

    @property
    def differs(self) -> bool:
        """Whether readers answer otherwise, and nobody has decided."""
        return self.by_two and self.outcome is None


@dataclass(frozen=True, slots=True)
class Readings:
    """All readings.

    Attributes:
        claims: By id of the claim: those that count.
        set_aside: Those that do not, reader by reader, in the order of their files.
    """

    claims: Mapping[str, ReadClaim]
    set_aside: tuple[SetAside, ...]
