"""Values by the record that they belong to, with nothing for every other one."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)
S = TypeVar("S", bound=str)
T = TypeVar("T")


def grouped(pairs: Iterable[tuple[K, T]]) -> dict[K, tuple[T, ...]]:
    """Values by the key before each, both in the order in which they are met."""
    found: dict[K, list[T]] = {}
    for key, value in pairs:
        found.setdefault(key, []).append(value)
    return {key: tuple(values) for key, values in found.items()}


def most_first(counts: Mapping[S, int]) -> list[S]:
    """What was counted, most first; what was met as often in its own order."""
    return sorted(counts, key=lambda each: (-counts[each], each))


@dataclass(frozen=True, slots=True)
class Lookup(Generic[T]):
    """``lookup(id)`` gives what stands in a relation to a record, in a documented order; empty if nothing does.

    Attributes:
        by_id: The same as a mapping, in the order in which records were first met.
    """

    by_id: Mapping[str, tuple[T, ...]]

    @classmethod
    def of(cls, pairs: Iterable[tuple[str, T]]) -> Lookup[T]:
        """Group values by the id before each."""
        return cls(MappingProxyType(grouped(pairs)))

    def __len__(self) -> int:
        """How many records have any."""
        return len(self.by_id)

    def __call__(self, record_id: str) -> tuple[T, ...]:
        """What stands in the relation to that record."""
        return self.by_id.get(record_id, ())
