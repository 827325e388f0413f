"""What a dossier holds already when an article is to be added."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from dossier_workbench.model.draft import Block
from mkdocs_dossier.model.residue import Residue


@dataclass(frozen=True, slots=True)
class KnownText:
    """An article, or a later state of one, as it is compared with others.

    Attributes:
        source: Id of the source that it is, or is a state of; empty for a new one.
        hashes: SHA-256 of the files it came in or is kept in.
        blocks: Its paragraphs, residue included; None if its text is not at hand.
        url: Its address, as written; empty if unknown.
        publisher: Empty if unknown.
        title: The headline.
    """

    source: str
    hashes: frozenset[str]
    blocks: tuple[Block, ...] | None
    url: str = ""
    publisher: str = ""
    title: str = ""

    @property
    def paragraphs(self) -> tuple[str, ...] | None:
        """What it is compared by; None if its text is not at hand.

        Lines that recur in its outlet belong to it: how many articles there were to tell makes no difference then.
        """
        if self.blocks is None:
            return None
        return tuple(block.text for block in self.blocks if block.residue in {None, Residue.RECURRING})


@dataclass(frozen=True, slots=True)
class Holdings:
    """Ids that were ever used, and the files of the full-text folder.

    Attributes:
        ids: Of all records and sources, former ones and faulty ones included, in lower case.
        claimed: Names of files that a source names, or that somebody else has put there.
        strays: Names of the other files. With each that may be the original of an interrupted run comes its SHA-256,
            with the others an empty text.
    """

    ids: frozenset[str]
    claimed: frozenset[str]
    strays: Mapping[str, str]
