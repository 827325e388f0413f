"""Whether a digest, its front matter and the catalogue keep every number and every name of an original."""

from __future__ import annotations

import re
from collections.abc import Collection
from itertools import chain
from types import MappingProxyType

_WORD = re.compile(r"[^\W\d_]+")
_NUMBER = re.compile(r"\d+(?:[,.:]\d+)*")
_TO_TWELVE = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
SPELT = MappingProxyType(
    {word: {word, str(value)} for value, word in enumerate(_TO_TWELVE, 2)}
    | {
        word: {word}
        for word in ("twenty", "thirty", "forty", "fifty", "hundred", "hundreds", "thousand", "thousands")
    }
    | {word: {word} for word in ("first", "half", "decade", "decades", "dozens")}
)


def lines_of(text: str, left_out: Collection[int]) -> str:
    """An original without some of its lines, by their numbers from 1: what is no part of the article."""
    return "\n".join(line for number, line in enumerate(text.split("\n"), 1) if number not in left_out)


def words(text: str) -> set[str]:
    """The words of a text, folded."""
    return set(_WORD.findall(text.casefold()))


def numbers(text: str) -> set[str]:
    """The numbers of a text, and the parts of those with a separator: times are written in many ways."""
    found = _NUMBER.findall(text)
    return {*found, *chain.from_iterable(re.split("[,.:]", number) for number in found)}


def lost_numbers(original: str, kept: str) -> set[str]:
    """Numbers of the original, in figures or spelt out, that what is kept of it does not have."""
    known = numbers(kept) | words(kept)
    spelt = {word for word in _WORD.findall(original.casefold()) if word in SPELT}
    return {number for number in _NUMBER.findall(original) if number not in known} | {
        word for word in spelt if not SPELT[word] & known
    }


def lost_names(original: str, kept: str) -> set[str]:
    """Words with a capital that what is kept does not have, folded."""
    capitals = {word.casefold() for word in _WORD.findall(original) if word[0].isupper() and len(word) > 1}
    return capitals - words(kept)
