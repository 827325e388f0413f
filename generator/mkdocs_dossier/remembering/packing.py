"""Values as JSON and back, by the annotations of their classes: what is read is checked, and nothing in it runs.

Known are texts, numbers, enumerations, tuples, sets, mappings, arrays of numbers, unions, and classes made of fields:
dataclasses, named tuples, pydantic models. A class with a field of another kind can't be packed, which is seen at the first
time.
"""

from __future__ import annotations

import json
from base64 import b64decode, b64encode
from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields, is_dataclass
from decimal import Decimal
from enum import Enum
from functools import cache
from operator import attrgetter
from types import MappingProxyType, NoneType, UnionType
from typing import (
    Annotated,
    Any,
    Generic,
    NamedTuple,
    TypeVar,
    Union,
    cast,
    get_args,
    get_origin,
    get_type_hints,
)

import numpy as np
from pydantic import BaseModel

from mkdocs_dossier.languages.words import Message
from mkdocs_dossier.model.dates import EdtfDate, parse_edtf

T = TypeVar("T")

_KINDS_OF_MAPPING = (dict, MappingProxyType)


class PackingError(Exception):
    """Bytes are not what was packed, or a value is not of the class that it is said to be of."""


class _Way(NamedTuple):
    """How values of an annotation become what JSON knows, and how they come back."""

    pack: Callable[[Any], Any]
    unpack: Callable[[Any], Any]


class Packing(Generic[T]):
    """How values of a class are packed."""

    def __init__(self, kind: type[T]) -> None:
        """Learn it from the class's annotations.

        Raises:
            TypeError: Something in it can't be packed.
        """
        self._way = _way(cast("Any", kind))

    def packed(self, value: T) -> bytes:
        """A value as bytes.

        Raises:
            PackingError: It is not of the class.
        """
        try:
            return json.dumps(self._way.pack(value), separators=(",", ":"), check_circular=False).encode()
        except (ValueError, TypeError, KeyError, AttributeError) as error:
            raise PackingError(str(error)) from error

    def unpacked(self, content: bytes) -> T:
        """The value again.

        Raises:
            PackingError: The bytes are not what was packed.
        """
        try:
            return cast("T", self._way.unpack(json.loads(content)))
        except (ValueError, TypeError, KeyError, IndexError, AttributeError, ArithmeticError) as error:
            raise PackingError(str(error)) from error


@cache
def _way(annotation: Any) -> _Way:
    known = _KNOWN.get(annotation)
    if known is not None:
        return known
    origin, inner = get_origin(annotation), get_args(annotation)
    if origin in _MADE_OF:
        return _MADE_OF[origin](inner)
    if isinstance(annotation, type):
        return _enumerated(annotation) if issubclass(annotation, Enum) else _fielded(annotation)
    raise TypeError(f"{annotation} can't be packed")


def _later(annotation: Any) -> _Way:
    """The way of an annotation, found at its first use: classes hold values of their own class."""

    @cache
    def way() -> _Way:
        return _way(annotation)

    return _Way(lambda value: way().pack(value), lambda packed: way().unpack(packed))


def _plain(kind: type) -> _Way:
    def checked(value: Any) -> Any:
        if type(value) is not kind:
            raise TypeError(f"{type(value).__name__} for {kind.__name__}")
        return value

    return _Way(checked, checked)


def _text_packed(value: Any) -> Any:
    return [str(value), value.context] if type(value) is Message else _of(value, str)


def _text(packed: Any) -> str:
    """A text, or one of the interface, which is said in the dossier's language when it is written."""
    if type(packed) is list:
        text, context = packed
        return Message(_of(text, str), _of(context, str))
    return _of(packed, str)


def _enumerated(kind: type[Enum]) -> _Way:
    return _Way(lambda value: kind(value).value, kind)


def _some(inner: Any) -> _Way:
    each = _series(inner)
    return _Way(lambda value: each.pack(tuple(sorted(value))), lambda packed: frozenset(each.unpack(packed)))


def _series(inner: Any) -> _Way:
    pack, unpack = _inner(inner)
    return _Way(
        lambda value: [pack(item) for item in _of(value, tuple)],
        lambda packed: tuple([unpack(item) for item in _of(packed, list)]),
    )


def _row(inner: Sequence[Any]) -> _Way:
    ways = [_inner(each) for each in inner]
    packs, unpacks = [way.pack for way in ways], [way.unpack for way in ways]

    def pack(value: Any) -> list[Any]:
        return [each(item) for each, item in zip(packs, value, strict=True)]

    def unpack(packed: Any) -> tuple[Any, ...]:
        return tuple([each(item) for each, item in zip(unpacks, _of(packed, list), strict=True)])

    return _Way(pack, unpack)


def _mapping(key: Any, value: Any) -> _Way:
    keys, values = _inner(key), _inner(value)

    def pack(given: Any) -> list[Any]:
        pairs = [[keys.pack(name), values.pack(item)] for name, item in given.items()]
        return [_KINDS_OF_MAPPING.index(type(given)), pairs]

    def unpack(packed: Any) -> Any:
        number, pairs = packed
        found = {keys.unpack(name): values.unpack(item) for name, item in pairs}
        return MappingProxyType(found) if number else found

    return _Way(pack, unpack)


def _union(inner: Sequence[Any]) -> _Way:
    """One of several: None as it is, values of one more as they are, of others with a number before them."""
    others = [each for each in inner if each not in (None, NoneType)]
    ways = [_inner(each) for each in others]
    kinds = [_kind(each) for each in others]
    if len(ways) == 1 and len(others) < len(inner):
        pack, unpack = ways[0]
        return _Way(
            lambda value: None if value is None else pack(value),
            lambda packed: None if packed is None else unpack(packed),
        )

    def pack_one(value: Any) -> Any:
        if value is None and len(others) < len(inner):
            return None
        number = kinds.index(type(value))
        return [number, ways[number].pack(value)]

    def unpack_one(packed: Any) -> Any:
        if packed is None and len(others) < len(inner):
            return None
        number, value = packed
        return ways[_of(number, int)].unpack(value)

    return _Way(pack_one, unpack_one)


def _kind(annotation: Any) -> Any:
    """The class that values of an annotation are of."""
    origin = get_origin(annotation)
    return _kind(get_args(annotation)[0]) if origin is Annotated else origin or annotation


def _fielded(kind: type) -> _Way:
    """A class made of fields, which are written one after the other."""
    if issubclass(kind, BaseModel):
        return _model(kind)
    if is_dataclass(kind):
        names = tuple(field.name for field in fields(kind) if field.init)
    elif issubclass(kind, tuple) and hasattr(kind, "_fields"):
        names = tuple(cast("Any", kind)._fields)
    else:
        raise TypeError(f"{kind.__name__} can't be packed")
    hints = get_type_hints(kind, include_extras=True)
    row = _row([hints[name] for name in names])
    values = _values(names)
    return _Way(lambda value: row.pack(values(_of(value, kind))), lambda packed: kind(*row.unpack(packed)))


def _model(kind: type[BaseModel]) -> _Way:
    """A pydantic model; which of its fields were set is a part of it."""
    names = tuple(kind.model_fields)
    row = _row([info.annotation for info in kind.model_fields.values()])
    values = _values(names)

    def pack(value: Any) -> list[Any]:
        said = [number for number, name in enumerate(names) if name in _of(value, kind).model_fields_set]
        return [said, *row.pack(values(value))]

    def unpack(packed: Any) -> Any:
        said, *rest = _of(packed, list)
        found = dict(zip(names, row.unpack(rest), strict=True))
        return kind.model_construct({names[number] for number in said}, **found)

    return _Way(pack, unpack)


def _values(names: Sequence[str]) -> Callable[[Any], tuple[Any, ...]]:
    if len(names) > 1:
        return attrgetter(*names)
    return lambda value: tuple(getattr(value, name) for name in names)


def _inner(annotation: Any) -> _Way:
    return (
        _later(annotation) if isinstance(annotation, type) and annotation not in _KNOWN else _way(annotation)
    )


def _of(value: Any, kind: type[T]) -> T:
    if type(value) is not kind:
        raise TypeError(f"{type(value).__name__} for {kind.__name__}")
    return value


def _array_packed(value: Any) -> list[Any]:
    return [value.dtype.str, b64encode(value.tobytes()).decode("ascii")]


def _array(packed: Any) -> Any:
    kind, content = packed
    if np.dtype(kind).kind not in "iu":
        raise TypeError(f"an array of {kind}")
    return np.frombuffer(b64decode(content, validate=True), dtype=kind)


_KNOWN: dict[Any, _Way] = {
    str: _Way(_text_packed, _text),
    **{kind: _plain(kind) for kind in (int, float, bool, NoneType)},
    Decimal: _Way(str, Decimal),
    EdtfDate: _Way(str, cache(parse_edtf)),  # which is all in its text
    np.ndarray: _Way(_array_packed, _array),
}
_MADE_OF: dict[Any, Callable[[tuple[Any, ...]], _Way]] = {
    Annotated: lambda inner: _way(inner[0]),
    Union: _union,
    UnionType: _union,
    tuple: lambda inner: _series(inner[0]) if inner[-1] is Ellipsis else _row(inner),
    frozenset: lambda inner: _some(inner[0]),
    dict: lambda inner: _mapping(*inner),
    Mapping: lambda inner: _mapping(*inner),
    np.ndarray: lambda _: _KNOWN[np.ndarray],
}
