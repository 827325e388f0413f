"""What is still as `dossier new` wrote it."""

from __future__ import annotations

from dataclasses import dataclass

from mkdocs_dossier.model.origin import Origin

EXAMPLE_ARTICLES = frozenset({"courier-2024-05-14", "post-2024-05-15"})
"""The example's articles: while one of them is there, the dossier is the example still."""


@dataclass(frozen=True, slots=True)
class Leftover:
    """A passage or a setting that nobody has made his own.

    Attributes:
        example: Whether it belongs to the example; else it asks the author to write something in its place.
        key: Of a setting; empty for a paragraph of a page.
        origin: Where it stands.
    """

    example: bool
    key: str
    origin: Origin
