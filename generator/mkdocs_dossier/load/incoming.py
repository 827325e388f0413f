"""Files that are to be added: they may be anything, and lie anywhere."""

from __future__ import annotations

import hashlib
import stat
from pathlib import Path
from typing import NamedTuple

from mkdocs_dossier.model.diagnostic import Diagnostic, diagnostic
from mkdocs_dossier.model.origin import Origin

MAX_BYTES = 64 * 1024 * 1024
"""A file's limit: a saved page with its pictures, or a printed paper, has some 30 MB."""


class Fingerprinted(NamedTuple):
    """A file that can be read."""

    sha256: str


def fingerprinted(shown: str, file: Path | None, raw: bytes = b"") -> Fingerprinted | Diagnostic:
    """The fingerprint of a file, or why it can't be read.

    Args:
        shown: What the author calls it.
        file: Where it is; None for bytes that are at hand.
        raw: Those.
    """
    content = raw if file is None else read_incoming(shown, file)
    return content if isinstance(content, Diagnostic) else Fingerprinted(hashlib.sha256(content).hexdigest())


def read_incoming(shown: str, file: Path) -> bytes | Diagnostic:
    """A file's bytes. It is looked at before it is opened: opening a pipe would wait for ever."""
    where = Origin(shown)
    try:
        if not stat.S_ISREG(file.stat().st_mode):
            return diagnostic("not-a-file", f"{shown} is not a regular file", where)
        with file.open("rb") as stream:
            raw = stream.read(MAX_BYTES + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        return diagnostic("file-unreadable", f"{shown} can't be read: {reason}", where)
    if len(raw) > MAX_BYTES:
        return diagnostic("file-too-large", f"{shown} is larger than {MAX_BYTES // 2**20} MiB", where)
    return raw
