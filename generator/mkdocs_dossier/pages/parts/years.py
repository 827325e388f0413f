"""Lists of sources that are too long for one page: by year of publication, and of many sources of one year in parts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from mkdocs_dossier.entries.once import once_a_site
from mkdocs_dossier.languages.words import Words
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.lookup import grouped
from mkdocs_dossier.model.pages import Address
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.source import Source
from mkdocs_dossier.model.unknown import UNDATED
from mkdocs_dossier.model.values import Link
from mkdocs_dossier.pages.parts.long_lists import LongList, Turning
from mkdocs_dossier.render.date_words import date_label, year_words

_ON_ONE_PAGE = 300
"""Sources that one page lists: about 110 KB."""

_OF_A_YEAR = LongList(_ON_ONE_PAGE, _ON_ONE_PAGE)

_OPEN = str(UNDATED)
"""In addresses: no date, or one that leaves the year open."""


def year_of(source: Source) -> str:
    """The year in which a source was published for certain, as an address has it."""
    date = source.meta.published
    if date is None or date.earliest is None or date.latest is None or date.qualifier.uncertain:
        return _OPEN
    return str(date.earliest.year) if date.earliest.year == date.latest.year else _OPEN


def years(dossier: Dossier) -> dict[str, tuple[Source, ...]]:
    """Sources in order, by year; empty if one page lists them all."""
    listed = dossier.sources_by_date
    return grouped((year_of(source), source) for source in listed) if len(listed) > _ON_ONE_PAGE else {}


class YearlyList(NamedTuple):
    """What a page of a list shows.

    Attributes:
        sources: By date; none where each year has a page.
        years: Links to these with their numbers of sources, on the page that leads to them.
        turning: To the other parts of a year.
    """

    sources: Sequence[Source]
    years: Sequence[tuple[Link, int]] = ()
    turning: Turning = Turning()


def listed_at(site: Site, address: Address, whole: str) -> YearlyList:
    """What the page at an address shows of the list that begins at the page with the key ``whole``."""
    by_year = _sources_by_year(site)
    if address.key == whole:
        return (
            YearlyList((), _year_links(site, whole)) if by_year else YearlyList(site.dossier.sources_by_date)
        )
    part = _OF_A_YEAR.part(address)
    page = address.key if part == 1 else address.parent
    sources = by_year[page.rpartition("/")[2]]

    def date(place: int) -> str:
        published = sources[place].meta.published
        return date_label(published, site.words) if published else site.words.gettext("undated")

    turning = _OF_A_YEAR.turning(page, part, len(sources), site.words, date)
    return YearlyList(sources[_OF_A_YEAR.window(part)], (), turning)


@once_a_site
def _sources_by_year(site: Site) -> Mapping[str, tuple[Source, ...]]:
    """The same for pages, each of which asks for it."""
    return years(site.dossier)


def year_addresses(dossier: Dossier, whole: Address) -> Iterator[Address]:
    """A page for each year of a list whose address is ``whole``."""
    key, folder = whole.key.rstrip("/"), whole.path.removesuffix(".md").removesuffix("/index")
    for year, listed in years(dossier).items():
        title = dossier.words.gettext(
            "%(title)s, %(year)s", title=whole.title, year=_words(year, dossier.words)
        )
        page = Address(f"{key}/year/{year}", f"{folder}/year/{year}.md", title, whole.kind, whole.key)
        yield page
        yield from _OF_A_YEAR.further(page, len(listed), dossier.words)


def _year_links(site: Site, key: str) -> Sequence[tuple[Link, int]]:
    """Links to these pages with the number of sources, the latest year first, the one without a year at the end."""
    found = _sources_by_year(site)
    ordered = sorted(found, key=lambda year: (year != _OPEN, int(year) if year != _OPEN else 0), reverse=True)
    return [
        (Link(f"{key.rstrip('/')}/year/{year}", _words(year, site.words)), len(found[year]))
        for year in ordered
    ]


def _words(year: str, words: Words) -> str:
    return words.gettext("year uncertain") if year == _OPEN else year_words(int(year), words)
