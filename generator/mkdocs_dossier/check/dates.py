"""Dates agree with one another."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_dossier.check.rule import Case, rule
from mkdocs_dossier.model.diagnostic import Diagnostic


@rule
def occupancies_run_forward(case: Case) -> Iterator[Diagnostic]:
    """An office does not end before it was taken."""
    for actor in case.dossier.actors.values():
        for index, office in enumerate(actor.occupancies):
            if office.start and office.end and office.end.certainly_before(office.start):
                message = f"{office.post!r} ends ({office.end.text}) before it starts ({office.start.text})"
                yield case.diagnostic("reversed-period", message, actor.id, "occupancies", index, "end")


@rule
def sources_run_forward(case: Case) -> Iterator[Diagnostic]:
    """An article is neither modified nor retrieved before it was published."""
    for source in case.dossier.sources.values():
        published = source.meta.published
        for field, date in (("modified", source.meta.modified), ("retrieved", source.meta.retrieved)):
            if published and date and date.certainly_before(published):
                message = f"{field} ({date.text}) before it was published ({published.text})"
                yield case.diagnostic("reversed-period", message, source.id, field)


@rule
def events_lie_within_their_parents(case: Case) -> Iterator[Diagnostic]:
    """An event can't lie wholly outside the span of the event it is part of."""
    events = case.dossier.events
    for event in events.values():
        parent = events.get(event.part_of or "")
        if parent is None or event.date is None or parent.date is None:
            continue
        if not event.date.overlaps(parent.date):
            message = f"{event.id!r} ({event.date.text}) lies outside {parent.id!r} ({parent.date.text})"
            hint = f"Correct this date or the one at {case.dossier.origin(parent.id, 'date')}."
            yield case.diagnostic("event-outside-parent", message, event.id, "date", hint=hint)


@rule
def events_follow_their_causes(case: Case) -> Iterator[Diagnostic]:
    """An event that follows another does not end before the other begins."""
    events = case.dossier.events
    for event in events.values():
        for index, cause_id in enumerate(event.follows):
            cause = events.get(cause_id)
            if cause and event.date and cause.date and event.date.certainly_before(cause.date):
                message = f"{event.id!r} ({event.date.text}) comes before {cause_id!r} ({cause.date.text})"
                there = case.dossier.origin(cause_id, "date")
                hint = f"Correct the `follows:`, the event's date or the one at {there}."
                yield case.diagnostic("event-before-cause", message, event.id, "follows", index, hint=hint)
