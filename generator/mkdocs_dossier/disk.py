"""Bytes off the disk. Whatever is no regular file below the given folder is refused before it is opened."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path
from types import MappingProxyType

from mkdocs_dossier.model.diagnostic import Diagnostic, diagnostic
from mkdocs_dossier.model.origin import Origin

_INSTEAD: ContextVar[Mapping[str, bytes]] = ContextVar("instead", default=MappingProxyType({}))


@contextmanager
def read_instead(contents: Mapping[Path, bytes]) -> Iterator[None]:
    """Let these contents be read in the place of files, as an editor holds them that has not saved them.

    It holds for this thread alone. Only what is a file of the folder is read otherwise: a new one is not there yet.
    """
    token = _INSTEAD.set({os.path.realpath(file): content for file, content in contents.items()})
    try:
        yield
    finally:
        _INSTEAD.reset(token)


def shown_path(root: Path, file: Path) -> str:
    """The path below ``root`` with forward slashes; what can't be printed is escaped."""
    return printable(file.relative_to(root).as_posix())


def printable(path: str) -> str:
    """A path with what can't be printed escaped."""
    if path.isprintable():
        return path
    raw = path.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
    return "".join(sign if sign.isprintable() else ascii(sign)[1:-1] for sign in raw)


def read_bytes(root: Path, file: Path, name: str, limit: int) -> bytes | Diagnostic:
    """The file's bytes, or why it can't be had.

    It is looked at before it is opened: opening a pipe would wait for ever.

    Args:
        root: The folder that the file must lie in, links followed.
        file: The file.
        name: What it is called in the diagnostic.
        limit: The largest size, in bytes.
    """
    where = Origin(name)
    try:
        base, real = os.path.realpath(root), os.path.realpath(file)
        if os.path.commonpath([base, real]) != base:
            return diagnostic("path-outside", f"{name} is a link to a place outside the dossier", where)
        if not stat.S_ISREG(file.stat().st_mode):
            return diagnostic("not-a-file", f"{name} is not a regular file", where)
        raw = _INSTEAD.get().get(real)
        if raw is None:
            with file.open("rb") as stream:
                raw = stream.read(limit + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        return diagnostic("file-unreadable", f"{name} can't be read: {reason}", where, _unreadable_hint(file))
    if len(raw) > limit:
        message = f"{name} is larger than {limit // 2**20} MiB, the limit for one file"
        return diagnostic("file-too-large", message, where)
    return raw


def is_absent(file: Path) -> bool:
    """Whether there is certainly nothing: a folder that can't be read may hold it, and whoever reads it says so."""
    try:
        file.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return True
    except OSError:
        return False
    return False


def _unreadable_hint(file: Path) -> str:
    try:
        nowhere = file.is_symlink()
    except OSError:  # its folder can't be read
        nowhere = False
    return "It is a link that leads nowhere: mend or remove it." if nowhere else ""
