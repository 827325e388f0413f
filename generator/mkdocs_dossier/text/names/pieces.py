"""What of a run of capitals is a name: openers, titles, offices and demonyms are taken away."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_dossier.text.names.judging import is_name, trimmed
from mkdocs_dossier.text.names.openers import without_opener
from mkdocs_dossier.text.names.parting import behind_heads, between_hyphens, between_names
from mkdocs_dossier.text.names.reading import Piece, Reader
from mkdocs_dossier.text.names.runs import Run
from mkdocs_dossier.text.names.titles import around_titles


def pieces(reader: Reader, run: Run) -> Iterator[Piece]:
    """The names in a run."""
    start = without_opener(reader, run)
    for piece in around_titles(reader, Run(start, run.last)):
        for part in behind_heads(reader, piece):
            for half in between_hyphens(reader, part):
                for name in between_names(reader, half):
                    found = trimmed(reader, name)
                    if found is not None and is_name(reader, found):
                        yield found
