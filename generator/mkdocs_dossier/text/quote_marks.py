"""Words that are to stand in quotation marks, without such marks at their edges."""

from __future__ import annotations

_OPENING, _CLOSING, _STRAIGHT = "“„«‟", "”“»‟", '"'
_INNER = str.maketrans({"“": "‘", "”": "’", "„": "‚", "‟": "‘", "«": "‹", "»": "›"})


def without_outer_marks(text: str) -> str:
    """Words as they stand between a page's quotation marks.

    A pair around all of them goes, and so does one mark at an edge whose partner lies outside; marks of a
    quotation at an edge become inner ones, so that no two of one kind stand side by side.
    """
    marks = [place for place, sign in enumerate(text) if sign in _OPENING + _CLOSING + _STRAIGHT]
    last = len(text) - 1
    if not marks or (marks[0] > 0 and marks[-1] < last):
        return text
    if marks == [0, last]:
        return text[1:-1].strip()
    if len(marks) == 1:
        return (text[1:] if marks[0] == 0 else text[:-1]).strip()
    return _inner(text)


def _inner(text: str) -> str:
    """The same with marks of inner quotations; of straight ones every second closes."""
    first, *parts = text.translate(_INNER).split(_STRAIGHT)
    return first + "".join(f"{'’' if number % 2 else '‘'}{part}" for number, part in enumerate(parts))
