"""Records as figures show them, for the site and the book alike."""

from __future__ import annotations

from mkdocs_dossier.languages.words import IN_ENGLISH, Words
from mkdocs_dossier.model.dates import DatePart, DatePrecision, EdtfDate, Limit
from mkdocs_dossier.model.records import Event, Place
from mkdocs_dossier.model.unknown import DATE
from mkdocs_dossier.render.date_words import date_label, short_day, short_month
from mkdocs_dossier.render.figures.map_window import MapPlace
from mkdocs_dossier.render.figures.outline import border_points
from mkdocs_dossier.render.figures.timeline import TimelineItem


def timeline_item(event: Event, href: str = "", words: Words = IN_ENGLISH) -> TimelineItem:
    """An event with the days that its date may mean and those that are certain.

    Args:
        event: The event.
        href: Where it leads, relative to the built page; empty in the book.
        words: Those of the interface.
    """
    date = event.date
    if date is None:
        return TimelineItem(event.id, event.short_name, words.said(DATE), None, None, href=href)
    sure_from, sure_to = _certain(date)
    return TimelineItem(
        id=event.id,
        title=event.short_name,
        date=date_label(date, words),
        earliest=date.earliest.number if date.earliest else None,
        latest=date.latest.number if date.latest else None,
        sure_from=sure_from,
        sure_to=sure_to,
        open_start=date.start is Limit.OPEN,
        open_end=date.end is Limit.OPEN,
        doubtful=bool(date.qualifier),
        important=event.important,
        parent=event.part_of or "",
        href=href,
        beside=_beside(date, words),
    )


def _beside(date: EdtfDate, words: Words) -> str:
    """The date where there is little room; nothing if that takes as much as the date in full."""
    day = date.earliest
    if date.is_interval or date.qualifier or day is None:
        return ""
    if date.precision in {DatePrecision.DAY, DatePrecision.TIME} and day == date.latest:
        return short_day(day.year, day.month, day.day, words)
    return short_month(day.year, day.month, words) if date.precision is DatePrecision.MONTH else ""


def _certain(date: EdtfDate) -> tuple[int | None, int | None]:
    """First and last day on which it certainly went on.

    Between the last day on which an interval may begin and the first on which it may end, all days are. Of a date
    without a slash the day is certain if it is one.
    """
    if not date.is_interval:
        one = date.earliest is not None and date.earliest == date.latest
        return (date.earliest.number, date.earliest.number) if one and date.earliest else (None, None)
    first = date.start.latest.number if isinstance(date.start, DatePart) else None
    last = date.end.earliest.number if isinstance(date.end, DatePart) else None
    if first is not None and last is not None:
        return (first, last) if first <= last else (None, None)
    # With an unknown end, only the end that is known is certain.
    known = first if last is None else last
    return (known if date.start is not Limit.OPEN else None, known if date.end is not Limit.OPEN else None)


def map_place(place: Place, *, events: int = 0, between: frozenset[str] = frozenset()) -> MapPlace | None:
    """A place as a map shows it; None if its position is not known: nothing is made up.

    Args:
        place: The place.
        events: How many events took place there.
        between: Codes of the countries whose border it is.
    """
    line = border_points(between)
    if not line and place.coordinates is None:
        return None
    (longitude, latitude) = line[len(line) // 2] if line else (place.coordinates or (0.0, 0.0))[::-1]
    return MapPlace(
        id=place.id,
        title=place.name,
        latitude=latitude,
        longitude=longitude,
        precision=place.precision.value if place.precision else "",
        events=events,
        extent=place.extent,
        between=between if line else frozenset(),
        contested=bool(place.contested),
    )
