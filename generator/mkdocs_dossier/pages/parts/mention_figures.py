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
    words, first, last = site.words, min(months), max(months)
    if last - first < _MONTHS_AT_MOST:
        counts = [months[month] for month in range(first, last + 1)]
        title = words.gettext("Mentions by month of publication")
        most = words.gettext(
            "From %(begin)s to %(end)s, at most %(count)s in a month.",
            count=max(counts),
            begin=month_words(first, words),
            end=month_words(last, words),
        )
    else:
        years: Counter[int] = Counter()
        for month, count in months.items():
            years[month // DECEMBER] += count
        counts = [years[year] for year in range(first // DECEMBER, last // DECEMBER + 1)]
        title = words.gettext("Mentions by year of publication")
        most = words.gettext(
            "From %(begin)s to %(end)s, at most %(count)s in a year.",
            count=max(counts),
            begin=year_words(first // DECEMBER, words),
            end=year_words(last // DECEMBER, words),
        )
    title = _scoped(site, title)
    drawing = sparkline(counts, key="spark", title=title, description=most)
    caption = words.gettext("%(title)s. %(description)s", title=title, description=most)
    return Figure(framed("sparkline", Drawing(drawing)), caption=caption)


def _scoped(site: Site, title: str) -> str:
    counted, every = len(site.months_of_publication), len(site.dossier.sources)
    if counted == every:
        return title
    return site.words.ngettext(
        "%(title)s, in the original of %(known)s of %(all)s source",
        "%(title)s, in the originals of %(known)s of %(all)s sources",
        every,
        title=title,
        known=counted,
        all=every,
    )
