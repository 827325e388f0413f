"""Fingerprints of a text, by winnowing: a fifth of its word 8-grams, chosen so that no shared run gets away.

In every window of 8 neighbouring 8-grams the least by hash is kept (the rightmost of several). Two texts that
share 15 words in a row share a window, and hence a fingerprint at the same place of the shared run.
"""

import unicodedata
from collections.abc import Sequence
from hashlib import blake2b
from typing import NamedTuple

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

GRAM = 8
WINDOW = 8
GUARANTEE = GRAM + WINDOW - 1

Words = NDArray[np.uint64]

# An odd multiplier with well-spread bits; its powers weigh the words of a gram by their places.
_BASE = 0x9E3779B97F4A7C15
_WEIGHTS = np.array([pow(_BASE, place, 1 << 64) for place in range(1, GRAM + 1)], dtype=np.uint64)


class Fingerprints(NamedTuple):
    """The chosen grams of a text: the indexes of their first words, ascending, and their hashes."""

    positions: NDArray[np.int64]
    hashes: NDArray[np.uint64]


class _Numbers(dict[str, int]):
    """A number for every word, the same in every process: words that differ in case only have the same."""

    def __missing__(self, word: str) -> int:
        same = word if word.isascii() else unicodedata.normalize("NFC", word)
        plain = same.casefold().encode("utf-8", "surrogatepass")
        self[word] = number = int.from_bytes(blake2b(plain, digest_size=8).digest(), "little")
        return number


class WordNumbers:
    """Turns words into numbers, remembering them for the next text."""

    def __init__(self) -> None:
        self._numbers = _Numbers()

    def of(self, words: Sequence[str]) -> Words:
        """One number for each word; 64 bits, so that different words are taken to have different ones."""
        return np.fromiter(map(self._numbers.__getitem__, words), dtype=np.uint64, count=len(words))


def fingerprint(words: Words) -> Fingerprints:
    """The fingerprints of a text given as word numbers; none if it has fewer than 15 words."""
    if len(words) < GUARANTEE:
        return Fingerprints(np.empty(0, dtype=np.int64), np.empty(0, dtype=np.uint64))
    count = len(words) - GRAM + 1
    hashes = np.zeros(count, dtype=np.uint64)
    for place, weight in enumerate(_WEIGHTS):
        hashes += words[place : place + count] * weight
    hashes ^= hashes >> np.uint64(29)
    # Searched backwards, so that of equal hashes the rightmost is found.
    windows = sliding_window_view(hashes, WINDOW)[:, ::-1]
    chosen = np.arange(len(windows)) + (WINDOW - 1) - windows.argmin(axis=1)
    positions = chosen[np.flatnonzero(np.diff(chosen, prepend=-1))]
    return Fingerprints(positions, hashes[positions])
