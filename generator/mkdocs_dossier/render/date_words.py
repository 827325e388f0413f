"""Dates in words: "on 31 October 2022" in a sentence, "31 October 2022" in a table.

Wording is by table: a further language is one more ``DateWords`` in ``LANGUAGES``.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from mkdocs_dossier.model.dates import DatePart, DatePrecision, EdtfDate, Limit, Qualifier, TimeOfDay
from mkdocs_dossier.model.languages import primary

if TYPE_CHECKING:
    from collections.abc import Mapping

_FIRST_PLAIN_YEAR = 1000
_CENTURY = 100
_SPRING = 21


@dataclass(frozen=True, slots=True)
class DateWords:
    """A language's words and patterns; names in braces are filled in.

    The mappings go by kind of date: ``day``, ``days`` (a run of them), ``month``, ``season``, ``year``,
    ``decade``, ``years`` (a century and other runs), and ``some_day``, ``some_days``, ``some_month`` for
    one of several.

    Attributes:
        months: As they follow a day's number.
        months_alone: As they stand without a day.
        seasons: Spring, summer, autumn, winter.
        nouns: The date as a noun; ``span`` is the noun of the month or year that holds a ``some_…``.
        short: The noun where the other end of an interval tells the rest.
        adverbs: When something happened, in a sentence.
        about: The same for an approximate date.
        other: Eras, intervals, remarks and times; ``…_label`` is for tables where it differs.
    """

    months: tuple[str, ...]
    months_alone: tuple[str, ...]
    seasons: tuple[str, ...]
    nouns: Mapping[str, str]
    short: Mapping[str, str]
    adverbs: Mapping[str, str]
    about: Mapping[str, str]
    other: Mapping[str, str]

    def pattern(self, name: str, *, label: bool) -> str:
        """One of ``other``, in its form for tables if there is one and ``label`` is set."""
        return (label and self.other.get(f"{name}_label")) or self.other[name]


_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_ENGLISH = DateWords(
    months=_MONTHS,
    months_alone=_MONTHS,
    seasons=("spring", "summer", "autumn", "winter"),
    nouns={
        "day": "{day}\u00a0{month} {year}",
        "days": "{day}–{last_day}\u00a0{month} {year}",
        "month": "{month_alone} {year}",
        "season": "{season} {year}",
        "year": "{year}",
        "decade": "{year}s",
        "years": "{year}–{last_year}",
        "some_day": "a day in {span}",
        "some_days": "a day from {day} to {last_day}\u00a0{month} {year}",
        "some_month": "a month of {span}",
    },
    short={
        "day": "{day}\u00a0{month}",
        "same_month": "{day}",
        "month": "{month_alone}",
        "season": "{season}",
    },
    adverbs={
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
    },
    about={
        "day": "about {date}",
        "days": "about {date}",
        "month": "in about {date}",
        "season": "in about {date}",
        "year": "about {date}",
        "decade": "in about the {date}",
        "years": "between about {year} and {last_year}",
    },
    other={
        "before_era": "{year} BCE",
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
    },
)
LANGUAGES: Mapping[str, DateWords] = MappingProxyType({"en": _ENGLISH})
"""By primary language subtag; English stands in for a language without a table."""


@lru_cache(maxsize=1 << 12)  # an event's date stands on the pages of all who took part in it
def date_in_words(date: EdtfDate, *, language: str = "en") -> str:
    """When something happened, as an adverb in the middle of a sentence: "on 31 October 2022".

    Args:
        date: Any date.
        language: A BCP 47 tag.
    """
    return _wording(date, _table(language), label=False)


@lru_cache(maxsize=1 << 12)
def date_label(date: EdtfDate, *, language: str = "en") -> str:
    """The date as a short noun for tables and facts boxes: "31 October 2022".

    Args:
        date: Any date.
        language: A BCP 47 tag.
    """
    return _wording(date, _table(language), label=True)


def _table(language: str) -> DateWords:
    return LANGUAGES.get(primary(language), _ENGLISH)


def _wording(date: EdtfDate, words: DateWords, *, label: bool) -> str:
    # A doubt about everything is said once, in front or behind; a doubt about one end stays with that end.
    doubted = all(part.qualifier.uncertain for part in date.parts)
    start, end = (_undoubted(each) if doubted else each for each in (date.start, date.end))
    if start == end and isinstance(start, DatePart):
        text = _single(start, words, label=label)
    else:
        text = _interval(start, end, words, label=label)
    return words.pattern("possibly", label=label).format(date=text) if doubted else text


def _undoubted(end: DatePart | Limit) -> DatePart | Limit:
    if isinstance(end, Limit):
        return end
    return replace(end, qualifier=Qualifier.APPROXIMATE if end.qualifier.approximate else Qualifier.NONE)


def _single(part: DatePart, words: DateWords, *, label: bool) -> str:
    if label:
        text = _noun(part, words, label=True)
    else:
        pattern = (words.about if part.qualifier.approximate else words.adverbs)[_kind(part)]
        text = pattern.format(date=_bare(part, words), **_fields(part, words))
    if part.time:
        return words.pattern("time", label=label).format(date=text, time=_clock(part.time, words))
    return text


def _interval(start: DatePart | Limit, end: DatePart | Limit, words: DateWords, *, label: bool) -> str:
    first = _noun(start, words, label=label) if isinstance(start, DatePart) else ""
    last = _noun(end, words, label=label) if isinstance(end, DatePart) else ""
    if isinstance(start, Limit):
        name = "open_start" if start is Limit.OPEN else "unknown_start"
    elif isinstance(end, Limit):
        name = "open_end" if end is Limit.OPEN else "unknown_end"
    else:
        shortened = _shortened(start, end, words)
        tight = label and not any(sign.isspace() or sign == "–" for sign in shortened or first + last)
        first = shortened or first
        name = "interval_tight" if tight else "interval"
    return words.pattern(name, label=label).format(start=first, end=last)


def _shortened(start: DatePart, end: DatePart, words: DateWords) -> str:
    """The first end without what the last end repeats: "13" before "14 September 2022"; empty if none."""
    kind = _kind(start)
    alike = kind == _kind(end) and start.earliest.year == end.earliest.year
    if not alike or start.qualifier or end.qualifier or kind not in words.short:
        return ""
    if kind == "day" and start.earliest.month == end.earliest.month:
        kind = "same_month"
    return words.short[kind].format(**_fields(start, words))


def _noun(part: DatePart, words: DateWords, *, label: bool) -> str:
    """The date as a noun with its qualifier."""
    text = _bare(part, words)
    if _kind(part) == "decade":
        text = words.pattern("decade", label=label).format(date=text)
    if part.qualifier.approximate:
        text = words.pattern("about", label=label).format(date=text)
    if part.qualifier.uncertain:
        text = words.pattern("uncertain", label=label).format(date=text)
    return text


def _bare(part: DatePart, words: DateWords) -> str:
    span = ""
    if part.unspecified:
        span = _bare(replace(part, unspecified=None), words)
    return words.nouns[_kind(part)].format(span=span, **_fields(part, words))


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


def _fields(part: DatePart, words: DateWords) -> dict[str, str]:
    first, last = part.earliest, part.latest
    return {
        "day": str(first.day),
        "last_day": str(last.day),
        "month": words.months[first.month - 1],
        "month_alone": words.months_alone[first.month - 1],
        "season": words.seasons[part.season - _SPRING] if part.season else "",
        "year": _year(first.year, words),
        "last_year": _year(last.year, words),
    }


def _year(year: int, words: DateWords) -> str:
    if year >= _FIRST_PLAIN_YEAR:
        return str(year)
    if year > 0:
        return words.other["in_era"].format(year=year)
    return words.other["before_era"].format(year=1 - year)


def _clock(time: TimeOfDay, words: DateWords) -> str:
    if not time.zone:
        return time.clock
    if time.zone == "Z":
        return words.other["utc"].format(clock=time.clock)
    return words.other["offset"].format(clock=time.clock, offset=time.zone.replace("-", "−"))
