"""Outlines of digests still to be written: notes in a body, one for each paragraph of the article, numbered."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from mkdocs_dossier.text.notes import as_note, notes

_NUMBERED = re.compile(r"\[(\d{1,6})\](?!\S)")


class Unwritten(NamedTuple):
    """A paragraph of the article that its digest lacks: its number, and the note's line in the body, from 0."""

    number: int
    line: int


def numbered_note(number: int, text: str) -> str:
    """The note that stands for a paragraph of the article."""
    return as_note(f"[{number}] {text}")


def unwritten(body: str) -> Iterator[Unwritten]:
    """The paragraphs whose notes are left in a body."""
    for note in notes(body):
        found = _NUMBERED.match(note.text)
        if found:
            yield Unwritten(int(found[1]), note.line)
