"""What pages, figures and the book say where a fact is not known. A capital is set where the words begin a line."""

from __future__ import annotations

from mkdocs_dossier.model.dates import EdtfDate

UNKNOWN = "unknown"
DATE = "date unknown"
UNDATED = "undated"
BEGINNING = "beginning unknown"
AUTHOR = "author unknown"
PUBLISHER = "publisher unknown"
CAPTION = "caption not given"


def when(date: EdtfDate | None) -> EdtfDate | str:
    """A date to print, or the words for not knowing it."""
    return DATE if date is None else date
