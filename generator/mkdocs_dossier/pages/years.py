"""Lists of sources that are too long for one page: by year of publication."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mkdocs_dossier.model.dossier import Dossier, source_order
from mkdocs_dossier.model.pages import Address
from mkdocs_dossier.model.source import Source
from mkdocs_dossier.render.values import Link

_ON_ONE_PAGE = 300
"""Sources that one page lists: about 110 KB."""

_UNDATED = "undated"


def year_of(source: Source) -> str:
    """The year in which a source was published, as an address has it."""
    date = source.meta.published
    day = (date.earliest or date.latest) if date else None
    return str(day.year) if day else _UNDATED


def years(dossier: Dossier) -> dict[str, list[Source]]:
    """Sources in order, by year; empty if one page lists them all."""
    found: dict[str, list[Source]] = {}
    if len(dossier.sources) > _ON_ONE_PAGE:
        for source in sorted(dossier.sources.values(), key=source_order):
            found.setdefault(year_of(source), []).append(source)
    return found


def year_addresses(dossier: Dossier, whole: Address) -> Iterator[Address]:
    """A page for each year of a list whose address is ``whole``."""
    key, folder = whole.key.rstrip("/"), whole.path.removesuffix(".md").removesuffix("/index")
    for year in years(dossier):
        title = f"{whole.title}, {year}"
        yield Address(f"{key}/year/{year}", f"{folder}/year/{year}.md", title, whole.kind, whole.key)


def year_links(dossier: Dossier, key: str) -> Sequence[tuple[Link, int]]:
    """Links to these pages with the number of sources, the latest year first."""
    found = years(dossier)
    ordered = sorted(found, key=lambda year: (year != _UNDATED, year.lstrip("-").rjust(8)), reverse=True)
    return [(Link(f"{key.rstrip('/')}/year/{year}", year), len(found[year])) for year in ordered]
