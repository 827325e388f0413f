"""The words for kinds of records and of relations that a dossier may use: the two tables, and what settings add."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from pydantic_core import PydanticCustomError

from mkdocs_dossier.model.kinds import RecordKind, RecordSort, known_kinds
from mkdocs_dossier.model.relation_kinds import RelationKind


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Kinds of records and kinds of relations, by id."""

    kinds: Mapping[str, RecordKind]
    relations: Mapping[str, RelationKind]


def known_kind(value: str, sort: RecordSort, vocabulary: Vocabulary | None) -> str:
    """The kind as it is, if it is one of that sort of records; whatever it is where nobody knows the vocabulary.

    Raises:
        PydanticCustomError: It is none of them.
    """
    if vocabulary is not None:
        _demand(value, known_kinds(vocabulary.kinds.values(), sort))
    return value


def known_relation(value: str, vocabulary: Vocabulary | None) -> str:
    """The same for a kind of relation."""
    if vocabulary is not None:
        _demand(value, tuple(vocabulary.relations))
    return value


def _demand(value: str, known: tuple[str, ...]) -> None:
    if value not in known:
        raise PydanticCustomError(
            "unknown_kind", "{value} is not allowed", {"value": repr(value), "known": known}
        )
