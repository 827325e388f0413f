"""When a page says that its article was published and changed, and what it leaves open."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from dossier_workbench.model.draft import Doubt, Guess
from dossier_workbench.model.provenance import Seen, at_line
from dossier_workbench.model.publication import can_be_publication
from dossier_workbench.pasted.datelines import Dateline
from dossier_workbench.pasted.facts import Topic
from dossier_workbench.pasted.lexicon import Sign, of_archive
from dossier_workbench.pasted.moments import Moment, moments, settled, ways_of
from dossier_workbench.pasted.page import Page
from mkdocs_dossier.model.residue import Residue

IN_DATELINE = "printed in the dateline"
"""How a date is told that says when the article was written."""

_LEAD = 2
_CLOCK = re.compile(r"\d{1,2}:\d\d")
_DAY = len("2022-10-31")


class Printed(NamedTuple):
    """What a page tells: fields by key, and dates that can be read in two ways."""

    fields: Mapping[str, Guess]
    doubts: tuple[Doubt, ...]


class _Told(NamedTuple):
    """A date with the line that prints it, and what that line says of it."""

    line: int
    moment: Moment
    how: str


def printed_dates(page: Page, datelines: Sequence[tuple[int, Dateline]]) -> Printed:
    """The dates that a page tells.

    Args:
        page: The page.
        datelines: The lines at the head of its text, each with the number of its paragraph.
    """
    page = _with_clear_days(page)
    ways = ways_of(line.text for line in page.lines)
    leads = [_Told(at, line.moment, IN_DATELINE) for at, line in datelines if line.moment is not None]
    printed = [*_nearest(page, Topic.PUBLISHED), *_nearest(page, Topic.DATE), *leads]
    published = list(_settled(page, ways, printed))
    modified = list(_settled(page, ways, _nearest(page, Topic.MODIFIED)))
    dates = {"published": _first(page, published, modified), "modified": _first(page, modified, [])}
    if dates == {"published": None, "modified": None}:
        dates["published"] = _concluded(page)
    doubts = tuple(
        Doubt(key, page.lines[told.line].text[told.moment.start : told.moment.end], told.moment.readings)
        for key, several in (("published", published), ("modified", modified))
        for told in several
        if told.moment.readings[0] and dates[key] is None
    )
    return Printed({key: guess for key, guess in dates.items() if guess is not None}, doubts)


def _with_clear_days(page: Page) -> Page:
    """The page, with the days of its labelled dates that can be read in one way only among those that decide."""
    facts = page.facts(Topic.PUBLISHED, Topic.DATE, Topic.MODIFIED)
    moments = [fact.moment for _, fact in facts if fact.moment]
    clear = {moment.value[:_DAY] for moment in moments if moment.value and not moment.readings[0]}
    return replace(page, days=frozenset(page.days) | clear)


def _nearest(page: Page, topic: Topic) -> list[_Told]:
    """The dates of a kind, those nearest to the headline first."""
    head = next((index for index, kind in enumerate(page.kinds) if kind is Residue.HEADLINE), 0)
    told = [_Told(index, fact.moment, fact.how) for index, fact in page.facts(topic) if fact.moment]
    return sorted(told, key=lambda each: (each.line >= page.head, each.line < head, each.line))


def _settled(page: Page, ways: Mapping[str, set[str]], several: Iterable[_Told]) -> Iterator[_Told]:
    for told in several:
        moment, how = settled(told.moment, ways, page.days), told.how
        if moment.value and told.moment.readings[0]:
            first = "day" if moment.value == told.moment.readings[0] else "month"
            how = f"{how}, the {first} first, as the page's other dates have it"
        if moment.readings[0] or not moment.value or can_be_publication(moment.value, page.latest):
            yield _Told(told.line, moment, how + (f", {moment.calendar}" if moment.calendar else ""))


def _first(page: Page, several: Sequence[_Told], changed: Sequence[_Told]) -> Guess | None:
    """The first date that can be read; as another line prints it, if that has the same day with a time."""
    best = next((told for told in several if told.moment.value), None)
    if best is None:
        return None
    day = best.moment.value
    others = {told.moment.value for told in changed}
    finer = [told for told in several if told.moment.value.startswith(f"{day}T")]
    times = {told.moment.value for told in finer} - others
    if len(times) == 1:
        best = next(told for told in finer if told.moment.value in times)
    return Guess.at(best.moment.value, *_places(page, best))


def _places(page: Page, told: _Told) -> tuple[Seen, ...]:
    """The line of a date; and the one above it, where a time stands alone below its day."""
    places = (at_line(told.line, told.how),)
    if _CLOCK.fullmatch(page.lines[told.line].text):
        return (at_line(told.line - 1, told.how), *places)
    return places


def _concluded(page: Page) -> Guess | None:
    """The day of the lead picture, if the text names its weekday; marked as uncertain."""
    own = [line for line, kind in zip(page.lines, page.kinds, strict=True) if kind is None]
    lead = [
        index
        for index in sorted(page.captions)
        if page.kinds[index] is Residue.CAPTION and index < page.first
    ]
    for index in lead[:1]:
        caption = page.lines[index]
        if of_archive(caption.text):
            break
        days = [moment.value for moment in moments(caption.text, caption.of(Sign.MONTH), page.order)]
        named = {hit.detail for line in own[:_LEAD] for hit in line.of(Sign.WEEKDAY)}
        for day in days:
            weekday = str(date.fromisoformat(day).isoweekday()) if len(day) == _DAY else ""
            if weekday in named and can_be_publication(day, page.latest):
                how = (
                    "no date is printed; the lead picture's caption tells this day, and the text its weekday"
                )
                return Guess.at(f"{day}?", at_line(index, how), printed=False)
    return None
