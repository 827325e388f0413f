"""From a draft to the texts of its files."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from dossier_workbench.filing.outline_notes import outline_body
from dossier_workbench.filing.source_file import LOOKED_FOR, NewSource, open_body, source_file
from dossier_workbench.model.draft import Block, Guess
from dossier_workbench.model.outline import OutlineItem
from mkdocs_dossier.model.dates import EdtfError, parse_edtf
from mkdocs_dossier.model.source import Rights
from mkdocs_dossier.text.characters import one_line

_DATES = frozenset({"published", "modified", "retrieved"})
_NOTES = "notes"
"""What the reader of the file has to say of it; kept beside the fields that are looked for."""

_LISTS = frozenset({"authors", _NOTES})
_TITLE_WORDS = 10


def known_fields(found: Mapping[str, Guess], paragraphs: Sequence[str]) -> dict[str, Guess]:
    """The values that can be written: each on one line, dates valid, and always a title.

    Args:
        found: What was found in the article, or given.
        paragraphs: Its own text, whose first words stand for a headline that was not found.
    """
    usable = ((key, _usable(key, found[key])) for key in (*LOOKED_FOR, _NOTES) if key in found)
    fields = {key: guess for key, guess in usable if guess is not None}
    if "title" not in fields:
        words = paragraphs[0].split()
        title = " ".join(words[:_TITLE_WORDS]) + (" …" if words[_TITLE_WORDS:] else "")
        fields["title"] = Guess(
            title, "no headline was found; these are the text's first words", printed=False
        )
    return fields


def file_of(source: NewSource, blocks: Sequence[Block], items: Sequence[OutlineItem]) -> str:
    """The source's file.

    Args:
        source: Its front matter.
        blocks: All its paragraphs.
        items: An outline of those that are the article's own.
    """
    if source.rights is Rights.OPEN:
        return source_file(source, open_body(blocks))
    if source.rights is Rights.NONE:
        return source_file(source, "")
    lines = [2 * index + 1 for index, block in enumerate(blocks) if block.residue is None]
    return source_file(source, outline_body(source.fulltext, list(zip(lines, items, strict=True))))


def _usable(key: str, guess: Guess) -> Guess | None:
    values = [guess.value] if isinstance(guess.value, str) else guess.value
    kept = [line for line in map(one_line, values) if line]
    if not kept or (key in _DATES and not _is_date(kept[0])):
        return None
    return replace(guess, value=tuple(kept) if key in _LISTS else kept[0])


def _is_date(text: str) -> bool:
    try:
        parse_edtf(text)
    except EdtfError:
        return False
    return True
