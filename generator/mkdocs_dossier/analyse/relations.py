"""How records stand to each other, found in one walk over the dossier for all who ask."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain

from mkdocs_dossier.analyse.claims import filed_claims
from mkdocs_dossier.model.claims import FiledClaim
from mkdocs_dossier.model.dates import EdtfDate
from mkdocs_dossier.model.dossier import AnyRecord, Dossier
from mkdocs_dossier.model.evidence import Evidence, SpokenPlace
from mkdocs_dossier.model.findings import Credit, FieldReference
from mkdocs_dossier.model.lookup import Lookup, grouped
from mkdocs_dossier.model.named import Namings
from mkdocs_dossier.model.offices import may_hold
from mkdocs_dossier.model.records import (
    Actor,
    CatalogueRecord,
    Citation,
    Entity,
    Event,
    Place,
    Question,
    Thing,
    citations,
)
from mkdocs_dossier.model.related import Related
from mkdocs_dossier.model.relations import CitationAt, Relations
from mkdocs_dossier.model.source import Source
from mkdocs_dossier.text.name_order import in_name_order, sort_name
from mkdocs_dossier.text.record_links import record_links


def relate(dossier: Dossier) -> Relations:
    """Everything that records say of each other."""
    events = tuple(dossier.chronological())
    sources = dossier.sources_by_date
    order = (*events, *dossier.actors.values(), *dossier.places.values(), *dossier.things.values())
    by_record = Lookup.of((filed.record, filed) for filed in filed_claims(dossier))
    claims = [filed for record in order for filed in by_record(record.id)]
    others: list[Actor | Place | Thing] = [
        *dossier.actors.values(),
        *dossier.places.values(),
        *dossier.things.values(),
    ]
    parts: list[Event | Actor | Place | Thing] = [*events, *in_name_order(others)]
    return Relations(
        reading_order=order,
        citations=tuple(
            CitationAt(record.id, path, cite)
            for record in chain[CatalogueRecord | Question](
                dossier.catalogue.values(), dossier.questions.values()
            )
            for path, cite in citations(record)
        ),
        claims=by_record,
        covering=Lookup.of(
            (event, source.id)
            for source in dossier.sources.values()
            for event in dict.fromkeys(item.event for item in source.meta.covers)
        ),
        events_of=Lookup.of(
            (actor, event)
            for event in events
            for actor in dict.fromkeys(item.actor for item in event.participants)
        ),
        events_with=Lookup.of((thing, event) for event in events for thing in dict.fromkeys(event.things)),
        events_at=Lookup.of((event.place, event) for event in events if event.place),
        followers_of=Lookup.of(
            (cause, event.id) for event in events for cause in dict.fromkeys(event.follows)
        ),
        offices_of=Lookup.of(
            (item.of, (actor, item))
            for actor in dossier.actors.values()
            for item in actor.occupancies
            if item.of
        ),
        parts_of=Lookup.of((item.part_of, item.id) for item in parts if item.part_of),
        **_of_claims(dossier, claims),
        related=Lookup.of(_related(dossier)),
        words_of=Lookup.of(
            (item.speaker, (record.id, index)) for record in order for index, item in enumerate(record.quotes)
        ),
        pages_linking=Lookup.of(_linked(dossier)),
        neighbours=_neighbours(
            in_name_order(dossier.actors.values()),
            in_name_order(dossier.places.values()),
            in_name_order(dossier.things.values()),
            events,
            tuple(dossier.questions.values()),
            sources,
        ),
    )


def _of_claims(dossier: Dossier, claims: Sequence[FiledClaim]) -> dict[str, Lookup[FiledClaim]]:
    """Claims, in reading order, by those who state them, whom they are about, and the question that they answer."""
    return {
        "statements_of": Lookup.of(
            (actor, filed) for filed in claims for actor in dict.fromkeys(filed.claim.said_by)
        ),
        "statements_for": Lookup.of(
            (body, filed) for filed in claims for body in _spoken_for(dossier, filed)
        ),
        "claims_about": Lookup.of(
            (target, filed)
            for filed in claims
            for target in dict.fromkeys(filed.claim.about)
            if target != filed.record
        ),
        "answers_to": Lookup.of(
            (asked.id, filed) for filed in claims if (asked := dossier.question(filed.claim.property))
        ),
    }


def _linked(dossier: Dossier) -> Iterator[tuple[str, str]]:
    """Records that hand-written pages link to, with the paths of these."""
    for page in dossier.hand_pages:
        if page.listed:
            targets = (dossier.former.get(link.target, link.target) for link in record_links(page.body))
            yield from ((target, page.path) for target in dict.fromkeys(targets))


def _related(dossier: Dossier) -> list[tuple[str, Related]]:
    """Every stated relation that names a record there is, once from each of its ends."""
    found = []
    for record in dossier.catalogue.values():
        for index, item in enumerate(record.relations if isinstance(record, Entity) else ()):
            kind = dossier.vocabulary.relations.get(item.kind)
            if kind is not None and item.to in dossier.catalogue and item.to != record.id:
                here = Related(record.id, item.to, kind, item, index, is_stated_here=True)
                found += [here, replace(here, record=item.to, other=record.id, is_stated_here=False)]
    place = {name: number for number, name in enumerate(dossier.vocabulary.relations)}

    def order(each: Related) -> tuple[object, ...]:
        other = dossier.catalogue[each.other]
        return (place[each.kind.id], not each.is_stated_here, sort_name(other.name), other.id, each.index)

    return [(each.record, each) for each in sorted(found, key=order)]


def _spoken_for(dossier: Dossier, filed: FiledClaim) -> Iterator[str]:
    """The bodies and states that a claim's speakers speak for at its time, but for those that state it themselves."""
    claim, event = filed.claim, dossier.events.get(filed.record)
    date = claim.date or (event.date if event else None)
    above = dict.fromkeys(body for actor in claim.said_by for body in _above(dossier, actor, date))
    return (body for body in above if body not in claim.said_by)


def _above(dossier: Dossier, actor_id: str, date: EdtfDate | None) -> Iterator[str]:
    """The bodies and states for which an actor speaks at a time: those it is a part of, or has an office of."""
    actor = dossier.actors.get(actor_id)
    if actor is None:
        return
    above = [actor.part_of, *(item.of for item in actor.occupancies if may_hold(item, date))]
    for body in filter(None, above):
        seen: set[str] = set()
        step: str | None = body
        while step and step not in seen and step in dossier.actors:
            seen.add(step)
            yield step
            step = dossier.actors[step].part_of


def _neighbours(*series: Sequence[AnyRecord]) -> dict[str, tuple[str | None, str | None]]:
    """By record: the ids of those before and after it in its series."""
    found: dict[str, tuple[str | None, str | None]] = {}
    for records in series:
        ids = [record.id for record in records]
        found |= {here: (a, b) for a, here, b in zip([None, *ids], ids, [*ids[1:], None], strict=False)}
    return found


def find_sources_on(
    dossier: Dossier, relations: Relations, named: Iterable[Namings], credited: Iterable[Credit]
) -> Lookup[Source]:
    """By record: the sources that name, credit, cite or cover it, by date of publication."""
    pairs = {
        *((record, name) for each in named for record, names in each.places.items() for name in names),
        *((credit.record, credit.source) for credit in credited),
        *((event, name) for event, names in relations.covering.by_id.items() for name in names),
        *((item.record, item.cite.source) for item in relations.citations),
    }
    found = [(record, dossier.sources[name]) for record, name in pairs if name in dossier.sources]
    return Lookup.of(sorted(found, key=lambda pair: (pair[0], dossier.place_by_date(pair[1].id))))


def find_quoted(relations: Relations, evidence: Evidence) -> Lookup[tuple[str, tuple[SpokenPlace, ...]]]:
    """By speaker: what originals quote of it by rule, source by source; the words that editors chose are left out."""
    chosen = Lookup.of(
        (source, span)
        for source, cites in _chosen(relations).by_id.items()
        for cite in cites
        if (place := evidence.place(cite))
        for span in place.spans
    )
    return Lookup.of(
        (speaker, (source, places))
        for source, facts in evidence.sources.items()
        for speaker, places in grouped(
            (item.speaker, item)
            for item in facts.spoken
            if not any(start < item.end and item.start < end for start, end in chosen(source))
        ).items()
    )


def _chosen(relations: Relations) -> Lookup[Citation]:
    """By source: the citations of words that the editors chose to quote."""
    return Lookup.of(
        (item.cite.source, item.cite) for record in relations.reading_order for item in record.quotes
    )


def find_references(dossier: Dossier) -> tuple[FieldReference, ...]:
    """All references to records that exist, in the order of the referring records and their fields."""
    return tuple(
        FieldReference(record_id, value, path)
        for record_id, path, value, _ in dossier.references
        if value in dossier.records
    )
