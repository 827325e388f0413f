"""Dates in words: "on 31 October 2022" in a sentence, "31 October 2022" in a table.

The date itself is written as CLDR has it for the language; what is said around it are messages.
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from mkdocs_dossier.languages.words import IN_ENGLISH, Message, Words
from mkdocs_dossier.model.dates import DatePart, DatePrecision, EdtfDate, Limit, Qualifier, TimeOfDay
from mkdocs_dossier.model.dates.days import DECEMBER

_FIRST_PLAIN_YEAR = 1000
_CENTURY = 100
_SPRING = 21
# Contexts say of what the words are meant: other languages have other prepositions there.
_SEASONS = (Message("spring"), Message("summer"), Message("autumn"), Message("winter"))

# Messages go by kind of date: a day, days (a run of them), a month, a season, a year, a decade, years (a century and
# other runs), and some_… for one of several, whose span is the noun of the month or year that holds them.
_NOUNS = {
    "season": Message("%(season)s %(year)s"),
    "decade": Message("%(year)ss", "of a decade"),
    "years": Message("%(year)s–%(last_year)s"),
    "some_day": Message("a day in %(span)s"),
    "some_days": Message("a day from %(first)s to %(last)s"),
    "some_month": Message("a month of %(span)s"),
}
"""The date as a noun, where CLDR has no pattern."""
_ADVERBS = {
    "day": Message("on %(date)s", "of a day"),
    "days": Message("on %(date)s", "of a day"),
    "month": Message("in %(date)s", "of a month"),
    "season": Message("in %(date)s", "of a season"),
    "year": Message("in %(date)s", "of a year"),
    "decade": Message("in the %(date)s", "of a decade"),
    "years": Message("between %(year)s and %(last_year)s"),
    "some_day": Message("on a day in %(span)s"),
    "some_days": Message("on a day from %(first)s to %(last)s"),
    "some_month": Message("in a month of %(span)s"),
}
"""When something happened, in a sentence."""
_ABOUT = {
    "day": Message("about %(date)s", "of a day"),
    "days": Message("about %(date)s", "of a day"),
    "month": Message("in about %(date)s", "of a month"),
    "season": Message("in about %(date)s", "of a season"),
    "year": Message("about %(date)s", "of a year"),
    "decade": Message("in about the %(date)s", "of a decade"),
    "years": Message("between about %(year)s and %(last_year)s"),
}
"""The same for an approximate date."""
_OTHER = {
    "before_era": Message("%(year)s BCE"),
    "in_era": Message("%(year)s CE"),
    "decade": Message("the %(date)s", "of a decade"),
    "decade_label": Message("%(date)s", "of a decade"),
    "about": Message("about %(date)s"),
    "about_label": Message("c.\u00a0%(date)s"),
    "possibly": Message("possibly %(date)s"),
    "possibly_label": Message("%(date)s (uncertain)"),
    "uncertain": Message("%(date)s (uncertain)"),
    "interval": Message("between %(start)s and %(end)s"),
    "interval_label": Message("%(start)s – %(end)s"),
    "interval_tight_label": Message("%(start)s–%(end)s"),
    "open_start": Message("by %(end)s"),
    "open_end": Message("from %(start)s on"),
    "open_end_label": Message("from %(start)s"),
    "unknown_start": Message("from an unknown date until %(end)s"),
    "unknown_start_label": Message("unknown – %(end)s"),
    "unknown_end": Message("from %(start)s until an unknown date"),
    "unknown_end_label": Message("%(start)s – unknown"),
    "time": Message("at %(time)s %(date)s"),
    "time_label": Message("%(date)s, %(time)s"),
    "utc": Message("%(clock)s UTC"),
    "offset": Message("%(clock)s (UTC%(offset)s)"),
}
"""Eras, intervals, remarks and times; ``…_label`` is for tables where it differs."""


@lru_cache(maxsize=1 << 12)  # an event's date stands on the pages of all who took part in it
def date_in_words(date: EdtfDate, words: Words = IN_ENGLISH) -> str:
    """When something happened, as an adverb in the middle of a sentence: "on 31 October 2022"."""
    return _Speaker(words, label=False).wording(date)


@lru_cache(maxsize=1 << 12)
def date_label(date: EdtfDate, words: Words = IN_ENGLISH) -> str:
    """The date as a short noun for tables and facts boxes: "31 October 2022"."""
    return _Speaker(words, label=True).wording(date)


def year_words(year: int, words: Words = IN_ENGLISH) -> str:
    """A year on an axis or in a heading; astronomical years before 1 as BCE."""
    return str(year) if year > 0 else words.gettext(_OTHER["before_era"], year=str(1 - year))


def month_words(months: int, words: Words = IN_ENGLISH) -> str:
    """A month, counted from the year 0."""
    year, month = divmod(months, DECEMBER)
    return words.formats.date("month", year_words(year, words), month + 1)


def short_month(year: int, month: int, words: Words = IN_ENGLISH) -> str:
    """A month, 1 to 12, where there is little room."""
    return words.formats.date("short_month", year_words(year, words), month)


def short_day(year: int, month: int, day: int, words: Words = IN_ENGLISH) -> str:
    """A day where there is little room."""
    return words.formats.date("short_day", year_words(year, words), month, day)


class _Speaker:
    """Says dates in one language, in sentences or as labels."""

    def __init__(self, words: Words, *, label: bool) -> None:
        self._words = words
        self._label = label

    def wording(self, date: EdtfDate) -> str:
        """The whole date. A doubt about everything is said once; a doubt about one end stays with that end."""
        doubted = all(part.qualifier.uncertain for part in date.parts)
        start, end = (_undoubted(each) if doubted else each for each in (date.start, date.end))
        alone = start == end and isinstance(start, DatePart)
        text = self._single(start) if alone and isinstance(start, DatePart) else self._interval(start, end)
        return self._other("possibly", date=text) if doubted else text

    def _other(self, name: str, **values: str) -> str:
        """One of the other messages, in its form for tables if there is one and this is for one."""
        message = (self._label and _OTHER.get(f"{name}_label")) or _OTHER[name]
        return self._words.gettext(message, **values)

    def _single(self, part: DatePart) -> str:
        if self._label:
            text = self._noun(part)
        else:
            message = (_ABOUT if part.qualifier.approximate else _ADVERBS)[_kind(part)]
            text = self._words.gettext(message, date=self._bare(part), **self._fields(part))
        return self._other("time", date=text, time=self._clock(part.time)) if part.time else text

    def _interval(self, start: DatePart | Limit, end: DatePart | Limit) -> str:
        if isinstance(start, Limit):
            last = self._noun(end) if isinstance(end, DatePart) else ""
            return self._other("open_start" if start is Limit.OPEN else "unknown_start", start="", end=last)
        if isinstance(end, Limit):
            name = "open_end" if end is Limit.OPEN else "unknown_end"
            return self._other(name, start=self._noun(start), end="")
        shortened = self._shortened(start, end)
        first, last = shortened or (self._noun(start), self._noun(end))
        looked = first if shortened else first + last
        tight = self._label and not any(sign.isspace() or sign == "–" for sign in looked)
        return self._other("interval_tight" if tight else "interval", start=first, end=last)

    def _shortened(self, start: DatePart, end: DatePart) -> tuple[str, str] | None:
        """Both ends without what one need not repeat: "13" and "14 September 2022"."""
        kind, year = _kind(start), start.earliest.year
        if kind != _kind(end) or year != end.earliest.year or start.qualifier or end.qualifier:
            return None
        if kind == "season":
            return self._season(start), self._noun(end)
        ends = [(self._year(year), part.earliest.month, part.earliest.day) for part in (start, end)]
        if kind == "day":
            span = "days" if start.earliest.month == end.earliest.month else "days_of_months"
        elif kind == "month":
            span = "months"
        else:
            return None
        return self._words.formats.span(span, *ends)

    def _noun(self, part: DatePart) -> str:
        """The date as a noun with its qualifier."""
        text = self._bare(part)
        if _kind(part) == "decade":
            text = self._other("decade", date=text)
        if part.qualifier.approximate:
            text = self._other("about", date=text)
        if part.qualifier.uncertain:
            text = self._other("uncertain", date=text)
        return text

    def _bare(self, part: DatePart) -> str:
        kind, year, first = _kind(part), self._year(part.earliest.year), part.earliest
        if kind in ("day", "month", "year"):
            return self._words.formats.date(kind, year, first.month, first.day)
        if kind == "days":
            return "–".join(self._run(part))
        return self._words.gettext(_NOUNS[kind], **self._fields(part))

    def _run(self, part: DatePart) -> tuple[str, str]:
        """Both ends of days in a row."""
        first, last = part.earliest, part.latest
        ends = [(self._year(day.year), day.month, day.day) for day in (first, last)]
        formats = self._words.formats
        return formats.span("days", *ends) or (formats.date("day", *ends[0]), formats.date("day", *ends[1]))

    def _fields(self, part: DatePart) -> dict[str, str]:
        first, last = self._run(part) if _kind(part) == "some_days" else ("", "")
        return {
            "season": self._season(part) if part.season else "",
            "year": self._year(part.earliest.year),
            "last_year": self._year(part.latest.year),
            "first": first,
            "last": last,
            "span": self._bare(replace(part, unspecified=None)) if part.unspecified else "",
        }

    def _season(self, part: DatePart) -> str:
        return self._words.said(_SEASONS[part.season - _SPRING]) if part.season else ""

    def _year(self, year: int) -> str:
        if 0 < year < _FIRST_PLAIN_YEAR:
            return self._words.gettext(_OTHER["in_era"], year=str(year))
        return year_words(year, self._words)

    def _clock(self, time: TimeOfDay) -> str:
        if not time.zone:
            return time.clock
        if time.zone == "Z":
            return self._other("utc", clock=time.clock)
        return self._other("offset", clock=time.clock, offset=time.zone.replace("-", "−"))


def _undoubted(end: DatePart | Limit) -> DatePart | Limit:
    if isinstance(end, Limit):
        return end
    return replace(end, qualifier=Qualifier.APPROXIMATE if end.qualifier.approximate else Qualifier.NONE)


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
