"""Single files: each whole or not at all, and only where nothing of anybody else's stands."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from mkdocs_dossier.write.drafts import clear_staging, locked, put, refuse_staging
from mkdocs_dossier.write.guard import (
    Ours,
    nobodys,
    refuse_apart,
    refuse_foreign,
    refuse_outside,
)


def check_places(folder: Path, paths: Iterable[str], ours: Ours, apart: Iterable[Path]) -> None:
    """Refuse places before the work begins whose result could not be written to them.

    Raises:
        NotOursError: As ``write_files`` would.
        OSError: They can't be looked at.
    """
    _same(folder, dict.fromkeys(paths, b""), ours, apart)


def _same(folder: Path, files: Mapping[str, bytes], ours: Ours, apart: Iterable[Path]) -> dict[str, bool]:
    """Which of the files hold what they are to hold; raises as ``write_files``."""
    apart = tuple(apart)
    for path in files:
        refuse_staging(folder / path)
        refuse_apart(folder / path, apart)
        refuse_outside(folder, (folder / path).parent)
    return {path: refuse_foreign(folder / path, content, ours) for path, content in files.items()}


def write_files(
    folder: Path, files: Mapping[str, bytes], ours: Ours, apart: Iterable[Path] = ()
) -> dict[str, bool]:
    """Write files, each whole or not at all; which of them have changed.

    Args:
        folder: Where they are completed; made if absent.
        files: Contents by path relative to the folder.
        ours: Whether a file that stands there may give way.
        apart: Files and folders that authors write, links followed: nothing is written there.

    Raises:
        NotOursError: A place is not ours. Nothing has been written then.
        OSError: The disk refuses. What was there before is still there, but for files that came before.
    """
    _same(folder, files, ours, apart)
    with locked(folder):
        clear_staging(folder)
        same = _same(folder, files, ours, apart)
        for path, content in files.items():
            if not same[path]:
                put(folder, path, content)
    return {path: not is_same for path, is_same in same.items()}


def write_file(folder: Path, path: str, content: bytes, ours: Ours, apart: Iterable[Path] = ()) -> bool:
    """Write one file as ``write_files`` does; False if it says so already."""
    return write_files(folder, {path: content}, ours, apart)[path]


def write_absent(folder: Path, files: Iterable[tuple[str, bytes]], apart: Iterable[Path] = ()) -> int:
    """Put files where none are yet; the number of those that were written.

    A file that is there already and says the same is no obstacle, so a run that was interrupted can be repeated.

    Raises:
        NotOursError: Something else stands in the way of one of them. Nothing has been written then.
        OSError: The disk refuses.
    """
    return sum(write_files(folder, dict(files), nobodys, apart).values())


def write_new(folder: Path, path: str, content: bytes, *, replace: bool = False) -> bool:
    """Write a file that is not there yet, whole or not at all; False if it is there and says the same.

    Args:
        folder: Where it is completed; made if absent.
        path: Of the file, relative to the folder.
        content: What it shall hold.
        replace: Whether another content may give way, as that of a run that was interrupted.

    Raises:
        NotOursError: It is there and says something else.
        OSError: The disk refuses.
    """
    return write_file(folder, path, content, (lambda _: True) if replace else nobodys)
