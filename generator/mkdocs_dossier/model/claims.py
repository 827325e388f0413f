"""A claim where it is filed, with the id that cites it."""

from __future__ import annotations

from dataclasses import dataclass

from mkdocs_dossier.model.records import Claim

# Headings get anchors with single hyphens, so no other part of a page can have such a one.
ANCHOR = "claim--"


@dataclass(frozen=True, slots=True)
class FiledClaim:
    """A claim and its id.

    Attributes:
        id: Unique among all ids of the dossier, former ones included.
        derived: Whether the id was made from the claim's words, since the authors give none: it changes with them.
        record: Id of the record that the claim is filed with.
        index: Its place among that record's claims, from 0.
        claim: The claim as written.
    """

    id: str
    derived: bool
    record: str
    index: int
    claim: Claim

    @property
    def anchor(self) -> str:
        """Where the claim stands on its record's page."""
        return f"{ANCHOR}{self.id}"

    @property
    def anchors(self) -> tuple[str, ...]:
        """The same, then the anchors by its former ids."""
        return (self.anchor, *(f"{ANCHOR}{old}" for old in self.claim.was))
