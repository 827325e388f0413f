"""Reads languages' files, a section at a time, when it is first asked for."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches
from functools import cache, lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple, TypeVar, get_type_hints

from mkdocs_dossier.languages.sections import PARTS, SECTIONS, Numbered, Pair, Words

FOLDER = Path(__file__).parent
ALL, OTHER = "mul", "und"
"""BCP 47's tags for several and for undetermined languages: what holds in all, and in those without words of their own."""

_TAG = re.compile(r"[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}")
_HEAD = re.compile(r"^\[([^\]\n]*)\]", re.MULTILINE)
_NEXT_KEY = re.compile(r"^[^\s\]#]", re.MULTILINE)
_SYNTAX = re.compile(r"(.*) \(at (?:line (\d+), column \d+|end of document)\)")
_NAMES: Mapping[type, str] = MappingProxyType({kind: name for name, kind in SECTIONS.items()})

Section = TypeVar("Section")


class LanguageFileError(ValueError):
    """A file that does not hold what it should: `ru.toml:12: no key is called "sais"; is it "say"?`."""


class _Block(NamedTuple):
    """A section as it stands in its file, behind a number of lines."""

    before: int
    text: str


class _Wrong(NamedTuple):
    """What is wrong with a key's value, and at which of its words, if it is one of them."""

    message: str
    word: str = ""


def section(tag: str, kind: type[Section]) -> Section:
    """What a language's file says in a section; an empty section if it says nothing.

    Args:
        tag: As for `find_section`.
        kind: The section's class.
    """
    return find_section(tag, kind) or kind()


def find_section(tag: str, kind: type[Section]) -> Section | None:
    """What a language's file says in a section; None if there is no file or it has no such section.

    Args:
        tag: A file's name without ending: a BCP 47 tag in small letters.
        kind: The section's class.

    Raises:
        LanguageFileError: The section does not hold what it should.
    """
    if not _TAG.fullmatch(tag):  # tags come from sources, and may be anything
        return None
    found: Section | None = _section(_file(tag), _NAMES[kind])
    return found


@lru_cache(maxsize=1 << 10)
def _file(tag: str) -> Path:
    return FOLDER / f"{tag}.toml"


@cache
def tags_with(kind: type) -> tuple[str, ...]:
    """The languages whose files have a section, in order."""
    name = _NAMES[kind]
    return tuple(
        path.stem
        for path in sorted(FOLDER.glob("*.toml"))
        if path.stem not in {ALL, OTHER} and name in _blocks(path)
    )


def faults(path: Path) -> Iterator[LanguageFileError]:
    """All that is wrong with a file."""
    try:
        whole = tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        yield _syntax(path, error)
        return
    for name, block in _blocks(path).items():
        if name not in SECTIONS:
            yield _fault(path, block.before + 1, _unknown("section", name, SECTIONS))
        else:
            yield from _read(path, name)[1]
    if not whole:
        yield _fault(path, 1, "it says nothing")


@cache
def _section(path: Path, name: str) -> Any:
    if name not in _blocks(path):
        return None
    values, found = _read(path, name)
    if found:
        raise found[0]
    return SECTIONS[name](**values)


@cache
def _blocks(path: Path) -> Mapping[str, _Block]:
    """A file cut before the heads of its sections, so that who needs one need not read the others."""
    if not path.is_file():
        return {}
    text = path.read_text(encoding="utf-8")
    heads = [(0, ""), *((head.start(), head[1]) for head in _HEAD.finditer(text))]
    ends = [start for start, _ in heads[1:]] + [len(text)]
    return {
        name: _Block(text.count("\n", 0, start), text[start:end])
        for (start, name), end in zip(heads, ends, strict=True)
    }


def _read(path: Path, name: str) -> tuple[dict[str, Any], list[LanguageFileError]]:
    """A section's values by field, and what is wrong with it."""
    block = _blocks(path)[name]
    try:
        table = tomllib.loads(
            "\n" * block.before + block.text
        )  # so that errors count lines as the file has them
    except tomllib.TOMLDecodeError as error:
        return {}, [_syntax(path, error)]
    types, keys = _fields(SECTIONS[name])
    values: dict[str, Any] = {}
    found: list[LanguageFileError] = []
    for key, raw in (table[name] if name else table).items():
        value = _value(raw, key, types[keys[key]]) if key in keys else _Wrong(_unknown("key", key, keys))
        if isinstance(value, _Wrong):
            found.append(_fault(path, block.before + _line(block.text, key, value.word), value.message))
        else:
            values[keys[key]] = value
    return values, found


@cache
def _fields(kind: type) -> tuple[Mapping[str, Any], Mapping[str, str]]:
    """A section's fields with what they hold, and its keys with their fields."""
    types = get_type_hints(kind)
    return types, {field.rstrip("_").replace("_", "-"): field for field in types}


def _value(raw: object, key: str, wanted: object) -> Any:
    """A value as its field has it, or what is wrong with it."""
    if wanted == Words:
        words = _words(raw)
        strange = [] if key != "calendar" else [word for word in words if word not in PARTS]
        return _Wrong(_unknown("part of the calendar", strange[0], PARTS), strange[0]) if strange else words
    if wanted == Pair:
        match raw:
            case [str(opening), str(closing)]:
                return opening, closing
        return _Wrong('it takes two texts: ["…", "…"]')
    if wanted == Numbered:
        return _numbered(raw, 7 if key.endswith("days") else 12)
    if wanted is bool:
        return raw if isinstance(raw, bool) else _Wrong("it takes true or false")
    if not isinstance(raw, str) or not raw:
        return _Wrong('it takes a text: "…"')
    if wanted is str:
        return raw
    try:
        return re.compile(raw)
    except re.error as error:
        return _Wrong(f"it is no regular expression: {error}")


def _words(raw: object) -> Words | _Wrong:
    if not isinstance(raw, list) or not all(isinstance(word, str) for word in raw):
        return _Wrong('it takes a list of words: ["…", "…"]')
    seen: set[str] = set()
    for word in raw:
        if not word.strip():
            return _Wrong("a word is empty", word)
        if word in seen:
            return _Wrong(f'"{word}" stands here twice', word)
        seen.add(word)
    return tuple(raw)


def _numbered(raw: object, most: int) -> Numbered | _Wrong:
    if not isinstance(raw, dict):
        return _Wrong('it takes lists by number: key.1 = ["…"]')
    lists: dict[int, Words] = {}
    for number, each in raw.items():
        words = _words(each)
        if isinstance(words, _Wrong):
            return words
        if number not in map(str, range(1, most + 1)):
            return _Wrong(f'"{number}" is no number from 1 to {most}')
        lists[int(number)] = words
    return lists


def _unknown(what: str, name: str, known: Iterable[str]) -> str:
    close = get_close_matches(name, [*known], n=1)
    return f'no {what} is called "{name}"' + (f'; is it "{close[0]}"?' if close else "")


def _line(text: str, key: str, word: str) -> int:
    """The line of a key, or of the last of its words that is a certain one; from 1."""
    head = re.search(rf"^{re.escape(key)}\b", text, re.MULTILINE)
    at = head.start() if head else 0
    after = _NEXT_KEY.search(text, text.find("\n", at) + 1)
    while after and re.match(rf"{re.escape(key)}\.", text[after.start() :]):
        after = _NEXT_KEY.search(text, text.find("\n", after.start()) + 1)
    place = text.rfind(f'"{word}"', at, after.start() if after else len(text)) if word else at
    return text.count("\n", 0, max(place, at)) + 1


def _syntax(path: Path, error: tomllib.TOMLDecodeError) -> LanguageFileError:
    said = _SYNTAX.fullmatch(str(error))
    lines = path.read_text(encoding="utf-8").count("\n") + 1
    return _fault(path, int(said[2] or lines) if said else lines, said[1] if said else str(error))


def _fault(path: Path, line: int, message: str) -> LanguageFileError:
    return LanguageFileError(f"{path.name}:{line}: {message}")
