"""What lies in a dossier's folders, and what lies there that nobody reads."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

from mkdocs_dossier.disk import shown_path
from mkdocs_dossier.model.diagnostic import Diagnostic, diagnostic
from mkdocs_dossier.model.origin import Origin
from mkdocs_dossier.text.similar import nearest

# Files that an author may believe to be read: text formats under other names.
_TEXT = (".yaml", ".yml", ".md", ".markdown", ".mdown", ".txt", ".json", ".csv", ".xlsx", ".xls", ".ods")
_FREE = ("readme", "license", "licence", "changelog")


def files_in(root: Path, folder: Path) -> tuple[list[Path], list[Diagnostic]]:
    """Everything in the folder and its sub-folders, sorted; hidden ones and plain folders are left out."""
    try:
        if not folder.is_dir():
            if not folder.exists() and not folder.is_symlink():
                return [], []
            name = shown_path(root, folder)
            return [], [diagnostic("not-a-file", f"{name} should be a folder", Origin(name))]
        found = [path for path in _below(folder) if not _hidden(path.relative_to(folder))]
        return sorted(path for path in found if path.suffix or not path.is_dir()), []
    except OSError as error:
        return [], [closed(root, folder, error)]


def closed(root: Path, folder: Path, error: OSError) -> Diagnostic:
    """What to say of a folder that can't be read, or one in it: what it holds must not seem to be absent."""
    name = shown_path(root, Path(error.filename or folder))
    return diagnostic("file-unreadable", f"{name} can't be read: {error.strerror}", Origin(name))


def _below(folder: Path) -> Iterator[Path]:
    """What is in it, folders too; links to folders are not followed.

    Raises:
        OSError: A folder can't be read.
    """
    for here, folders, files in os.walk(folder, onerror=_refuse):
        yield from (Path(here, name) for name in (*folders, *files))


def _refuse(error: OSError) -> NoReturn:
    raise error


def select(root: Path, files: list[Path], endings: tuple[str, ...]) -> tuple[list[Path], list[Diagnostic]]:
    """The files with one of the endings, and a word on those that an author may believe to have one."""
    chosen = [file for file in files if file.name.endswith(endings)]
    left = [file for file in files if not file.name.endswith(endings)]
    return chosen, [
        _unread(root, file, f"its name does not end with {endings[0]}") for file in left if _readable(file)
    ]


def strays(root: Path, seeds: Path, known: tuple[str, ...]) -> list[Diagnostic]:
    """What lies in the seeds folder itself beside what is known there."""
    try:
        files = sorted(seeds.iterdir())
    except OSError:
        return []
    found = []
    for file in files:
        if file.name in known or file.name.startswith("."):
            continue
        if file.is_dir():
            close = nearest(file.name, [name for name in known if "." not in name])
            hint = f"Did you mean {close!r}?" if close else ""
            found.append(_unread(root, file, "no folder of this name belongs here", hint))
        elif _readable(file):
            found.append(_unread(root, file, "nothing of this name belongs here"))
    return found


def _unread(root: Path, file: Path, why: str, hint: str = "") -> Diagnostic:
    name = shown_path(root, file)
    return diagnostic("file-not-read", f"{name} is not read: {why}", Origin(name), hint)


def _readable(file: Path) -> bool:
    return file.suffix.lower() in _TEXT and file.stem.lower() not in _FREE and not file.is_dir()


def _hidden(path: Path) -> bool:
    # What begins with a tilde says that a spreadsheet program has the file open.
    return any(part.startswith((".", "~$")) for part in path.parts)
