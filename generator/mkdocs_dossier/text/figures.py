"""Numbers in running text: in digits of any script, however they are parted, and in words as far as these are known."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from decimal import Decimal

from mkdocs_dossier.text.characters import plain_digits
from mkdocs_dossier.text.normalise import normalise
from mkdocs_dossier.text.sense import placed_words, sense

# Digits, and between them what parts thousands or decimals: comma, full stop, apostrophes, narrow and other spaces,
# the Arabic signs for both.
_NUMBER = re.compile(r"\d+(?:[.,'’\u00a0\u202f\u2009\u066b\u066c ]\d+)*")
_PARTED = re.compile(r"[^0-9]")
_GROUP = 3
"""So many digits are a group of thousands."""


def numbers_in(text: str) -> Iterator[Decimal]:
    """Every number in digits that a text may mean: with its signs for thousands, for decimals, or for a new number."""
    for found in _NUMBER.finditer(text):
        yield from _readings(plain_digits(found[0]))


def may_say(quote: str, numbers: Collection[Decimal], language: str) -> bool:
    """Whether a quote has one of the numbers in digits, or any in words: which one these are, only a reader can tell.

    Of a language whose words for numbers nobody knows, only the lack of any digit says nothing.
    """
    found = set(numbers_in(quote))
    if found.intersection(numbers):
        return True
    words = sense(language).numbers
    if not words:
        return not found
    said = (word for word, _, _ in placed_words(normalise(quote).text))
    return any(word in words or word.rstrip("s") in words for word in said)


def _readings(plain: str) -> Iterator[Decimal]:
    parts = [part for part in _PARTED.split(plain) if part]
    yield from (Decimal(part) for part in parts)
    if len(parts) == 1:
        return
    if all(len(part) == _GROUP for part in parts[1:]):
        yield Decimal("".join(parts))
    yield Decimal(f"{''.join(parts[:-1])}.{parts[-1]}")
