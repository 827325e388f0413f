"""A sum of a value: that of another is the same only if both say the same."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from decimal import Decimal
from enum import Enum
from functools import cache
from hashlib import blake2b
from operator import attrgetter
from pathlib import PurePath
from typing import Any

from pydantic import BaseModel

_SIZE = 16


def sum_of(value: object) -> str:
    """A sum of a value made of what JSON knows, bytes, sets, mappings, enumerations, and classes made of fields.

    Values of which the sums are the same are equal in all their fields, so that whatever is made from them is the same.

    Raises:
        TypeError: There is something else in it, of which nobody knows what it is made of.
    """
    return blake2b(_JSON.encode(value).encode(), digest_size=_SIZE).hexdigest()


def _told(value: object) -> object:
    kind: Any = type(value)
    return _how(kind)(value)


@cache
def _how(kind: type) -> Callable[[Any], object]:
    """How a value of a class is told in values that JSON knows: its class, then all that it is made of."""
    name = kind.__qualname__
    if is_dataclass(kind):
        parts = _getter(tuple(field.name for field in fields(kind) if field.compare))
        return lambda value: (name, parts(value))
    if issubclass(kind, BaseModel):
        parts = _getter(tuple(kind.model_fields))
        return lambda value: (name, sorted(value.model_fields_set), parts(value))
    if issubclass(kind, Mapping):
        return lambda value: [name, *value.items()]
    if issubclass(kind, set | frozenset):
        return lambda value: [name, *sorted(map(sum_of, value))]
    if issubclass(kind, bytes):
        return lambda value: [name, blake2b(value, digest_size=_SIZE).hexdigest()]
    if issubclass(kind, Decimal | PurePath | Enum):
        return lambda value: [name, repr(value)]
    raise TypeError(f"nobody knows what a {name} is made of")


def _getter(names: tuple[str, ...]) -> Callable[[object], object]:
    return attrgetter(*names) if names else lambda _: ()


_JSON = json.JSONEncoder(default=_told, separators=(",", ":"), check_circular=False)
