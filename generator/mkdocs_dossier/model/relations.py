"""How the records of a dossier stand to each other by what their authors wrote; ``analyse/relations.py`` finds it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from mkdocs_dossier.model.claims import FiledClaim
from mkdocs_dossier.model.lookup import Lookup
from mkdocs_dossier.model.origin import Step
from mkdocs_dossier.model.records import Actor, CatalogueRecord, Citation, Event, Occupancy
from mkdocs_dossier.model.related import Related


class CitationAt(NamedTuple):
    """A citation, and the record and the field in which it stands."""

    record: str
    path: tuple[Step, ...]
    cite: Citation


@dataclass(frozen=True)
class Relations:
    """Who cites what, what happened where, who says what. Each lookup gives nothing for what has no such relation.

    Attributes:
        reading_order: All records of the catalogue but questions and terms: events in order of time, then actors,
            then places, then things.
        citations: All of them: those of actors, of places, of events, of things, by id, then in the order of the
            fields, then those of questions.
        claims: By record: its claims, in its order, with their ids.
        covering: By event: ids of the sources whose front matter says that they cover it, by id.
        events_of: By actor: the events it takes part in, in order of time.
        events_with: By thing: the events that are about it, in order of time.
        events_at: By place: the events there, in order of time.
        followers_of: By event: ids of the events that say they follow it, in order of time.
        offices_of: By body or state: each office of it that somebody holds or held, with the actor, in the actors' order.
        parts_of: By record: ids of its direct parts; events in order of time, others by name.
        statements_of: By actor: each claim that is its statement, in reading order.
        statements_for: By body or state: each claim that one of its bodies or office-holders states and it does not
            state itself. Who speaks for whom is what the catalogue says: `part_of` of bodies, and offices at the
            time of the statement.
        claims_about: By record: each claim that is about it too, though filed with another, in reading order.
        answers_to: By question: each claim that answers it, in reading order.
        related: By record: how it stands to others, whichever end states it: in the order of the vocabulary, then by the
            other's name.
        words_of: By actor: record and index of each curated quotation of its words, in reading order.
        pages_linking: By record: paths of the hand-written pages that link to it, by path.
        neighbours: By record: those before and after it among its kind, by name, events and sources by time, questions
            in their own order.
    """

    reading_order: tuple[CatalogueRecord, ...]
    citations: tuple[CitationAt, ...]
    claims: Lookup[FiledClaim]
    covering: Lookup[str]
    events_of: Lookup[Event]
    events_with: Lookup[Event]
    events_at: Lookup[Event]
    followers_of: Lookup[str]
    offices_of: Lookup[tuple[Actor, Occupancy]]
    parts_of: Lookup[str]
    statements_of: Lookup[FiledClaim]
    statements_for: Lookup[FiledClaim]
    claims_about: Lookup[FiledClaim]
    answers_to: Lookup[FiledClaim]
    related: Lookup[Related]
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

    @cached_property
    def claim_by_id(self) -> Mapping[str, FiledClaim]:
        """Every claim by its id and by its former ones."""
        return {name: filed for filed in self._all_claims for name in (*filed.claim.was, filed.id)}

    @cached_property
    def differing(self) -> Lookup[FiledClaim]:
        """By id of a claim: those that editors hold it against, whichever of the two says so, in reading order."""
        place = {filed.id: number for number, filed in enumerate(self._all_claims)}
        found: set[tuple[str, str]] = set()
        for filed in self._all_claims:
            others = (self.claim_by_id.get(name) for name in filed.claim.differs_from)
            for other in filter(None, others):
                found |= {(filed.id, other.id), (other.id, filed.id)} if other.id != filed.id else set()
        ordered = sorted(found, key=lambda pair: (place[pair[0]], place[pair[1]]))
        return Lookup.of((here, self.claim_by_id[other]) for here, other in ordered)

    @cached_property
    def rests_on(self) -> Lookup[FiledClaim]:
        """By id of a claim: those that it says it rests on, in its order."""
        return Lookup.of(
            (filed.id, other)
            for filed in self._all_claims
            for name in dict.fromkeys(filed.claim.rests_on)
            if (other := self.claim_by_id.get(name))
        )

    @cached_property
    def bears(self) -> Lookup[FiledClaim]:
        """By id of a claim: those that say they rest on it, in reading order."""
        return Lookup.of((other.id, filed) for filed in self._all_claims for other in self.rests_on(filed.id))

    @cached_property
    def shaken(self) -> Lookup[FiledClaim]:
        """By id of a claim: the refuted ones that it rests on, directly or through others, in reading order.

        What is refuted itself, or was found to hold since then, is none of these, and passes nothing on.
        """
        found: list[tuple[str, FiledClaim]] = []
        for refuted in (each for each in self._all_claims if each.claim.is_refuted):
            seen, waiting = {refuted.id}, [*self.bears(refuted.id)]
            while waiting:
                filed = waiting.pop()
                if filed.id not in seen and not filed.claim.is_settled_after(refuted.claim):
                    seen.add(filed.id)
                    found.append((filed.id, refuted))
                    waiting += self.bears(filed.id)
        return Lookup.of(found)

    @cached_property
    def _all_claims(self) -> tuple[FiledClaim, ...]:
        return tuple(filed for record in self.reading_order for filed in self.claims(record.id))

    @cached_property
    def only_in(self) -> Lookup[FiledClaim]:
        """By source: the claims that cite it and no other one, in reading order."""
        cited = ((filed, {cite.source for cite in filed.claim.cite}) for filed in self._all_claims)
        return Lookup.of((sources.pop(), filed) for filed, sources in cited if len(sources) == 1)

    def reporting(self, event_id: str) -> set[str]:
        """Ids of the sources that cover an event or are cited on it, as they are written."""
        return {*self.covering(event_id), *(item.cite.source for item in self.cited_on(event_id))}

    @cached_property
    def place_in_reading(self) -> Mapping[str, int]:
        """By record: how many come before it in reading order."""
        return {record.id: place for place, record in enumerate(self.reading_order)}
