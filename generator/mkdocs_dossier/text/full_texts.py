"""The text of a source as quotes are looked for in it, and its paragraphs."""

from __future__ import annotations

import hashlib

from mkdocs_dossier.model.evidence import FullText
from mkdocs_dossier.model.source import Source
from mkdocs_dossier.text.paragraphs import ParagraphSpan, paragraphs


def as_published(source: Source) -> FullText:
    """The body of a source as a text that can be cited: a paragraph on each line."""
    digest = hashlib.sha256(source.text.encode()).hexdigest()
    return FullText(source.id, source.body.lines, digest, published=True)


def paragraphs_of(text: FullText) -> tuple[ParagraphSpan, ...]:
    """A text's paragraphs; of a published one each line is a leaf of the body, whatever it looks like."""
    if not text.published:
        return paragraphs(text.text)
    found = []
    start = 0
    for number, line in enumerate(text.text.split("\n"), 1):
        found.append(ParagraphSpan(number, start, start + len(line)))
        start += len(line) + 1
    return tuple(found)
