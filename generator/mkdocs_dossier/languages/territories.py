"""Names of countries, by their codes of two letters, and of cities, as CLDR has them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

from mkdocs_dossier.languages.cldr import city_names, territory_names
from mkdocs_dossier.languages.tags import primary

_NOWHERE = frozenset({"XA", "XB", "ZZ"})
"""Codes that CLDR has for trials, and for what is not known."""


@cache
def countries(language: str) -> Mapping[str, str]:
    """Names in a language, or in English where it has none."""
    return {**territory_names("en"), **territory_names(primary(language) or "en")}


@cache
def places(language: str) -> frozenset[str]:
    """Names of countries and of cities known the world over, in a language and in English."""
    known = (name for code, name in countries(language).items() if code not in _NOWHERE)
    return frozenset(known) | city_names("en") | city_names(primary(language))


def country_code(names: Iterable[str], language: str) -> str:
    """The code of the country that bears one of these names, in a language or in English; empty if none does."""
    known = _by_name(language)
    return next((known[name] for name in map(str.casefold, names) if name in known), "")


@cache
def _by_name(language: str) -> Mapping[str, str]:
    tables = territory_names("en"), countries(language)
    return {name.casefold(): code for table in tables for code, name in sorted(table.items())}
