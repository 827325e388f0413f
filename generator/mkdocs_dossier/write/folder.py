"""A folder of generated files beside whatever else stands in it: changed files only, with a list of what is ours."""

from __future__ import annotations

import hashlib
import json
import stat
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from mkdocs_dossier.write.drafts import (
    clear_staging,
    draft_all,
    keep_names,
    locked,
    place,
    put,
    refuse_staging,
)
from mkdocs_dossier.write.guard import NotOursError, kind_of, present, refuse_apart, refuse_outside

MANIFEST = ".dossier-manifest.json"
"""Lists the files that a former run wrote, with their hashes: only these may be changed or removed."""


@dataclass(frozen=True, slots=True)
class Written:
    """What a run changed, as counts of files."""

    changed: int
    unchanged: int
    removed: int


def write_folder(folder: Path, files: Iterable[tuple[str, bytes]], apart: Iterable[Path] = ()) -> Written:
    """Make ``folder`` hold exactly these files, beside whatever else stands in it.

    All files are complete beside their places before the first takes its own, so that an interruption, or a disk
    that is full, almost always leaves what was there before. One in the midst of the moves leaves whole files of
    both, and the next run knows them for ours: the manifest names what is about to be written before anything is.
    Of two runs at once the second waits for the first.

    Args:
        folder: Made if absent.
        files: Relative paths with forward slashes, and contents.
        apart: Files and folders that authors write, links followed: the folder may hold none of them, nor lie there.

    Raises:
        NotOursError: A file in the way is not ours. Nothing has been written then.
        OSError: The disk refuses.
    """
    wanted = dict(files)
    hashes = {path: _hash(content) for path, content in wanted.items()}
    refuse_staging(folder)
    refuse_apart(folder, apart)
    _refuse_foreign(folder, hashes, _read_manifest(folder))
    with locked(folder):
        clear_staging(folder)
        former = _read_manifest(folder)
        on_disk = _refuse_foreign(folder, hashes, former)
        changed = [path for path in wanted if on_disk.get(path) != hashes[path]]
        stale = [path for path in former if path not in wanted]
        removed = 0
        if changed or stale or any(former.get(path) != {hashes[path]} for path in wanted):
            _write_manifest(folder, _either(hashes, former))
            removed = _replace(folder, {path: wanted[path] for path in changed}, stale)
            _write_manifest(folder, {path: {found} for path, found in hashes.items()})
    return Written(len(changed), len(wanted) - len(changed), removed)


def _replace(folder: Path, changed: Mapping[str, bytes], stale: Iterable[str]) -> int:
    """Complete all drafts, then move them; the number of files that were removed."""
    try:
        drafts = draft_all(folder, changed.values())
    except OSError:
        with suppress(OSError):
            clear_staging(folder)
        raise
    removed = _remove(folder, stale)  # first: a new folder may bear an old file's name
    for path, draft in zip(changed, drafts, strict=True):
        place(folder, path, draft)
    keep_names({(folder / path).parent for path in changed})
    clear_staging(folder)  # before the manifest is right, so that a run that dies now leaves nothing behind
    return removed


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
        refuse_outside(folder, target)
        if kind_of(target) == stat.S_IFDIR:
            _refuse_folder(folder, target, wanted, former)
            continue
        content = present(target)
        if content is not None:
            on_disk[path] = _hash(content)
            # An empty file, such as a power cut leaves, holds nothing that could be lost.
            if content and on_disk[path] not in former.get(path, set()) | {wanted.get(path, "")}:
                raise NotOursError(target)
        elif path in wanted:
            _refuse_parent(folder, target, wanted, former)
    return on_disk


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
    found = present(folder / MANIFEST)
    try:
        data = json.loads(found or b"")
    except (ValueError, RecursionError):
        return {}
    if not isinstance(data, dict):
        return {}
    return {path: set(map(str, found)) for path, found in data.items() if path and isinstance(found, list)}


def _write_manifest(folder: Path, hashes: Mapping[str, set[str]]) -> None:
    data = {path: sorted(hashes[path]) for path in sorted(hashes)}
    put(folder, MANIFEST, f"{json.dumps(data, indent=0)}\n".encode())


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
