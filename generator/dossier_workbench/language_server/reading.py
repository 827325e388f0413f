"""A dossier that is read again and again, with what an editor holds in the place of its files."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock

from dossier_workbench.editing.rename import rename
from dossier_workbench.language_server.known import Known
from dossier_workbench.language_server.mending import Complaint, File, Mending, mendings
from mkdocs_dossier.disk import read_instead
from mkdocs_dossier.model.diagnostic import Diagnostic
from mkdocs_dossier.pipeline import Project
from mkdocs_dossier.remembering.memory import RunMemory
from mkdocs_dossier.write import Change


@dataclass
class Reader:
    """One dossier. What was read of it before is taken again where it is the same.

    Attributes:
        root: Its folder.
        fulltext: The folder of originals, where it is not the usual one.
        known: What the last reading knew.
    """

    root: Path
    fulltext: Path | None = None
    known: Known = field(default_factory=Known)
    _memory: RunMemory = field(default_factory=RunMemory)
    _one_at_a_time: Lock = field(default_factory=Lock)

    def read(self, held: Mapping[Path, str]) -> tuple[Diagnostic, ...]:
        """Read it; what an author can mend.

        Args:
            held: Texts that an editor holds, by file.

        Raises:
            OSError: The disk refuses.
        """
        with self._one_at_a_time, _in_place_of_files(held):
            project = Project.read(self.root, fulltext=self.fulltext, memory=self._memory)
            self.known = self.known.after(project)
        return project.check()

    def renamed(self, held: Mapping[Path, str], old: str, new: str) -> list[Change]:
        """The changes that give a record, an article or a claim another id, in the texts of now.

        Raises:
            NotRenamedError: The ids don't allow it.
            NoPlaceError: A file can't be edited as it stands.
            OSError: The disk refuses.
        """
        self.read(held)
        with _in_place_of_files(held):
            return rename(self.root, self.known.project, old, new) if self.known.project else []

    def mendings(self, held: Mapping[Path, str], file: File, complaint: Complaint) -> list[Mending]:
        """What mends a complaint, by the last reading."""
        with _in_place_of_files(held):
            return [*mendings(self.known.project, file, complaint)] if self.known.project else []


def _in_place_of_files(held: Mapping[Path, str]) -> AbstractContextManager[None]:
    """Let texts that an editor holds be read in the place of files."""
    return read_instead({file: text.encode() for file, text in held.items()})
