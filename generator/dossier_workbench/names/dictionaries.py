"""How often words are met in a language, as far as somebody has counted."""

from __future__ import annotations

import gzip
import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

_TAGS = frozenset({"de", "en", "es", "fr", "it", "nl", "pt", "ru"})


@cache
def how_often(tag: str) -> Mapping[str, int]:
    """How often words are met in texts of all kinds, by the words in small letters; empty for a language without a count.

    Args:
        tag: A language's primary tag.
    """
    if tag not in _TAGS:
        return {}
    # Its own reader makes a table of letters too, in twice the time and half as much again of memory.
    counts = files("spellchecker").joinpath("resources", f"{tag}.json.gz").read_bytes()
    found: dict[str, int] = json.loads(gzip.decompress(counts).lower())
    return found
