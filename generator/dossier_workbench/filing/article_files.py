"""Writes the files of one article, in an order that an interruption can't harm."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from pathlib import Path

from dossier_workbench.filing.known import read_source, shown
from dossier_workbench.filing.names_in_use import FileNames
from dossier_workbench.filing.order import Incoming
from mkdocs_dossier.model.diagnostic import Diagnostic, diagnostic
from mkdocs_dossier.model.origin import Origin
from mkdocs_dossier.write import write_new


@dataclass(frozen=True, slots=True)
class ArticleFiles:
    """What is to be written for an article.

    Attributes:
        place: Where its original and its clean text go.
        sha256: Of its original.
        text: Its clean text; None if that is the source's body.
        path: The source's file, relative to the dossier.
        source: That file's text.
        amends: Whether the file is there already, and this is more than it says.
    """

    place: FileNames
    sha256: str
    text: str | None
    path: str
    source: str
    amends: bool = False


@dataclass(slots=True)
class ArticleWriter:
    """Writes articles into the folders of a dossier.

    Attributes:
        root: The dossier's folder.
        folder: Where full texts go.
        dry_run: Whether files are only remembered.
    """

    root: Path
    folder: Path
    dry_run: bool
    _imagined: dict[str, str] = field(default_factory=dict)

    def source_text(self, path: str) -> str:
        """A source's file as it is.

        Raises:
            OSError: It can't be read.
            UnicodeDecodeError: It is not UTF-8.
        """
        return self._imagined[path] if path in self._imagined else read_source(self.root, path)

    def file(self, item: Incoming, files: ArticleFiles) -> tuple[str, ...] | Diagnostic:
        """Write the original, then the clean text, then the source: without the last, nothing counts as taken."""
        place = files.place
        if self.dry_run:
            self._imagined[files.path] = files.source
        else:
            raw = item.read()
            if isinstance(raw, Diagnostic):
                return raw
            if hashlib.sha256(raw).hexdigest() != files.sha256:
                message = f"{item.shown} changed while it was read"
                return diagnostic("file-unreadable", message, Origin(item.shown), "Add it again.")
            write_new(self.folder, place.original, raw)
            if files.text is not None:
                write_new(self.folder, place.text, files.text.encode(), replace=place.resumed)
            write_new(self.root, files.path, files.source.encode(), replace=files.amends)
        names = [place.original, *([] if files.text is None else [place.text])]
        return (*(shown(self.root, self.folder / name) for name in names), files.path)
