"""The one shape in which the text tools hand out a stretch of text, and how much several stretches cover."""

from collections.abc import Iterable
from typing import NamedTuple


class Span(NamedTuple):
    """A half-open stretch of a text, in code points of the original."""

    start: int
    end: int


def covered(stretches: Iterable[tuple[int, int]]) -> int:
    """How many places lie in any of the half-open stretches, each counted once."""
    count, reached = 0, None
    for start, end in sorted(stretches):
        begin = start if reached is None else max(start, reached)
        if end > begin:
            count += end - begin
            reached = end
    return count
