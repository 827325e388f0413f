"""How often words are met in a language, as far as somebody has counted."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

_TAGS = frozenset({"de", "en", "es", "fr", "it", "nl", "pt", "ru"})


@cache
def how_often(tag: str) -> Mapping[str, int]:
    """How often words are met in texts of all kinds, by the words in small letters; empty for a language without a count.

    Args:
        tag: A language's primary tag.
    """
    if tag not in _TAGS:
        return {}
    from spellchecker import SpellChecker  # noqa: PLC0415 - takes half a second to load

    found: dict[str, int] = SpellChecker(language=tag).word_frequency.dictionary
    return found
