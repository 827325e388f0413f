"""Hints about coverage: sources that tell of an event and do not say so."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from dossier_workbench.hints.carry import At
from dossier_workbench.hints.dates import LONG, Period, dates_of, period_of
from dossier_workbench.hints.kind import HintKind, Search
from dossier_workbench.hints.texts import Text
from mkdocs_dossier.model.dates import parse_edtf
from mkdocs_dossier.model.suggestions import Hint, Suggestion

_FRESH = 2
"""Days after an event up to which an article need not print its date: it says `on Friday`."""

_NAMED_TOGETHER = 2
"""So many of those whom an event names a paragraph names that tells of it without its date."""


class _Event(NamedTuple):
    """An event with its days, and those whom or what it names."""

    id: str
    period: Period
    parties: frozenset[str]


def covers_hints(search: Search) -> Iterator[Suggestion]:
    """Sources that name an event, or its day and somebody who took part or its place, without `covers:`.

    Of an event that names nobody yet, as one that was just taken from a suggestion, the day is enough.
    """
    events = [
        _Event(
            event.id,
            period,
            frozenset(
                filter(None, [event.place, *event.things, *(each.actor for each in event.participants)])
            ),
        )
        for event in search.dossier.events.values()
        if (period := period_of(event.date)) is not None and period.length <= LONG
    ]
    for index, text in enumerate(search.texts) if events else ():
        covered = {each.event for each in text.source.meta.covers}
        found: dict[str, dict[At, None]] = {}
        for at, event in (*_by_date(index, text, events, search), *_by_names(index, text, events, search)):
            if event.id not in covered:
                found.setdefault(event.id, {})[at] = None
        for event_id, places in sorted(found.items()):
            yield Suggestion(
                Hint.COVERS,
                f"{Hint.COVERS}:{text.source.id}:{event_id}",
                (),
                f"{text.source.id}: {event_id}",
                search.carrier.carried(places),
                records=(event_id, text.source.id),
            )


def _by_date(index: int, text: Text, events: list[_Event], search: Search) -> Iterator[tuple[At, _Event]]:
    for number, date, (edtf, _, _) in dates_of(text):
        printed = period_of(parse_edtf(edtf)) if edtf else None
        if printed is None or printed.is_month:
            continue
        named = search.neighbours.in_paragraph(index, number)
        for event in events:
            told = event.id in named or not event.parties or not named.isdisjoint(event.parties)
            if told and not printed.is_apart(event.period):
                yield At(index, number, date.start, date.end), event


def _by_names(index: int, text: Text, events: list[_Event], search: Search) -> Iterator[tuple[At, _Event]]:
    """By its name, or in an article of these days by several whom it names."""
    published = period_of(text.source.meta.published)
    fresh = {
        event.id
        for event in events
        if published is not None
        and event.period.length <= _FRESH
        and 0 <= published.last.number - event.period.first.number <= event.period.length + _FRESH
    }
    for number, paragraph in enumerate(text.paragraphs):
        named = search.neighbours.in_paragraph(index, number)
        for event in events if named else ():
            together = len(named & event.parties) >= _NAMED_TOGETHER
            if event.id in named or (event.id in fresh and together):
                yield At(index, number, 0, len(paragraph)), event


def _says(suggestion: Suggestion) -> str:
    return f"{suggestion.records[1]} tells of {suggestion.records[0]}, and does not say so"


COVERS = HintKind(
    name=Hint.COVERS,
    heading="Sources that tell of an event",
    find=covers_hints,
    says=_says,
    advice=lambda suggestion, dossier: (
        f"Add the event to `covers:` in {dossier.origin(suggestion.records[1])}."
    ),
    entry=lambda suggestion, _: ("covers:", f"  - {{event: {suggestion.records[0]}, role: report}}"),
)
