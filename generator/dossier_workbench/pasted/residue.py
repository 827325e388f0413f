"""Which paragraphs of a text are no part of the article.

Residue is marked and never deleted: offsets and paragraph numbers go on referring to the whole text.
"""

from __future__ import annotations

from collections.abc import Sequence

from dossier_workbench.pasted.reading import read_page
from mkdocs_dossier.model.residue import Residue
from mkdocs_dossier.text.notes import marked_residue


def residue(paragraphs: Sequence[str], title: str, language: str = "") -> dict[int, Residue]:
    """Say which paragraphs are no part of the article.

    In a text that was cleaned the marks say so, and nothing else does.

    Args:
        paragraphs: The texts of all paragraphs, in order.
        title: The article's headline, which pages repeat.
        language: A BCP 47 tag, where it is known.

    Returns:
        Kinds by paragraph number, from 1.
    """
    marked = marked_residue(paragraphs)
    if marked:
        return marked
    kinds = read_page(paragraphs, language=language, title=title).kinds
    return {number: kind for number, kind in enumerate(kinds, 1) if kind is not None}
