"""Names without a clear meaning, sources without a use, and facts that nobody has found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from mkdocs_dossier.languages.words import Message
from mkdocs_dossier.model.base import Record
from mkdocs_dossier.model.curation import Item, Tally
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.findings import Findings
from mkdocs_dossier.model.relations import Relations


def ambiguous(dossier: Dossier, findings: Findings) -> Tally:
    """Names in published texts that several records share."""
    items = []
    shared = (found for found in findings.ambiguities if not found.longer)
    for found in shared:
        source = dossier.sources[found.source]
        place = dossier.paragraph_origin(source, source.body.leaves[found.paragraph - 1].line)
        items.append(Item(source.id, found.form, place._replace(column=1)))
    return Tally("ambiguous-names", len(findings.mentions) + len(items), tuple(items))


def unused(dossier: Dossier, relations: Relations) -> Tally:
    """Sources that no record cites and that cover no event."""
    items = [
        Item(source.id, "", dossier.origin(source.id))
        for source in dossier.sources.values()
        if not relations.citing(source.id) and not source.meta.covers
    ]
    return Tally("unused-sources", len(dossier.sources), tuple(items))


def unknown(dossier: Dossier) -> Iterator[Tally]:
    """Facts that readers look for and that records lack."""
    sources = [(source.id, source.meta) for source in dossier.sources.values()]
    yield _lacking(dossier, "undated-sources", sources, "published")
    yield _lacking(dossier, "unattributed-sources", sources, "publisher")
    yield _lacking(dossier, "undated-events", dossier.events.items(), "date")
    pivotal = {event.id: event for event in dossier.events.values() if event.important}
    yield _lacking(dossier, "leadless-events", pivotal.items(), "summary")
    yield _lacking(dossier, "unlocated-places", dossier.places.items(), "coordinates")


def _lacking(dossier: Dossier, measure: str, records: Iterable[tuple[str, Record]], field: str) -> Tally:
    """The records without a value for a field; ``unknown`` says that somebody has looked for it."""
    everything = list(records)
    items = [
        Item(
            name,
            Message("looked for, not found") if field in record.model_fields_set else "",
            dossier.origin(name, field),
        )
        for name, record in everything
        if getattr(record, field) is None
    ]
    return Tally(measure, len(everything), tuple(items))
