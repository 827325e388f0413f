"""A Word document as a draft. The archive is weighed before it is unpacked."""

from __future__ import annotations

import io
import zipfile
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from dossier_workbench.model.draft import Block, Draft, Form, Guess, Picture
from dossier_workbench.model.provenance import Seen, Where
from dossier_workbench.readers.errors import IntakeError
from dossier_workbench.readers.reading import Reading, told_by_properties
from dossier_workbench.readers.word.archive import weigh
from dossier_workbench.readers.word.blocks import Paragraph, no_text, paragraphs_in
from dossier_workbench.readers.word.last_state import DELETED, HIDDEN, INSERTED, SYMBOLS, settle, w
from mkdocs_dossier.model.residue import Residue

if TYPE_CHECKING:
    from docx.document import Document
    from docx.opc.part import Part
    from lxml.etree import _Element

_REFERENCES = ("footnote", "endnote")
_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


def read_docx(raw: bytes) -> Reading:
    """Read a Word document as Word shows it last: paragraphs, tables and boxes in order, then notes, headers and footers.

    Raises:
        IntakeError: It is broken, unpacks to more than documents do, or brings a document type of its own.
    """
    weigh(raw)
    import docx  # noqa: PLC0415 - takes time to load
    from lxml.etree import XMLSyntaxError  # noqa: PLC0415

    try:
        document = docx.Document(io.BytesIO(raw))
        _refuse_doctypes(document)
        text, page, met = _taken(document)
        styles = _style_names(document)
        core = document.core_properties
        author = "" if core.author == "python-docx" else core.author or ""
        weak = told_by_properties({"title": core.title or "", "author": author})
    except (ValueError, KeyError, AttributeError, OSError, XMLSyntaxError, zipfile.BadZipFile) as error:
        raise IntakeError("article-unreadable", f"the Word file can't be read: {error}") from None
    named = [(one.text, styles.get(one.style) or one.style or "") for one in text]
    title = next((line for line, style in named if style == "Title"), "")
    fields = {"title": Guess.at(title, Seen(Where.STYLE, "Title"))} if title else {}
    if notes := tuple(_told(met)):
        fields["notes"] = Guess(notes, "the document's parts", printed=False)
    blocks = (
        *(Block(line, _kind(style)) for line, style in named),
        *(Block(line, Residue.PAGE) for line in dict.fromkeys(one.text for one in page)),
    )
    draft = Draft(Form.DOCX, blocks, fields, tuple(_pictures(blocks)))
    return Reading(draft, weak, witness=lambda seen: _looked_up(document, named, seen))


def _kind(style: str) -> Residue | None:
    if style == "Title":
        return Residue.HEADLINE
    return Residue.CAPTION if style.startswith("Caption") else None


def _taken(document: Document) -> tuple[list[Paragraph], list[Paragraph], Counter[str]]:
    """The text with its notes, what is printed on every page, and what was met on the way."""
    main = document.part
    body = document.element.body
    met = settle(body)
    text = [*paragraphs_in(body)]
    for kind in _REFERENCES:
        roots = [_root(part) for part in _related(main, f"{kind}s")]
        wanted = [one.get(w("id")) for one in body.iter(w(f"{kind}Reference"))]
        for root in roots:
            met += settle(root)
            by_id = {note.get(w("id")): note for note in root.iterchildren(w(kind))}
            shown = [by_id[number] for number in dict.fromkeys(wanted) if number in by_id]
            text += [line for note in shown for line in paragraphs_in(note)]
            met.update(found for note in shown for found in no_text(note).elements())
    page: list[Paragraph] = []
    for reference in body.iter(w("headerReference"), w("footerReference")):
        root = _root(main.related_parts[reference.get(_ID, "")])
        settle(root)  # a second time it finds nothing
        page += paragraphs_in(root)
    return text, page, met + no_text(body)


def _related(part: Part, kind: str) -> Iterator[Part]:
    for relation in part.rels.values():
        if not relation.is_external and relation.reltype.endswith(f"/{kind}"):
            yield relation.target_part


def _root(part: Part) -> _Element:
    """A part's first element, of a part that python-docx leaves unread too."""
    known: _Element | None = getattr(part, "element", None)
    if known is not None:
        return known
    from docx.oxml import parse_xml  # noqa: PLC0415

    root: _Element = parse_xml(part.blob)
    _refuse_doctype(root, str(part.partname))
    return root


def _refuse_doctypes(document: Document) -> None:
    """Of the parts that were parsed none may bring a document type: its entities would end the text without a word."""
    for part in document.part.package.iter_parts():
        element = getattr(part, "element", None)
        if element is not None:
            _refuse_doctype(element, str(part.partname))


def _refuse_doctype(root: _Element, name: str) -> None:
    if root.getroottree().docinfo.doctype:
        raise IntakeError("article-unreadable", f"{name} brings a document type of its own")


def _style_names(document: Document) -> dict[str | None, str]:
    """The names of the document's styles by id, so that they are not searched for each paragraph; None is the usual one."""
    from docx.enum.style import WD_STYLE_TYPE  # noqa: PLC0415

    names: dict[str | None, str] = {}
    for style in document.styles:
        names.setdefault(style.style_id, style.name or "")
    usual = document.styles.default(WD_STYLE_TYPE.PARAGRAPH)
    names[None] = (usual.name or "") if usual is not None else ""
    return names


def _told(met: Counter[str]) -> Iterator[str]:
    """What the author should know of the document: how its changes were read, and what was not taken."""
    changes = ", ".join(f"{met[kind]} {kind}" for kind in (INSERTED, DELETED) if met[kind])
    if changes:
        yield f"The document's tracked changes were read as if they were all accepted ({changes})."
    hidden = {HIDDEN: "stretches of hidden text", SYMBOLS: "symbols of a font of pictures"}
    left = {hidden.get(kind, kind): count for kind, count in met.items() if kind not in {INSERTED, DELETED}}
    listed = ", ".join(f"{kind} ({count})" for kind, count in sorted(left.items()) if count)
    if listed:
        yield f"Not taken from the document: {listed}."


def _pictures(blocks: Sequence[Block]) -> Iterator[Picture]:
    after = 0
    for block in blocks:
        after += block.residue is None
        if block.residue is Residue.CAPTION:
            yield Picture(block.text, "", after)


def _looked_up(document: Document, named: Sequence[tuple[str, str]], seen: Seen) -> list[str]:
    """What stands at a place of the document."""
    if seen.where is Where.PROPERTY:
        return [getattr(document.core_properties, seen.name) or ""]
    return [line for line, style in named if style == seen.name]
