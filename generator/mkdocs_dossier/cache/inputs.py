"""One sum of everything that a dossier's pages are made from; a test listens that nothing else is read."""

from __future__ import annotations

import hashlib
import json
import os
import sys
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.metadata import distributions
from pathlib import Path

from mkdocs_dossier.installation import code, extending

_ENVIRONMENT = ("DOSSIER_", "LANG", "LC_", "SOURCE_DATE_EPOCH", "TZ")


def sum_of(
    folders: Iterable[Path], files: Iterable[Path], told: Mapping[str, object], *, installed: bool = True
) -> str | None:
    """A sum of files, of what is installed and of what is told; None where what is read can't be told.

    Args:
        folders: All that is beneath them counts; such as are not there count as empty.
        files: Single files; such as are not there count as well.
        told: Anything else, as values that JSON knows or that say all of themselves as text.
        installed: Whether what is installed counts; not where something that is told counts it already.
    """
    if extending():
        return None
    found = hashlib.sha256()
    try:
        for number, folder in enumerate(folders):
            for path in _beneath(folder):
                _add(found, f"{number} {path.relative_to(folder).as_posix()}", path)
        for number, path in enumerate(files):
            if path.is_file():
                _add(found, f"file {number}", path)
            else:
                found.update(f"file {number} is not there\n".encode())
    except (OSError, _LinkedError):
        return None
    found.update(json.dumps([_installed() if installed else [], told], sort_keys=True, default=str).encode())
    return found.hexdigest()


class _LinkedError(Exception):
    """A folder is a link, and may lead anywhere."""


def _add(found: hashlib._Hash, name: str, path: Path) -> None:
    content = path.read_bytes()
    found.update(f"{name} {len(content)}\n".encode("utf-8", "surrogateescape"))
    found.update(content)


def _beneath(folder: Path) -> list[Path]:
    paths = []
    for here, folders, names in os.walk(folder):
        if any(Path(here, name).is_symlink() for name in folders):
            raise _LinkedError
        paths += [
            Path(here, name)
            for name in (*names, *(name for name in folders if not any(Path(here, name).iterdir())))
        ]
    return sorted(path for path in paths if path.is_file())


def _installed() -> list[object]:
    """Whose code runs: this program's own files, the versions of all others, and what the environment tells them."""
    spoken = {name: value for name, value in os.environ.items() if name.startswith(_ENVIRONMENT)}
    return [_programs(), spoken, sys.version, sys.platform]


@cache
def _programs() -> str:
    """A sum of this program's files and of what others tell of themselves: a process runs what it found at its start."""
    told = (item.read_text("METADATA") or item.read_text("PKG-INFO") or "" for item in distributions())
    sums = sorted({hashlib.sha256(text.encode("utf-8", "surrogateescape")).hexdigest() for text in told})
    return hashlib.sha256("".join((code(), *sums)).encode()).hexdigest()
