"""What survives any way of taking a text from a file."""

from __future__ import annotations


def signs(text: str) -> str:
    """A text's letters and digits alone, without case: equal for texts that differ in layout only."""
    return "".join(filter(str.isalnum, text.casefold()))
