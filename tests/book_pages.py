"""How the pages of a PDF look: which are nearly empty, and which end with a heading. Read from the structure that it has."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from typing import NamedTuple

import pypdfium2
from pypdfium2 import raw

LEAST = 0.15
"""The part of a page's height that lines and drawings fill, at the least; a chapter may end on less."""

_MARGIN = 50.0
"""Points at the foot of a page that are its number's."""


class Box(NamedTuple):
    """A piece of a page: its edges in points from the lower left corner, and the heading it belongs to, if any."""

    left: float
    bottom: float
    right: float
    top: float
    heading: str


def stranded_headings(pdf: bytes) -> list[tuple[int, str]]:
    """Page and level of headings with nothing below them in their column."""
    return [
        (number, box.heading)
        for number, boxes in _pages(pdf)
        for box in boxes
        if box.heading and not any(_below(box, other) for other in boxes)
    ]


def near_empty_pages(pdf: bytes) -> list[tuple[int, float]]:
    """Pages that are filled too little, each with how much; those behind which a chapter begins are left out."""
    pages = list(_pages(pdf))
    begins = {number for number, boxes in pages if _begins_chapter(boxes)}
    last = len(pages)
    return [
        (number, round(_filled(boxes), 3))
        for number, boxes in pages
        if _filled(boxes) < LEAST and number != last and number + 1 not in begins
    ]


def _below(heading: Box, other: Box) -> bool:
    """Whether something else than a heading stands below, in the same column."""
    beside = other.right <= heading.left or other.left >= heading.right + 400
    return not other.heading and other.top < heading.top - 2 and other.bottom < heading.bottom and not beside


def _begins_chapter(boxes: list[Box]) -> bool:
    """Whether the topmost piece of a page is a heading of the first level."""
    top = max(boxes, key=lambda box: box.top, default=None)
    return top is not None and top.heading == "H1"


def _filled(boxes: list[Box]) -> float:
    """The part of the page's height that is filled by anything."""
    if not boxes:
        return 0.0
    rows: set[int] = set()
    for box in boxes:
        rows.update(range(int(box.bottom), int(box.top) + 1))
    return len(rows) / 740


def _pages(pdf: bytes) -> Iterator[tuple[int, list[Box]]]:
    """Each page with its pieces, without running heads and feet, which are no part of the structure."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        for number, page in enumerate(document, start=1):
            roles = _roles(page)
            boxes = []
            for item in page.get_objects():
                mark = raw.FPDFPageObj_GetMarkedContentID(item)
                if mark < 0 or mark not in roles:
                    continue
                left, bottom, right, top = item.get_bounds()
                role = roles[mark]
                if top > _MARGIN:
                    boxes.append(Box(left, bottom, right, top, role if role.startswith("H") else ""))
            yield number, boxes
    finally:
        document.close()


def _roles(page: pypdfium2.PdfPage) -> dict[int, str]:
    """By number of a marked piece of content: the heading it stands in, else the element that has it."""
    tree = raw.FPDF_StructTree_GetForPage(page)
    found: dict[int, str] = {}

    def walk(element: raw.FPDF_STRUCTELEMENT, heading: str) -> None:
        kind = _text(raw.FPDF_StructElement_GetType, element)
        heading = heading or (kind if len(kind) == 2 and kind[0] == "H" and kind[1].isdigit() else "")
        for index in range(max(0, raw.FPDF_StructElement_GetMarkedContentIdCount(element))):
            mark = raw.FPDF_StructElement_GetMarkedContentIdAtIndex(element, index)
            if mark >= 0:
                found[mark] = heading or kind
        for index in range(raw.FPDF_StructElement_CountChildren(element)):
            child = raw.FPDF_StructElement_GetChildAtIndex(element, index)
            if child:
                walk(child, heading)
            else:
                mark = raw.FPDF_StructElement_GetChildMarkedContentID(element, index)
                if mark >= 0:
                    found[mark] = heading or kind

    try:
        for index in range(raw.FPDF_StructTree_CountChildren(tree)):
            child = raw.FPDF_StructTree_GetChildAtIndex(tree, index)
            if child:
                walk(child, "")
    finally:
        raw.FPDF_StructTree_Close(tree)
    return found


def _text(ask: object, element: raw.FPDF_STRUCTELEMENT) -> str:
    size = ask(element, None, 0)  # type: ignore[operator]
    buffer = ctypes.create_string_buffer(size)
    ask(element, buffer, size)  # type: ignore[operator]
    return buffer.raw[: max(0, size - 2)].decode("utf-16-le")
