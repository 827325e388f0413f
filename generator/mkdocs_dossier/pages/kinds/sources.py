"""The index of sources, by date and by publisher."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mkdocs_dossier.entries.listing import Group, under_headings
from mkdocs_dossier.languages.words import Message
from mkdocs_dossier.model.dates import EdtfDate
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.pages import Address, Tab
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.source import Source
from mkdocs_dossier.model.unknown import PUBLISHER, when
from mkdocs_dossier.model.values import Link
from mkdocs_dossier.pages.kind import PageKind, Single
from mkdocs_dossier.pages.parts.long_lists import Turning
from mkdocs_dossier.pages.parts.years import listed_at, year_addresses
from mkdocs_dossier.text.name_order import sort_name


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A source in an index; ``passages`` is how many different passages of it are cited."""

    link: Link
    publisher: str
    published: EdtfDate | str
    inferred: bool
    passages: int


@dataclass(frozen=True, slots=True)
class Context:
    """The variables of ``sources.md.jinja``."""

    title: str
    count: int
    years: Sequence[tuple[Link, int]]
    by_date: Sequence[SourceLine]
    by_publisher: Sequence[Group[SourceLine]]
    turning: Turning


_WHOLE = Single(
    "sources/",
    Message("Sources"),
    tab=Tab.SOURCES,
    nav=0,
    made=lambda dossier, _: bool(dossier.sources),
    is_index=True,
)


def plan(dossier: Dossier) -> Iterator[Address]:
    """Where one page would be too long, one for each year."""
    return year_addresses(dossier, _WHOLE.address("sources", dossier.words))


def context(address: Address, site: Site) -> Context:
    """Collect the index, or a year of it."""
    listed = listed_at(site, address, _WHOLE.key)
    entries = [source_line(site, source) for source in listed.sources]
    unknown = site.words.capital(PUBLISHER)
    by_publisher = sorted(entries, key=lambda item: (item.publisher == unknown, sort_name(item.publisher)))
    return Context(
        address.title,
        len(entries) or len(site.dossier.sources),
        listed.years,
        entries,
        under_headings("publisher", by_publisher, lambda item: item.publisher, list),
        listed.turning,
    )


def source_line(site: Site, source: Source) -> SourceLine:
    """A source's line in an index."""
    meta, outlet = source.meta, site.dossier.outlets.get(source.id)
    passages = {item.cite.quote for item in site.relations.citing(source.id)}
    return SourceLine(
        Link(source.id),
        outlet.name if outlet else site.words.capital(PUBLISHER),
        when(meta.published and meta.published.without_time),
        "published" in meta.inferred,
        len(passages),
    )


KIND = PageKind(name="sources", context=context, single=_WHOLE, plan=plan)
