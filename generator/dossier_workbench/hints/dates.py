"""Hints about happenings: sentences with a printed date at which no event stands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from dossier_workbench.hints.carry import At
from dossier_workbench.hints.kind import HintKind, Search
from dossier_workbench.hints.plain_words import safe
from dossier_workbench.hints.printed_dates import PrintedDate, printed_dates
from dossier_workbench.hints.texts import Text
from dossier_workbench.hints.yaml_text import new_id, scalar
from dossier_workbench.names.key import name_id
from mkdocs_dossier.model.dates import Day, EdtfDate, month_length, parse_edtf
from mkdocs_dossier.model.lookup import grouped
from mkdocs_dossier.model.suggestions import Form, Hint, Suggestion
from mkdocs_dossier.text.names.lexicon import CAPITAL, OPENER, lexicon
from mkdocs_dossier.text.names.line import read_line

_AHEAD = 60
"""Days after its publication up to which an article's date without a year is of the same year: it announces."""

_NEAR = 2
"""Days around the publication in which a date may be that of the article itself."""

LONG = 45
"""Days from which on an event is an era: that it was going on says nothing about what happened on a day of it."""

_NAMES = 6
"""So many names beside a date are told."""

_YEAR = re.compile(r"(?<![\d.,])(?:1[5-9]|20)\d{2}(?![\d:%]|[.,]\d)")


class Period(NamedTuple):
    """The days that a date may mean."""

    first: Day
    last: Day

    @property
    def length(self) -> int:
        """Days from the first to the last."""
        return self.last.number - self.first.number

    @property
    def is_month(self) -> bool:
        """Whether it is dated to a month at best."""
        return self.length > 20  # noqa: PLR2004 - longer than a run of days, shorter than a month

    def is_apart(self, other: Period) -> bool:
        """Whether no day belongs to both."""
        return self.last < other.first or other.last < self.first


class _Taken(NamedTuple):
    """The period of an event, and the sources that tell of it."""

    period: Period
    sources: frozenset[str]


def date_hints(search: Search) -> Iterator[Suggestion]:
    """Days, runs of days and months that texts print, less those of events and of the articles themselves."""
    taken = [
        _Taken(period, frozenset(search.findings.relations.reporting(event.id)))
        for event in search.dossier.events.values()
        if (period := period_of(event.date)) is not None
    ]
    found = grouped(
        each for index, text in enumerate(search.texts) for each in _without_event(index, text, taken)
    )
    for edtf, printed in sorted(found.items()):
        places = [at for at, _ in printed]
        around = search.neighbours.around(places)
        yield Suggestion(
            Hint.DATE,
            f"{Hint.DATE}:{edtf}",
            (),
            edtf,
            search.carrier.carried(places),
            tuple(map(Form, around.names[:_NAMES])),
            records=tuple(each for each in around.records if each in search.dossier.actors)[:_NAMES],
            place=next((each for each in around.records if each in search.dossier.places), ""),
            date=edtf,
            note=min(note for _, note in printed),
        )


def _without_event(index: int, text: Text, taken: Sequence[_Taken]) -> Iterator[tuple[str, tuple[At, str]]]:
    """The dates of a text at which no event stands, each with its place and how its year was come by."""
    for number, date, (edtf, note, other) in told_dates(text):
        if not any(_is_taken(each, text.source.id, taken) for each in (edtf, other) if each):
            yield edtf, (At(index, number, date.start, date.end), note)


def told_dates(text: Text) -> Iterator[tuple[int, PrintedDate, tuple[str, str, str]]]:
    """Those of `dates_of` that a text tells of: such as can be read, and don't only say when it was written."""
    published = text.source.meta.published
    for number, date, read in dates_of(text):
        if read[0] and not _is_label(date, text.paragraphs[number], text.language, read[0], published):
            yield number, date, read


def dates_of(text: Text) -> Iterator[tuple[int, PrintedDate, tuple[str, str, str]]]:
    """The dates that a text prints, each with the index of its paragraph, and as EDTF with how that was come by."""
    dates = [(number, date) for number, each in enumerate(text.paragraphs) for date in printed_dates(each)]
    published = text.source.meta.published
    year = None if _closely(published) else _only_year([date for _, date in dates])
    for number, date in dates:
        yield number, date, _read(date, text.paragraphs[number], published, year)


def _read(
    date: PrintedDate, paragraph: str, published: EdtfDate | None, year: int | None
) -> tuple[str, str, str]:
    """A date as EDTF, how its year was come by if it is not printed, and what else it may be."""
    if date.year is not None:
        return resolved(date, published), "", ""
    if year is not None:
        return resolved(date._replace(year=year), None), "the year is that of the article's other dates", ""
    edtf, note = resolved(date, published), "the year is concluded from the day of publication"
    other = resolved(_in_year_before(date, paragraph), published)
    if other in {"", edtf}:
        return edtf, note, ""
    return edtf, f"{note}; it may be {other[:4]}, which stands before it", other


def _is_label(
    date: PrintedDate, paragraph: str, language: str, edtf: str, published: EdtfDate | None
) -> bool:
    """Whether a date only says when the article was written: CAIRO, June 19; 16 September 2015 14:47."""
    known, day = _closely(published), parse_edtf(edtf).latest
    if known is None or day is None or abs(known.first.number - day.number) > _NEAR:
        return False
    line = read_line(paragraph, lexicon(language))
    before = [flag for flag, start in zip(line.flags, line.starts, strict=True) if start < date.start]
    dateline = bool(before) and all(flag & CAPITAL and not flag & OPENER for flag in before)
    return dateline or not line.ends


def _closely(published: EdtfDate | None) -> Period | None:
    """The period of publication, if it is known closely enough to tell a year."""
    period = period_of(published)
    return period if period is not None and period.length <= LONG else None


def _only_year(dates: Sequence[PrintedDate]) -> int | None:
    """The one year of an article's full dates, for an article whose day is not known."""
    years = {date.year for date in dates if date.year is not None and date.day is not None}
    return next(iter(years)) if len(years) == 1 else None


def resolved(date: PrintedDate, published: EdtfDate | None) -> str:
    """A printed date as EDTF; empty if its year can't be told or the day does not exist.

    Without a year it is the last such day before the article appeared, or one shortly after.
    """
    if date.year is not None:
        return _edtf(date, date.year)
    known = _closely(published)
    if date.day is None or known is None:
        return ""
    for year in range(known.last.year + 1, known.last.year - 2, -1):
        text = _edtf(date, year)
        day = parse_edtf(text).earliest if text else None
        if day is not None and day.number <= known.last.number + _AHEAD:
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
    return "/".join(f"{year:04}-{date.month:02}-{day:02}" for day in (date.day, date.until) if day)


def period_of(date: EdtfDate | None) -> Period | None:
    """The days that a date may mean; None if it is unknown or has an open end."""
    if date is None or date.earliest is None or date.latest is None:
        return None
    return Period(date.earliest, date.latest)


def _is_taken(edtf: str, source: str, taken: Sequence[_Taken]) -> bool:
    """Whether an event stands at a date that a source prints."""
    printed = period_of(parse_edtf(edtf))
    return printed is None or any(_covers(event, printed, source) for event in taken)


def _covers(event: _Taken, printed: Period, source: str) -> bool:
    """Whether an event's date is what a text prints: they overlap, and neither is an era beside the other.

    A month in a text is taken by any event in it; a day by an event that is known to its month alone if the same
    source tells of that event: then the day is probably that event's.
    """
    close = printed.is_month or not event.period.is_month or source in event.sources
    return close and event.period.length <= LONG and not event.period.is_apart(printed)


def _in_words(suggestion: Suggestion) -> str:
    named = ", ".join(
        [*filter(None, [suggestion.place]), *suggestion.records, *(form.text for form in suggestion.forms)]
    )
    note = f" ({suggestion.note})" if suggestion.note else ""
    return f"{suggestion.text}{note}{f': {named}' if named else ''}"


def _entry(suggestion: Suggestion, taken: set[str]) -> Iterator[str]:
    names = [safe(form.text) for form in suggestion.forms]
    day = suggestion.date.replace("/", " to ")
    yield "events:"
    yield f"  {new_id(_name(suggestion), taken)}:"
    yield f"    name: {scalar(f'Event of {day}')}  # to be named"
    yield "    kind: happening  # a guess: meeting, armed clash, agreement …"
    yield f"    date: {suggestion.date}{f'  # {safe(suggestion.note)}' if suggestion.note else ''}"
    if suggestion.place:
        yield f"    place: {suggestion.place}  # named beside the date"
    if suggestion.records:
        yield "    participants:  # named beside the date"
        yield from (f"      - {{actor: {actor}, role: party}}" for actor in suggestion.records)
    if names:
        yield f"    # named beside it, without a record: {', '.join(names)}"


def _coverage(suggestion: Suggestion) -> Iterator[str]:
    sources = ", ".join(suggestion.carried.sources)
    yield f"cite: {{source: {suggestion.carried.spots[0].source}, quote: …}}"
    yield f"`covers:` of {sources}: - {{event: {name_id(_name(suggestion))}, role: report}}"


def _name(suggestion: Suggestion) -> str:
    """What the id of the event is made of."""
    return f"event {suggestion.date}"


DATE = HintKind(
    name=Hint.DATE,
    heading="Dates without an event",
    find=date_hints,
    says=_in_words,
    advice=lambda *_: "Add an event, or a closer `date:` to one that there is.",
    entry=_entry,
    after=_coverage,
)
