"""How the records of a dossier stand to each other by what their authors wrote; ``analyse/relations.py`` finds it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from mkdocs_dossier.model.claims import FiledClaim
from mkdocs_dossier.model.lookup import Lookup
from mkdocs_dossier.model.origin import Step
from mkdocs_dossier.model.records import CatalogueRecord, Citation, Event


class CitationAt(NamedTuple):
    """A citation, and the record and the field in which it stands."""

    record: str
    path: tuple[Step, ...]
    cite: Citation


@dataclass(frozen=True)
class Relations:
    """Who cites what, what happened where, who says what. Each lookup gives nothing for what has no such relation.

    Attributes:
        reading_order: All records but sources and terms: events in order of time, then actors, then places.
        citations: All of them: those of actors, of places, of events, by id, then in the order of the fields.
        claims: By record: its claims, in its order, with their ids.
        covering: By event: ids of the sources whose front matter says that they cover it, by id.
        events_of: By actor: the events it takes part in, in order of time.
        events_at: By place: the events there, in order of time.
        followers_of: By event: ids of the events that say they follow it, in order of time.
        parts_of: By record: ids of its direct parts; events in order of time, others by name.
        statements_of: By actor: each claim that is its statement, in reading order.
        statements_for: By body or state: each claim that one of its bodies or office-holders states and it does not
            state itself. Who speaks for whom is what the catalogue says: `part_of` of bodies, and offices at the
            time of the statement.
        claims_about: By record: each claim that is about it too, though filed with another, in reading order.
        words_of: By actor: record and index of each curated quotation of its words, in reading order.
        pages_linking: By record: paths of the hand-written pages that link to it, by path.
        neighbours: By record: those before and after it among its kind, by name, events and sources by time.
    """

    reading_order: tuple[CatalogueRecord, ...]
    citations: tuple[CitationAt, ...]
    claims: Lookup[FiledClaim]
    covering: Lookup[str]
    events_of: Lookup[Event]
    events_at: Lookup[Event]
    followers_of: Lookup[str]
    parts_of: Lookup[str]
    statements_of: Lookup[FiledClaim]
    statements_for: Lookup[FiledClaim]
    claims_about: Lookup[FiledClaim]
    words_of: Lookup[tuple[str, int]]
    pages_linking: Lookup[str]
    neighbours: Mapping[str, tuple[str | None, str | None]]

    @cached_property
    def citing(self) -> Lookup[CitationAt]:
        """By source: its citations."""
        return Lookup.of((item.cite.source, item) for item in self.citations)

    @cached_property
    def cited_on(self) -> Lookup[CitationAt]:
        """By record: the citations in it."""
        return Lookup.of((item.record, item) for item in self.citations)

    def reporting(self, event_id: str) -> set[str]:
        """Ids of the sources that cover an event or are cited on it, as they are written."""
        return {*self.covering(event_id), *(item.cite.source for item in self.cited_on(event_id))}

    @cached_property
    def place_in_reading(self) -> Mapping[str, int]:
        """By record: how many come before it in reading order."""
        return {record.id: place for place, record in enumerate(self.reading_order)}
