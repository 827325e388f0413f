"""Words as a search compares them; assets/look.js does the same, and a test holds the two together.

Coarser than `fold`, which must not take й for и: who types on another keyboard has no й.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import pairwise

_MARKS = re.compile("[\u0300-\u036f]")
_PLAIN = str.maketrans({"ı": "i", "ł": "l", "ø": "o", "đ": "d", "ə": "e", "ς": "σ"})
_WORD = re.compile(r"[^\W_]+")


def search_words(text: str) -> list[str]:
    """The words of a text, without case and accents, in their order."""
    if text.isascii():
        return _WORD.findall(text.lower())
    return [part for word in _RUN.findall(text) for part in _words(word)]


_RUN = re.compile(r"\S+")
_HYPHEN = frozenset("-\u2010\u2011\u00ad")
_HYPHENED = re.compile(r"[^\W\d_]+(?:[-\u2010\u2011\u00ad][^\W\d_]+)+")


def hyphened_words(text: str) -> list[tuple[str, str]]:
    """The neighbours in words that have hyphens: cease-fire is "cease" and "fire"."""
    found: list[tuple[str, str]] = []
    if _HYPHEN.isdisjoint(text):
        return found
    for word in _HYPHENED.findall(text):
        parts = search_words(word)
        found += pairwise(parts)
    return found


@lru_cache(maxsize=1 << 17)
def _words(run: str) -> tuple[str, ...]:
    bare = _MARKS.sub("", unicodedata.normalize("NFKD", run.lower())).translate(_PLAIN)
    return tuple(_WORD.findall(bare))
