"""The outline of a digest as notes in a source's body: what to write beside the private full text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dossier_workbench.model.outline import OutlineItem, Said
from mkdocs_dossier.text.notes import as_note
from mkdocs_dossier.text.outlines import numbered_note

MOST_WORDS = 25
"""So many words of a quotation are shown."""


def outline_body(fulltext: str, items: Sequence[tuple[int, OutlineItem]]) -> str:
    """The body of a source whose digest is still to be written.

    Args:
        fulltext: Name of the clean text's file.
        items: For each paragraph of the article its line in that file, from 1, and what it holds.
    """
    head = f"Yet to be written: each numbered paragraph of {fulltext} in your own words, in the place of its notes."
    parts = [as_note(head)]
    parts += ["\n".join(_lines(number, *item)) for number, item in enumerate(items, 1)]
    return "\n\n".join(parts) + "\n"


def _lines(number: int, line: int, item: OutlineItem) -> Iterator[str]:
    counted = f"line {line}, {item.words} word{'' if item.words == 1 else 's'}"
    named = ", ".join(f"{record} ({form})" for record, form in item.named)
    yield numbered_note(number, f"{counted}; names {named}" if named else counted)
    for said in item.said:
        yield as_note(f"\u201c{_shortened(said.text)}\u201d {_attributed(said)}")


def _attributed(said: Said) -> str:
    if said.speaker:
        return f"says {said.speaker}"
    return f"says somebody (\u201c{said.named}\u201d)" if said.named else "(the speaker is not certain)"


def _shortened(text: str) -> str:
    words = text.split()
    return " ".join(words) if len(words) <= MOST_WORDS else f"{' '.join(words[:MOST_WORDS])} …"
