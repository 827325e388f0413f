"""Reading files that may be anything: each trouble becomes a diagnostic, never an exception."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from mkdocs_dossier.disk import read_bytes, shown_path
from mkdocs_dossier.model.diagnostic import Diagnostic, diagnostic
from mkdocs_dossier.model.origin import Origin
from mkdocs_dossier.text.characters import CONTROL

MAX_BYTES = 4 * 1024 * 1024
"""A single file's limit. The largest catalogue that stays readable by people is far below it."""

REPLACEMENT = "\ufffd"

_BOM = b"\xef\xbb\xbf"
_UTF16 = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}
_CR = re.compile("\r\n?")
_SHOWN = 5
"""So many control characters of one file are named one by one."""


@dataclass(frozen=True, slots=True)
class TextFile:
    """A text file's content with LF line ends.

    Attributes:
        path: Relative to the dossier's root, with forward slashes.
        text: None if nothing of it can be used. Where only single characters are at fault, each of them is
            U+FFFD here, so that everything else in the file can still be checked.
        diagnostics: What is wrong with it, errors included where there is a text.
    """

    path: str
    text: str | None
    diagnostics: tuple[Diagnostic, ...]

    @property
    def is_closed(self) -> bool:
        """Whether there may be a text that is not known; an empty file is not closed."""
        return self.text is None and all(item.code != "file-empty" for item in self.diagnostics)


def read_text(root: Path, file: Path, *, limit: int = MAX_BYTES) -> TextFile:
    """Read ``file``, which lies below ``root``, as UTF-8 text of at most ``limit`` bytes."""
    return as_text(open_file(root, file, limit=limit))


@dataclass(frozen=True, slots=True)
class RawFile:
    """A file as it lies on the disk.

    Attributes:
        name: The file's own, which may hold what can't be printed.
        path: Relative to the dossier's root, with forward slashes.
        content: Its bytes, or why they can't be had.
    """

    name: str
    path: str
    content: bytes | Diagnostic

    @property
    def weight(self) -> int:
        """How many bytes it has."""
        return len(self.content) if isinstance(self.content, bytes) else 0


def open_file(root: Path, file: Path, *, limit: int = MAX_BYTES) -> RawFile:
    """The bytes of ``file``, which lies below ``root``, of at most ``limit`` bytes."""
    name = shown_path(root, file)
    return RawFile(file.name, name, read_bytes(root, file, name, limit))


def as_text(file: RawFile) -> TextFile:
    """A file as UTF-8 text."""
    name, raw = file.path, file.content
    if isinstance(raw, Diagnostic):
        return TextFile(name, None, (raw,))
    found: list[Diagnostic] = []
    if raw.startswith(_BOM):
        raw = raw[len(_BOM) :]
        found.append(
            diagnostic("byte-order-mark", f"{name} begins with a byte order mark", Origin(name, 1, 1))
        )
    text = _decoded(raw, name, found)
    if "\r" in text:
        line, column = position(text, text.index("\r"))
        found.append(diagnostic("crlf-line-ends", f"{name} has carriage returns", Origin(name, line, column)))
        text = _CR.sub("\n", text)
    if CONTROL.search(text):
        found.extend(_control_characters(text, name))
        text = CONTROL.sub(REPLACEMENT, text)
    if not text.strip():
        found.append(diagnostic("file-empty", f"{name} is empty", Origin(name)))
        return TextFile(name, None, tuple(found))
    return TextFile(name, text, tuple(found))


def position(text: str, offset: int) -> tuple[int, int]:
    """Line and column, both from 1, of a character offset."""
    start = text.rfind("\n", 0, offset) + 1
    return text.count("\n", 0, offset) + 1, offset - start + 1


def _decoded(raw: bytes, name: str, found: list[Diagnostic]) -> str:
    """The text, with U+FFFD for each byte that is none."""
    sixteen = _UTF16.get(raw[:2])
    if sixteen:
        found.append(diagnostic("not-utf8", f"{name} is UTF-16", Origin(name, 1, 1)))
        return raw[2:].decode(sixteen, "replace")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        before = _CR.sub("\n", raw[: error.start].decode("utf-8", "replace"))
        text = raw.decode("utf-8", "replace")
        more = text.count(REPLACEMENT) - before.count(REPLACEMENT) - 1
        message = f"byte {raw[error.start]:#04x} is not UTF-8" + (
            f", nor are {more} more places" if more else ""
        )
        found.append(diagnostic("not-utf8", message, Origin(name, *position(before, len(before)))))
        return text


def _control_characters(text: str, name: str) -> Iterator[Diagnostic]:
    count = sum(1 for _ in CONTROL.finditer(text))
    for number, bad in enumerate(islice(CONTROL.finditer(text), _SHOWN), start=1):
        message = control_message(bad.group())
        if number == _SHOWN < count:
            message = f"{message}; {count - number} more follow in this file"
        yield diagnostic("control-character", message, Origin(name, *position(text, bad.start())))


def control_message(character: str) -> str:
    """What is said of a character that can't be shown."""
    return f"the character U+{ord(character):04X} can't be shown on any page"
