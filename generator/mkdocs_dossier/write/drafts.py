"""Drafts: a file is complete, and on the disk, before it takes its place."""

from __future__ import annotations

import os
import re
import stat
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from mkdocs_dossier.write.guard import NotOursError, kind_of

if sys.platform == "win32":
    from filelock import FileLock
else:
    import fcntl

STAGING = ".dossier-staging"
"""Where drafts stand: a single one under this name, several in a folder of it. What a killed run left is removed."""

LOCK_FILE = ".dossier-lock"
"""Stands in a folder while a run writes there, where folders can't be locked themselves."""

_DRAFT = re.compile(r"\d+|file")
_NEW = (
    os.O_WRONLY
    | os.O_CREAT
    | os.O_EXCL  # follows no link, and never opens what is there
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)


def put(folder: Path, path: str, content: bytes) -> None:
    """Write one file whole or not at all, and through a power cut.

    Args:
        folder: Where it is completed.
        path: Where it goes, relative to the folder.
        content: What it shall hold.

    Raises:
        NotOursError: Something that is not ours stands where drafts go.
        OSError: The disk refuses. What was there before is still there, and no draft is left.
    """
    clear_staging(folder)
    draft = folder / STAGING
    try:
        _write(draft, content)
        _keep(draft)
        place(folder, path, draft)
    except BaseException:
        with suppress(OSError):
            draft.unlink(missing_ok=True)
        raise
    keep_names({(folder / path).parent})


def draft_all(folder: Path, contents: Iterable[bytes]) -> list[Path]:
    """Complete drafts of several files, in order; each is on the disk when the last one is.

    Raises:
        NotOursError: Something that is not ours stands where drafts go.
        OSError: The disk refuses.
    """
    clear_staging(folder)
    staging = folder / STAGING
    staging.mkdir()
    drafts = []
    for number, content in enumerate(contents):
        draft = staging / str(number)
        _write(draft, content)
        drafts.append(draft)
    # After the last is written, not one by one: the disk then has it all to do at once, and does it in one go.
    for draft in drafts:
        _keep(draft)
    return drafts


def place(folder: Path, path: str, draft: Path) -> None:
    """Let a draft take its place."""
    target = folder / path
    target.parent.mkdir(parents=True, exist_ok=True)
    with suppress(FileNotFoundError):
        draft.chmod(stat.S_IMODE(target.stat().st_mode))  # who may read it stays as somebody chose
    draft.replace(target)


def refuse_staging(target: Path) -> None:
    """Refuse a place where drafts stand: what is written there is in the way of the next run, or goes with it.

    Raises:
        NotOursError: It is one.
    """
    if STAGING in (target.parent.resolve() / target.name).parts:
        raise NotOursError(target, "is where dossier completes its files", "Name another place.")


def clear_staging(folder: Path) -> None:
    """Remove what an interrupted run has left where drafts stand.

    Raises:
        NotOursError: Something else stands there: a link, a file that is no draft. Nothing has been removed then.
    """
    staging = folder / STAGING
    kind = kind_of(staging)
    if kind is None:
        return
    if kind == stat.S_IFREG:
        staging.unlink()
        return
    if kind != stat.S_IFDIR:
        raise NotOursError(staging, "is where dossier completes its files, and is no folder", "Remove it.")
    drafts = sorted(staging.iterdir())
    for draft in drafts:
        if kind_of(draft) != stat.S_IFREG or not _DRAFT.fullmatch(draft.name):
            raise NotOursError(draft, "stands where dossier completes its files", "Move it.")
    for draft in drafts:
        draft.unlink()
    staging.rmdir()


def keep_names(folders: Iterable[Path]) -> None:
    """Have the disk keep the names in these folders, as far as the system can be told to."""
    if sys.platform == "win32":  # folders can't be opened there
        return
    for folder in sorted(folders):
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            with suppress(OSError):  # some file systems know no such thing
                os.fsync(handle)
        finally:
            os.close(handle)


def _write(draft: Path, content: bytes) -> None:
    with os.fdopen(os.open(draft, _NEW, 0o666), "wb") as stream:
        stream.write(content)


def _keep(draft: Path) -> None:
    """Have the disk keep a file's content before anything points to it."""
    handle = os.open(draft, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Wait until no other run writes to the folder; a run that dies stands in nobody's way."""
    folder.mkdir(parents=True, exist_ok=True)
    if sys.platform == "win32":  # no folder can be locked there, and the file goes with the lock
        with FileLock(folder / LOCK_FILE):
            yield
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)
