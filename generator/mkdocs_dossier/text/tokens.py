"""Words and the gaps between them."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from mkdocs_dossier.text.fold import fold
from mkdocs_dossier.text.letters import INVISIBLE, MARKS, NO_LETTERS, SIGN, TONES, UNSPACED, USUAL_MARKS


class Token(NamedTuple):
    """A word: where it stands in the original text, and its folded form."""

    start: int
    end: int
    folded: str


# What goes on inside a word although `\w` says no: marks (a decomposed é is one letter), and between letters
# invisible signs as well (a soft hyphen in a name must not cut it in two).
# One range holds all above the basic plane: each further one would make the search slower by a third.
_BASIC = re.sub("[\U00010000-\U0010ffff]-.", "", f"{USUAL_MARKS}{INVISIBLE}{TONES}{NO_LETTERS}{UNSPACED}")
_UNUSUAL = re.compile(f"[{_BASIC}\U00010000-\U0010ffff]")
_USUAL_WORD = re.compile(r"(\w+)")
_ASCII_WORD = re.compile(r"(\w+)", re.ASCII)
_LETTER = rf"[^\W{NO_LETTERS}{UNSPACED}]"
_WORD = re.compile(f"({_LETTER}+(?:[{MARKS}{INVISIBLE}{TONES}]+{_LETTER}+|[{MARKS}]+)*|(?=\\w)(?:{SIGN}))")


@lru_cache(
    maxsize=1 << 8
)  # names, contested words, quotes and passages are looked for in one text after the other
def split_words(text: str) -> tuple[str, ...]:
    """The text as gap, word, gap, …, word, gap: joined, the parts are the text; words stand at odd indexes.

    Gaps may be empty: the first, the last, and those beside a sign of a script without blanks, which is a word.
    """
    # Looking for the unusual costs a tenth of what the unusual pattern costs, and plain ASCII next to nothing.
    if text.isascii():
        return tuple((_WORD if "_" in text else _ASCII_WORD).split(text))
    return tuple((_WORD if _UNUSUAL.search(text) else _USUAL_WORD).split(text))


def tokens(text: str) -> Iterator[Token]:
    """The words of a text, in order."""
    parts = split_words(text)
    for end, part in zip(list(accumulate(map(len, parts)))[1::2], parts[1::2], strict=True):
        yield Token(end - len(part), end, fold(part))


def name_key(form: str) -> tuple[str, ...]:
    """The folded words of a name form: forms of one key fit the same texts, but for case and gaps."""
    return tuple(token.folded for token in tokens(form))
