"""Scripts without capitals, in which a name looks like any other word."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from mkdocs_dossier.text.tokens import split_words

# Georgian has capitals in Unicode since 2018, but nobody begins a name with one.
CASELESS = ("GEORGIAN", "ARABIC", "HEBREW", "SYRIAC", "ETHIOPIC", "DEVANAGARI", "BENGALI", "THAI")
_SHORTEST = 4


@lru_cache(maxsize=1 << 12)
def _script(letter: str) -> str:
    return unicodedata.name(letter, "").partition(" ")[0]


def has_case(word: str) -> bool:
    """Whether a word is written in a script with capitals."""
    return _script(word[0]) not in CASELESS


def caseless_words(text: str) -> Iterator[tuple[int, int, str]]:
    """Words in a script without capitals: start, end, word. Only likeness to a known name tells a name there."""
    if text.isascii():
        return
    offset = 0
    for index, part in enumerate(split_words(text)):
        if index % 2 and len(part) >= _SHORTEST and _script(part[0]) in CASELESS:
            yield offset, offset + len(part), part
        offset += len(part)
