"""The way out: files are written whole or not at all, and nothing that is not ours is touched."""

from __future__ import annotations

import hashlib
import json
import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

if sys.platform != "win32":
    import fcntl

MANIFEST = ".dossier-manifest.json"
"""Lists the files that a former run wrote, with their hashes: only these may be changed or removed."""

STAGING = ".dossier-staging"
"""Folder in which a file is complete before it takes its place; what a killed run left in it is removed."""


class NotOursError(Exception):
    """A file that the generator did not write stands where it would write."""

    def __init__(self, path: Path) -> None:
        """Remember the file."""
        super().__init__(f"{path} was not written by dossier, or was changed since")
        self.path = path


@dataclass(frozen=True, slots=True)
class Written:
    """What a run changed, as counts of files."""

    changed: int
    unchanged: int
    removed: int


def write_folder(folder: Path, files: Iterable[tuple[str, bytes]]) -> Written:
    """Make ``folder`` hold exactly these files, beside whatever else stands in it.

    All files are complete beside their places before the first takes its own, so that an interruption, or a disk
    that is full, almost always leaves what was there before. One in the midst of the moves leaves whole files of
    both, and the next run knows them for ours: the manifest names what is about to be written before anything is.
    Of two runs at once the second waits for the first.

    Args:
        folder: Made if absent.
        files: Relative paths with forward slashes, and contents.

    Raises:
        NotOursError: A file in the way is not ours. Nothing has been written then.
        OSError: The disk refuses.
    """
    wanted = dict(files)
    hashes = {path: _hash(content) for path, content in wanted.items()}
    _refuse_foreign(folder, hashes, _read_manifest(folder))
    with alone(folder):
        former = _read_manifest(folder)
        on_disk = _refuse_foreign(folder, hashes, former)
        changed = [path for path in wanted if on_disk.get(path) != hashes[path]]
        stale = [path for path in former if path not in wanted]
        removed = 0
        if changed or stale or any(former.get(path) != {hashes[path]} for path in wanted):
            clear_staging(folder)
            drafts = [(path, _draft(folder, wanted[path], number)) for number, path in enumerate(changed)]
            _write_manifest(folder, _either(hashes, former))
            removed = _remove(folder, stale)  # first: a new folder may bear an old file's name
            for path, draft in drafts:
                _place(folder, path, draft)
            _write_manifest(folder, {path: {found} for path, found in hashes.items()})
            clear_staging(folder)
    return Written(len(changed), len(wanted) - len(changed), removed)


def write_file(folder: Path, path: str, content: bytes) -> bool:
    """Write one file whole or not at all; False if it says so already.

    Raises:
        OSError: The disk refuses. What was there before is still there.
    """
    target = folder / path
    if target.is_file() and target.read_bytes() == content:
        return False
    with alone(folder):
        _write_whole(folder, path, content)
        clear_staging(folder)
    return True


def write_absent(folder: Path, files: Iterable[tuple[str, bytes]]) -> int:
    """Put files where none are yet; the number of those that were written.

    A file that is there already and says the same is no obstacle, so a run that was interrupted can be repeated.

    Raises:
        NotOursError: Something else stands in the way of one of them. Nothing has been written then.
        OSError: The disk refuses.
    """
    wanted = dict(files)
    hashes = {path: _hash(content) for path, content in wanted.items()}
    on_disk = _refuse_foreign(folder, hashes, {})
    missing = [path for path in wanted if path not in on_disk]
    with alone(folder):
        for path in missing:
            _write_whole(folder, path, wanted[path])
        clear_staging(folder)
    return len(missing)


def write_new(folder: Path, path: str, content: bytes, *, replace: bool = False) -> bool:
    """Write a file that is not there yet, whole or not at all; False if it is there and says the same.

    Whoever has written all his files calls ``clear_staging``.

    Args:
        folder: Where drafts are completed; made if absent.
        path: Of the file, relative to the folder.
        content: What it shall hold.
        replace: Whether another content may give way, as that of a run that was interrupted.

    Raises:
        NotOursError: It is there and says something else.
        OSError: The disk refuses.
    """
    target = folder / path
    with alone(folder):
        if target.is_symlink() or target.exists():
            if target.is_file() and target.read_bytes() == content:
                return False
            if not replace or not target.is_file():
                raise NotOursError(target)
        _write_whole(folder, path, content)
    return True


def clear_staging(folder: Path) -> None:
    """Remove the folder in which files are completed, and what an interrupted run has left in it."""
    staging = folder / STAGING
    if staging.is_symlink():
        raise NotOursError(staging)
    if staging.is_dir():
        for draft in sorted(staging.iterdir()):
            draft.unlink()
        staging.rmdir()


def _either(hashes: Mapping[str, str], former: Mapping[str, set[str]]) -> dict[str, set[str]]:
    """What each file may hold while a run is under way."""
    found = {path: set(known) for path, known in former.items()}
    for path, content in hashes.items():
        found.setdefault(path, set()).add(content)
    return found


def _refuse_foreign(
    folder: Path, wanted: Mapping[str, str], former: Mapping[str, set[str]]
) -> dict[str, str]:
    """Stop before anything is written if a file of the author's is in the way; else give the hashes on disk.

    A file that a former run wrote and the author changed since counts as the author's.
    """
    on_disk: dict[str, str] = {}
    for path in {**wanted, **former}:
        target = folder / path
        _refuse_outside(folder, target)
        if target.is_dir() and not target.is_symlink():
            _refuse_folder(folder, target, wanted, former)
        elif target.exists() or target.is_symlink():
            if not target.is_file():
                raise NotOursError(target)
            on_disk[path] = _hash(target.read_bytes())
            if on_disk[path] not in former.get(path, set()) | {wanted.get(path, "")}:
                raise NotOursError(target)
        elif path in wanted:
            _refuse_parent(folder, target, wanted, former)
    return on_disk


def _refuse_outside(folder: Path, target: Path) -> None:
    """No path, and no link on the way, leads out of the folder."""
    try:
        inside = target.resolve().is_relative_to(folder.resolve())
    except (OSError, RuntimeError):  # a circle of links
        inside = False
    if not inside:
        raise NotOursError(target)


def _refuse_folder(
    folder: Path, target: Path, wanted: Mapping[str, str], former: Mapping[str, set[str]]
) -> None:
    """A folder where a file goes may only hold what is about to be removed."""
    for file in target.rglob("*"):
        path = file.relative_to(folder).as_posix()
        if not file.is_dir() and (path in wanted or path not in former):
            raise NotOursError(file)


def _refuse_parent(
    folder: Path, target: Path, wanted: Mapping[str, str], former: Mapping[str, set[str]]
) -> None:
    """A file where a folder goes must be about to be removed."""
    for parent in _parents(folder, target):
        path = parent.relative_to(folder).as_posix()
        in_the_way = (parent.exists() or parent.is_symlink()) and not parent.is_dir()
        if in_the_way and (path in wanted or path not in former):
            raise NotOursError(parent)


def _parents(folder: Path, target: Path) -> Iterator[Path]:
    parent = target.parent
    while parent not in {folder, parent.parent}:
        yield parent
        parent = parent.parent


def _read_manifest(folder: Path) -> dict[str, set[str]]:
    """What former runs wrote, with the hashes that each file may have; nothing if there was none."""
    try:
        data = json.loads((folder / MANIFEST).read_bytes())
    except (OSError, ValueError, RecursionError):
        return {}
    if not isinstance(data, dict):
        return {}
    return {path: set(map(str, found)) for path, found in data.items() if path and isinstance(found, list)}


def _write_manifest(folder: Path, hashes: Mapping[str, set[str]]) -> None:
    data = {path: sorted(hashes[path]) for path in sorted(hashes)}
    _write_whole(folder, MANIFEST, f"{json.dumps(data, indent=0)}\n".encode())


def _write_whole(folder: Path, path: str, content: bytes) -> None:
    _place(folder, path, _draft(folder, content, "file"))


def _draft(folder: Path, content: bytes, name: object) -> Path:
    """A complete file beside its place."""
    draft = folder / STAGING / str(name)
    draft.parent.mkdir(parents=True, exist_ok=True)
    draft.write_bytes(content)
    return draft


def _place(folder: Path, path: str, draft: Path) -> None:
    target = folder / path
    target.parent.mkdir(parents=True, exist_ok=True)
    draft.replace(target)


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Wait until no other run writes to the folder; a run that dies stands in nobody's way."""
    folder.mkdir(parents=True, exist_ok=True)
    if sys.platform == "win32":
        # No folder can be locked there: two runs at once may write each other's files.
        yield
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def _remove(folder: Path, paths: Iterable[str]) -> int:
    """Remove files and the folders that they leave empty."""
    removed = 0
    for path in paths:
        target = folder / path
        if target.is_file():
            target.unlink()
            removed += 1
        for parent in _parents(folder, target):
            if not parent.is_dir() or any(parent.iterdir()):
                break
            parent.rmdir()
    return removed


def _hash(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
