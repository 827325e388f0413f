"""How a count moved, in a few characters."""

from __future__ import annotations


def trend(change: int | None) -> str:
    """By how much a count rose or fell; "new" where it was not counted before."""
    if change is None:
        return "new"
    return f"+{change}" if change > 0 else f"−{-change}" if change < 0 else "±0"
