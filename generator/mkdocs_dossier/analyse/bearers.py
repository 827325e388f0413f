"""Whose names stand side by side: what a record's kind, its other names and what it is part of say of a name near it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.records import Actor, CatalogueRecord, Place
from mkdocs_dossier.text.longer_names import Bearer, Sort
from mkdocs_dossier.text.tokens import name_key

Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Known:
    """A record as the bearer of its names: of most, and of those that stand in longer ones of its own."""

    bearer: Bearer
    owned: Bearer
    within: frozenset[Key]


@dataclass(frozen=True)
class Bearers:
    """The records of a dossier as bearers of their names."""

    dossier: Dossier
    known: dict[str, _Known] = field(default_factory=dict, repr=False, compare=False)

    @cached_property
    def keys(self) -> dict[str, tuple[Key, ...]]:
        """By record: its forms as folded words."""
        return {
            record.id: tuple(name_key(form.form) for form in record.forms)
            for record in self.dossier.catalogue.values()
        }

    def bearer(self, record_id: str, form: int) -> Bearer:
        """A record, seen as the bearer of one of its forms."""
        known = self._known(record_id)
        return known.owned if self.keys[record_id][form] in known.within else known.bearer

    def _known(self, record_id: str) -> _Known:
        found = self.known.get(record_id)
        if found is None:
            record, keys = self.dossier.catalogue[record_id], self.keys[record_id]
            bearer = Bearer(
                self._sort_of(record), frozenset(word for key in keys for word in key), bool(_whole(record))
            )
            found = self.known[record_id] = _Known(bearer, replace(bearer, owned=True), _within(keys))
        return found

    def may_stand_beside(self, record_id: str, others: Iterable[str]) -> bool:
        """Whether a name beside a record's leaves that its own: a body is not that of another state or place."""
        if self._sort(record_id) is not Sort.BODY:
            return True
        return any(not self._is_geographic(other) or self._are_related(record_id, other) for other in others)

    def _is_geographic(self, record_id: str) -> bool:
        return self._sort(record_id) is Sort.GEOGRAPHIC

    def _sort(self, record_id: str) -> Sort:
        return self._known(record_id).bearer.sort

    def _sort_of(self, record: CatalogueRecord) -> Sort:
        if isinstance(record, Place):
            return Sort.GEOGRAPHIC
        if isinstance(record, Actor):
            kind = self.dossier.kind_of(record)
            if kind.is_person:
                return Sort.PERSON
            return Sort.GEOGRAPHIC if kind.is_state else Sort.BODY
        return Sort.BODY

    def _are_related(self, record_id: str, other: str) -> bool:
        words = {word for key in self.keys[record_id] for word in key}
        named = any(key and words.issuperset(key) for key in self.keys[other])
        return named or other in self._wholes(record_id) or record_id in self._wholes(other)

    def _wholes(self, record_id: str) -> list[str]:
        """What a record is part of, directly or not."""
        found: list[str] = []
        waiting = _whole(self.dossier.catalogue[record_id])
        while waiting:
            whole = waiting.pop()
            record = self.dossier.catalogue.get(whole)
            if whole not in found and record is not None:
                found.append(whole)
                waiting += _whole(record)
        return found


def _whole(record: CatalogueRecord) -> list[str]:
    """What a record is part of, and whose territory it is."""
    found = [record.part_of] if isinstance(record, Actor | Place) else []
    if isinstance(record, Place):
        found.append(record.territory_of)
    return [whole for whole in found if whole]


def _within(keys: Sequence[Key]) -> frozenset[Key]:
    """Those forms that others hold, and more."""
    lengths = {len(key) for key in keys}
    held = {
        key[at : at + length]
        for key in keys
        for length in lengths
        if length < len(key)
        for at in range(len(key) - length + 1)
    }
    return frozenset(held.intersection(keys))
