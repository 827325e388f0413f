"""Words that are to stand in quotation marks, without such marks at their edges."""

from __future__ import annotations

_SHAPED, _STRAIGHT = "“”„‟«»", '"'
_NARROW = "\u202f"


def without_outer_marks(text: str) -> str:
    """Words as they stand between a page's quotation marks.

    A pair around all of them goes, and so does one mark at an edge whose partner lies outside. All
    other marks stay as the source has them; where one stands at an edge, a narrow space keeps it from the page's.
    """
    marks = [place for place, sign in enumerate(text) if sign in _SHAPED + _STRAIGHT]
    last = len(text) - 1
    if marks == [0, last] and last:
        return text[1:-1].strip()
    if len(marks) == 1 and text[marks[0]] in _SHAPED:
        return (text[1:] if marks[0] == 0 else text[:-1] if marks[0] == last else text).strip()
    before, behind = (_NARROW if each in marks and last else "" for each in (0, last))
    return f"{before}{text}{behind}"
