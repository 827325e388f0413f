"""Lines joined to paragraphs, and told apart from what every page repeats."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from dossier_workbench.pasted.persons import opens_byline
from dossier_workbench.readers.pdf.dates import dates_in
from dossier_workbench.readers.pdf.lines import Line
from dossier_workbench.readers.pdf.right_to_left import is_right_to_left
from dossier_workbench.readers.typesetting import TextLine, joined, language_of, words_in
from mkdocs_dossier.model.lookup import grouped
from mkdocs_dossier.text.characters import one_line

_MARGIN = 0.1
_HEAD_WORDS = 16
_NUMBER = re.compile(
    r"\W*(?:page|seite|стр\.?|с\.|sayfa|página)?\s*\d{1,4}(?:\s*(?:/|of|von|из|sur|de)\s*\d{1,4})?\W*$",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"\d+")
_SENTENCE_END = re.compile(r"[.!?…։。:;؟۔]['\"”’»“)\]]*$")
_BULLET = re.compile(r"^(?:[•‣▪◦●■–—*-]|\(?\d{1,2}[.)])\s")
_GAP = 1.25
_LEADING = 1.2
_SIZE = 0.12
_INDENT = 0.7
_SHORT = 0.85
_LETTERS = re.compile(r"[^\W\d_]")


@dataclass(frozen=True, slots=True)
class PdfParagraph:
    """A paragraph, with the height of its letters in points.

    Attributes:
        repeated: Whether it is a running head or foot, or a page's number.
    """

    text: str
    height: float
    page: int
    repeated: bool = False


def pdf_paragraphs(lines: Sequence[Line], pages: int) -> list[PdfParagraph]:
    """The document's paragraphs; what its pages repeat stands after them all, each once."""
    running = _running(lines, pages)
    text = [line for number, line in enumerate(lines) if number not in running]
    width = _widths(text)
    leading = _leading(text)
    groups: list[list[Line]] = []
    for line in text:
        if groups and _goes_on(groups[-1], line, width[line.page], leading):
            groups[-1].append(line)
        else:
            groups.append([line])
    texts = [line.text for line in text]
    words, language = words_in(texts), language_of(texts)
    found = [
        PdfParagraph(whole, median(line.height for line in group), group[0].page)
        for group in groups
        if (whole := joined([TextLine(line.text, line.hyphen) for line in group], words, language))
    ]
    repeated = dict.fromkeys(one_line(lines[number].text) for number in sorted(running))
    return found + [PdfParagraph(line, 0.0, 0, repeated=True) for line in repeated if line]


def _running(lines: Sequence[Line], pages: int) -> set[int]:
    """Numbers of the lines at the pages' heads and feet that recur with other digits, or are mere page numbers."""
    edges = [i for i, line in enumerate(lines) if line.place < _MARGIN or line.place > 1 - _MARGIN]
    key = {i: (_DIGITS.sub("#", one_line(lines[i].text)), lines[i].place > 0.5) for i in edges}  # noqa: PLR2004 - half
    on_pages = grouped((key[index], lines[index].page) for index in edges)
    least = 2 if pages < 5 else max(3, pages // 4)  # noqa: PLR2004 - short documents
    return {
        index
        for index in edges
        if len(set(on_pages[key[index]])) >= least
        or any(map(_NUMBER.fullmatch, lines[index].parts))
        or _is_running_head(lines[index])
    }


def _is_running_head(line: Line) -> bool:
    """Whether a line at the edge has several texts set far apart, one of which is a date or says whose page it is."""
    if len(line.parts) < 2 or len(line.text.split()) > _HEAD_WORDS:  # noqa: PLR2004 - two ends
        return False
    return any(dates_in(part) or "://" in part or part.isupper() for part in line.parts)


def _widths(lines: Sequence[Line]) -> dict[int, float]:
    """How wide the lines of each page usually are: nine of ten are no wider."""
    found = grouped((line.page, line.right - line.left) for line in lines)
    return {page: sorted(widths)[len(widths) * 9 // 10] for page, widths in found.items()}


def _leading(lines: Sequence[Line]) -> float:
    """The distance from one line to the next within paragraphs, as a multiple of the lines' height.

    Between paragraphs it is larger, so the usual one of the long lines' smaller half is taken.
    """
    steps = sorted(
        (before.top - line.top) / before.height
        for before, line in pairwise(lines)
        if before.page == line.page and 0.8 * before.height < before.top - line.top < 3 * before.height
    )
    return steps[len(steps) // 5] if steps else _LEADING


def _goes_on(group: Sequence[Line], line: Line, width: float, leading: float) -> bool:
    """Whether a line belongs to the paragraph before it."""
    before = group[-1]
    if before.hyphen:
        return True
    size = max(before.height, line.height, 0.1)
    if abs(before.height - line.height) > _SIZE * size or _BULLET.match(line.text):
        return False
    if before.bold is not line.bold or opens_byline(line.text):  # a headline, a byline
        return False
    ends = _SENTENCE_END.search(before.text.strip()) is not None
    if before.page != line.page or line.top > before.top:  # the next page or column
        first = _LETTERS.search(line.text)
        return not ends and first is not None and (first[0].islower() or not first[0].isupper())
    if before.top - line.top > _GAP * leading * size:
        return False
    inwards = before.right - line.right if is_right_to_left(line.text) else line.left - before.left
    indented = inwards > _INDENT * size and len(group) > 1
    short = before.right - before.left < _SHORT * width
    return not (ends and (indented or short))
