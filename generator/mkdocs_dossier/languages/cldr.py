"""Names of months, days, languages and places, and patterns of dates, numbers and lists, as Babel brings them from CLDR.

What languages with a `[calendar]` have is kept in `cldr.json`, which `make reference` takes out of Babel: a build would
else open some twenty of Babel's files, and what it finds would depend on the Babel at hand. Others are looked up in Babel.

Babel's files are read rather than its `Locale` asked, for two reasons. That puts into the data of one language what it
has looked up for another (https://github.com/python-babel/babel/issues/1234): after Hebrew, French months are Hebrew
ones. And it gives names of a parent where a language has none of its own.
"""

from __future__ import annotations

import copy
import json
import pickle
import re
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

KEPT = Path(__file__).with_name("cldr.json")
_TAG, _COUNTRY = re.compile("[a-z]{2,3}"), re.compile("[A-Z]{2}")
_CONTEXTS = ("format", "stand-alone")  # inside a date, and on its own: января, январь
_NUMBERS = {"months": range(1, 13), "days": range(7)}  # in Babel's files, days from Monday
_WIDTHS = ("wide", "abbreviated")
_NAME = re.compile("[a-z]{2,3}(?:_[A-Za-z0-9]+)*")
_PARTING = re.compile("(?<=[yMLd日月年.])[^yMLd日月年.']*$")
_SCRIPT = 4
_HOME = {"en": "en_GB"}
"""Where a language without a region is at home, if not where CLDR has it."""


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
def language_names(speaker: str = "en") -> Mapping[str, str]:
    """Names of languages by tag, in small letters with hyphens, in a language by its primary tag."""
    if speaker == "en":
        found: Mapping[str, str] = _kept()["languages"]
        return found
    return _language_names_in_babel(speaker)


@cache
def patterns(tag: str) -> Mapping[str, Any]:
    """How a language writes dates, numbers and lists, by its BCP 47 tag; none if CLDR does not know it.

    Regions and scripts that CLDR does not know are left out. ``and`` and ``or`` are patterns of lists, ``group``, ``point``
    and ``sizes`` parts of numbers, ``dates`` patterns with the letters of CLDR, ``spans`` those of the two ends of a span.
    """
    parts = tag.replace("_", "-").split("-")
    for count in range(len(parts), 0, -1):
        asked = _locale_name(parts[:count])
        kept = _kept()["patterns"].get(asked)
        found: Mapping[str, Any] = kept or _patterns_in_babel(asked)
        if found:
            return found
    return {}


@cache
def territory_names(tag: str) -> Mapping[str, str]:
    """A language's names of countries by their codes of two letters; none if CLDR has none."""
    names: Mapping[str, str] = _babel(tag).get("territories", {})
    return {code: name for code, name in names.items() if _COUNTRY.fullmatch(code)}


@cache
def city_names(tag: str) -> frozenset[str]:
    """A language's names of the cities after which CLDR calls time zones; none if CLDR has none."""
    zones: Mapping[str, Any] = _babel(tag).get("time_zones", {})
    own = {data["city"] for zone, data in zones.items() if "city" in data and _is_city(zone)}
    return frozenset(own | _cities_of_zones() if tag == "en" else own)


@cache
def _cities_of_zones() -> frozenset[str]:
    """What zones are called themselves: Europe/Riga."""
    from babel.core import get_global  # noqa: PLC0415 - takes time to load

    zones = filter(_is_city, get_global("zone_territories"))
    return frozenset(zone.partition("/")[2].replace("_", " ") for zone in zones)


def _is_city(zone: str) -> bool:
    """Whether a zone is called after a city: not after an hour, a station in the ice, or a county."""
    continent, _, city = zone.partition("/")
    return continent not in {"Etc", "Antarctica"} and "/" not in city


def taken_from_babel(tags: Iterable[str]) -> str:
    """What `cldr.json` should hold, for the languages of some tags."""
    languages = _language_names_in_babel("en")
    calendars = {
        tag: {kind: {width: _in_babel(tag, kind, width) for width in _WIDTHS} for kind in _NUMBERS}
        for tag in sorted(tags)
    }
    written = {tag: _patterns_in_babel(tag) for tag in calendars}
    tables = {"calendars": calendars, "languages": languages, "patterns": written}
    note = "From CLDR (Unicode License v3) by Babel; made by `make reference`."
    lines = [f'"note": "{note}"', *(f'"{name}": {_lines(table)}' for name, table in tables.items())]
    return "{" + ",\n".join(lines) + "}\n"


def _language_names_in_babel(speaker: str) -> Mapping[str, str]:
    found = _babel(speaker).get("languages", {})
    return {tag.replace("_", "-").casefold(): name for tag, name in found.items()}


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


def _locale_name(parts: list[str]) -> str:
    """A tag as Babel names its files: zh_Hant_TW."""
    language, *others = parts
    cased = (part.title() if len(part) == _SCRIPT else part.upper() for part in others)
    return "_".join([language.casefold(), *cased])


def _patterns_in_babel(name: str) -> Mapping[str, Any]:
    from babel.localedata import LocaleDataDict, exists, load  # noqa: PLC0415 - takes time to load
    from babel.numbers import parse_pattern  # noqa: PLC0415

    name = _HOME.get(name, name)
    if not _NAME.fullmatch(name) or not exists(name):
        return {}
    # A copy, since what is looked up in it is written into it, and shared by languages.
    shared: dict[Any, Any] = load(name)
    data = LocaleDataDict(copy.deepcopy(shared))
    lists, signs = data["list_patterns"], data["number_symbols"]["latn"]
    skeletons, spans = data["datetime_skeletons"], data["interval_formats"]
    return {
        "and": dict(lists["standard"]),
        "or": dict(lists["or"]),
        "group": signs["group"],
        "point": signs["decimal"],
        "sizes": list(parse_pattern(data["decimal_formats"][None].pattern).grouping),
        "dates": {
            "day": data["date_formats"]["long"].pattern,
            "month": skeletons["yMMMM"].pattern,
            "short_day": skeletons["yMMMd"].pattern,
            "short_month": skeletons["yMMM"].pattern,
            "year": skeletons["y"].pattern,
        },
        "spans": {
            "days": _halves(spans["yMMMd"]["d"]),
            "days_of_months": _halves(spans["yMMMd"]["M"]),
            "months": _halves(spans["yMMMM"]["M"]),
        },
    }


def _halves(patterns: list[str]) -> list[str]:
    """Both ends of a span, with the months in full; the first without what parts them. None where they are no two."""
    if len(patterns) != len(("first", "last")):
        return []
    first, last = map(_long, patterns)
    return [_PARTING.sub("", first), last]


def _long(pattern: str) -> str:
    """A pattern with the month in full."""
    return re.sub(r"(?<!M)MMM(?!M)", "MMMM", re.sub(r"(?<!L)LLL(?!L)", "LLLL", pattern))


@cache
def _babel(tag: str) -> Mapping[str, Any]:
    from babel.localedata import resolve_locale_filename  # noqa: PLC0415 - takes time to load

    path = Path(resolve_locale_filename(tag))
    if not _TAG.fullmatch(tag) or not path.is_file():
        return {}
    with path.open("rb") as file:
        data: Mapping[str, Any] = pickle.load(file)  # noqa: S301 - Babel's own data, installed beside it
    return data
