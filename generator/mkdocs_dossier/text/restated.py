"""Whether a quotation says by itself what is said of it, so that saying it besides would only repeat it."""

from __future__ import annotations

from collections.abc import Iterable

from mkdocs_dossier.text.sense import sense
from mkdocs_dossier.text.tokens import tokens

_LONG = 4
"""Letters from which on a word tells something."""

_SHARE = 0.8
"""This part of the telling words has to stand in the quotations."""


def says_it(value: str, quotes: Iterable[str], language: str) -> bool:
    """Whether quotations have four fifths of a value's long words, and all its numbers and negations.

    Where a short word turns the sense, a quotation without it says something else. A value of short words alone is
    said by a quotation that has all of them.

    Args:
        value: In the editors' words.
        quotes: The quotations beside it, as far as they may be shown.
        language: Of the value, as a BCP 47 tag.
    """
    known = sense(language)
    standing = {token.folded for quote in quotes for token in tokens(quote)}
    words = [token.folded for token in tokens(value)]
    strict = [
        word
        for word in words
        if known.is_negation(word) or word in known.numbers or any(sign.isdigit() for sign in word)
    ]
    telling = [word for word in words if len(word) >= _LONG] or words
    found = sum(word in standing for word in telling)
    return standing.issuperset(strict) and found >= _SHARE * len(telling)
