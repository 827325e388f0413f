"""Values as bytes on their way from one process to another."""

from __future__ import annotations

import copyreg
import io
import pickle
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from operator import attrgetter
from types import MappingProxyType
from typing import Any

Reducer = Callable[[Any], tuple[Callable[..., Any], tuple[Any, ...]]]


class _Reducers(dict[type, Reducer]):
    """How values of a class are packed; what is not told here goes by pickle's own rules.

    Frozen dataclasses with slots, of which a dossier has tens of thousands, are made anew by their constructor: the way
    that the standard library has for them looks their fields up each time, and takes five times as long.
    """

    def __missing__(self, kind: type) -> Reducer:
        if not (is_dataclass(kind) and hasattr(kind, "__slots__")) or hasattr(kind, "__post_init__"):
            raise KeyError(kind)
        found = fields(kind)
        if not found or not all(each.init and not each.kw_only for each in found):
            raise KeyError(kind)
        names = [each.name for each in found]
        values = attrgetter(*names) if len(names) > 1 else lambda value: (getattr(value, names[0]),)
        self[kind] = reducer = lambda value: (kind, values(value))
        return reducer


class _Packer(pickle.Pickler):
    """Takes read-only views of dictionaries, too, of which the dossier is made."""

    dispatch_table = _Reducers(
        copyreg.dispatch_table | {MappingProxyType: lambda view: (_view, (dict(view),))}
    )


def _view(found: dict[Any, Any]) -> MappingProxyType[Any, Any]:
    return MappingProxyType(found)


def pack(value: object) -> bytes:
    """A value as bytes."""
    stream = io.BytesIO()
    _Packer(stream, pickle.HIGHEST_PROTOCOL).dump(value)
    return stream.getvalue()


def unpack(packed: bytes) -> Any:
    """The value that was packed, by a process of ours or of a cluster that the author trusts as much."""
    return pickle.loads(packed)  # noqa: S301 - see above
