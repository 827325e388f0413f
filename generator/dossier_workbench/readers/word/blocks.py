"""The paragraphs of a part of a Word document, in the order in which they are read, and what of it is no text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from dossier_workbench.readers.word.last_state import w
from mkdocs_dossier.text.characters import one_line

if TYPE_CHECKING:
    from lxml.etree import _Element

_MAX_DEPTH = 12  # of tables in tables and boxes in boxes; deeper ones are read as paragraphs
_BREAKS: Mapping[str, str] = {w("tab"): "\t", w("ptab"): "\t", w("cr"): "\n", w("noBreakHyphen"): "-"}
_PAGE_BREAKS = frozenset({"page", "column"})
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/"
_NO_TEXT: Mapping[str, str] = {
    f"{_DRAWING}picture}}pic": "pictures",
    "{urn:schemas-microsoft-com:vml}imagedata": "pictures",
    "{urn:schemas-microsoft-com:vml}textpath": "drawn words",
    f"{_DRAWING}chart}}chart": "charts",
    f"{_DRAWING}diagram}}relIds": "diagrams",
    w("object"): "embedded objects",
    w("altChunk"): "embedded documents",
    w("subDoc"): "embedded documents",
    w("commentReference"): "comments",
}


class Paragraph(NamedTuple):
    """A paragraph or a table's row, on one line, with the id of its style; None is the usual style."""

    text: str
    style: str | None = None


def paragraphs_in(holder: _Element, depth: int = 0) -> Iterator[Paragraph]:
    """What a body, cell, note, box or header holds, tables and boxes in their places.

    A table of one column, or with long cells, only lays text out. A cell counts once, however many columns and rows it
    spans.
    """
    if depth > _MAX_DEPTH:
        yield from (Paragraph(text) for one in holder.iter(w("p")) for text in _texts(one))
        return
    for child in holder:
        if child.tag == w("p"):
            style = _style(child)
            yield from (Paragraph(text, style) for text in _texts(child))
            for box in _boxes(child):
                yield from paragraphs_in(box, depth + 1)
        elif child.tag == w("tbl"):
            for row in child.iterchildren(w("tr")):
                yield from _row(row, depth)


def _row(row: _Element, depth: int) -> Iterator[Paragraph]:
    cells = [[*paragraphs_in(cell, depth + 1)] for cell in row.iterchildren(w("tc"))]
    if all(len(lines) <= 1 for lines in cells) and len(cells) > 1:
        line = " | ".join(lines[0].text if lines else "" for lines in cells).strip(" |")
        if line:
            yield Paragraph(line)
    else:
        yield from (line for lines in cells for line in lines)


def _style(paragraph: _Element) -> str | None:
    properties = paragraph.find(w("pPr"))
    style = properties.find(w("pStyle")) if properties is not None else None
    return style.get(w("val")) if style is not None else None


def _texts(paragraph: _Element) -> Iterator[str]:
    """A paragraph's text; where it has an empty line, it is two."""
    whole = "".join(map(_run_text, _runs(paragraph)))
    for part in whole.split("\n\n"):
        if line := one_line(part):
            yield line


def _runs(paragraph: _Element) -> Iterator[_Element]:
    for child in paragraph:
        if child.tag == w("r"):
            yield child
        elif child.tag == w("hyperlink"):
            yield from child.iter(w("r"))


def _run_text(run: _Element) -> str:
    found = []
    for child in run:
        if child.tag == w("t"):
            found.append(child.text or "")
        elif child.tag == w("br"):
            found.append("" if child.get(w("type")) in _PAGE_BREAKS else "\n")
        else:
            found.append(_BREAKS.get(str(child.tag), ""))
    return "".join(found)


def _boxes(paragraph: _Element) -> Iterator[_Element]:
    """Text boxes that hang on a paragraph, but for those within others."""
    for box in paragraph.iter(w("txbxContent")):
        if next(box.iterancestors(w("p")), None) is paragraph:
            yield box


def no_text(root: _Element) -> Counter[str]:
    """What a part holds that is no text of it, counted by name."""
    return Counter(_NO_TEXT[str(one.tag)] for one in root.iter(*_NO_TEXT))
