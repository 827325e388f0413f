"""The lines of a PDF's pages, in the order in which pdfium reads them, columns one after another."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from dossier_workbench.readers.errors import IntakeError
from dossier_workbench.readers.pdf.right_to_left import is_right_to_left, reordered

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

MAX_PAGES = 500
MAX_SIGNS = 2_000_000
# How pdfium writes a hyphen at the end of a line; the line end itself it leaves out then.
_HYPHENS = frozenset({0x02, 0xFFFE})
_SOFT = "\u00ad"
_DIVIDED = re.compile("[^\\W\\d_][-\u2010][ \\xa0]*$")
_ENDS = frozenset({0x0A, 0x0D})


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page; places in points from the page's lower left corner.

    Attributes:
        text: As it stands, white space at the ends included.
        page: Number of the page, from 0.
        left, right, top, bottom: Where its first and last letter stand.
        height: Of the tallest of these letters.
        place: Its height on the page as a share, 0 at the foot and 1 at the head.
        hyphen: Whether it ends with a hyphen that pdfium took for a division.
    """

    text: str
    page: int
    left: float
    right: float
    top: float
    bottom: float
    height: float
    place: float
    hyphen: bool


@dataclass(frozen=True, slots=True)
class Document:
    """A PDF's text: its lines, its properties, and how many pages it has."""

    lines: tuple[Line, ...]
    properties: dict[str, str]
    pages: int


def read_lines(raw: bytes) -> Document:
    """Open a PDF and read its lines.

    Raises:
        IntakeError: It is broken, locked or too long.
    """
    import pypdfium2  # noqa: PLC0415 - takes time to load

    try:
        document = pypdfium2.PdfDocument(raw)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).casefold():
            raise IntakeError("article-encrypted", "the PDF is locked with a password") from None
        raise IntakeError("article-unreadable", f"the PDF can't be opened: {error}") from None
    try:
        count = len(document)
        if count > MAX_PAGES:
            raise IntakeError("article-too-large", f"the PDF has {count} pages; {MAX_PAGES} at most are read")
        properties = document.get_metadata_dict(skip_empty=True)
        return Document(tuple(_all_lines(document, count)), properties, count)
    except pypdfium2.PdfiumError as error:
        raise IntakeError("article-unreadable", f"the PDF is broken: {error}") from None
    finally:
        document.close()


def _all_lines(document: PdfDocument, count: int) -> Iterator[Line]:
    signs = 0
    for number in range(count):
        page = document[number]
        height = page.get_height() or 1.0
        text = page.get_textpage()
        signs += text.count_chars()
        if signs > MAX_SIGNS:
            raise IntakeError(
                "article-too-large", f"the PDF has more than {MAX_SIGNS // 10**6} million characters"
            )
        yield from _lines(text.raw, text.count_chars(), number, height)
        text.close()
        page.close()


def _lines(raw: Any, count: int, page: int, height: float) -> list[Line]:
    """Cut a page's characters where pdfium puts line ends."""
    from pypdfium2 import raw as pdfium  # noqa: PLC0415

    codes = [pdfium.FPDFText_GetUnicode(raw, index) for index in range(count)]
    found: list[Line] = []
    start = 0
    for index, code in enumerate([*codes, 0x0A]):
        if code not in _ENDS and code not in _HYPHENS:
            continue
        middle = _foot(raw, codes, start, index)
        if middle is not None and (head := _line(raw, codes, start, middle, page, height, hyphen=False)):
            found.append(head)
        line = _line(raw, codes, middle or start, index, page, height, hyphen=code in _HYPHENS)
        if line is not None and line.text.strip() == _SOFT and found:  # a hyphen that stands alone
            found[-1] = replace(found[-1], hyphen=True)
        elif line is not None:
            found.append(line)
        start = index + 1
    return found


def _foot(raw: Any, codes: list[int], start: int, end: int) -> int | None:
    """Where a line falls onto another height: pdfium sometimes takes a page's foot for the last line's end."""
    inked = [index for index in range(start, end) if codes[index] > 0x20]  # noqa: PLR2004 - the space
    if not inked:
        return None
    first, last = _box(raw, inked[0]), _box(raw, inked[-1])
    if abs(first[1] - last[1]) <= first[3] - first[1]:
        return None
    return next((i for i in inked if abs(first[1] - _box(raw, i)[1]) > first[3] - first[1]), None)


def _line(
    raw: Any, codes: list[int], start: int, end: int, page: int, height: float, *, hyphen: bool
) -> Line | None:
    text = _text(codes[start:end])
    if is_right_to_left(text):
        text = _text(reordered(codes[start:end], lambda index: _box(raw, start + index)[0]))
    inked = [index for index in range(start, end) if codes[index] > 0x20]  # noqa: PLR2004 - the space
    if not text.strip() or not inked:
        return None
    boxes = [_box(raw, index) for index in {inked[0], inked[len(inked) // 2], inked[-1]}]
    left, right = min(box[0] for box in boxes), max(box[2] for box in boxes)
    bottom, top = min(box[1] for box in boxes), max(box[3] for box in boxes)
    divided = hyphen or text.rstrip().endswith(_SOFT) or _DIVIDED.search(text) is not None
    text = text.strip().rstrip("-\u2010" + _SOFT) if divided else text
    return Line(text, page, left, right, top, bottom, top - bottom, (top + bottom) / 2 / height, divided)


def _text(codes: list[int]) -> str:
    """Characters from pdfium's units: UTF-16, or whole characters in some versions."""
    units = "".join(map(chr, codes)).encode("utf-16-le", "surrogatepass")
    return units.decode("utf-16-le", "ignore")


def _box(raw: Any, index: int) -> tuple[float, float, float, float]:
    """Left, bottom, right, top of a character, with the room that its font gives every letter."""
    from pypdfium2 import raw as pdfium  # noqa: PLC0415

    rect = pdfium.FS_RECTF()
    if not pdfium.FPDFText_GetLooseCharBox(raw, index, ctypes.byref(rect)):
        return (0.0, 0.0, 0.0, 0.0)
    return (rect.left, min(rect.bottom, rect.top), rect.right, max(rect.bottom, rect.top))
