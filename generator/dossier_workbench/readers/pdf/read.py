"""A PDF as a draft."""

from __future__ import annotations

import re
from collections.abc import Sequence
from statistics import median

from dossier_workbench.model.draft import Block, Draft, Form, Guess
from dossier_workbench.model.provenance import at_line
from dossier_workbench.readers.errors import IntakeError
from dossier_workbench.readers.pdf.dates import dates_in
from dossier_workbench.readers.pdf.lines import read_lines
from dossier_workbench.readers.pdf.paragraphs import PdfParagraph, pdf_paragraphs
from dossier_workbench.readers.reading import Reading, told_by_properties
from dossier_workbench.readers.signs import signs
from mkdocs_dossier.model.residue import Residue
from mkdocs_dossier.text.characters import one_line

_LEAST_SIGNS = 20
_TALL = 1.2
_TITLE_WORDS = 4
_LONGEST_TITLE = 300
_PROGRAM = re.compile(
    r"^(?:microsoft (?:word|powerpoint)\b.*|untitled.*|.*\.(?:docx?|indd|pdf|html?|tex|pages)|print|\W*)$",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"https?://[^\s<>\"]+[^\s<>\".,;:)]")


def read_pdf(raw: bytes) -> Reading:
    """Read a PDF.

    Raises:
        IntakeError: It is broken, locked, too long, or holds pictures of text only (``article-scanned``).
    """
    document = read_lines(raw)
    if sum(len(line.text) for line in document.lines) < _LEAST_SIGNS * max(document.pages, 1):
        raise IntakeError("article-scanned", f"the PDF's {document.pages} pages have next to no text")
    found = pdf_paragraphs(document.lines, document.pages)
    fields: dict[str, Guess] = {}
    named = _named(found)
    printed = _tallest(found) if named is None else named
    if printed is not None:
        how = "the tallest line of the first page" if named is None else "printed on the page and at its edge"
        fields["title"] = Guess.at(found[printed].text, at_line(printed, how))
    for number, one in enumerate(found):
        if one.repeated and (address := _ADDRESS.search(one.text)):
            fields["url"] = Guess.at(address[0], at_line(number, "printed at the edge of the pages"))
            break
    blocks = tuple(
        Block(one.text, Residue.PAGE if one.repeated else Residue.HEADLINE if i == printed else None)
        for i, one in enumerate(found)
    )
    told = {name: text for name, text in document.properties.items() if not _PROGRAM.match(one_line(text))}
    return Reading(
        Draft(Form.PDF, blocks, fields),
        {**told_by_properties(told), **_dated(found)},
        witness=lambda seen: [document.properties.get(seen.name, "")],
    )


def _dated(found: Sequence[PdfParagraph]) -> dict[str, Guess]:
    """The day that the pages' edge prints, as newspapers do; beside an address it is that of printing."""
    edge = [(number, one.text) for number, one in enumerate(found) if one.repeated]
    days = {day: number for number, text in reversed(edge) for day in dates_in(text)}
    if len(days) != 1 or any(map(_ADDRESS.search, (text for _, text in edge))):
        return {}
    day, number = next(iter(days.items()))
    return {"published": Guess.at(day, at_line(number, "printed at the edge of the pages"))}


def _named(found: Sequence[PdfParagraph]) -> int | None:
    """The paragraph that the pages' edge repeats: browsers print a page's title there."""
    edge = " ".join(signs(one.text) for one in found if one.repeated)
    fitting = [
        i
        for i, one in enumerate(found)
        if not one.repeated
        and one.page <= 1
        and len(one.text.split()) >= _TITLE_WORDS
        and signs(one.text) in edge
    ]
    return max(fitting, key=lambda i: (len(found[i].text), found[i].height, -i), default=None)


def _tallest(found: Sequence[PdfParagraph]) -> int | None:
    """The first page's tallest paragraph, if it stands out from the text."""
    first = [i for i, one in enumerate(found) if one.page == 0 and not one.repeated]
    if not first:
        return None
    signs = sorted((one.height, len(one.text)) for one in found if not one.repeated)
    usual = median([height for height, length in signs for _ in range(max(1, length // 50))])
    best = max(first, key=lambda i: (found[i].height, -i))
    text = found[best].text
    stands_out = found[best].height >= _TALL * usual and len(text) <= _LONGEST_TITLE
    return best if stands_out and any(sign.isalpha() for sign in text) else None
