"""Sets of what a word may be, as bits of a number: fast enough to ask of every word of every text."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Self

    class Bits:
        """What type checkers see: a lexicon's bits go with bits of the same lexicon alone."""

        def __init__(self, value: int = 0) -> None: ...
        def __and__(self, other: Self) -> Self: ...
        def __or__(self, other: Self) -> Self: ...
        def __invert__(self) -> Self: ...
        def __bool__(self) -> bool: ...

else:
    Bits = int
