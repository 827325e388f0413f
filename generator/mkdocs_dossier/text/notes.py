"""Lines that begin with ``%%``: they stand in a text without being part of it.

In a source's body they are notes that the author leaves to himself, such as the outline of a digest still to be
written: no page shows them. In a full text that `dossier add` has cleaned they are what is no part of the
article, marked and kept. So one sign says one thing everywhere, and an author mends a wrong mark by typing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from mkdocs_dossier.model.residue import Residue

MARK = "%%"

_NOTE = re.compile(r"^[ \t]*%%[ \t]?(.*?)[ \t]*$", re.MULTILINE)
_KIND = re.compile(rf"({'|'.join(Residue)})(?:: |$)")


class Note(NamedTuple):
    """A note: its line, from 0, and what it says."""

    line: int
    text: str


def notes(text: str) -> Iterator[Note]:
    """The notes of a text, in order."""
    line = end = 0
    for found in _NOTE.finditer(text):
        line += text.count("\n", end, found.start())
        end = found.start()
        yield Note(line, found[1])


def without_notes(text: str) -> str:
    """The text with an empty line for each note: every other line keeps its number."""
    return _NOTE.sub("", text)


def as_note(text: str) -> str:
    """A note that says ``text``, on one line."""
    return f"{MARK} {' '.join(text.split())}".rstrip()


def as_residue(kind: Residue, text: str) -> str:
    """A paragraph marked as no part of the article."""
    return as_note(f"{kind}: {text}")


def marked_residue(paragraphs: Sequence[str]) -> dict[int, Residue]:
    """Kinds by number, from 1, of the paragraphs that are marked; a note that names no kind is a label."""
    found = {}
    for number, paragraph in enumerate(paragraphs, 1):
        note = _NOTE.match(paragraph)
        if note:
            kind = _KIND.match(note[1])
            found[number] = Residue(kind[1]) if kind else Residue.LABEL
    return found
