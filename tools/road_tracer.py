"""Notes which functions are handed a value: runs at the start of a process that `roads.py` begins, as its `sitecustomize`.

A value is known by a word that stands in it. A function counts where an argument, or what it returns, has the followed
word and not the other word that stands in everything around the value: bags of many values do not count.
"""

from __future__ import annotations

import os
import sys
import threading
import time
from collections.abc import Mapping
from types import FrameType
from typing import Any

_FOLLOWED, _BESIDE = os.environ.get("ROAD_WORDS", " ").split(" ")
_CODE = os.environ.get("ROAD_CODE", "")
_PACKAGES = ("mkdocs_dossier", "dossier_workbench")
_MOST = 200_000
"""Values looked into for one question."""

_told: set[str] = set()
_known: dict[int, tuple[object, int]] = {}


def holds(value: object) -> int:
    """1 where the followed word stands in a value, 2 for the one beside it, 3 for both."""
    seen: set[int] = set()
    ahead, mask = [value], 0
    while ahead and mask != 3 and len(seen) < _MOST:  # noqa: PLR2004 - both are found
        one = ahead.pop()
        if id(one) in seen:
            continue
        if id(one) in _known:
            mask |= _known[id(one)][1]
            continue
        seen.add(id(one))
        if isinstance(one, bytes):
            one = one.decode("utf-8", "ignore")
        if isinstance(one, str):
            mask |= (_FOLLOWED in one) | 2 * (_BESIDE in one)
        else:
            ahead += _inside(one)
    return mask


def _inside(one: object) -> list[Any]:
    if isinstance(one, Mapping) and type(one).__module__ in ("builtins", "types", "collections"):
        return [*one.keys(), *one.values()]
    if isinstance(one, list | tuple | set | frozenset):
        return list(one)
    home = type(one).__module__.split(".")[0]
    if home == "lxml" and hasattr(one, "itertext"):
        return ["".join(map(str, one.itertext()))]
    if home in (*_PACKAGES, "markdown_it"):
        slots = [
            getattr(one, name, None) for kind in type(one).__mro__ for name in getattr(kind, "__slots__", ())
        ]
        return [*getattr(one, "__dict__", {}).values(), *slots]
    return []


def _note(frame: FrameType, event: str, arg: object) -> None:
    code = frame.f_code
    if event not in ("call", "return") or not code.co_filename.startswith(_CODE):
        return
    name = f"{code.co_filename[len(_CODE) :].lstrip('/')}:{code.co_qualname}"
    if name in _told or "<" in code.co_name:
        return
    if event == "call":
        count = code.co_argcount + code.co_kwonlyargcount
        values = [frame.f_locals.get(each) for each in code.co_varnames[:count]]
    else:
        values = [arg]
    if any(_holds_once(value) == 1 for value in values):
        _told.add(name)
        with open(os.environ["ROAD_NOTES"], "a", encoding="utf-8") as file:  # noqa: PTH123 - Path is traced, too
            file.write(f"{time.monotonic_ns()}\t{name}\n")


def _holds_once(value: object) -> int:
    """The answer for a value; kept for those that can't change."""
    if id(value) in _known:
        return _known[id(value)][1]
    mask = holds(value)
    params = getattr(type(value), "__dataclass_params__", None)
    if params is not None and params.frozen:
        _known[id(value)] = (value, mask)
    return mask


if _CODE:
    sys.setprofile(_note)
    threading.setprofile(_note)
