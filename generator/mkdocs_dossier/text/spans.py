"""The one shape in which the text tools hand out a stretch of text."""

from typing import NamedTuple


class Span(NamedTuple):
    """A half-open stretch of a text, in code points of the original."""

    start: int
    end: int
