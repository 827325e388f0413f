"""What happened, in dated sentences: the events that a reader needs first, each in the first sentence of its summary."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from mkdocs_dossier.languages.words import Message
from mkdocs_dossier.model.dates import DatePrecision, EdtfDate, newest
from mkdocs_dossier.model.records import Event
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.unknown import when
from mkdocs_dossier.model.values import Link
from mkdocs_dossier.text.sentences import sentences

_EVENTS = 12
"""How many are told; the list of events has them all."""


class Known(StrEnum):
    """How closely a date is known: its sign on a timeline."""

    DAY = "day"
    SPAN = "month"
    DOUBTFUL = "unsure"
    NOT = ""


@dataclass(frozen=True, slots=True)
class Happened:
    """An event in one sentence.

    Attributes:
        event: To its page, by its short name.
        date: When, or that this is unknown.
        known: How closely.
        sentence: The first of its summary; empty if it has none.
    """

    event: Link
    date: EdtfDate | str
    known: Known
    sentence: str


@dataclass(frozen=True, slots=True)
class WhatHappened:
    """The events that are told, under a heading that says no more than their dates allow.

    Attributes:
        heading: What they are.
        events: In order of time.
        total: How many events there are.
        undated: Those of the pivotal ones whose date is not known.
    """

    heading: Message
    events: Sequence[Happened]
    total: int
    undated: Sequence[Link]


def happened(site: Site) -> WhatHappened:
    """The pivotal events; where none is marked all, or of many the newest."""
    events = list(site.dossier.chronological())
    pivotal = [event for event in events if event.important]
    heading = Message("What happened")
    if len(pivotal or events) > _EVENTS:
        heading, chosen = _newest(pivotal or events)
    else:
        chosen = pivotal or events
    dated = [event for event in chosen if event.date] or chosen
    undated = [] if dated is chosen else [event for event in chosen if not event.date]
    return WhatHappened(
        heading,
        [happened_in(site, event) for event in dated],
        len(events),
        [event_link(event) for event in undated],
    )


def _newest(events: Sequence[Event]) -> tuple[Message, list[Event]]:
    found = newest(events, lambda event: event.date, _EVENTS)
    if not found.items:
        return Message("Some of what happened"), list(events[:_EVENTS])
    heading = Message("What happened last") if found.certain else Message("Among what happened last")
    return heading, list(reversed(found.items))


def happened_in(site: Site, event: Event) -> Happened:
    """One event in a sentence."""
    return Happened(
        event_link(event), when(event.date), known(event.date), first_sentence(site, event.summary)
    )


def event_link(event: Event) -> Link:
    """To an event's page, by its short name."""
    return Link(event.id, event.short_name)


def known(date: EdtfDate | None) -> Known:
    """How closely a date is known."""
    if date is None:
        return Known.NOT
    if date.qualifier:
        return Known.DOUBTFUL
    days = {DatePrecision.DAY, DatePrecision.TIME}
    return (
        Known.DAY
        if all(part.precision in days and part.earliest == part.latest for part in date.parts)
        else Known.SPAN
    )


def first_sentence(site: Site, text: str | None) -> str:
    """The first sentence of a text; empty if there is none."""
    found = sentences(text or "", site.settings.language)
    return text[found[0].start : found[0].end] if text and found else ""
