"""How often texts name a record: the one count that pages, figures, the book and the data print."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType

from mkdocs_dossier.model.evidence import NamePlace


@dataclass(frozen=True, slots=True)
class Named:
    """How often texts name something: ``times`` in all, in ``sources`` of them. Credits are not among it."""

    times: int = 0
    sources: int = 0

    def __bool__(self) -> bool:
        """Whether any names it."""
        return self.times > 0


@dataclass(frozen=True)
class Namings:
    """Who is named where in texts of one sort: in originals, or in the editors' digests. The two are never added.

    Attributes:
        sources: The sources whose texts were read, by id; of the others nothing is known, so nothing is counted.
        places: By record, then by source: where it is named, in the order of the text. Nothing is empty.
    """

    sources: frozenset[str]
    places: Mapping[str, Mapping[str, tuple[NamePlace, ...]]]

    def of(self, record: str, among: Collection[str] | None = None) -> Named:
        """How often a record is named.

        Args:
            record: Its id.
            among: Ids of the only sources that count; None for all.
        """
        counts = [
            len(places)
            for source, places in self.places.get(record, {}).items()
            if among is None or source in among
        ]
        return Named(sum(counts), len(counts))

    @cached_property
    def total(self) -> Named:
        """All mentions, and in how many sources there is any."""
        return Named(sum(self.of(record).times for record in self.places), len(self.in_source))

    @cached_property
    def in_source(self) -> Mapping[str, Mapping[str, tuple[NamePlace, ...]]]:
        """The same by source, then by record."""
        found: dict[str, dict[str, tuple[NamePlace, ...]]] = {}
        for record, by_source in self.places.items():
            for source, places in by_source.items():
                found.setdefault(source, {})[record] = places
        return MappingProxyType(dict(sorted(found.items())))
