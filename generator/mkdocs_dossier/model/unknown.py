"""What pages, figures and the book say where a fact is not known. A capital is set where the words begin a line."""

from __future__ import annotations

from mkdocs_dossier.languages.words import Message
from mkdocs_dossier.model.dates import EdtfDate

UNKNOWN = Message("unknown")
DATE = Message("date unknown")
UNDATED = Message("undated")
BEGINNING = Message("beginning unknown")
AUTHOR = Message("author unknown")
PUBLISHER = Message("publisher unknown")
CAPTION = Message("caption not given")


def when(date: EdtfDate | None) -> EdtfDate | str:
    """A date to print, or the words for not knowing it."""
    return DATE if date is None else date
