"""How often a record is named over time, as a sparkline."""

from __future__ import annotations

from collections import Counter

from mkdocs_dossier.model.dates.days import DECEMBER
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.pages.parts.figures import Drawing, Figure, framed
from mkdocs_dossier.render.date_words import month_words, year_words
from mkdocs_dossier.render.figures.sparkline import sparkline

_FEWEST_MENTIONS, _FEWEST_STEPS = 3, 2
_MONTHS_AT_MOST = 48


def mentions_over_time(site: Site, record: str) -> Figure | None:
    """Mentions in originals by month, or by year over a long time, in which their sources appeared.

    None if there are few, or all of one month. Sources without a month of publication are left out, and the
    caption says of how many sources the figure speaks.
    """
    months: Counter[int] = Counter()
    for source, places in site.findings.originals.places.get(record, {}).items():
        month = site.months_of_publication.get(source)
        if month is not None:
            months[month] += len(places)
    if months.total() < _FEWEST_MENTIONS or len(months) < _FEWEST_STEPS:
        return None
    first, last = min(months), max(months)
    if last - first < _MONTHS_AT_MOST:
        counts = [months[month] for month in range(first, last + 1)]
        unit, begin, end = "month", month_words(first), month_words(last)
    else:
        years: Counter[int] = Counter()
        for month, count in months.items():
            years[month // DECEMBER] += count
        counts = [years[year] for year in range(first // DECEMBER, last // DECEMBER + 1)]
        unit, begin, end = "year", year_words(first // DECEMBER), year_words(last // DECEMBER)
    title = f"Mentions by {unit} of publication{_scope(site)}"
    description = f"From {begin} to {end}, at most {max(counts)} in a {unit}."
    drawing = sparkline(counts, key="spark", title=title, description=description)
    return Figure(framed("sparkline", Drawing(drawing)), caption=f"{title}. {description}")


def _scope(site: Site) -> str:
    counted, every = len(site.months_of_publication), len(site.dossier.sources)
    return "" if counted == every else f", in the originals of {counted:,} of {every:,} sources"
