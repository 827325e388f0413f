"""Records as plain values, and JSON of them with one record on a line.

The fast encoder can write that, and a changed record is a changed line.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from decimal import Decimal
from enum import Enum
from typing import Any

from mkdocs_dossier.model.dates import Day, EdtfDate

_COMPACT = json.JSONEncoder(ensure_ascii=False, separators=(", ", ": "))


def fields_of(record: object, *names: str) -> dict[str, Any]:
    """Some fields of a record, in that order and under their own names, as plain values."""
    return {name: plain(getattr(record, name)) for name in names}


def plain(value: object) -> Any:
    """The value of a field as JSON has it: dates as they are written, lists and mappings as such."""
    match value:
        case EdtfDate():
            return value.text
        case Enum():
            return value.value
        case Day():
            return str(value)
        case Decimal():
            return int(value) if value == value.to_integral_value() else float(value)
        case tuple():
            return list(map(plain, value))
        case dict():
            return dict(value)
    return value


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
