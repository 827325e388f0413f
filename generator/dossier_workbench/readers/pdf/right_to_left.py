"""Lines written from right to left, put into the order in which they are read.

A page tells only where each sign stands. From right to left that is the order of reading, but for numbers and for words in
other scripts, which run from left to right within such a line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

_SCRIPTS = r"\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
_RTL = re.compile(f"[{_SCRIPTS}]")
_OTHER = rf"[^\W\d_{_SCRIPTS}]"
_FOREIGN = re.compile(rf"((?:\d[^{_SCRIPTS}]*?)?{_OTHER}(?:[^{_SCRIPTS}]*(?:{_OTHER}|\d))?)")
_NUMBER = re.compile(r"[%‰$€£¥₪°]*\d+(?:[+.,:/\u066b\u066c\u2212-]\d+)*[%‰$€£¥₪°\u066a]*")
_LEAST, _SURE = (
    0.1,
    0.3,
)  # shares of a line's height: the least room between two words, and room that is none within one
_JOINT_BREAK = "\u200c"  # keeps two letters from being joined, within a word
_SAME = 0.5  # of the narrower one's width
_MIRRORED = {
    "(": ")",
    ")": "(",
    "[": "]",
    "]": "[",
    "{": "}",
    "}": "{",
    "«": "»",
    "»": "«",
    "<": ">",
    ">": "<",
}
_OPENING = frozenset("([{«<")


class Sign(NamedTuple):
    """A character of a line.

    Attributes:
        text: As it stands.
        left, right: Its place on the page, in points from the left.
        beside_blank: Whether pdfium has a blank one before or behind it.
    """

    text: str
    left: float
    right: float
    beside_blank: bool = False


def is_right_to_left(text: str) -> bool:
    """Whether the text holds letters of a script written from right to left."""
    return _RTL.search(text) is not None


def is_mostly_right_to_left(text: str) -> bool:
    """Whether most letters of a text are."""
    return 2 * len(_RTL.findall(text)) > sum(map(str.isalpha, text))


def in_order(signs: Sequence[Sign], height: float) -> str:
    """The text of a line of such a script.

    Args:
        signs: Its characters as pdfium gives them; blank ones do not count, since spaces are where there is room.
        height: Of the line's letters, in points.
    """
    inked = [
        sign for sign in signs if sign.text == _JOINT_BREAK or (sign.text.strip() and sign.text.isprintable())
    ]
    steps = [0 if a.left == b.left else 1 if a.left < b.left else -1 for a, b in pairwise(inked)]
    if sum(steps) > 0:
        inked.reverse()  # signs of one place, as in ligatures, are turned round with the rest
    inked.sort(key=lambda sign: -sign.right)
    spaced = _spaced([*_single(inked)], height)
    return _mirrored("".join(_turned("".join(spaced))))


def _single(signs: Sequence[Sign]) -> Iterator[Sign]:
    """The signs, each once: fonts that set dots apart from their letter write the letter for both."""
    for at, sign in enumerate(signs):
        if not any(_covers(other, sign) for other in signs[max(0, at - 2) : at] if other.text == sign.text):
            yield sign


def _covers(one: Sign, other: Sign) -> bool:
    common = min(one.right, other.right) - max(one.left, other.left)
    return common > _SAME * min(one.right - one.left, other.right - other.left)


def _spaced(signs: Sequence[Sign], height: float) -> Iterator[str]:
    """The texts of the signs from right to left, with spaces where there is much room, or some and pdfium has one."""
    left, beside = (signs[0].right, False) if signs else (0.0, False)
    for sign in signs:
        room = (left - sign.right) / height
        if room > _SURE or (room > _LEAST and (beside or sign.beside_blank)):
            yield " "
        yield sign.text
        left, beside = min(left, sign.left), sign.beside_blank


def _turned(text: str) -> Iterator[str]:
    """The text from right to left, with what runs from left to right turned back."""
    for number, run in enumerate(_FOREIGN.split(text)):
        if number % 2:
            yield run[::-1]
        else:
            yield _NUMBER.sub(lambda found: found[0][::-1], run)


def _mirrored(text: str) -> str:
    """Brackets as they are read: some programs give their shape on the page, others the sign itself."""
    first = next((sign for sign in text if sign in _MIRRORED), "")
    last = next((sign for sign in reversed(text) if sign in _MIRRORED), "")
    turned = first and first not in _OPENING and (last in _OPENING or first == last)
    return "".join(_MIRRORED.get(sign, sign) for sign in text) if turned else text
