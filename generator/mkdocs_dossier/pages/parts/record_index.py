"""An index of records of one sort, by kind and then by name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from mkdocs_dossier.entries.listing import RecordLine, anchors, record_line
from mkdocs_dossier.model.lookup import grouped
from mkdocs_dossier.model.records import CatalogueRecord
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.text.name_order import in_name_order, sort_name


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
    """The variables of an index's template."""

    by_kind: Sequence[KindGroup]


def record_index(site: Site, records: Iterable[CatalogueRecord], prefix: str = "") -> RecordIndex:
    """Collect the index.

    Args:
        site: The dossier.
        records: Its records of that sort.
        prefix: Of the anchors of kinds.
    """
    kinds = {kind.id: place for place, kind in enumerate(site.dossier.vocabulary.kinds.values())}
    found = grouped((site.dossier.kind_of(record).id, record) for record in in_name_order(records))
    ordered = sorted(found, key=lambda name: (kinds.get(name, len(kinds)), sort_name(name)))
    groups = [(site.dossier.kind_of(found[name][0]), found[name]) for name in ordered]
    unique = anchors(prefix, [site.words.said(kind.plural) for kind, _ in groups])
    return RecordIndex(
        [
            KindGroup(kind.plural, at, kind.icon, [record_line(site, record) for record in some])
            for (kind, some), at in zip(groups, unique, strict=True)
        ]
    )
