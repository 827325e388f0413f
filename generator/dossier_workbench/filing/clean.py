"""The clean text of an article: a paragraph on each line, what is no part of the article marked, nothing lost.

A blank line stands between any two paragraphs, so that the rule by which texts are cut (see ``paragraphs``) finds
just these. The last line says what the text was made from: a clean text has a mark even where nothing in the
article is residue, and then the marks alone count.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from dossier_workbench.model.draft import Block
from mkdocs_dossier.model.residue import Residue
from mkdocs_dossier.text.characters import one_line
from mkdocs_dossier.text.notes import MARK, as_note, as_residue

MADE = "Made by `dossier add` from"
"""How the last note of a clean text begins."""

_MARKED = re.compile(rf"^{MARK}[ \t]?(?:(?:{'|'.join(Residue)})(?:: |$))?")


def tidy(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks as lines; what is blank is left out, and what looks like a mark becomes a label."""
    found = []
    for block in blocks:
        text = one_line(block.text)
        if text.startswith(MARK):
            found.append(Block(text, block.residue or Residue.LABEL))
        elif text:
            found.append(Block(text, block.residue))
    return tuple(found)


def clean_text(blocks: Sequence[Block], original: str) -> str:
    """The text of a file: the blocks, as ``tidy`` gives them, and a last note on the file that they are from."""
    told = f"{MADE} {original}. Lines that begin with two per cent signs are no part of the article."
    return "\n\n".join([*map(as_line, blocks), as_note(told)]) + "\n"


def as_line(block: Block) -> str:
    """A block as it stands in a clean text."""
    return block.text if block.residue is None else as_residue(block.residue, block.text)


def as_blocks(paragraphs: Sequence[str], kinds: Mapping[int, Residue]) -> tuple[Block, ...]:
    """Paragraphs of a text as blocks again, without their marks; ``kinds`` by number, from 1."""
    return tuple(
        Block(_MARKED.sub("", text) if number in kinds else text, kinds.get(number))
        for number, text in enumerate(paragraphs, 1)
    )
