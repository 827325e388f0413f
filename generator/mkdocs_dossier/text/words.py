"""Words as a search compares them: what names find, a search finds.

Coarser than `fold`, which must not take й for и: who types on another keyboard has no й. In scripts without blanks each
sign is a word, and the index has them by twos. Scripts in a browser do the same (assets/page.js, assets/look.js) with the
letters that stand here, which are written into them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise, zip_longest
from types import MappingProxyType

from mkdocs_dossier.text.characters import plain_digits
from mkdocs_dossier.text.joined import readings
from mkdocs_dossier.text.letters import (
    DOTS,
    DOTTED,
    INVISIBLE,
    KEYBOARDS,
    MARKS,
    POINTS,
    STRETCH,
    SUNK,
    TONES,
    UNSPACED,
)
from mkdocs_dossier.text.tokens import split_words

_DROPPED = f"\u0300-\u036f\u0653-\u0655{POINTS}{DOTTED}{STRETCH}{TONES}{INVISIBLE}"
_PLAIN = MappingProxyType(
    {sign: other for sign, other in KEYBOARDS.items() if sign.isalpha()}
    | {"ı": "i", "ł": "l", "ø": "o", "đ": "d", "ə": "e", "ә": "e", "ς": "σ", "ß": "ss"}
    | {"ٱ": "ا", "ى": "ی", "ة": "ه"}
    | {sign: sign.casefold() for sign in map(chr, range(0x1C80, 0x1C89))}  # old shapes of Cyrillic letters
)

FOR_SCRIPTS = MappingProxyType(
    {"dots": DOTS, "dropped": _DROPPED, "plain": dict(_PLAIN), "unspaced": UNSPACED}
)
"""The letters that scripts in a browser compare words by: insides of character classes, and one sign for another."""

_MARKS = re.compile(f"[{_DROPPED}]")
_TABLE = str.maketrans(dict(_PLAIN))
_ASCII_WORD = re.compile(r"[^\W_]+")
_WORD = re.compile(rf"(?:[^\W_{UNSPACED}][{MARKS}]*)+|(?=[{UNSPACED}])[^\W_][{MARKS}]*")
_SIGN = re.compile(f"[{UNSPACED}]")
_TOGETHER = re.compile(f"[{DOTS}]?")


def search_words(text: str) -> list[str]:
    """The words of a text, without case and accents, in their order."""
    if text.isascii():
        return _ASCII_WORD.findall(text.lower())
    return [word for run in _RUN.findall(text) for word in _words(run)]


def index_terms(text: str) -> list[str]:
    """The words by which the index knows a text: signs by twos, and what other words are joined to in all its readings."""
    if text.isascii():
        return search_words(text)
    return [term for run in _RUN.findall(text) for term in _terms(run)]


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


def _bare(text: str) -> str:
    plain = _MARKS.sub("", unicodedata.normalize("NFKD", text).lower())
    return SUNK.sub(r"\2\1", plain_digits(plain.translate(_TABLE)).replace("եվ", "եւ"))


@lru_cache(maxsize=1 << 17)
def _words(run: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(_bare(run)))


@lru_cache(maxsize=1 << 17)
def _terms(run: str) -> tuple[str, ...]:
    joined = (each.folded for word in split_words(run)[1::2] for each in readings(word))
    return (*_by_twos(_bare(run)), *(word for each in joined for word in search_words(each)))


def _by_twos(bare: str) -> Iterator[str]:
    """The words of a folded text; a sign with the next one, if that follows at once, and alone where none does."""
    found = list(_WORD.finditer(bare))
    for here, there in zip_longest(found, found[1:]):
        both = there and _SIGN.match(here[0]) and _SIGN.match(there[0])
        follows = both and there and _TOGETHER.fullmatch(bare, here.end(), there.start())
        yield here[0] + there[0] if there and follows else here[0]
