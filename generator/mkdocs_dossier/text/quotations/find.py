"""Attributed direct speech, found by rules."""

from collections.abc import Sequence

from mkdocs_dossier.text.quotations.kinds import Quotation, Speaker


def find_quotations(
    paragraphs: Sequence[str], names: Sequence[Sequence[Speaker]], language: str
) -> tuple[Quotation, ...]:
    """The quotations of a text (not yet: none)."""
    del paragraphs, names, language
    return ()
