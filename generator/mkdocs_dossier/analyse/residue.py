"""Who decides what is no part of the article, in an original that carries no marks.

It is decided once, when `dossier verify` records the original; builds and checks read it from the lock, or from the marks
of a text that `dossier add` has cleaned. So pages are the same with and without the rules, and no build waits for them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from importlib.metadata import entry_points
from typing import TypeAlias

from mkdocs_dossier.extensions import extension_of
from mkdocs_dossier.installation import NAME
from mkdocs_dossier.model.residue import Residue

Judge: TypeAlias = Callable[[Sequence[str], str, str], Mapping[int, Residue]]
"""Takes a text's paragraphs, its headline, which pages repeat, and its language (empty if it is not known); gives the kinds
of those that are no part of the article, by number, from 1."""

_GROUP = "dossier.residue"


def residue_judge() -> Judge | None:
    """The rules of the author's workbench; None where it is not installed."""
    for each in entry_points(group=_GROUP):
        if extension_of(each).distribution != NAME:
            continue
        try:
            judge: Judge = each.load()
        except ImportError:
            continue
        return judge
    return None
