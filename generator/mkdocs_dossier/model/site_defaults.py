"""What a dossier's site needs of MkDocs where ``mkdocs.yml`` leaves it open; both doors add the same."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

NAV: tuple[tuple[str, str], ...] = (
    ("Home", "index.md"),
    ("Timeline", "timeline.md"),
    ("Events", "events/index.md"),
    ("Actors", "actors/index.md"),
    ("Places", "places/index.md"),
    ("Sources", "sources/index.md"),
    ("Wording", "wording.md"),
    ("Bibliography", "bibliography.md"),
    ("Data", "data/index.md"),
)
"""Sections only: with every page in it the navigation alone makes each page 122 KB."""

NOT_IN_NAV = "/actors/*\n/events/*\n/places/*\n/sources/*\n"
"""Patterns of the pages that are reached through indexes and links."""

MARKDOWN_EXTENSIONS: Mapping[str, Mapping[str, object]] = MappingProxyType(
    {
        "attr_list": {},
        "def_list": {},
        "footnotes": {},
        "md_in_html": {},
        "tables": {},
        "toc": {"permalink": True},
    }
)
"""The extensions of Python-Markdown that generated pages are written for."""
