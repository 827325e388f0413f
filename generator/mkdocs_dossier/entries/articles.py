"""The sources as one list: which of them are one account, and from when each is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mkdocs_dossier.model.dates import EdtfDate, newest
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.source import Source
from mkdocs_dossier.model.unknown import when
from mkdocs_dossier.model.values import Link, Wording

_SOURCES = 12
"""How many are listed; the index has them all."""


@dataclass(frozen=True, slots=True)
class ArticleLine:
    """A source in the list.

    Attributes:
        short: To it, by its short name.
        title: Its headline.
        publisher: Its outlet; empty where its short name says it, or none is known.
        named: Whether an outlet is known.
        published: On which day, or that this is unknown.
        inferred: Whether the date was concluded, or is doubted.
    """

    short: Link
    title: Wording
    publisher: str
    named: bool
    published: EdtfDate | str
    inferred: bool


@dataclass(frozen=True, slots=True)
class Articles:
    """Sources in their accounts.

    Attributes:
        sources: How many there are.
        accounts: How many separately worded accounts.
        groups: The sources shown: one account each, those by its wording in one group.
        shown: How many are shown: all, or the newest.
        newest: Whether those shown are the newest of all, for certain.
        among: Whether they are among the newest, as far as dates tell.
    """

    sources: int
    accounts: int
    groups: Sequence[Sequence[ArticleLine]]
    shown: int
    newest: bool
    among: bool


def articles(site: Site) -> Articles:
    """All sources by date, those of one account together; of many the newest."""
    everything = site.dossier.sources_by_date
    found = newest(everything, lambda source: source.meta.published, _SOURCES)
    shown = everything if len(everything) <= _SOURCES else list(found.items) or everything[:_SOURCES]
    groups: dict[int, list[ArticleLine]] = {}
    accounts = site.findings.copies
    for source in shown:
        groups.setdefault(accounts.group_of[source.id], []).append(_line(site, source))
    return Articles(
        len(everything),
        len(accounts.groups),
        list(groups.values()),
        len(shown),
        found.certain,
        bool(found.items),
    )


def _line(site: Site, source: Source) -> ArticleLine:
    meta = source.meta
    doubted = meta.published is not None and bool(meta.published.qualifier)
    return ArticleLine(
        site.short_link(source.id),
        Wording(source.title, site.dossier.foreign(source.id)),
        "" if site.findings.short_names[source.id].before == meta.publisher else meta.publisher or "",
        bool(meta.publisher),
        when(meta.published and meta.published.without_time),
        "published" in meta.inferred or doubted,
    )
