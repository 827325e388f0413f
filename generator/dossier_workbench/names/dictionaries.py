"""How often words are met in a language, as far as somebody has counted."""

from __future__ import annotations

import gzip
import re
from array import array
from bisect import bisect_left
from collections.abc import Callable
from functools import cache
from hashlib import blake2b
from importlib.resources import files
from re import Match

_TAGS = frozenset({"de", "en", "es", "fr", "it", "nl", "pt", "ru"})
_MOST = (1 << 10) - 1


@cache
def how_often(tag: str) -> Callable[[str], int]:
    """What tells how often a word, in small letters, is met in texts of all kinds: 0 for never, 1023 for that and more.

    Args:
        tag: A language's primary tag; where nobody has counted, no word is met.
    """
    if tag not in _TAGS:
        return lambda _: 0
    # German has 340,000 words, of which a dossier meets few: a dict of all takes 31 MB, these numbers 3. The last bits
    # of a word's sum make room for its count; one word in 10^10 that nobody counted shares the others with one that is.
    packed = files("spellchecker").joinpath("resources", f"{tag}.json.gz").read_bytes()
    words = gzip.decompress(packed).decode().lower().encode()
    lines = map(Match.groups, re.finditer(rb'"(.+)": (\d+)', words))
    counted = array("Q", sorted(_sum(word) | min(int(count), _MOST) for word, count in lines))

    def met(word: str) -> int:
        least = _sum(word.encode("utf-8", "surrogatepass"))
        at = bisect_left(counted, least)
        return counted[at] & _MOST if at < len(counted) and counted[at] & ~_MOST == least else 0

    return met


def _sum(word: bytes) -> int:
    """The same in every process, which a hash is not; its last bits are free."""
    return int.from_bytes(blake2b(word, digest_size=8).digest()) & ~_MOST
