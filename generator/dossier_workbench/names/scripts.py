"""Scripts without capitals, in which a name looks like any other word."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from mkdocs_dossier.text.tokens import split_words

# Georgian has capitals in Unicode since 2018, but nobody begins a name with one.
CASELESS = ("GEORGIAN", "ARABIC", "HEBREW", "SYRIAC", "ETHIOPIC", "DEVANAGARI", "BENGALI")
_SHORTEST = 4


@lru_cache(maxsize=1 << 12)
def _script(letter: str) -> str:
    return unicodedata.name(letter, "").partition(" ")[0]


def caseless_words(text: str) -> Iterator[tuple[int, int, str]]:
    """Words in a script without capitals: start, end, word. Only likeness to a known name tells a name there."""
    if text.isascii():
        return
    offset = 0
    for index, part in enumerate(split_words(text)):
        if index % 2 and len(part) >= _SHORTEST and _script(part[0]) in CASELESS:
            yield offset, offset + len(part), part
        offset += len(part)


# Georgian says with endings what other languages say with words before a name. Longest first.
_ENDINGS = ("ისთვის", "იდან", "თვის", "თან", "ის", "მა", "ით", "ად", "ში", "ზე", "ს", "ი")


def bare_forms(word: str) -> Iterator[str]:
    """A word in a script without capitals, and what it is without an ending."""
    yield word
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            yield word[: -len(ending)]
