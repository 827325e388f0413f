"""Places where a word may be broken that is longer than any line: addresses, hashes, what has no spaces."""

from __future__ import annotations

import re

BREAK = "\u200b"
"""Has no width and shows nowhere; a line may end there."""

_LONG = re.compile(r"[^\s\u200b]{45,}")
_STEP = 24


def breakable(text: str) -> str:
    """A text with breaks in words that would leave the page."""
    return _LONG.sub(_broken, text) if len(text) > _STEP else text


def _broken(match: re.Match[str]) -> str:
    word = match[0]
    return BREAK.join(word[start : start + _STEP] for start in range(0, len(word), _STEP))
