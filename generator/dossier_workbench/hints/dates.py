"""Hints about happenings: sentences with a printed date at which no event stands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from dossier_workbench.hints.carry import At
from dossier_workbench.hints.kind import HintKind, Search
from dossier_workbench.hints.plain_words import safe
from dossier_workbench.hints.printed_dates import PrintedDate, printed_dates
from dossier_workbench.hints.yaml_text import new_id
from mkdocs_dossier.model.dates import EdtfDate, EdtfError, month_length, parse_edtf
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.relations import Relations
from mkdocs_dossier.model.suggestions import Hint, Suggestion
from mkdocs_dossier.text.names.lexicon import CAPITAL, OPENER, lexicon
from mkdocs_dossier.text.names.line import read_line

_AHEAD = 60
"""Days after its publication up to which an article's date without a year is of the same year: it announces."""

_NEAR = 2
"""Days around the publication in which a date may be that of the article itself."""

_LONG = 45
"""Days from which on an event is an era: that it was going on says nothing about what happened on a day of it."""


_YEAR = re.compile(r"(?<![\d.,])(?:1[5-9]|20)\d{2}(?![\d:%]|[.,]\d)")


class _Period(NamedTuple):
    first: int
    last: int
    months: bool  # dated to a month at best
    sources: frozenset[str] = frozenset()  # that an event is told of by


def date_hints(search: Search) -> Iterator[Suggestion]:
    """Days, runs of days and months that texts print, less those of events and of the articles themselves."""
    taken = list(_events(search.dossier, search.findings.relations))
    places: dict[str, list[At]] = {}
    notes: dict[str, set[str]] = {}
    for index, text in enumerate(search.texts):
        dates = [
            (number, date) for number, each in enumerate(text.paragraphs) for date in printed_dates(each)
        ]
        published = text.source.meta.published
        year = None if _is_known(published) else _only_year([date for _, date in dates])
        for number, date in dates:
            edtf, note, other = _read(date, text.paragraphs[number], published, year)
            if edtf and _is_label(date, text.paragraphs[number], text.language, edtf, published):
                continue
            source = text.source.id
            if edtf and not _taken(edtf, source, taken) and not (other and _taken(other, source, taken)):
                places.setdefault(edtf, []).append(At(index, number, date.start, date.end))
                notes.setdefault(edtf, set()).add(note)
    for edtf, found in sorted(places.items()):
        note = "" if "" in notes[edtf] else min(notes[edtf])
        yield Suggestion(
            Hint.DATE, f"{Hint.DATE}:{edtf}", (), edtf, search.carrier.carried(found), date=edtf, note=note
        )


def _read(
    date: PrintedDate, paragraph: str, published: EdtfDate | None, year: int | None
) -> tuple[str, str, str]:
    """A date as EDTF, how its year was come by if it is not printed, and what else it may be."""
    if date.year is not None:
        return resolved(date, published), "", ""
    if year is not None:
        return resolved(date._replace(year=year), None), "the year is that of the article's other dates", ""
    edtf = resolved(date, published)
    other = resolved(_in_year_before(date, paragraph), published)
    if other in {"", edtf}:
        return edtf, "the year is concluded from the day of publication", ""
    return (
        edtf,
        f"the year is concluded from the day of publication; it may be {other[:4]}, which stands before it",
        other,
    )


def _is_label(
    date: PrintedDate, paragraph: str, language: str, edtf: str, published: EdtfDate | None
) -> bool:
    """Whether a date only says when the article was written: CAIRO, June 19; 16 September 2015 14:47."""
    day = parse_edtf(edtf).latest
    if day is None or published is None or published.earliest is None or not _is_known(published):
        return False
    if not -_NEAR <= published.earliest.number - day.number <= _NEAR:
        return False
    line = read_line(paragraph, lexicon(language))
    before = [flag for flag, start in zip(line.flags, line.starts, strict=True) if start < date.start]
    dateline = bool(before) and all(flag & CAPITAL and not flag & OPENER for flag in before)
    return dateline or not line.ends


def _is_known(published: EdtfDate | None) -> bool:
    """Whether the day of publication is known closely enough to tell a year."""
    if published is None or published.latest is None or published.earliest is None:
        return False
    return published.latest.number - published.earliest.number <= _LONG


def _only_year(dates: Sequence[PrintedDate]) -> int | None:
    """The one year of an article's full dates, for an article whose day is not known."""
    years = {date.year for date in dates if date.year is not None and date.day is not None}
    return next(iter(years)) if len(years) == 1 else None


def _events(dossier: Dossier, relations: Relations) -> Iterator[_Period]:
    """The dated events, each with the sources that tell of it."""
    for event in dossier.events.values():
        period = _period(event.date) if event.date else None
        if period is not None:
            yield period._replace(sources=frozenset(relations.reporting(event.id)))


def _taken(edtf: str, source: str, taken: Sequence[_Period]) -> bool:
    """Whether an event stands at a date that a source prints."""
    period = _period(parse_edtf(edtf))
    return period is None or any(_covers(event, period, source) for event in taken)


def resolved(date: PrintedDate, published: EdtfDate | None) -> str:
    """A printed date as EDTF; empty if its year can't be told or the day does not exist.

    Without a year it is the last such day before the article appeared, or one shortly after.
    """
    if date.year is not None:
        return _edtf(date, date.year)
    if date.day is None or not _is_known(published) or published is None or published.latest is None:
        return ""
    for year in range(published.latest.year + 1, published.latest.year - 2, -1):
        text = _edtf(date, year)
        day = parse_edtf(text).earliest if text else None
        if day is not None and day.number <= published.latest.number + _AHEAD:
            return text
    return ""


def _in_year_before(date: PrintedDate, text: str) -> PrintedDate:
    """A date without a year, in the year that its paragraph names last before it: the war of 2020 … on November 10."""
    years = _YEAR.findall(text, 0, date.start) if date.year is None else []
    return date._replace(year=int(years[-1])) if years else date


def _edtf(date: PrintedDate, year: int) -> str:
    if date.day is None:
        return f"{year:04}-{date.month:02}"
    if max(date.day, date.until or 0) > month_length(year, date.month):
        return ""
    days = [f"{year:04}-{date.month:02}-{day:02}" for day in (date.day, date.until) if day]
    try:
        return parse_edtf("/".join(days)).text
    except EdtfError:
        return ""


def _period(date: EdtfDate) -> _Period | None:
    if date.earliest is None or date.latest is None:
        return None
    first, last = date.earliest.number, date.latest.number
    return _Period(first, last, last - first > 20)  # noqa: PLR2004 - longer than a run of days, shorter than a month


def _covers(event: _Period, printed: _Period, source: str) -> bool:
    """Whether an event's date is what a text prints: they overlap, and neither is an era beside the other.

    A month in a text is taken by any event in it; a day by an event that is known to its month alone if the same
    source tells of that event: then the day is probably that event's.
    """
    if event.last < printed.first or printed.last < event.first:
        return False
    close = printed.months or not event.months or source in event.sources
    return event.last - event.first <= _LONG and close


def _in_words(suggestion: Suggestion) -> str:
    return f"{suggestion.text}{f' ({suggestion.note})' if suggestion.note else ''}"


def _entry(suggestion: Suggestion, taken: set[str]) -> Iterator[str]:
    yield "events:"
    yield f"  {new_id(f'event {suggestion.date}', taken)}:"
    yield f"    name: Event of {suggestion.date.replace('/', ' to ')}  # to be named"
    yield "    kind: happening  # a guess: meeting, armed clash, agreement …"
    yield f"    date: {suggestion.date}{f'  # {safe(suggestion.note)}' if suggestion.note else ''}"


DATE = HintKind(
    name=Hint.DATE,
    heading="Dates without an event",
    find=date_hints,
    says=_in_words,
    advice=lambda *_: "Add an event, or a closer `date:` to one that there is.",
    entry=_entry,
    after=lambda suggestion: (f"cite: {{source: {suggestion.carried.spots[0].source}, quote: …}}",),
)
