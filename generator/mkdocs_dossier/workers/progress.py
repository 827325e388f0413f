"""How far a long work is, for whoever shows it."""

from __future__ import annotations

from collections.abc import Callable

Tell = Callable[[str, int, int], None]
"""Is told a stage of the work, how many pieces of it are done, and how many there are: 0 where that is not known."""


def quiet(stage: str, done: int, pieces: int) -> None:
    """Say nothing."""
