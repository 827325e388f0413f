"""The way out: files are written whole or not at all, and nothing that is not ours is touched."""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

MANIFEST = ".dossier-manifest.json"
"""Lists the files that a former run wrote, with their hashes: only these may be changed or removed."""


class NotOursError(Exception):
    """A file that the generator did not write stands where it would write."""

    def __init__(self, path: Path) -> None:
        """Remember the file."""
        super().__init__(f"{path} was not written by dossier generate, or was changed since")
        self.path = path


@dataclass(frozen=True, slots=True)
class Written:
    """What a run changed, as counts of files."""

    changed: int
    unchanged: int
    removed: int


def write_folder(folder: Path, files: Iterable[tuple[str, bytes]]) -> Written:
    """Make ``folder`` hold exactly these files, beside whatever else stands in it.

    A run that is interrupted leaves whole files only, and the next run knows them for ours: the manifest
    names what is about to be written before anything is.

    Args:
        folder: Made if absent.
        files: Relative paths with forward slashes, and contents.

    Raises:
        NotOursError: A file in the way is not ours. Nothing has been written then.
        OSError: The disk refuses.
    """
    wanted = dict(files)
    hashes = {path: _hash(content) for path, content in wanted.items()}
    former = _read_manifest(folder)
    on_disk = _refuse_foreign(folder, hashes, former)
    changed = [path for path in wanted if on_disk.get(path) != hashes[path]]
    stale = [path for path in former if path not in wanted]
    if changed or stale or any(former.get(path) != {hashes[path]} for path in wanted):
        _write_manifest(folder, {path: former.get(path, set()) | {hashes.get(path, "")} for path in {**wanted, **former}})
        for path in changed:
            _write_atomically(folder / path, wanted[path])
        removed = _remove(folder, stale)
        _write_manifest(folder, {path: {found} for path, found in hashes.items()})
    else:
        removed = 0
    return Written(len(changed), len(wanted) - len(changed), removed)


def _refuse_foreign(folder: Path, wanted: Mapping[str, str], former: Mapping[str, set[str]]) -> dict[str, str]:
    """Stop before anything is written if a file of the author's is in the way; else give the hashes on disk.

    A file that a former run wrote and the author changed since counts as the author's.
    """
    root = folder.resolve()
    on_disk: dict[str, str] = {}
    for path in {**wanted, **former}:
        target = folder / path
        if not target.resolve().is_relative_to(root):
            raise NotOursError(target)
        if not target.exists() and not target.is_symlink():
            continue
        if not target.is_file():
            raise NotOursError(target)
        on_disk[path] = _hash(target.read_bytes())
        if on_disk[path] not in former.get(path, set()) | {wanted.get(path, "")}:
            raise NotOursError(target)
    return on_disk


def _read_manifest(folder: Path) -> dict[str, set[str]]:
    """What former runs wrote, with the hashes that each file may have; nothing if there was none."""
    try:
        data = json.loads((folder / MANIFEST).read_bytes())
    except (OSError, ValueError):
        return {}
    if not isinstance(data, dict):
        return {}
    return {str(path): set(map(str, found)) for path, found in data.items() if isinstance(found, list)}


def _write_manifest(folder: Path, hashes: Mapping[str, set[str]]) -> None:
    data = {path: sorted(hashes[path] - {""}) for path in sorted(hashes)}
    _write_atomically(folder / MANIFEST, f"{json.dumps(data, indent=0)}\n".encode())


def _write_atomically(target: Path, content: bytes) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=".dossier-")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
        Path(name).chmod(0o644)
        Path(name).replace(target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _remove(folder: Path, paths: Iterable[str]) -> int:
    removed = 0
    for path in paths:
        target = folder / path
        if target.is_file():
            target.unlink()
            removed += 1
        parent = target.parent
        while parent != folder and parent.is_dir() and not any(parent.iterdir()):
            parent.rmdir()
            parent = parent.parent
    return removed


def _hash(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
