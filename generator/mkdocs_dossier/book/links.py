"""Links out of the book."""

from __future__ import annotations

from mkdocs_dossier.render.escape import link_url

LONGEST = 8000
"""Bytes of an address, as Typst and readers of PDF have it."""


def book_link(url: str | None) -> str | None:
    """An address as a link of the book; None if it may not be published, or is longer than a PDF takes."""
    address = link_url(url or "")
    return address if address and len(address.encode()) <= LONGEST else None
