"""A Word document as a draft. The archive is weighed before it is unpacked."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import TYPE_CHECKING

from dossier_workbench.model.draft import Block, Draft, Form, Guess, Picture
from dossier_workbench.model.provenance import Seen, Where
from dossier_workbench.readers.errors import IntakeError
from dossier_workbench.readers.reading import Reading, told_by_properties
from dossier_workbench.readers.word_archive import weigh
from mkdocs_dossier.model.residue import Residue
from mkdocs_dossier.text.characters import one_line

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import Table
    from docx.text.paragraph import Paragraph

_MAX_DEPTH = 5


def read_docx(raw: bytes) -> Reading:
    """Read a Word document: paragraphs, headings and tables in order, headers and footers behind them.

    Raises:
        IntakeError: It is broken, unpacks to more than documents do, or brings a document type of its own.
    """
    weigh(raw)
    import docx  # noqa: PLC0415 - takes time to load
    from lxml.etree import XMLSyntaxError  # noqa: PLC0415

    try:
        document = docx.Document(io.BytesIO(raw))
        _refuse_doctypes(document)
        blocks = list(_blocks(document))
        core = document.core_properties
        author = "" if core.author == "python-docx" else core.author or ""
        weak = told_by_properties({"title": core.title or "", "author": author})
    except (ValueError, KeyError, AttributeError, OSError, XMLSyntaxError, zipfile.BadZipFile) as error:
        raise IntakeError("article-unreadable", f"the Word file can't be read: {error}") from None
    title = next((block.text for block, style in blocks if style == "Title"), "")
    fields = {"title": Guess.at(title, Seen(Where.STYLE, "Title"))} if title else {}
    marked = tuple(Block(b.text, Residue.HEADLINE if style == "Title" else b.residue) for b, style in blocks)
    draft = Draft(Form.DOCX, marked, fields, tuple(_pictures(marked)))
    return Reading(draft, weak, witness=lambda seen: _looked_up(document, seen))


def _refuse_doctypes(document: Document) -> None:
    """Of the parts that were parsed none may bring a document type: its entities would end the text without a word."""
    for part in document.part.package.iter_parts():
        element = getattr(part, "element", None)
        if element is not None and element.getroottree().docinfo.doctype:
            message = f"{part.partname} brings a document type of its own"
            raise IntakeError("article-unreadable", message)


def _blocks(document: Document) -> Iterator[tuple[Block, str]]:
    """The document's paragraphs, each with the name of its style."""
    from docx.table import Table  # noqa: PLC0415

    styles = _style_names(document)
    for item in document.iter_inner_content():
        if isinstance(item, Table):
            yield from ((block, "") for block in _rows(item, 0))
        else:
            yield from _paragraph(item, styles)
    printed: dict[str, None] = {}
    for number, section in enumerate(document.sections):
        for part in (section.header, section.footer):
            if number and part.is_linked_to_previous:  # it is the one before, however far back that stands
                continue
            printed.update(dict.fromkeys(one_line(paragraph.text) for paragraph in part.paragraphs))
    yield from ((Block(text, Residue.PAGE), "") for text in printed if text)


def _style_names(document: Document) -> dict[str | None, str]:
    """The names of the document's styles by id, so that they are not searched for each paragraph; None is the usual one."""
    from docx.enum.style import WD_STYLE_TYPE  # noqa: PLC0415

    names: dict[str | None, str] = {}
    for style in document.styles:
        names.setdefault(style.style_id, style.name or "")
    usual = document.styles.default(WD_STYLE_TYPE.PARAGRAPH)
    names[None] = (usual.name or "") if usual is not None else ""
    return names


def _paragraph(paragraph: Paragraph, styles: dict[str | None, str]) -> Iterator[tuple[Block, str]]:
    style = styles.get(paragraph._p.style, styles[None])  # noqa: SLF001 - the id; the style itself is searched each time
    kind = Residue.CAPTION if style.startswith("Caption") else None
    for line in paragraph.text.split("\n\n"):
        text = one_line(line)
        if text:
            yield Block(text, kind), style


def _rows(table: Table, depth: int) -> Iterator[Block]:
    """A table's rows; a table of one column, or with long cells, only lays text out.

    A cell counts once, however many columns and rows it spans.
    """
    from docx.table import _Cell  # noqa: PLC0415

    for row in table.rows:
        cells = [_Cell(tc, table) for tc in row._tr.tc_lst]  # noqa: SLF001 - row.cells repeats a cell for each column
        if depth < _MAX_DEPTH:
            for cell in cells:
                for inner in cell.tables:
                    yield from _rows(inner, depth + 1)
        texts = [[text for text in (one_line(p.text) for p in cell.paragraphs) if text] for cell in cells]
        if all(len(lines) <= 1 for lines in texts) and len(texts) > 1:
            line = " | ".join(lines[0] if lines else "" for lines in texts).strip(" |")
            if line:
                yield Block(line)
        else:
            yield from (Block(text) for lines in texts for text in lines)


def _pictures(blocks: tuple[Block, ...]) -> Iterator[Picture]:
    after = 0
    for block in blocks:
        after += block.residue is None
        if block.residue is Residue.CAPTION:
            yield Picture(block.text, "", after)


def _looked_up(document: Document, seen: Seen) -> list[str]:
    """What stands at a place of the document."""
    if seen.where is Where.PROPERTY:
        return [getattr(document.core_properties, seen.name) or ""]
    styled = ((paragraph.style, paragraph) for paragraph in document.paragraphs)
    return [paragraph.text for style, paragraph in styled if style is not None and style.name == seen.name]
