"""How wide a line of text will be, whatever sans-serif the reader's system has.

The widths are those of the widest of the usual system fonts, rounded up: a label may be given a little too much
room, never too little.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from functools import lru_cache

_CLASSES = {
    0.28: "ijl'|‘’",
    0.33: " !,./:;I[]\\ftı·\u00a0\u202f",
    0.36: '()-r`"{}“”',
    0.42: "*^°",
    0.53: "ckszxyvJ",
    0.59: "abdeghnopqu0123456789?_#$LT€«»–",
    0.62: "+<=>~FZ",
    0.70: "ABEKPSVXY&",
    0.75: "CDHNRUw",
    0.82: "GOQ",
    0.88: "mM",
    0.98: "W%",
    1.05: "@—…",
}
_WIDTHS = {character: width for width, characters in _CLASSES.items() for character in characters}
_WIDE, _CAPITAL, _OTHER = 1.03, 0.78, 0.64
_SPARE = 1.05
_DANGLING = ",;:-–—("
"""Signs that no cut label ends in, as it does in no white space."""
_STRONG = 1.14


@lru_cache(maxsize=1 << 14)
def text_width(words: str, size: float, *, strong: bool = False) -> float:
    """Width in pixels at a font size in pixels; ``strong`` if set in bold."""
    return sum(map(_width, words)) * size * _SPARE * (_STRONG if strong else 1.0)


@lru_cache(maxsize=1 << 12)
def _width(character: str) -> float:
    known = _WIDTHS.get(character)
    if known is not None:
        return known
    category = unicodedata.category(character)
    if category in {"Mn", "Me", "Cf"}:
        return 0.0
    if unicodedata.east_asian_width(character) in {"W", "F"}:
        return _WIDE
    base = unicodedata.normalize("NFD", character)[0]
    if base != character:
        return _width(base)
    return _CAPITAL if category == "Lu" else _WIDE if category in {"So", "Cn", "Co"} else _OTHER


def fitted(words: str, size: float, room: float, *, strong: bool = False) -> str:
    """The words, cut with an ellipsis where they would be wider than ``room``; at a space if one is near."""
    if text_width(words, size, strong=strong) <= room:
        return words
    lengths = range(1, len(words) + 1)
    low = bisect_right(
        lengths, room, key=lambda end: text_width(f"{words[:end].rstrip()}…", size, strong=strong)
    )
    cut = words[:low]
    space = cut.rfind(" ")
    if space > len(cut) * 2 // 3:
        cut = cut[:space]
    # What combines with the last letter goes or stays with it.
    while low < len(words) and cut and unicodedata.combining(words[len(cut)]):
        cut = cut[:-1]
    while cut and (cut[-1].isspace() or cut[-1] in _DANGLING):
        cut = cut[:-1]
    return cut + "…"


def lines_of(words: str, size: float, room: float, most: int) -> tuple[str, ...]:
    """The words in lines no wider than ``room``, parted at spaces; only what no line can hold is cut.

    Args:
        words: One text.
        size: Of its letters, in pixels.
        room: In pixels.
        most: How many lines there may be; the last one takes what is left, cut if need be.
    """
    lines: list[str] = []
    for word in words.split(" "):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and (text_width(longer, size) <= room or len(lines) == most):
            lines[-1] = longer
        else:
            lines.append(word)
    return tuple(fitted(line, size, room) for line in lines)
