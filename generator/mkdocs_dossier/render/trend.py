"""How a count moved, in a few characters."""

from __future__ import annotations

from mkdocs_dossier.languages.words import IN_ENGLISH, Words


def trend(change: int | None, words: Words = IN_ENGLISH) -> str:
    """By how much a count rose or fell; "new" where it was not counted before."""
    if change is None:
        return words.pgettext("of a count", "new")
    return f"+{change}" if change > 0 else f"−{-change}" if change < 0 else "±0"
