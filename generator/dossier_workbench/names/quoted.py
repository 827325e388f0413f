"""Names between quotation marks within a sentence: в интервью «Вестнику», the ship "Esperanza"."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_dossier.text.names.lexicon import ARTICLE, CAPITAL, OPENER
from mkdocs_dossier.text.names.line import Line
from mkdocs_dossier.text.names.runs import NameRun

_PAIRS = {"«": "»", "„": "“”", "“": "”", '"': '"'}
_MOST_WORDS = 3
_JOINTS = frozenset({" ", "-", "‐", "‑", "’", "'"})


def quoted(line: Line) -> Iterator[NameRun]:
    """A few words between marks, the first of them with a capital that its place does not ask for.

    What somebody says has a comma or a colon before it, or a full stop, a comma or a dash beside its closing mark.
    """
    for at, before in enumerate(line.gaps[:-1]) if not _PAIRS.keys().isdisjoint(line.text) else ():
        if before[-1:] not in _PAIRS or not line.flags[at] & CAPITAL or line.flags[at] & (OPENER | ARTICLE):
            continue
        if at and before[:-1] != " ":
            continue
        last = _last(line, at, _PAIRS[before[-1]])
        if last is not None and (at or (last == 0 and _goes_on(line))):
            yield NameRun(at, last)


def _last(line: Line, first: int, closing: str) -> int | None:
    for at in range(first, min(first + _MOST_WORDS, len(line.words))):
        if line.gaps[at + 1][:1] in closing and line.gaps[at + 1]:
            return at
        if line.gaps[at + 1] not in _JOINTS:
            return None
    return None


def _goes_on(line: Line) -> bool:
    """Whether a sentence that begins with one word between marks goes on with one in small letters."""
    return len(line.words) > 1 and line.gaps[1][1:] == " " and not line.flags[1] & CAPITAL
