"""Dates in words: "on 31 October 2022" in a sentence, "31 October 2022" in a table."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from mkdocs_dossier.languages.calendars import month_name
from mkdocs_dossier.model.dates import DatePart, DatePrecision, EdtfDate, Limit, Qualifier, TimeOfDay
from mkdocs_dossier.model.dates.days import DECEMBER

_FIRST_PLAIN_YEAR = 1000
_CENTURY = 100
_SPRING = 21
_SHORT_MONTH = 3
_BEFORE_ERA = " BCE"
_SEASONS = ("spring", "summer", "autumn", "winter")

# Patterns go by kind of date: a day, days (a run of them), a month, a season, a year, a decade, years (a century and
# other runs), and some_… for one of several, whose span is the noun of the month or year that holds them.
_NOUNS = {
    "day": "{day}\u00a0{month} {year}",
    "days": "{day}–{last_day}\u00a0{month} {year}",
    "month": "{month} {year}",
    "season": "{season} {year}",
    "year": "{year}",
    "decade": "{year}s",
    "years": "{year}–{last_year}",
    "some_day": "a day in {span}",
    "some_days": "a day from {day} to {last_day}\u00a0{month} {year}",
    "some_month": "a month of {span}",
}
"""The date as a noun."""
_SHORT = {
    "day": "{day}\u00a0{month}",
    "same_month": "{day}",
    "month": "{month}",
    "season": "{season}",
}
"""The noun where the other end of an interval tells the rest."""
_ADVERBS = {
    "day": "on {date}",
    "days": "on {date}",
    "month": "in {date}",
    "season": "in {date}",
    "year": "in {date}",
    "decade": "in the {date}",
    "years": "between {year} and {last_year}",
    "some_day": "on {date}",
    "some_days": "on {date}",
    "some_month": "in {date}",
}
"""When something happened, in a sentence."""
_ABOUT = {
    "day": "about {date}",
    "days": "about {date}",
    "month": "in about {date}",
    "season": "in about {date}",
    "year": "about {date}",
    "decade": "in about the {date}",
    "years": "between about {year} and {last_year}",
}
"""The same for an approximate date."""
_OTHER = {
    "before_era": f"{{year}}{_BEFORE_ERA}",
    "in_era": "{year} CE",
    "decade": "the {date}",
    "decade_label": "{date}",
    "about": "about {date}",
    "about_label": "c.\u00a0{date}",
    "possibly": "possibly {date}",
    "possibly_label": "{date} (uncertain)",
    "uncertain": "{date} (uncertain)",
    "interval": "between {start} and {end}",
    "interval_label": "{start} – {end}",
    "interval_tight_label": "{start}–{end}",
    "open_start": "by {end}",
    "open_end": "from {start} on",
    "open_end_label": "from {start}",
    "unknown_start": "from an unknown date until {end}",
    "unknown_start_label": "unknown – {end}",
    "unknown_end": "from {start} until an unknown date",
    "unknown_end_label": "{start} – unknown",
    "time": "at {time} {date}",
    "time_label": "{date}, {time}",
    "utc": "{clock} UTC",
    "offset": "{clock} (UTC{offset})",
}
"""Eras, intervals, remarks and times; ``…_label`` is for tables where it differs."""


@lru_cache(maxsize=1 << 12)  # an event's date stands on the pages of all who took part in it
def date_in_words(date: EdtfDate) -> str:
    """When something happened, as an adverb in the middle of a sentence: "on 31 October 2022"."""
    return _wording(date, label=False)


@lru_cache(maxsize=1 << 12)
def date_label(date: EdtfDate) -> str:
    """The date as a short noun for tables and facts boxes: "31 October 2022"."""
    return _wording(date, label=True)


def year_words(year: int) -> str:
    """A year on an axis or in a heading; astronomical years before 1 as BCE."""
    return str(year) if year > 0 else _OTHER["before_era"].format(year=1 - year)


def year_number(words: str) -> int:
    """The astronomical year of ``year_words``."""
    year = words.removesuffix(_BEFORE_ERA)
    return int(year) if year == words else 1 - int(year)


def month_words(months: int) -> str:
    """A month, counted from the year 0."""
    year, month = divmod(months, DECEMBER)
    return f"{month_name(month + 1)} {year_words(year)}"


def short_month(month: int) -> str:
    """A month, 1 to 12, where there is little room."""
    return month_name(month)[:_SHORT_MONTH]


def _pattern(name: str, *, label: bool) -> str:
    """One of the other patterns, in its form for tables if there is one and ``label`` is set."""
    return (label and _OTHER.get(f"{name}_label")) or _OTHER[name]


def _wording(date: EdtfDate, *, label: bool) -> str:
    # A doubt about everything is said once, in front or behind; a doubt about one end stays with that end.
    doubted = all(part.qualifier.uncertain for part in date.parts)
    start, end = (_undoubted(each) if doubted else each for each in (date.start, date.end))
    if start == end and isinstance(start, DatePart):
        text = _single(start, label=label)
    else:
        text = _interval(start, end, label=label)
    return _pattern("possibly", label=label).format(date=text) if doubted else text


def _undoubted(end: DatePart | Limit) -> DatePart | Limit:
    if isinstance(end, Limit):
        return end
    return replace(end, qualifier=Qualifier.APPROXIMATE if end.qualifier.approximate else Qualifier.NONE)


def _single(part: DatePart, *, label: bool) -> str:
    if label:
        text = _noun(part, label=True)
    else:
        pattern = (_ABOUT if part.qualifier.approximate else _ADVERBS)[_kind(part)]
        text = pattern.format(date=_bare(part), **_fields(part))
    if part.time:
        return _pattern("time", label=label).format(date=text, time=_clock(part.time))
    return text


def _interval(start: DatePart | Limit, end: DatePart | Limit, *, label: bool) -> str:
    first = _noun(start, label=label) if isinstance(start, DatePart) else ""
    last = _noun(end, label=label) if isinstance(end, DatePart) else ""
    if isinstance(start, Limit):
        name = "open_start" if start is Limit.OPEN else "unknown_start"
    elif isinstance(end, Limit):
        name = "open_end" if end is Limit.OPEN else "unknown_end"
    else:
        shortened = _shortened(start, end)
        tight = label and not any(sign.isspace() or sign == "–" for sign in shortened or first + last)
        first = shortened or first
        name = "interval_tight" if tight else "interval"
    return _pattern(name, label=label).format(start=first, end=last)


def _shortened(start: DatePart, end: DatePart) -> str:
    """The first end without what the last end repeats: "13" before "14 September 2022"; empty if none."""
    kind = _kind(start)
    alike = kind == _kind(end) and start.earliest.year == end.earliest.year
    if not alike or start.qualifier or end.qualifier or kind not in _SHORT:
        return ""
    if kind == "day" and start.earliest.month == end.earliest.month:
        kind = "same_month"
    return _SHORT[kind].format(**_fields(start))


def _noun(part: DatePart, *, label: bool) -> str:
    """The date as a noun with its qualifier."""
    text = _bare(part)
    if _kind(part) == "decade":
        text = _pattern("decade", label=label).format(date=text)
    if part.qualifier.approximate:
        text = _pattern("about", label=label).format(date=text)
    if part.qualifier.uncertain:
        text = _pattern("uncertain", label=label).format(date=text)
    return text


def _bare(part: DatePart) -> str:
    span = ""
    if part.unspecified:
        span = _bare(replace(part, unspecified=None))
    return _NOUNS[_kind(part)].format(span=span, **_fields(part))


def _kind(part: DatePart) -> str:
    if part.precision in {DatePrecision.DECADE, DatePrecision.CENTURY}:
        # "The 2000s" may be a century, and 19XX is not the 20th century, which ends with 2000.
        named = part.precision is DatePrecision.DECADE and part.earliest.year >= _FIRST_PLAIN_YEAR
        return "decade" if named and part.earliest.year % _CENTURY else "years"
    kind = "day" if part.precision is DatePrecision.TIME else part.precision.value
    # "About a day in October" says no more than "about October".
    if not part.unspecified or part.qualifier.approximate:
        return kind
    return "some_days" if kind == "days" else f"some_{part.unspecified}"


def _fields(part: DatePart) -> dict[str, str]:
    first, last = part.earliest, part.latest
    return {
        "day": str(first.day),
        "last_day": str(last.day),
        "month": month_name(first.month),
        "season": _SEASONS[part.season - _SPRING] if part.season else "",
        "year": _year(first.year),
        "last_year": _year(last.year),
    }


def _year(year: int) -> str:
    if year >= _FIRST_PLAIN_YEAR:
        return str(year)
    if year > 0:
        return _OTHER["in_era"].format(year=year)
    return _OTHER["before_era"].format(year=1 - year)


def _clock(time: TimeOfDay) -> str:
    if not time.zone:
        return time.clock
    if time.zone == "Z":
        return _OTHER["utc"].format(clock=time.clock)
    return _OTHER["offset"].format(clock=time.clock, offset=time.zone.replace("-", "−"))
