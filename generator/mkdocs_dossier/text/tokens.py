"""Words and the gaps between them."""

import re
import unicodedata
from collections.abc import Iterator
from itertools import accumulate
from typing import NamedTuple

from mkdocs_dossier.text.fold import fold


class Token(NamedTuple):
    """A word: where it stands in the original text, and its folded form."""

    start: int
    end: int
    folded: str


def _mark_ranges() -> str:
    """All combining marks of the basic plane, as the inside of a character class."""
    ranges: list[list[int]] = []
    for code in range(0x300, 0x10000):
        if unicodedata.category(chr(code))[0] == "M":
            if ranges and ranges[-1][1] == code - 1:
                ranges[-1][1] = code
            else:
                ranges.append([code, code])
    return "".join(f"\\u{first:04x}-\\u{last:04x}" for first, last in ranges)


# What goes on inside a word although `\w` says no: marks (a decomposed é is one letter), and between letters
# invisible signs as well (a soft hyphen in a name must not cut it in two).
_MARK = _mark_ranges()
_INVISIBLE = "\u00ad\u200b-\u200d\u2060\ufeff"
# What `\w` takes for a letter but is none here: Markdown's underscore, and the letter-like apostrophes.
_NO_LETTER = "_\u02bb-\u02bd"

_UNUSUAL = re.compile(f"[{_MARK}{_INVISIBLE}{_NO_LETTER}]")
_USUAL_WORD = re.compile(r"(\w+)")
_LETTER = rf"[^\W{_NO_LETTER}]"
_WORD = re.compile(f"({_LETTER}+(?:[{_MARK}{_INVISIBLE}]+{_LETTER}+|[{_MARK}]+)*)")


def split_words(text: str) -> list[str]:
    """The text as gap, word, gap, …, word, gap: joined, the parts are the text; words stand at odd indexes.

    The first and the last gap may be empty, gaps between two words may not.
    """
    # Looking for the unusual costs a tenth of what the unusual pattern costs, and plain ASCII next to nothing.
    unusual = "_" in text if text.isascii() else _UNUSUAL.search(text)
    return (_WORD if unusual else _USUAL_WORD).split(text)


def tokens(text: str) -> Iterator[Token]:
    """The words of a text, in order."""
    parts = split_words(text)
    for end, part in zip(list(accumulate(map(len, parts)))[1::2], parts[1::2], strict=True):
        yield Token(end - len(part), end, fold(part))


def name_key(form: str) -> tuple[str, ...]:
    """The folded words of a name form: forms of one key fit the same texts, but for case and gaps."""
    return tuple(token.folded for token in tokens(form))
