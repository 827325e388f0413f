"""Names of months, days and languages, as Babel brings them from CLDR.

Read from Babel's files rather than through its `Locale`, for two reasons. That puts into the data of one language what
it has looked up for another (https://github.com/python-babel/babel/issues/1234): after Hebrew, French months are
Hebrew ones. And it gives names of a parent where a language has none of its own.
"""

from __future__ import annotations

import pickle
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

_TAG = re.compile("[a-z]{2,3}")
_CONTEXTS = ("format", "stand-alone")  # inside a date, and on its own: января, январь


@cache
def names(tag: str, kind: str, width: str) -> Mapping[int, tuple[str, ...]]:
    """A language's own names by number, each as it stands inside a date and on its own; none if CLDR has none.

    Args:
        tag: A language's primary tag.
        kind: ``months`` or ``days``; 1 is January or Monday.
        width: ``wide`` or ``abbreviated``.
    """
    first = 0 if kind == "days" else 1  # in Babel's files
    found: dict[int, list[str]] = {}
    for context in _CONTEXTS:
        own = _data(tag).get(kind, {}).get(context, {}).get(width, {})
        # What differs from another list only in places comes with a reference to that: of no interest here.
        for number, name in (own[1] if isinstance(own, tuple) else own).items():
            found.setdefault(number - first + 1, []).append(name.removesuffix("."))
    return {number: tuple(dict.fromkeys(each)) for number, each in found.items()}


@cache
def language_names() -> Mapping[str, str]:
    """English names of languages by tag, in small letters with hyphens."""
    return {tag.replace("_", "-").casefold(): name for tag, name in _data("en")["languages"].items()}


@cache
def _data(tag: str) -> Mapping[str, Any]:
    from babel.localedata import resolve_locale_filename  # noqa: PLC0415 - takes time to load

    path = Path(resolve_locale_filename(tag))
    if not _TAG.fullmatch(tag) or not path.is_file():
        return {}
    with path.open("rb") as file:
        data: Mapping[str, Any] = pickle.load(file)  # noqa: S301 - Babel's own data, installed beside it
    return data
