"""What is said where a record lacks a fact that readers look for."""

from __future__ import annotations

from mkdocs_dossier.model.dates import EdtfDate

DATE = "date unknown"
PUBLISHER = "publisher unknown"


def when(date: EdtfDate | None) -> EdtfDate | str:
    """A date to print, or the words for not knowing it."""
    return date if date is not None else DATE
