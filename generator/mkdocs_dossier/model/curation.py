"""Counts of what is still to be done: as they are found, and as a former edition recorded them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Annotated

from pydantic import Field

from mkdocs_dossier.model.base import Id, Line, OneOrMany, Record
from mkdocs_dossier.model.dates import EdtfDate
from mkdocs_dossier.model.measures import MEASURES, Measure, members
from mkdocs_dossier.model.origin import Origin

PATH = "data/curation.json"
"""The file with every item, relative to the documentation folder."""


MOST = 10_000_000
"""More of anything than a dossier holds, so no count is higher."""


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that counts.

    Attributes:
        record: Id of the record that it is about.
        text: Which part of the record; empty for all of it.
        origin: Where it is mended.
        claim: Id of the claim that it is about, where it has one that others name; else empty.
    """

    record: str
    text: str
    origin: Origin
    claim: str = ""


@dataclass(frozen=True, slots=True)
class Tally:
    """A measure with what counts.

    Attributes:
        id: A key of `mkdocs_dossier.model.measures.MEASURES`.
        total: How many could count.
        items: Those that do, in the order of the dossier.
    """

    id: str
    total: int
    items: tuple[Item, ...]

    @property
    def measure(self) -> Measure:
        """What is counted."""
        return MEASURES[self.id]

    @property
    def count(self) -> int:
        """How many count."""
        return len(self.items)


class Count(Record):
    """How many counted in an edition, and among how many."""

    count: Annotated[int, Field(ge=0, le=MOST)]
    total: Annotated[int, Field(ge=0, le=MOST)]


class RecordedVerdict(Record):
    """One verdict as it was given."""

    of: Id = Field(description="Id of the record, or of the claim.")
    property: Line | None = Field(None, description="Of the record; a question that records share by its id.")
    status: Line
    note: Line
    by: OneOrMany[Line] = ()
    on: Line | None = None


class RecordedCounts(Record):
    """What an edition's file holds. Measures of other versions of the generator may be among them."""

    counts: dict[Line, Count]
    verdicts: tuple[RecordedVerdict, ...] = ()


@dataclass(frozen=True, slots=True)
class Edition:
    """A recorded edition: its day, its file, its counts by measure, and all verdicts given by then."""

    date: EdtfDate
    path: str
    counts: Mapping[str, Count]
    verdicts: tuple[RecordedVerdict, ...]

    def change(self, tally: Tally) -> int | None:
        """By how much a count rose since; None if the edition did not count it."""
        before = self.counts.get(tally.id)
        return tally.count - before.count if before else None


@dataclass(frozen=True, slots=True)
class Threshold:
    """The highest count that is accepted of a measure or a family, and who says so.

    Attributes:
        name: Of the measure or family.
        limit: The highest count.
        said: The place in the settings, or the option of the command line.
    """

    name: str
    limit: int
    said: str

    def count(self, tallies: Iterable[Tally]) -> int:
        """How many count, in all measures that the name stands for."""
        wanted = members(self.name)
        return sum(tally.count for tally in tallies if tally.id in wanted)


def edition_before(editions: Iterable[Edition], present: EdtfDate | None) -> Edition | None:
    """The last edition before the present one; the last of all where the present one has no date."""
    earlier = [each for each in editions if present is None or each.date < present]
    return max(earlier, key=lambda each: each.date.sort_key, default=None)
