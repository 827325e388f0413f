"""Organisations that a text introduces with their acronym: Organisation for … (OSCE)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from mkdocs_dossier.text.names.lexicon import ACRONYM, ARTICLE, CAPITAL, NOISE
from mkdocs_dossier.text.names.line import Line

_REACH = 14  # words among which the full name is looked for
_SHORTEST = 2


class Explained(NamedTuple):
    """Indexes of the first and the last word of a full name, and of its acronym."""

    first: int
    last: int
    acronym: int


def explained(line: Line) -> Iterator[Explained]:
    """The acronyms that stand in brackets behind, or before, what they stand for."""
    for at in range(1, len(line.words)) if "(" in line.text else ():
        if not line.gaps[at].endswith("("):
            continue
        if line.flags[at] & ACRONYM and not line.flags[at] & NOISE and line.gaps[at + 1].startswith(")"):
            first = _first_word(line, at - 1, line.words[at])
            if first is not None:
                yield Explained(first, at - 1, at)
        elif line.flags[at - 1] & ACRONYM and not line.flags[at - 1] & NOISE and line.gaps[at].strip() == "(":
            last = _closing(line, at)
            if last is not None and _first_word(line, last, line.words[at - 1]) == at:
                yield Explained(at, last, at - 1)


def _closing(line: Line, at: int) -> int | None:
    near = range(at, min(at + _REACH, len(line.words)))
    return next((last for last in near if line.gaps[last + 1].startswith(")")), None)


def _first_word(line: Line, last: int, acronym: str) -> int | None:
    """Where the full name begins that ends at an index: its words' initials are the acronym's letters.

    A word with a capital has to be in the acronym, words in lower case may be left out of it.
    """
    letters = [letter for letter in acronym if letter.isalpha()]
    at = last
    first = None
    while letters and at >= 0 and last - at < _REACH:
        if at < last and any(sign in line.gaps[at + 1] for sign in '.,;:!?()"“”«»'):
            return None
        word = line.words[at]
        if word[0].upper() == letters[-1].upper() and (
            line.flags[at] & CAPITAL or not line.flags[at] & ARTICLE
        ):
            letters.pop()
            first = at
        elif line.flags[at] & CAPITAL and not _hyphenated(line, at):
            return None
        at -= 1
    if letters or first is None or last - first + 1 < _SHORTEST or not line.flags[first] & CAPITAL:
        return None
    return first


def _hyphenated(line: Line, at: int) -> bool:
    return line.gaps[at] == "-" or line.gaps[at + 1] == "-"
