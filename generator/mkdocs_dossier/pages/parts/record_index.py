"""An index of records of one sort, by kind and then by name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from mkdocs_dossier.entries.listing import RecordLine, anchors, record_line
from mkdocs_dossier.entries.once import once_by
from mkdocs_dossier.languages.words import Message
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.lookup import grouped
from mkdocs_dossier.model.pages import Address, Tab
from mkdocs_dossier.model.records import CatalogueRecord
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.pages.kind import PageKind, Single
from mkdocs_dossier.pages.parts.long_lists import LongList, Turning
from mkdocs_dossier.text.name_order import in_name_order, sort_name

RECORDS = LongList(300, 300)
"""How an index is parted."""


@dataclass(frozen=True, slots=True)
class KindGroup:
    """The records of one kind, by name.

    Attributes:
        heading: The kind's plural.
        anchor: The page's own.
        icon: The kind's sign, as the steps of a path.
        entries: Their lines.
    """

    heading: str
    anchor: str
    icon: str
    entries: Sequence[RecordLine]


@dataclass(frozen=True, slots=True)
class RecordIndex:
    """The variables of an index's template: one part of it."""

    title: str
    by_kind: Sequence[KindGroup]
    turning: Turning


def index_kind(
    name: str,
    title: Message,
    nav: int,
    records: Callable[[Dossier], Mapping[str, CatalogueRecord]],
    prefix: str = "",
) -> PageKind:
    """A page kind of the index of records of one sort; there is none where the dossier has none of them.

    Args:
        name: Of the kind, of its template and of the folder that its pages stand in.
        title: The page's.
        nav: Its place in the navigation.
        records: All records of that sort.
        prefix: Of the anchors of kinds.
    """
    page = Single(
        f"{name}/",
        title,
        tab=Tab.PEOPLE,
        nav=nav,
        made=lambda dossier, _: bool(records(dossier)),
        is_index=True,
    )

    def plan(dossier: Dossier) -> Iterator[Address]:
        return RECORDS.further(page.address(name, dossier.words), len(records(dossier)), dossier.words)

    def context(address: Address, site: Site) -> RecordIndex:
        return record_index(site, address, page.key, records(site.dossier).values(), prefix)

    return PageKind(name=name, context=context, single=page, plan=plan)


def record_index(
    site: Site, address: Address, page: str, records: Iterable[CatalogueRecord], prefix: str = ""
) -> RecordIndex:
    """Collect the part of an index that stands at an address.

    Args:
        site: The dossier.
        address: Where.
        page: Key of the page that the index begins on.
        records: All records of that sort.
        prefix: Of the anchors of kinds.
    """
    listed, part = _ordered(site, (page, records)), RECORDS.part(address)
    found = grouped((site.dossier.kind_of(record).id, record) for record in listed[RECORDS.window(part)])
    groups = [(site.dossier.kind_of(some[0]), some) for some in found.values()]
    unique = anchors(prefix, [site.words.said(kind.plural) for kind, _ in groups])
    return RecordIndex(
        address.title,
        [
            KindGroup(kind.plural, at, kind.icon, [record_line(site, record) for record in some])
            for (kind, some), at in zip(groups, unique, strict=True)
        ],
        RECORDS.turning(page, part, len(listed), site.words, lambda place: listed[place].name),
    )


def _page(of: tuple[str, Iterable[CatalogueRecord]]) -> str:
    return of[0]


@once_by(_page)
def _ordered(site: Site, of: tuple[str, Iterable[CatalogueRecord]]) -> list[CatalogueRecord]:
    """The records of an index, given with the key of its page, by kind and then by name."""
    kinds = {kind.id: place for place, kind in enumerate(site.dossier.vocabulary.kinds.values())}
    found = grouped((site.dossier.kind_of(record).id, record) for record in in_name_order(of[1]))
    names = sorted(found, key=lambda name: (kinds.get(name, len(kinds)), sort_name(name)))
    return [record for name in names for record in found[name]]
