"""An index of records of one sort, by kind and then by name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from mkdocs_dossier.entries.listing import Group, RecordLine, by_letter, record_line, under_headings
from mkdocs_dossier.model.records import CatalogueRecord
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.text.name_order import in_name_order

R = TypeVar("R", bound=CatalogueRecord)


@dataclass(frozen=True, slots=True)
class RecordIndex:
    """The variables of an index's template; ``scope`` says of which sources counts speak, if not of all."""

    count: int
    scope: str
    by_kind: Sequence[Group[RecordLine]]
    by_name: Sequence[Group[RecordLine]]


def kind_order(site: Site) -> Callable[[str], int]:
    """By the plural of a kind: its place in the vocabulary."""
    return [kind.plural for kind in site.dossier.vocabulary.kinds.values()].index


def record_index(
    site: Site, records: Iterable[R], prefix: str, kind: Callable[[R], str], order: Callable[[str], Any]
) -> RecordIndex:
    """Collect the index.

    Args:
        site: The dossier.
        records: Its records of that sort.
        prefix: Of the anchors of kinds.
        kind: Gives a record's kind in words.
        order: By what kinds are sorted.
    """
    named = in_name_order(records)
    ordered = sorted(named, key=lambda record: order(kind(record)))

    def lines(some: Iterable[R]) -> list[RecordLine]:
        return [record_line(site, record) for record in some]

    return RecordIndex(
        len(named), site.scope, under_headings(prefix, ordered, kind, lines), by_letter(lines(named))
    )
