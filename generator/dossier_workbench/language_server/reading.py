"""A dossier that is read again and again, with what an editor holds in the place of its files."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from dossier_workbench.language_server.known import Known
from mkdocs_dossier.disk import read_instead
from mkdocs_dossier.model.diagnostic import Diagnostic
from mkdocs_dossier.pipeline import Project
from mkdocs_dossier.remembering.memory import RunMemory


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

    def read(self, held: Mapping[Path, str]) -> tuple[Diagnostic, ...]:
        """Read it; what an author can mend.

        Args:
            held: Texts that an editor holds, by file.

        Raises:
            OSError: The disk refuses.
        """
        with read_instead({file: text.encode("utf-8", "surrogatepass") for file, text in held.items()}):
            project = Project.read(self.root, fulltext=self.fulltext, memory=self._memory)
        self.known = self.known.after(project)
        return project.check()
