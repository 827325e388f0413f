"""Nothing stands in the catalogue or among the sources without a use."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_dossier.check.rule import Case, rule
from mkdocs_dossier.model.diagnostic import Diagnostic, diagnostic
from mkdocs_dossier.model.records import citations


@rule
def actors_are_mentioned(case: Case) -> Iterator[Diagnostic]:
    """Each actor is named in a source's text or credited in its front matter."""
    for actor in case.dossier.actors.values():
        if actor.id not in case.findings.mentions_of and actor.id not in case.findings.credits_of:
            message = f"no source names {actor.id!r}"
            yield diagnostic("actor-unmentioned", message, case.dossier.origin(actor.id))


@rule
def places_are_used(case: Case) -> Iterator[Diagnostic]:
    """Each place is named in a source or referred to by a record."""
    for place in case.dossier.places.values():
        if place.id not in case.findings.mentions_of and place.id not in case.findings.references_to:
            message = f"no source names {place.id!r} and no record refers to it"
            yield diagnostic("place-unmentioned", message, case.dossier.origin(place.id))


@rule
def events_have_sources(case: Case) -> Iterator[Diagnostic]:
    """Each event is covered, named or cited by a source."""
    covered = {item.event for source in case.dossier.sources.values() for item in source.meta.covers}
    for event in case.dossier.events.values():
        cited = any(True for _ in citations(event))
        if not cited and event.id not in covered and event.id not in case.findings.mentions_of:
            message = f"no source covers, names or backs {event.id!r}"
            yield diagnostic("event-without-source", message, case.dossier.origin(event.id))


@rule
def sources_are_cited(case: Case) -> Iterator[Diagnostic]:
    """Each source backs a statement or covers an event."""
    cited = {cite.source for record in case.dossier.catalogue.values() for _, cite in citations(record)}
    for source in case.dossier.sources.values():
        if source.id not in cited and not source.meta.covers:
            message = f"nothing rests on {source.id!r}"
            yield diagnostic("source-uncited", message, case.dossier.origin(source.id))
