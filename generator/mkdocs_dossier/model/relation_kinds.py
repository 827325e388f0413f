"""How one record may stand to another, in words for both ends: a small vocabulary, to which settings may add."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from pydantic import Field

from mkdocs_dossier.languages.words import Message
from mkdocs_dossier.model.base import Line, Record


@dataclass(frozen=True, slots=True)
class RelationKind:
    """A way in which one record stands to another.

    Attributes:
        id: What authors write.
        name: What the first is to the second: "owner of".
        inverse: What the second is to the first: "owned by".
        ftm: The schema of such a relation in FollowTheMoney; empty if it has none.
        schema_org: The property of the second record in schema.org that names the first; empty if there is none.
    """

    id: str
    name: str
    inverse: str
    ftm: str = ""
    schema_org: str = ""

    @property
    def is_mutual(self) -> bool:
        """Whether both are the same to each other: allies, relatives."""
        return self.name == self.inverse


class OwnRelation(Record):
    """A kind of relation that this dossier has beside those of the vocabulary."""

    name: Line = Field(description="What the record is to the other: `supplier of`.")
    inverse: Line = Field(
        description="What the other is to it: `supplied by`; the same words if both are alike."
    )
    ftm: Line | None = Field(None, description="The schema of such a relation in FollowTheMoney.")


_TABLE: tuple[RelationKind, ...] = (
    RelationKind("owner-of", Message("owner of"), Message("owned by"), "Ownership", "owns"),
    RelationKind(
        "subsidiary-of", Message("subsidiary of"), Message("parent of"), "Ownership", "subOrganization"
    ),
    RelationKind("operator-of", Message("operator of"), Message("operated by"), "UnknownLink"),
    RelationKind("charterer-of", Message("charterer of"), Message("chartered by"), "UnknownLink"),
    RelationKind("holder-of", Message("holder of"), Message("held by"), "Ownership"),
    RelationKind(
        "flag-state-of", Message("flag state of"), Message("sails under the flag of"), "UnknownLink"
    ),
    RelationKind("head-of", Message("head of"), Message("headed by"), "Directorship"),
    RelationKind("director-of", Message("director of"), Message("directed by"), "Directorship"),
    RelationKind(
        "spokesperson-of", Message("spokesperson of"), Message("has as spokesperson"), "Representation"
    ),
    RelationKind(
        "representative-of", Message("representative of"), Message("represented by"), "Representation"
    ),
    RelationKind("employee-of", Message("works for"), Message("employs"), "Employment", "employee"),
    RelationKind("member-of", Message("member of"), Message("has as member"), "Membership", "member"),
    RelationKind("founder-of", Message("founder of"), Message("founded by"), "UnknownLink", "founder"),
    RelationKind("ally-of", Message("ally of"), Message("ally of"), "Associate"),
    RelationKind("opponent-of", Message("opponent of"), Message("opponent of"), "UnknownLink"),
    RelationKind("relative-of", Message("relative of"), Message("relative of"), "Family", "relatedTo"),
    RelationKind("successor-of", Message("successor of"), Message("succeeded by"), "Succession"),
    RelationKind("party-to", Message("party to"), Message("has as party"), "UnknownLink"),
    RelationKind("signatory-of", Message("signatory of"), Message("signed by"), "UnknownLink"),
    RelationKind("author-of", Message("author of"), Message("written by"), "UnknownLink", "author"),
    RelationKind(
        "publisher-of", Message("publisher of"), Message("published by"), "UnknownLink", "publisher"
    ),
    RelationKind("maker-of", Message("maker of"), Message("made by"), "UnknownLink", "manufacturer"),
    RelationKind("related-to", Message("related to"), Message("related to"), "UnknownLink"),
)

RELATION_KINDS: Mapping[str, RelationKind] = MappingProxyType({each.id: each for each in _TABLE})
"""By id: those that every dossier has, in the order in which lists show them."""


def all_relation_kinds(own: Mapping[str, OwnRelation]) -> Mapping[str, RelationKind]:
    """The vocabulary's kinds by id, then those of the dossier's own; the dossier's words win."""
    added = {
        name: RelationKind(name, each.name, each.inverse, each.ftm or "UnknownLink")
        for name, each in own.items()
    }
    return MappingProxyType({**RELATION_KINDS, **added})
