"""How many events there are by month or year, for timelines that can't show each of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from mkdocs_dossier.languages.words import IN_ENGLISH, Words
from mkdocs_dossier.model.dates.days import DECEMBER, Day
from mkdocs_dossier.render.date_words import month_words, year_words
from mkdocs_dossier.render.figures.pen import Pen
from mkdocs_dossier.render.figures.svg import linked, shape, text
from mkdocs_dossier.render.figures.time_scale import TimeScale, day_of

HEIGHT = 56.0
_BARS = 40.0
_MONTHS_AT_MOST = 96


class Bucket(NamedTuple):
    """A month or a year with the number of events that begin in it.

    Attributes:
        first: Number of its first day.
        last: Number of its last day.
        words: What it is called.
        number: How many events.
        href: Where the list of them is; empty in the book.
    """

    first: int
    last: int
    words: str
    number: int
    href: str = ""


def buckets(days: Iterable[int], hrefs: dict[int, str], words: Words = IN_ENGLISH) -> list[Bucket]:
    """Events counted by the day on which they begin at the earliest: by month, or by year over a long time.

    Args:
        days: Of each event.
        hrefs: By year, where its events are listed.
        words: Those of the interface.
    """
    firsts = [day_of(number) for number in days]
    if not firsts:
        return []
    span = (max(firsts).year - min(firsts).year + 1) * DECEMBER
    months = span <= _MONTHS_AT_MOST
    counts = Counter((day.year, day.month if months else 0) for day in firsts)
    return [_bucket(*key, count, hrefs, words) for key, count in sorted(counts.items())]


def _bucket(year: int, month: int, count: int, hrefs: dict[int, str], words: Words) -> Bucket:
    if not month:
        first, after, name = Day(year, 1, 1), Day(year + 1, 1, 1), year_words(year, words)
    else:
        first = Day(year, month, 1)
        after = Day(year + month // DECEMBER, month % DECEMBER + 1, 1)
        name = month_words(year * DECEMBER + month - 1, words)
    return Bucket(first.number, after.number - 1, name, count, hrefs.get(year, ""))


def draw_counts(
    pen: Pen, counts: Sequence[Bucket], scale: TimeScale, top: float, words: Words
) -> Iterator[str]:
    """Bars that stand on one line, the highest with its number."""
    most = max(bucket.number for bucket in counts)
    base = top + HEIGHT - 4
    numbered = False
    for bucket in counts:
        left, right = scale.x(bucket.first), scale.x(bucket.last + 1)
        height = max(bucket.number / most * _BARS, 1.5)
        bar = shape(
            pen, "count", "rect", x=left, y=base - height, width=max(right - left - 0.5, 1.0), height=height
        )
        if bucket.number == most and not numbered:
            numbered = True
            bar += text(pen, "small", (left + right) / 2, base - height - 2, words.number(most), "middle")
        name = words.ngettext(
            "%(when)s: %(num)s event", "%(when)s: %(num)s events", bucket.number, when=bucket.words
        )
        yield linked(bucket.href, name, {"from": str(bucket.first), "to": str(bucket.last)}, bar)
    yield shape(pen, "rule", "line", x1=scale.left, y1=base, x2=scale.right, y2=base)
