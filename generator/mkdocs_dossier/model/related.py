"""A stated relation, seen from one of its two ends."""

from __future__ import annotations

from dataclasses import dataclass

from mkdocs_dossier.model.records import StatedRelation
from mkdocs_dossier.model.relation_kinds import RelationKind


@dataclass(frozen=True, slots=True)
class Related:
    """How a record stands to another.

    Attributes:
        record: Id of the record at this end.
        other: Id of the record at the other end.
        kind: What the one that states it is to the one it names.
        relation: As its author wrote it, with dates and passages.
        index: Its place among the relations of the record that states it, from 0.
        is_stated_here: Whether it is this end that states it.
    """

    record: str
    other: str
    kind: RelationKind
    relation: StatedRelation
    index: int
    is_stated_here: bool

    @property
    def words(self) -> str:
        """What the record at this end is to the other one: "owner of", or "owned by"."""
        return self.kind.name if self.is_stated_here else self.kind.inverse

    @property
    def holder(self) -> str:
        """Id of the record that states it."""
        return self.record if self.is_stated_here else self.other
