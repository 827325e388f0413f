"""What is to be added, and how."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from mkdocs_dossier.load.incoming import read_incoming
from mkdocs_dossier.model.diagnostic import Diagnostic
from mkdocs_dossier.model.intake import Draft
from mkdocs_dossier.model.source import Rights


@dataclass(frozen=True, slots=True)
class Incoming:
    """An article that is to be added.

    Attributes:
        shown: How it was named: a path or an address.
        name: A file name for it; its ending may tell its form.
        file: Where it is; None if its bytes are at hand.
        raw: Those bytes.
        url: Where they were fetched from; empty if they were not.
    """

    shown: str
    name: str
    file: Path | None = None
    raw: bytes = b""
    url: str = ""

    def read(self) -> bytes | Diagnostic:
        """Its bytes, or why they can't be read."""
        return self.raw if self.file is None else read_incoming(self.shown, self.file)


@dataclass(frozen=True, slots=True)
class Order:
    """What the author wants.

    Attributes:
        today: The day, an EDTF date.
        now: The moment, for what is fetched.
        rights: Of the new sources; the dossier's default if None.
        source_id: For a single article; chosen if empty.
        given: Values by field of the front matter that the author gives.
        retrieved: When files were retrieved; the day on which they are added if empty.
        dry_run: Whether nothing is to be written.
    """

    today: str
    now: str
    rights: Rights | None = None
    source_id: str = ""
    given: Mapping[str, str] = field(default_factory=dict)
    retrieved: str = ""
    dry_run: bool = False


Convert = Callable[[Sequence[Incoming]], Iterator[Draft | Diagnostic]]
"""Reads articles, in order."""
