"""Pictures from the captions and credits that a page prints."""

from __future__ import annotations

from collections.abc import Sequence

from dossier_workbench.model.draft import Block, Picture
from dossier_workbench.pasted.lexicon import Sign
from dossier_workbench.pasted.page import Page
from mkdocs_dossier.model.residue import Residue


def pictures(page: Page, blocks: Sequence[Block]) -> tuple[Picture, ...]:
    """The pictures in order; a caption and a credit on lines of their own, one below the other, are one."""
    found: list[Picture] = []
    own = 0
    pending = waiting = False
    for index, block in enumerate(blocks):
        if block.residue is None:
            own += 1
        caption = page.captions.get(index)
        if caption is None:
            pending = waiting = False
            continue
        if block.residue not in {Residue.CAPTION, Residue.CREDIT}:
            continue
        if found and caption.text and Picture(caption.text, caption.credit, found[-1].after) == found[-1]:
            continue  # printed twice
        if pending and not caption.text and caption.credit:
            found[-1] = Picture(found[-1].caption, caption.credit, own)
        elif waiting and caption.text and not caption.credit:
            found[-1] = Picture(caption.text, found[-1].credit, own)
        else:
            found.append(Picture(caption.text, caption.credit, own))
        pending = bool(caption.text) and not caption.credit
        source = page.lines[index].opens(Sign.PHOTO)
        waiting = not caption.text and source is not None and page.lines[index].text[source.end - 1] == ","
    return tuple(found)
