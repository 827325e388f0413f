"""Looks a Word file's archive through before anything of it is built: its sizes, its document types, how much it holds.

The parts are read as a stream by a parser that builds nothing, whatever their encoding and whatever stands before a
document type; it stops at the first sign of trouble, so that a small file which unpacks to very much costs little.
"""

from __future__ import annotations

import io
import zipfile
from contextlib import suppress
from typing import IO
from xml.parsers import expat

from dossier_workbench.readers.errors import IntakeError

MAX_UNPACKED = 200 * 2**20
MAX_XML = 40 * 2**20
MAX_FILES = 5_000
MAX_ELEMENTS = 600_000
"""Of all parts together; a report of a thousand pages has half of it."""

MAX_SIGNS = 8_000_000
_CHUNK = 64 * 1024
_ENDINGS = (".xml", ".rels")
_STARTS = (b"<", b"\xef\xbb\xbf<", b"\xff\xfe", b"\xfe\xff", b"<\0", b"\0<")


def weigh(raw: bytes) -> None:
    """Refuse what would not fit, or is no document of Word's making.

    Raises:
        IntakeError: It is broken, locked, unpacks to more than documents do, or brings a document type of its own.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            files = archive.infolist()
            _weigh_list(files)
            counter = _Counter()
            for file in files:
                with archive.open(file) as stream:
                    head = stream.read(_CHUNK)
                    if file.filename.endswith(_ENDINGS):
                        counter.read(file.filename, head, stream)
                    elif head.lstrip(b" \t\r\n").startswith(
                        _STARTS
                    ):  # a page, a drawing, or a part by another name
                        with suppress(_NotWellFormedError):
                            counter.read(file.filename, head, stream, strict=False)
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError, EOFError, RuntimeError) as error:
        raise IntakeError("article-unreadable", f"the Word file is broken: {error}") from None


def _weigh_list(files: list[zipfile.ZipInfo]) -> None:
    """Sizes stand in the archive's list, and no reader goes beyond them."""
    total = sum(file.file_size for file in files)
    largest = max((file.file_size for file in files if file.filename.endswith(_ENDINGS)), default=0)
    if len(files) > MAX_FILES or total > MAX_UNPACKED or largest > MAX_XML:
        message = f"the Word file unpacks to {total // 2**20} MiB in {len(files)} files"
        raise IntakeError("article-too-large", message)
    if any(file.flag_bits & 1 for file in files):
        raise IntakeError("article-encrypted", "the Word file is locked with a password")


class _NotWellFormedError(IntakeError):
    """A part that no parser reads to its end."""


class _Counter:
    """Counts what all parts hold together."""

    def __init__(self) -> None:
        self._elements = 0
        self._signs = 0
        self._name = ""

    def read(self, name: str, head: bytes, stream: IO[bytes], *, strict: bool = True) -> None:
        """Read a part to its end.

        Args:
            name: Of the part.
            head: What was read of it already.
            stream: The rest.
            strict: Whether a document type is refused; pages and drawings may have one, and no reader parses them.
        """
        self._name = name
        parser = expat.ParserCreate()
        parser.buffer_text = True
        if strict:
            parser.StartDoctypeDeclHandler = self._refuse_doctype
        parser.StartElementHandler = self._count
        parser.CharacterDataHandler = self._weigh
        try:
            parser.Parse(head, False)  # noqa: FBT003 - expat's own signature
            while chunk := stream.read(_CHUNK):
                parser.Parse(chunk, False)  # noqa: FBT003
            parser.Parse(b"", True)  # noqa: FBT003
        except (expat.ExpatError, LookupError) as error:
            message = f"{name} of the Word file can't be read: {error}"
            raise _NotWellFormedError("article-unreadable", message) from None

    def _refuse_doctype(self, *_: object) -> None:
        raise IntakeError("article-unreadable", f"{self._name} brings a document type of its own")

    def _count(self, *_: object) -> None:
        self._elements += 1
        if self._elements > MAX_ELEMENTS:
            raise IntakeError("article-too-large", f"the Word file has more than {MAX_ELEMENTS} elements")

    def _weigh(self, text: str) -> None:
        self._signs += len(text)
        if self._signs > MAX_SIGNS:
            message = f"the Word file has more than {MAX_SIGNS // 10**6} million characters"
            raise IntakeError("article-too-large", message)
