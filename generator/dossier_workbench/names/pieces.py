"""What of a run of capitals is a name: openers, titles, offices and demonyms are taken away."""

from __future__ import annotations

from collections.abc import Iterator

from dossier_workbench.names.judging import is_name, trimmed
from dossier_workbench.names.openers import without_opener
from dossier_workbench.names.parting import behind_heads, between_hyphens, between_names
from dossier_workbench.names.reading import Piece, Reader
from dossier_workbench.names.titles import around_titles
from mkdocs_dossier.text.names.runs import NameRun


def pieces(reader: Reader, run: NameRun) -> Iterator[Piece]:
    """The names in a run."""
    start = without_opener(reader, run)
    for piece in around_titles(reader, NameRun(start, run.last)):
        for name in _parted(reader, piece) if piece.first < piece.last else (piece,):
            found = trimmed(reader, name)
            if found is not None and is_name(reader, found):
                yield found


def _parted(reader: Reader, piece: Piece) -> Iterator[Piece]:
    """The names that stand side by side in a piece of several words."""
    for part in behind_heads(reader, piece):
        for half in between_hyphens(reader, part):
            yield from between_names(reader, half)
