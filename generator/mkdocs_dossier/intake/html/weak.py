"""Authors and date by a library's rules of thumb, for pages that tell neither in a way of their own."""

from __future__ import annotations

from collections.abc import Mapping

from mkdocs_dossier.intake.html.people import authors_of
from mkdocs_dossier.intake.moments import edtf
from mkdocs_dossier.model.intake import Guess

_HOW = "found in the page's markup by trafilatura"


def weak_fields(page: str, fields: Mapping[str, Guess]) -> dict[str, Guess]:
    """Guesses for authors and date of publication.

    Args:
        page: The page's text.
        fields: What is known for certain.
    """
    from trafilatura.metadata import extract_metadata  # noqa: PLC0415 - takes time to load

    url = str(fields["url"].value) if "url" in fields else None
    found = extract_metadata(page, default_url=url, extensive=False)
    outlet = str(fields["publisher"].value) if "publisher" in fields else ""
    weak: dict[str, Guess] = {}
    names, _ = authors_of([found.author or ""], outlet)
    if names:
        weak["authors"] = Guess(names, _HOW, printed=False)
    date = edtf(found.date or "").removesuffix("-01")  # how htmldate writes a month whose day it can't tell
    if date:
        weak["published"] = Guess(date, _HOW, printed=False)
    return weak
