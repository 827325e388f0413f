"""The files of the documentation folder, as MkDocs finds them, but never outside of the dossier."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from mkdocs_dossier.load.folders import closed
from mkdocs_dossier.load.site_config import SiteConfig
from mkdocs_dossier.model.diagnostic import Diagnostic, diagnostic
from mkdocs_dossier.model.origin import Origin


@dataclass(frozen=True, slots=True)
class DocsFolder:
    """What stands in the documentation folder and is not left out by ``exclude_docs``.

    Attributes:
        pages: Markdown files, relative to the folder, sorted. They may turn out to be unreadable.
        others: Readable files of every other kind, likewise; also Markdown that is no page.
    """

    pages: tuple[str, ...]
    others: tuple[str, ...]
    diagnostics: tuple[Diagnostic, ...]


def list_docs(root: Path, site: SiteConfig) -> DocsFolder:
    """Walk the folder. Symbolic links are followed, as MkDocs does, as long as they stay in the dossier."""
    folder = root / site.docs_dir
    pages: list[str] = []
    others: list[str] = []
    found: list[Diagnostic] = []
    for file in _walk(root, folder, found):
        path = file.relative_to(folder).as_posix()
        if site.excluded.match_file(path):
            continue
        if path.endswith(".md") and file.name not in site.nav_files:
            pages.append(path)  # whoever reads it says what is wrong with it
        elif _usable(root, file, found):
            others.append(path)
    return DocsFolder(tuple(sorted(pages)), tuple(sorted(others)), tuple(found))


def _walk(root: Path, folder: Path, found: list[Diagnostic]) -> Iterator[Path]:
    def refuse(error: OSError) -> None:
        if not isinstance(error, (FileNotFoundError, NotADirectoryError)):  # MkDocs speaks of these
            found.append(closed(root, folder, error))

    for here, folders, files in os.walk(folder, onerror=refuse, followlinks=True):
        place = Path(here)
        folders[:] = sorted(
            name
            for name in folders
            if not (place / name).is_symlink() or _enterable(root, place / name, found)
        )
        yield from (place / name for name in files)


def _enterable(root: Path, link: Path, found: list[Diagnostic]) -> bool:
    target = link.resolve()
    name = link.relative_to(root).as_posix()
    if not target.is_relative_to(root.resolve()):
        found.append(_outside(name))
        return False
    if link.parent.resolve().is_relative_to(target):
        message = f"{name} is a link to a folder that holds it"
        found.append(diagnostic("file-unreadable", message, Origin(name), "Remove the link."))
        return False
    return True


def _outside(name: str) -> Diagnostic:
    return diagnostic("path-outside", f"{name} is a link to a place outside the dossier", Origin(name))


def _usable(root: Path, file: Path, found: list[Diagnostic]) -> bool:
    """Whether a file that is copied as it is can be."""
    name = file.relative_to(root).as_posix()
    try:
        inside = file.resolve().is_relative_to(root.resolve())
    except (OSError, RuntimeError):  # a circle of symbolic links
        inside = True
    if not inside:
        found.append(_outside(name))
    elif not file.is_file():
        found.append(diagnostic("not-a-file", f"{name} is not a regular file", Origin(name)))
    elif not os.access(file, os.R_OK):
        found.append(diagnostic("file-unreadable", f"{name} can't be read", Origin(name)))
    else:
        return True
    return False
