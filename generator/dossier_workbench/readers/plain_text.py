"""A pasted text as a draft: its paragraphs, and nothing else yet."""

from __future__ import annotations

from dossier_workbench.model.draft import Draft, Form
from dossier_workbench.readers.decode import decode
from dossier_workbench.readers.reading import Reading, blocks_of
from mkdocs_dossier.text.characters import CONTROL
from mkdocs_dossier.text.paragraphs import paragraphs


def read_text(raw: bytes) -> Reading:
    """Read a pasted text.

    Raises:
        IntakeError: The bytes are no text.
    """
    return Reading(Draft(Form.TEXT, blocks_of(paragraphs_of(decode(raw))), {}))


def paragraphs_of(text: str) -> list[str]:
    """The paragraphs of a plain text."""
    clean = CONTROL.sub("", text)
    return [clean[found.start : found.end] for found in paragraphs(clean)]
