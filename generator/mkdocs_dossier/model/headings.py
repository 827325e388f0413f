"""Headings and labels that pages and the book share, each said once."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from mkdocs_dossier.languages.words import Message

HEADINGS: Mapping[str, Message] = MappingProxyType(
    {
        "when": Message("When"),
        "where": Message("Where"),
        "part_of": Message("Part of"),
        "also_written": Message("Also written"),
        "follows": Message("Follows"),
        "followed_by": Message("Followed by"),
        "territory_of": Message("Territory of"),
        "coordinates": Message("Coordinates"),
        "parts": Message("Parts"),
        "wikidata": Message("Wikidata"),
        "participants": Message("Who"),
        "claims": Message("What is claimed"),
        "elsewhere": Message("Claimed elsewhere about it"),
        "matrix": Message("All answers by source"),
        "said": Message("What was said"),
        "within": Message("Within this event"),
        "sources": Message("Sources"),
        "events": Message("Took part in"),
        "words": Message("Words attributed"),
        "credits": Message("Named beside articles"),
        "happened": Message("What happened there"),
        "cited": Message("What rests on it"),
        "notes": Message("Notes on the article"),
        "pictures": Message("Pictures"),
        "original": Message("The original"),
        "shares": Message("How much of each source"),
        "passages": Message("Passages"),
        "few_accounts": Message("Events with fewer accounts or origins than sources"),
    }
)
"""By the name that templates of both call them by."""
