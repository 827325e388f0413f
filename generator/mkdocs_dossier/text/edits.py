"""Replaces stretches of a text and remembers where everything came from."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple


class Edit(NamedTuple):
    """A stretch of a text, and what replaces it."""

    start: int
    end: int
    replacement: str


@dataclass(frozen=True, slots=True)
class Edits:
    """The stretches that were replaced, in order, in both texts; between them the texts are the same."""

    old_starts: tuple[int, ...]
    old_ends: tuple[int, ...]
    new_starts: tuple[int, ...]
    new_ends: tuple[int, ...]

    def origin(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the old text that a stretch of the new text came from.

        A replaced stretch is one piece: whoever asks for a part of it is given all of it. What was dropped at
        the ends of the stretch is left out.
        """
        first = self._piece(start)[0]
        return first, max(first, self._piece(end - 1)[1]) if end > start else first

    def _piece(self, index: int) -> tuple[int, int]:
        """The old span of the sign at an index of the new text."""
        after = bisect_right(self.new_ends, index)  # the first edit that does not end before the sign
        if after < len(self.new_starts) and self.new_starts[after] <= index:
            return self.old_starts[after], self.old_ends[after]
        same = index + (self.old_ends[after - 1] - self.new_ends[after - 1] if after else 0)
        return same, same + 1


def apply(text: str, edits: Iterable[Edit]) -> tuple[str, Edits | None]:
    """The edited text and the way back, or None for the latter if the text stays as it is.

    The edits are in order and do not overlap.
    """
    pieces: list[str] = []
    spans: list[tuple[int, int, int, int]] = []
    old = new = 0
    for start, end, replacement in edits:
        if text[start:end] == replacement:
            continue
        new += start - old
        pieces += (text[old:start], replacement)
        spans.append((start, end, new, new + len(replacement)))
        old, new = end, new + len(replacement)
    if not spans:
        return text, None
    pieces.append(text[old:])
    return "".join(pieces), Edits(*zip(*spans, strict=True))
