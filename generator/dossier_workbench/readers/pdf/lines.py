"""The lines of a PDF's pages, in the order in which pdfium reads them, columns one after another."""

from __future__ import annotations

import ctypes
import math
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, NamedTuple

from dossier_workbench.readers.errors import IntakeError
from dossier_workbench.readers.pdf.right_to_left import (
    Sign,
    in_order,
    is_mostly_right_to_left,
    is_right_to_left,
)
from dossier_workbench.readers.typesetting import unshaped
from mkdocs_dossier.text.characters import one_line

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

MAX_PAGES = 500
MAX_SIGNS = 2_000_000
# How pdfium writes a hyphen at the end of a line; the line end itself it leaves out then.
_HYPHENS = frozenset({0x02, 0xFFFE})
_SOFT = "\u00ad"
_DIVIDED = re.compile("[^\\W\\d_][-\u2010][ \\xa0]*$")
_ENDS = frozenset({0x0A, 0x0D})
_BLANK = 0x20
_COLUMNS = 3.0  # letters' heights between two columns
_WIDE = 3.0  # the same between the ends of a running head
_MIDDLE, _EDGE = 0.5, 0.4  # of a page's height
_FONT_NAME = 200
_HEAVY = re.compile(rb"bold|black|heavy|[-,]Bd", re.IGNORECASE)


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
        bold: Whether all of it is in a heavy font.
        parts: At the edges of a page the texts that wide room sets apart; elsewhere the text alone.
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
    bold: bool = False
    parts: tuple[str, ...] = ()


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
    leftwards = is_mostly_right_to_left(_text(codes))
    for stretch in _whole_lines(raw, codes, _stretches(raw, codes)):
        line = _line(raw, codes, stretch, page, height, leftwards=leftwards)
        if line is not None and line.text.strip() == _SOFT and found:  # a hyphen that stands alone
            found[-1] = replace(found[-1], hyphen=True)
        elif line is not None:
            found.append(line)
    return found


class _Stretch(NamedTuple):
    """Characters of one line: numbers of the first and of the one behind the last, and whether a hyphen ends it."""

    spans: tuple[tuple[int, int], ...]
    hyphen: bool = False

    @property
    def inner(self) -> list[int]:
        """The numbers of its characters."""
        return [index for start, end in self.spans for index in range(start, end)]


def _stretches(raw: Any, codes: list[int]) -> Iterator[_Stretch]:
    start = 0
    for index, code in enumerate([*codes, 0x0A]):
        if code not in _ENDS and code not in _HYPHENS:
            continue
        middle = _foot(raw, codes, start, index)
        if middle is not None:
            yield _Stretch(((start, middle),))
        yield _Stretch(((middle or start, index),), code in _HYPHENS)
        start = index + 1


def _whole_lines(raw: Any, codes: list[int], stretches: Iterable[_Stretch]) -> Iterator[_Stretch]:
    """The lines; one from right to left, which pdfium cuts where another script or a mark begins, made whole."""
    former: list[_Stretch] = []
    for stretch in stretches:
        if not any(codes[index] > _BLANK for index in stretch.inner):
            continue
        if former and not _side_by_side(raw, codes, former[-1], stretch):
            yield from _columns(raw, codes, former)
            former = []
        former.append(stretch)
    yield from _columns(raw, codes, former)


def _side_by_side(raw: Any, codes: list[int], one: _Stretch, other: _Stretch) -> bool:
    """Whether two stretches are of one height, and hold letters written from right to left."""
    ours, theirs = ([index for index in each.inner if codes[index] > _BLANK] for each in (one, other))
    if not is_right_to_left(_text([codes[index] for index in (*ours, *theirs)])):
        return False
    (_, bottom, _, top), (_, bottom_, _, top_) = _around(raw, ours), _around(raw, theirs)
    return min(top, top_) - max(bottom, bottom_) > min(top - bottom, top_ - bottom_) / 2


def _columns(raw: Any, codes: list[int], stretches: Sequence[_Stretch]) -> Iterator[_Stretch]:
    """What stands at one height, cut where the room between is that of columns; the right one first."""
    if len(stretches) < 2:  # noqa: PLR2004 - as pdfium has it
        yield from stretches
        return
    inked = [index for stretch in stretches for index in stretch.inner if codes[index] > _BLANK]
    boxes = {index: _box(raw, index) for index in inked}
    held: set[int] = set()
    left = 0.0
    for index in sorted(inked, key=lambda each: -boxes[each][2]):
        room = _COLUMNS * max(_size(raw, index), 1.0)
        if held and left - boxes[index][2] > room:
            yield _Stretch(tuple((each, each + 1) for each in inked if each in held))
            held, left = set(), boxes[index][0]
        left = min(left, boxes[index][0]) if held else boxes[index][0]
        held.add(index)
    yield _Stretch(tuple((each, each + 1) for each in inked if each in held), stretches[-1].hyphen)


def _around(raw: Any, indices: list[int]) -> tuple[float, float, float, float]:
    """Left, bottom, right and top of some characters."""
    boxes = [_box(raw, index) for index in indices]
    lefts, bottoms, rights, tops = zip(*boxes, strict=True)
    return min(lefts), min(bottoms), max(rights), max(tops)


def _foot(raw: Any, codes: list[int], start: int, end: int) -> int | None:
    """Where a line falls onto another height: pdfium sometimes takes a page's foot for the last line's end."""
    inked = [index for index in range(start, end) if codes[index] > _BLANK]
    if not inked:
        return None
    first, last = _box(raw, inked[0]), _box(raw, inked[-1])
    if abs(first[1] - last[1]) <= first[3] - first[1]:
        return None
    return next((i for i in inked if abs(first[1] - _box(raw, i)[1]) > first[3] - first[1]), None)


def _line(
    raw: Any, codes: list[int], stretch: _Stretch, page: int, height: float, *, leftwards: bool
) -> Line | None:
    inner = stretch.inner
    text = _text([codes[index] for index in inner])
    inked = [index for index in inner if codes[index] > _BLANK]
    if not text.strip() or not inked:
        return None
    marks = [inked[0], inked[len(inked) // 2], inked[-1]]
    boxes = [_box(raw, index) for index in dict.fromkeys(marks)]
    left, right = min(box[0] for box in boxes), max(box[2] for box in boxes)
    bottom, top = min(box[1] for box in boxes), max(box[3] for box in boxes)
    tall = _size(raw, marks[1]) or top - bottom
    if is_right_to_left(text) or (leftwards and not any(map(str.isalpha, text))):
        left, _, right, _ = _around(raw, inked)
        text = in_order([_sign(raw, codes, index) for index in inked], max(tall, 1.0))
    place = (top + bottom) / 2 / height
    parts = _set_apart(raw, codes, inked, tall) if abs(place - _MIDDLE) > _EDGE else ()
    divided = stretch.hyphen or text.rstrip().endswith(_SOFT) or _DIVIDED.search(text) is not None
    text = text.strip().rstrip("-\u2010" + _SOFT) if divided else text
    bold = all(_is_heavy(raw, index) for index in marks)
    return Line(text, page, left, right, top, bottom, tall, place, divided, bold, parts or (text.strip(),))


def _sign(raw: Any, codes: list[int], index: int) -> Sign:
    left, _, right, _ = _box(raw, index)
    beside = codes[max(0, index - 1) : index + 2]
    return Sign(_text([codes[index]]), left, right, any(code <= _BLANK for code in beside))


def _set_apart(raw: Any, codes: list[int], inked: list[int], tall: float) -> tuple[str, ...]:
    """The texts of a line that wide room parts, as a running head's left and right end."""
    cuts = [0]
    for at in range(1, len(inked)):
        before, after = _box(raw, inked[at - 1]), _box(raw, inked[at])
        if after[0] - before[2] > _WIDE * tall:
            cuts.append(at)
    ends = [*cuts[1:], len(inked)]
    spans = ((inked[start], inked[end - 1] + 1) for start, end in zip(cuts, ends, strict=True))
    return tuple(one_line(_text(codes[start:end])) for start, end in spans)


def _size(raw: Any, index: int) -> float:
    """A letter's size in points on the page; what a font says of its height may be wrong."""
    from pypdfium2 import raw as pdfium  # noqa: PLC0415

    matrix = pdfium.FS_MATRIX()
    if not pdfium.FPDFText_GetMatrix(raw, index, ctypes.byref(matrix)):
        return 0.0
    size: float = pdfium.FPDFText_GetFontSize(raw, index) * math.hypot(matrix.c, matrix.d)
    return size


def _is_heavy(raw: Any, index: int) -> bool:
    from pypdfium2 import raw as pdfium  # noqa: PLC0415

    name = ctypes.create_string_buffer(_FONT_NAME)
    pdfium.FPDFText_GetFontInfo(raw, index, name, _FONT_NAME, None)
    return _HEAVY.search(name.value) is not None


def _text(codes: list[int]) -> str:
    """Characters from pdfium's units: UTF-16, or whole characters in some versions."""
    units = "".join(map(chr, codes)).encode("utf-16-le", "surrogatepass")
    return unshaped(units.decode("utf-16-le", "ignore"))


def _box(raw: Any, index: int) -> tuple[float, float, float, float]:
    """Left, bottom, right, top of a character, with the room that its font gives every letter."""
    from pypdfium2 import raw as pdfium  # noqa: PLC0415

    rect = pdfium.FS_RECTF()
    if not pdfium.FPDFText_GetLooseCharBox(raw, index, ctypes.byref(rect)):
        return (0.0, 0.0, 0.0, 0.0)
    return (rect.left, min(rect.bottom, rect.top), rect.right, max(rect.bottom, rect.top))
