"""Bytes on the disk by key, each with a sum that tells whether they are whole.

A key names everything that a value was made from, so a value is never wrong, only absent. Whatever can't be read, is cut
off, or was written by somebody else is absent too. Files take their places whole, so builds that run at once don't meet.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

from mkdocs_dossier.model.places import PLAIN_VARIABLE

FOLDER = Path(".cache", "dossier")
"""Where a dossier keeps it, in its root; the folder tells git to leave it alone."""

LIMIT = 1024 * 1024 * 1024
"""Bytes that are kept; what was asked for longest ago goes first."""

_MARK = b"mkdocs-dossier cache 1\n"
_SUM = hashlib.sha256().digest_size
_LEFTOVER = ".writing"
_OLD = 3600.0
"""Seconds after which a file that was not finished belongs to nobody any more."""


def store_of(root: Path) -> Store | None:
    """Where a dossier remembers; None where it is not to."""
    return None if os.environ.get(PLAIN_VARIABLE) else Store(root / FOLDER)


class Store:
    """A folder of values.

    Attributes:
        faults: What was wrong with files that were there, or with the folder; for a note.
    """

    def __init__(self, folder: Path, limit: int = LIMIT) -> None:
        """Look at a folder, which need not be there yet."""
        self._folder = folder
        self._limit = limit
        self.faults: list[str] = []
        # Whoever slips a link into a dossier would have files of other folders written, and taken away.
        self._is_ours = not (folder.is_symlink() or folder.parent.is_symlink())
        if not self._is_ours:
            self.faults.append(f"{folder.name}: leads somewhere else")

    def get(self, key: str) -> bytes | None:
        """The value of a key, which is of letters and digits; None where there is none that is whole."""
        if not self._is_ours:
            return None
        place = self._folder / key
        try:
            found = place.read_bytes()
            os.utime(place)  # it was asked for
        except FileNotFoundError:
            return None
        except OSError as error:
            self.faults.append(f"{place.name}: {error.strerror or error}")
            return None
        start = len(_MARK) + _SUM
        value = found[start:]
        if found[:start] != _MARK + hashlib.sha256(value).digest():
            self.faults.append(f"{place.name}: not what was written")
            with contextlib.suppress(OSError):
                place.unlink()
            return None
        return value

    def put(self, key: str, value: bytes) -> None:
        """Keep a value; where the disk refuses, or the folder is a link, nothing is kept."""
        if not self._is_ours:
            return
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            ignored = self._folder / ".gitignore"
            with contextlib.suppress(FileExistsError), ignored.open("x", encoding="utf-8") as file_of_git:
                file_of_git.write("*\n")
            handle, name = tempfile.mkstemp(dir=self._folder, suffix=_LEFTOVER)
            with os.fdopen(handle, "wb") as file:
                file.write(_MARK + hashlib.sha256(value).digest())
                file.write(value)
            Path(name).replace(self._folder / key)
            self._trim(key)
        except OSError as error:
            self.faults.append(f"{self._folder.name}: {error.strerror or error}")

    def take_faults(self) -> list[str]:
        """What was wrong, each time once."""
        told, self.faults = self.faults, []
        return told

    def _trim(self, kept: str) -> None:
        """Take away what was asked for longest ago, until the rest is small enough."""
        files = sorted(self._files(), key=lambda item: item[1].st_mtime, reverse=True)
        newest = files[0][1].st_mtime if files else 0.0
        room = self._limit
        for path, state in files:
            room -= state.st_size
            unfinished = path.suffix == _LEFTOVER
            if path.name != kept and (newest - state.st_mtime > _OLD if unfinished else room < 0):
                with contextlib.suppress(OSError):
                    path.unlink()

    def _files(self) -> Iterator[tuple[Path, os.stat_result]]:
        for path in self._folder.iterdir():
            with contextlib.suppress(OSError):
                if path.name != ".gitignore" and path.is_file() and not path.is_symlink():
                    yield path, path.stat()
