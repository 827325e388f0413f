"""Headings and labels that pages and the book share, each said once."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

HEADINGS: Mapping[str, str] = MappingProxyType(
    {
        "when": "When",
        "where": "Where",
        "part_of": "Part of",
        "also_called": "Also called",
        "also_written": "Also written",
        "follows": "Follows",
        "followed_by": "Followed by",
        "territory_of": "Territory of",
        "coordinates": "Coordinates",
        "parts": "Parts",
        "wikidata": "Wikidata",
        "participants": "Who",
        "claims": "What is claimed",
        "elsewhere": "Claimed elsewhere about it",
        "matrix": "Who says what",
        "said": "What was said",
        "within": "Within this event",
        "sources": "Sources",
        "events": "Took part in",
        "positions": "Positions reported",
        "words": "Words attributed",
        "credits": "Named beside articles",
        "happened": "What happened there",
        "covers": "What it is about",
        "cited": "What rests on it",
        "notes": "Notes on the article",
        "pictures": "Pictures",
        "original": "The original",
        "shares": "How much of each source",
        "passages": "Passages",
        "few_accounts": "Events with fewer accounts or origins than sources",
    }
)
"""By the name that templates of both call them by."""
