"""What a chapter of the book is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from mkdocs_dossier.book.values import BookDrawing


class Entry(Protocol):
    """What a chapter consists of and can be cut between; ``id`` is its label."""

    @property
    def id(self) -> str:
        """The label."""


@dataclass(frozen=True, kw_only=True)
class Chapter:
    """One chapter; what the template of its kind prints beside entries are fields of its own class.

    Attributes:
        kind: Names the template's function.
        id: Its label.
        title: As it stands at its head, in the contents and above its pages.
        lead: What it is, in a sentence; may be empty.
        figures: What stands at its head.
        entries: What it consists of; empty where it can't be cut.
    """

    kind: str
    id: str
    title: str
    lead: str = ""
    figures: Sequence[BookDrawing] = ()
    entries: Sequence[Entry] = ()

    @property
    def labels(self) -> Iterator[str]:
        """What can be linked to in it."""
        yield self.id
        yield from (entry.id for entry in self.entries)
