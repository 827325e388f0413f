"""What a chapter of the book is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Chapter:
    """One chapter as data for the template of its kind.

    Attributes:
        kind: Names the template's function.
        id: Its label.
        title: As it stands at its head, in the contents and above its pages.
        lead: What it is, in a sentence; may be empty.
        entries: What it consists of.
        more: What else the template prints.
    """

    kind: str
    id: str
    title: str
    lead: str
    entries: Sequence[Any]
    more: dict[str, Any]

    @property
    def data(self) -> dict[str, Any]:
        """For the template."""
        return {
            "kind": self.kind,
            "id": self.id,
            "title": self.title,
            "lead": self.lead,
            "entries": self.entries,
            **self.more,
        }
