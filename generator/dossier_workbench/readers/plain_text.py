"""A pasted text as a draft: its paragraphs, and nothing else yet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dossier_workbench.model.draft import Draft, Form
from dossier_workbench.pasted.persons import is_byline
from dossier_workbench.readers.decode import decode
from dossier_workbench.readers.reading import Reading, blocks_of
from dossier_workbench.readers.typesetting import joined, language_of, text_line, unshaped, words_in
from mkdocs_dossier.text.characters import CONTROL
from mkdocs_dossier.text.paragraphs import paragraphs


def read_text(raw: bytes) -> Reading:
    """Read a pasted text.

    Raises:
        IntakeError: The bytes are no text.
    """
    return Reading(Draft(Form.TEXT, blocks_of(paragraphs_of(decode(raw))), {}))


def paragraphs_of(text: str) -> list[str]:
    """The paragraphs of a plain text, each on one line, with words made whole that were divided at the ends of lines."""
    clean = unshaped(CONTROL.sub("", text))
    blocks = [clean[found.start : found.end].splitlines() for found in paragraphs(clean)]
    words, language = words_in([clean]), language_of([clean])
    return [
        joined([text_line(line) for line in lines], words, language)
        for block in blocks
        for lines in _without_bylines(block)
        if lines
    ]


def _without_bylines(lines: Sequence[str]) -> Iterator[Sequence[str]]:
    """The lines of a paragraph, bylines each by itself: in a wrapped text they may follow the headline at once."""
    at = 0
    for index in [index for index, line in enumerate(lines) if is_byline(line.strip())]:
        yield from (lines[at:index], lines[index : index + 1])
        at = index + 1
    yield lines[at:]
