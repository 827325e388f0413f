"""Words written from right to left, whose letters pdfium gives in the order of the page's left to right."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import groupby

_RTL = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_OTHER = re.compile(r"[^\W\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc_]")


def is_right_to_left(text: str) -> bool:
    """Whether the text holds letters of a script written from right to left."""
    return _RTL.search(text) is not None


def reordered(codes: Sequence[int], place: Callable[[int], float]) -> list[int]:
    """The codes of a line with the letters of each such word from its right end to its left.

    Args:
        codes: The line's characters as pdfium gives them; the order of the words is right already.
        place: Where the character of an index stands, as a distance from the page's left side.
    """
    found: list[int] = []
    for blank, group in groupby(enumerate(codes), key=lambda entry: chr(entry[1]).isspace()):
        word = list(group)
        text = "".join(chr(code) for _, code in word)
        if not blank and is_right_to_left(text) and not _OTHER.search(text):
            placed = [(place(index), code) for index, code in word]
            if placed[0][0] < placed[-1][0]:
                placed.reverse()  # signs of one place, as in ligatures, are turned round with the rest
            placed.sort(key=lambda one: -one[0])
            found.extend(code for _, code in placed)
        else:
            found.extend(code for _, code in word)
    return found
