"""JSON with one record on a line: the fast encoder can write it, and a changed record is a changed line."""

from __future__ import annotations

import json
from collections.abc import Mapping

_COMPACT = json.JSONEncoder(ensure_ascii=False, separators=(", ", ": "))


def in_lines(value: object) -> str:
    """A document of plain values as JSON text; each entry of its lists stands on a line of its own."""
    if isinstance(value, Mapping):
        entries = [f"{_COMPACT.encode(key)}: {_list_in_lines(item)}" for key, item in value.items()]
        return "{\n" + ",\n".join(entries) + "\n}\n"
    return f"{_list_in_lines(value)}\n"


def _list_in_lines(value: object) -> str:
    if not isinstance(value, list) or not value:
        return _COMPACT.encode(value)
    return "[\n" + ",\n".join(map(_COMPACT.encode, value)) + "\n]"
