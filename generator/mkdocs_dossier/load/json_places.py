"""Where a value stands in a JSON text, for diagnostics: looked up when it is needed, since that is seldom."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence

from mkdocs_dossier.load.files import position
from mkdocs_dossier.model.origin import Step

_BLANK = re.compile(r"[ \t\n\r]*")
_DECODER = json.JSONDecoder()


def place_of(text: str, path: Sequence[Step]) -> tuple[int, int]:
    """Line and column, from 1, of the value that a path of keys and indices leads to.

    Args:
        text: Sound JSON.
        path: Followed as far as it goes.
    """
    at = _skip(text, 0)
    for step in path:
        # Of two members with one name, the later counts.
        found = [start for name, start in _members(text, at) if name == step]
        if not found:
            break
        at = found[-1]
    return position(text, at)


def _members(text: str, at: int) -> Iterator[tuple[Step, int]]:
    """The keys or indices of what begins at an offset, with the offsets of their values."""
    closing = {"{": "}", "[": "]"}.get(text[at])
    if closing is None:
        return
    number, at = 0, _skip(text, at + 1)
    while text[at] != closing:
        name: Step = number
        if closing == "}":
            name, at = _DECODER.raw_decode(text, at)
            at = _skip(text, _skip(text, at) + 1)  # behind the colon
        yield name, at
        _, at = _DECODER.raw_decode(text, at)
        at = _skip(text, at)
        if text[at] == ",":
            at = _skip(text, at + 1)
        number += 1


def _skip(text: str, at: int) -> int:
    found = _BLANK.match(text, at)
    return found.end() if found else at
