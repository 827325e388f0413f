"""Places where a word may be broken that is longer than any line: addresses, hashes, what has no spaces."""

from __future__ import annotations

import re
from typing import Any

BREAK = "\u200b"
"""Has no width and shows nowhere; a line may end there."""

_LONG = re.compile(r"[^\s\u200b]{45,}")
_STEP = 24
_ADDRESSES = frozenset(
    {"id", "to", "mark", "key", "url", "live", "svg", "path", "sha256", "bibliography", "style"}
)
"""What templates look up, and never print."""


def breakable(value: Any) -> Any:
    """The same data, its texts with breaks in words that would leave the page."""
    if isinstance(value, str):
        return _LONG.sub(_broken, value) if len(value) > _STEP else value
    if isinstance(value, list):
        return [breakable(item) for item in value]
    if isinstance(value, dict):
        return {
            name: item if name in _ADDRESSES or name == "elsewhere" else breakable(item)
            for name, item in value.items()
        }
    return value


def _broken(match: re.Match[str]) -> str:
    word = match[0]
    return BREAK.join(word[start : start + _STEP] for start in range(0, len(word), _STEP))
