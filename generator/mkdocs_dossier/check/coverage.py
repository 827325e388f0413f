"""Nothing stands in the catalogue or among the sources without a use.

Where a part of the files could not be read, nothing is said of what may be used there.
"""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_dossier.check.rule import Case, rule
from mkdocs_dossier.model.diagnostic import Diagnostic, diagnostic
from mkdocs_dossier.model.records import CatalogueRecord, citations


@rule
def actors_are_mentioned(case: Case) -> Iterator[Diagnostic]:
    """Each actor is named in a source's text or credited in its front matter."""
    for actor in case.dossier.actors.values():
        if actor.id in case.findings.mentions_of or actor.id in case.findings.credits_of:
            continue
        if not _may_be_named(case, actor):
            yield diagnostic(
                "actor-unmentioned", f"no source names {actor.id!r}", case.dossier.origin(actor.id)
            )


@rule
def places_are_used(case: Case) -> Iterator[Diagnostic]:
    """Each place is named in a source or referred to by a record."""
    for place in case.dossier.places.values():
        if place.id in case.findings.mentions_of or place.id in case.findings.references_to:
            continue
        if not _may_be_named(case, place):
            message = f"no source names {place.id!r} and no record refers to it"
            yield diagnostic("place-unmentioned", message, case.dossier.origin(place.id))


@rule
def events_have_sources(case: Case) -> Iterator[Diagnostic]:
    """Each event is covered, named or cited by a source."""
    covered = {item.event for source in case.dossier.sources.values() for item in source.meta.covers}
    for event in case.dossier.events.values():
        cited = any(True for _ in citations(event))
        if cited or event.id in covered or event.id in case.findings.mentions_of:
            continue
        if not _may_be_named(case, event):
            message = f"no source covers, names or backs {event.id!r}"
            yield diagnostic("event-without-source", message, case.dossier.origin(event.id))


@rule
def sources_are_cited(case: Case) -> Iterator[Diagnostic]:
    """Each source backs a statement or covers an event."""
    cited = {cite.source for record in case.dossier.catalogue.values() for _, cite in citations(record)}
    for source in case.dossier.sources.values():
        if source.id in cited or source.meta.covers or case.is_faulty(source.id):
            continue
        if source.id not in case.meant and not case.may_be_used(source.id):
            yield diagnostic(
                "source-uncited", f"nothing rests on {source.id!r}", case.dossier.origin(source.id)
            )


def _may_be_named(case: Case, record: CatalogueRecord) -> bool:
    """Whether the gaps may hold what is missed.

    A faulty record may lack the very form that the sources use, or its own citations.
    """
    if case.is_faulty(record.id) or record.id in case.meant:
        return True
    return case.may_be_used(record.id, *(form.form for form in record.forms))
