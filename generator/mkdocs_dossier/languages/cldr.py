"""Names of months, days and languages, as Babel brings them from CLDR.

What languages with a `[calendar]` have is kept in `cldr.json`, which `make reference` takes out of Babel: a build would
else open some twenty of Babel's files, and what it finds would depend on the Babel at hand. Others are looked up in Babel.

Babel's files are read rather than its `Locale` asked, for two reasons. That puts into the data of one language what it
has looked up for another (https://github.com/python-babel/babel/issues/1234): after Hebrew, French months are Hebrew
ones. And it gives names of a parent where a language has none of its own.
"""

from __future__ import annotations

import json
import pickle
import re
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

KEPT = Path(__file__).with_name("cldr.json")
_TAG = re.compile("[a-z]{2,3}")
_CONTEXTS = ("format", "stand-alone")  # inside a date, and on its own: января, январь
_NUMBERS = {"months": range(1, 13), "days": range(7)}  # in Babel's files, days from Monday
_WIDTHS = ("wide", "abbreviated")


@cache
def names(tag: str, kind: str, width: str) -> Mapping[int, tuple[str, ...]]:
    """A language's own names by number, each as it stands inside a date and on its own; none if CLDR has none.

    Args:
        tag: A language's primary tag.
        kind: ``months`` or ``days``; 1 is January or Monday.
        width: ``wide`` or ``abbreviated``.
    """
    kept = _kept()["calendars"].get(tag)
    found = kept[kind][width] if kept else _in_babel(tag, kind, width)
    return {number: tuple(words) for number, words in enumerate(found, 1) if words}


@cache
def language_names() -> Mapping[str, str]:
    """English names of languages by tag, in small letters with hyphens."""
    found: Mapping[str, str] = _kept()["languages"]
    return found


def taken_from_babel(tags: Iterable[str]) -> str:
    """What `cldr.json` should hold, for the languages of some tags."""
    languages = {tag.replace("_", "-").casefold(): name for tag, name in _babel("en")["languages"].items()}
    calendars = {
        tag: {kind: {width: _in_babel(tag, kind, width) for width in _WIDTHS} for kind in _NUMBERS}
        for tag in sorted(tags)
    }
    note = "From CLDR (Unicode License v3) by Babel; made by `make reference`."
    return f'{{"note": "{note}",\n"calendars": {_lines(calendars)},\n"languages": {_lines(languages)}}}\n'


def _lines(table: Mapping[str, Any]) -> str:
    """A table as JSON, a key a line."""
    lines = (f'"{key}": {json.dumps(value, ensure_ascii=False)}' for key, value in sorted(table.items()))
    return "{\n" + ",\n".join(lines) + "}"


@cache
def _kept() -> Mapping[str, Any]:
    kept: Mapping[str, Any] = json.loads(KEPT.read_text(encoding="utf-8"))
    return kept


def _in_babel(tag: str, kind: str, width: str) -> list[list[str]]:
    found: dict[int, list[str]] = {}
    for context in _CONTEXTS:
        own = _babel(tag).get(kind, {}).get(context, {}).get(width, {})
        # What differs from another list only in places comes with a reference to that: of no interest here.
        for number, name in (own[1] if isinstance(own, tuple) else own).items():
            found.setdefault(number, []).append(name.removesuffix("."))
    return [list(dict.fromkeys(found.get(number, ()))) for number in _NUMBERS[kind]] if found else []


@cache
def _babel(tag: str) -> Mapping[str, Any]:
    from babel.localedata import resolve_locale_filename  # noqa: PLC0415 - takes time to load

    path = Path(resolve_locale_filename(tag))
    if not _TAG.fullmatch(tag) or not path.is_file():
        return {}
    with path.open("rb") as file:
        data: Mapping[str, Any] = pickle.load(file)  # noqa: S301 - Babel's own data, installed beside it
    return data
