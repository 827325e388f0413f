"""Reading files that may be anything: each trouble becomes a diagnostic, never an exception."""

from __future__ import annotations

import re
import stat
from dataclasses import dataclass
from pathlib import Path

from mkdocs_dossier.model.diagnostic import Diagnostic, diagnostic
from mkdocs_dossier.model.origin import Origin

MAX_BYTES = 4 * 1024 * 1024
"""A single file's limit. The largest catalogue that stays readable by people is far below it."""

# What neither YAML nor HTML can hold: C0 and C1 controls but tab, line feed, carriage return and NEL; lone
# surrogates; the two non-characters at the end of the basic plane.
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")

_BOM = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class TextFile:
    """A text file's content with LF line ends.

    Attributes:
        path: Relative to the dossier's root, with forward slashes.
        text: None if it can't be used; the diagnostics say why.
    """

    path: str
    text: str | None
    diagnostics: tuple[Diagnostic, ...]


def read_text(root: Path, file: Path, *, limit: int = MAX_BYTES) -> TextFile:
    """Read ``file``, which lies below ``root``, as UTF-8 text of at most ``limit`` bytes."""
    name = file.relative_to(root).as_posix()
    where = Origin(name)
    try:
        if not file.resolve().is_relative_to(root.resolve()):
            return _refused(name, "path-outside", f"{name} is a link to a place outside the dossier")
        mode = file.stat().st_mode
        if not stat.S_ISREG(mode):
            return _refused(name, "not-a-file", f"{name} is not a regular file")
        with file.open("rb") as stream:
            raw = stream.read(limit + 1)
    except (OSError, RuntimeError) as error:  # RuntimeError: a circle of symbolic links
        reason = getattr(error, "strerror", None) or str(error)
        return _refused(name, "file-unreadable", f"{name} can't be read: {reason}")
    if len(raw) > limit:
        return _refused(
            name, "file-too-large", f"{name} is larger than {limit // 2**20} MiB, the limit for one file"
        )
    notes = []
    if raw.startswith(_BOM):
        raw = raw[len(_BOM) :]
        notes.append(diagnostic("byte-order-mark", f"{name} begins with a byte order mark", Origin(name, 1, 1)))
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        return _refused(name, "not-utf8", f"byte {raw[error.start]:#04x} is not UTF-8", _place(name, raw, error.start))
    if "\r" in text:
        first = text.index("\r")
        notes.append(
            diagnostic("crlf-line-ends", f"{name} has carriage returns", Origin(name, text.count("\n", 0, first) + 1))
        )
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    bad = CONTROL.search(text)
    if bad:
        line, column = position(text, bad.start())
        message = f"the character U+{ord(bad.group()):04X} can't be shown on any page"
        return _refused(name, "control-character", message, Origin(name, line, column))
    if not text.strip():
        return _refused(name, "file-empty", f"{name} is empty", where, notes)
    return TextFile(name, text, tuple(notes))


def position(text: str, offset: int) -> tuple[int, int]:
    """Line and column, both from 1, of a character offset."""
    start = text.rfind("\n", 0, offset) + 1
    return text.count("\n", 0, offset) + 1, offset - start + 1


def _place(name: str, raw: bytes, offset: int) -> Origin:
    start = raw.rfind(b"\n", 0, offset) + 1
    column = len(raw[start:offset].decode("utf-8", errors="replace")) + 1
    return Origin(name, raw.count(b"\n", 0, offset) + 1, column)


def _refused(
    name: str, code: str, message: str, origin: Origin | None = None, before: list[Diagnostic] | None = None
) -> TextFile:
    return TextFile(name, None, (*(before or ()), diagnostic(code, message, origin or Origin(name))))
