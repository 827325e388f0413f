"""The bibliography: a reference to each source."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mkdocs_dossier.languages.words import Message
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.pages import Address, Tab
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.values import Link, Outward, Reference
from mkdocs_dossier.pages.kind import PageKind, Single
from mkdocs_dossier.pages.parts.long_lists import Turning
from mkdocs_dossier.pages.parts.years import listed_at, year_addresses
from mkdocs_dossier.render.bibliography import text_reference
from mkdocs_dossier.text.name_order import sort_name


@dataclass(frozen=True, slots=True)
class ReferenceLine:
    """One reference."""

    reference: Reference
    page: Link
    url: Outward | None


@dataclass(frozen=True, slots=True)
class Context:
    """The variables of ``bibliography.md.jinja``."""

    title: str
    years: Sequence[tuple[Link, int]]
    items: Sequence[ReferenceLine]
    turning: Turning


_WHOLE = Single(
    "bibliography",
    Message("Bibliography"),
    "sources/",
    tab=Tab.SOURCES,
    nav=10,
    made=lambda dossier, _: bool(dossier.sources),
    is_index=True,
)


def plan(dossier: Dossier) -> Iterator[Address]:
    """Where one page would be too long, one for each year."""
    return year_addresses(dossier, _WHOLE.address("bibliography", dossier.words))


def context(address: Address, site: Site) -> Context:
    """Collect the references, in the order of their texts."""
    listed, language = listed_at(site, address, _WHOLE.key), site.settings.language
    items = [
        ReferenceLine(
            text_reference(source, site.dossier.foreign(source.id), site.words),
            Link(source.id, site.words.gettext("Page in this dossier")),
            Outward(source.meta.url, source.meta.url) if source.meta.url else None,
        )
        for source in listed.sources
    ]
    return Context(
        address.title,
        listed.years,
        sorted(items, key=lambda item: (sort_name(item.reference.plain(language)), item.page.key)),
        listed.turning,
    )


KIND = PageKind(name="bibliography", context=context, single=_WHOLE, plan=plan, folder="bibliography")
