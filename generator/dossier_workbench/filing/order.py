"""What is to be added, and how."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from dossier_workbench.model.draft import Draft, Hints
from dossier_workbench.readers.folder import FoundFile, read_file
from dossier_workbench.readers.workers import Arrival
from mkdocs_dossier.model.diagnostic import Diagnostic
from mkdocs_dossier.model.source import Rights


@dataclass(frozen=True, slots=True)
class Incoming:
    """An article that is to be added.

    Attributes:
        shown: How it was named: a path or an address.
        file: Where it is; None if its bytes are at hand.
        raw: Those bytes.
        name: A file name for them, if they are no file's; its ending may tell their form.
        url: Where they were fetched from; empty if they were not.
        charset: The encoding that a server gave for them; empty if none did.
    """

    shown: str
    file: FoundFile | None = None
    raw: bytes = b""
    name: str = ""
    url: str = ""
    charset: str = ""

    def read(self) -> bytes | Diagnostic:
        """Its bytes, or why they can't be read."""
        return self.raw if self.file is None else read_file(self.file)

    def arrival(self, latest: str) -> Arrival:
        """It as readers want it; without bytes if those can't be read any more.

        Args:
            latest: The last day that it can be of, as EDTF.
        """
        raw = self.read()
        hints = Hints(address=self.url, latest=latest)
        return Arrival(self.name or self.shown, raw if isinstance(raw, bytes) else b"", self.charset, hints)


@dataclass(frozen=True, slots=True)
class Order:
    """What the author wants.

    Attributes:
        today: The day, an EDTF date.
        now: The moment, for what is fetched.
        rights: Of the new sources; the dossier's default if None.
        source_id: For a single article; chosen if empty.
        given: Values by field of the front matter that the author gives.
        like: Id of a source whose publisher, language and rights those have too that do not tell theirs; empty for none.
        retrieved: When files were retrieved; the day on which they are added if empty.
        dry_run: Whether nothing is to be written.
    """

    today: str
    now: str
    rights: Rights | None = None
    source_id: str = ""
    given: Mapping[str, str] = field(default_factory=dict)
    retrieved: str = ""
    like: str = ""
    dry_run: bool = False

    @property
    def latest(self) -> str:
        """The last day that an article can be of: tomorrow, which has begun somewhere. Empty if today is no day."""
        try:
            return (date.fromisoformat(self.today) + timedelta(days=1)).isoformat()
        except ValueError:
            return ""


Convert = Callable[[Iterable[Arrival]], Iterator[Draft | Diagnostic]]
"""Reads articles, in order, asking for each as it is needed."""
