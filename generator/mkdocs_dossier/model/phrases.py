"""Pieces of sentences for authors, so that diagnostics count, choose and enumerate in one way."""

from __future__ import annotations

from collections.abc import Iterable

_MANY = 3
"""Ids that a sentence names."""


def alternatives(words: Iterable[str]) -> str:
    """Words to choose from, as a sentence has them: "accepted, conflict or open"."""
    *first, last = words
    return f"{', '.join(first)} or {last}" if first else last


def counted(number: int, noun: str) -> str:
    """A number with its noun: "1 quote", "3 quotes"."""
    return f"{number} {noun}{'' if number == 1 else 's'}"


def few_of(ids: Iterable[str]) -> str:
    """A few ids, and how many more."""
    names = [repr(name) for name in ids]
    more = f" and {len(names) - _MANY} more" if len(names) > _MANY else ""
    return ", ".join(names[:_MANY]) + more
