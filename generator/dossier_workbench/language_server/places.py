"""What stands at a place of a YAML file, and what may stand where an author is typing.

Only the record around the place is looked at, as it is in the editor: what is unfinished elsewhere in the file does not
matter, and a large file takes no longer than a small one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from dossier_workbench.language_server.files import FileSort
from dossier_workbench.language_server.texts import Spot, Stretch, Text
from mkdocs_dossier.load.files import REPLACEMENT
from mkdocs_dossier.load.salvage import walk
from mkdocs_dossier.load.yaml_marks import Parsed, parse_yaml
from mkdocs_dossier.model.origin import Marks, Origin, Step
from mkdocs_dossier.text.characters import CONTROL

_FENCE = re.compile(r"---[ \t]*$")
_KEY = re.compile(r"[^\s#-]|-\S")
_HERE = "\ue000"
"""Stands for the cursor. It is for private use, so no text of a dossier need hold it."""

_WORD = re.compile(r"[\w.-]*")


@dataclass(frozen=True, slots=True)
class Piece:
    """Lines of a file that are YAML by themselves: a record below its section, a front matter, a small file.

    Attributes:
        lines: The lines, without what was cut away.
        numbers: The number in the file of each of them.
    """

    lines: tuple[str, ...]
    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Held:
    """A key or a value that stands at a place.

    Attributes:
        path: Of the value; in a catalogue it begins with section and id.
        is_key: Whether the place is in its key.
        value: What was read.
        start: Where key or value begins.
        whole: All that was read of the piece, from the top of the file on.
    """

    path: tuple[Step, ...]
    is_key: bool
    value: Any
    start: Spot
    whole: Any


@dataclass(frozen=True, slots=True)
class Awaited:
    """A key or a value that is being typed.

    Attributes:
        path: Of the value, or of the mapping in which the key stands.
        is_key: Whether it is a key.
        begun: What stands of it before the cursor.
        stretch: What a completion takes the place of.
        whole: All that was read of the piece, from the top of the file on.
    """

    path: tuple[Step, ...]
    is_key: bool
    begun: str
    stretch: Stretch
    whole: Any


def held_at(text: Text, sort: FileSort, spot: Spot) -> Held | None:
    """What stands at a place: what begins last before it."""
    piece = _piece(text, sort, spot.line)
    if piece is None:
        return None
    parsed = _parsed(piece.lines)
    best: Held | None = None
    for path, marks in _marks((), parsed.marks):
        for origin, is_key in ((marks.key, True), (marks.origin, False)):
            start = _start(origin, piece)
            if start and start <= spot and path and (best is None or start >= best.start):
                best = Held(path, is_key, value_at(parsed.value, path), start, parsed.value)
    return best


def awaited_at(text: Text, sort: FileSort, spot: Spot) -> tuple[Awaited, ...]:
    """What may be typed at a place: where it is not clear yet whether that is a key or a value, both."""
    piece = _piece(text, sort, spot.line)
    if piece is None:
        return ()
    line = text.line(spot.line)[: spot.column]
    upto = [each for each, number in zip(piece.lines, piece.numbers, strict=True) if number < spot.line]
    if sort is FileSort.CATALOGUE and not line:
        upto = []  # a section begins
    after = _WORD.match(text.line(spot.line), spot.column)
    end = Spot(spot.line, after.end() if after else spot.column)
    found: list[Awaited] = []
    for before in (upto, _above(upto, line)):
        for sign in (_HERE, f"{_HERE}:"):
            parsed = _parsed([*before, f"{line}{sign}"])
            found += _awaited(parsed, spot, end, is_key=sign != _HERE)
        if found:
            break
    return tuple(found)


def _parsed(lines: Sequence[str]) -> Parsed:
    """What lines say; characters that no file may hold are as they are when it is read."""
    return parse_yaml(CONTROL.sub(REPLACEMENT, "\n".join(lines)), "")


def value_at(data: Any, path: Sequence[Step]) -> Any:
    """What stands at a path in what was read; None if nothing does."""
    for step in path:
        if isinstance(data, dict):
            data = data.get(step)
        elif isinstance(data, list) and isinstance(step, int) and step < len(data):
            data = data[step]
        else:
            return None
    return data


def _awaited(parsed: Parsed, spot: Spot, end: Spot, *, is_key: bool) -> Iterator[Awaited]:
    places = list(walk(parsed.value))
    if is_key and parsed.cut:  # a key that a bracket left open keeps from having a value
        places.append((parsed.cut, None))
    for path, value in places:
        told = path[-1] if is_key and path else value
        if isinstance(told, str) and told.endswith(_HERE) and (is_key or isinstance(value, str)):
            begun = told.removesuffix(_HERE)
            start = Spot(spot.line, max(0, spot.column - len(begun)))
            yield Awaited(
                path[:-1] if is_key else path, is_key, begun, Stretch(start, end), _without(parsed.value)
            )


def _without(data: Any) -> Any:
    """What was read, without the key that stands for the cursor."""
    if isinstance(data, dict):
        return {key: _without(value) for key, value in data.items() if not str(key).endswith(_HERE)}
    return [_without(value) for value in data] if isinstance(data, list) else data


def _marks(path: tuple[Step, ...], marks: Marks) -> Iterator[tuple[tuple[Step, ...], Marks]]:
    yield path, marks
    for step, inner in marks.children.items():
        yield from _marks((*path, step), inner)


def _start(origin: Origin | None, piece: Piece) -> Spot | None:
    if origin is None or not 0 < origin.line <= len(piece.numbers):
        return None
    return Spot(piece.numbers[origin.line - 1], origin.column - 1)


def _piece(text: Text, sort: FileSort, line: int) -> Piece | None:
    """The lines that are looked at for a place on a line; None where no YAML stands."""
    lines = text.lines
    if sort is FileSort.SETTINGS:
        return Piece(lines, tuple(range(len(lines))))
    if sort is FileSort.CATALOGUE:
        return _record(lines, line)
    if sort is not FileSort.ARTICLE or not _FENCE.match(lines[0]):
        return None
    end = next((number for number in range(1, len(lines)) if _FENCE.match(lines[number])), len(lines))
    return Piece(lines[1:end], tuple(range(1, end))) if 0 < line < end else None


def _record(lines: Sequence[str], line: int) -> Piece:
    """A record with the key of its section; a section's key alone; all lines where a file is laid out otherwise."""
    top = next((number for number in range(line, -1, -1) if _KEY.match(lines[number])), None)
    if top is None or lines[top].lstrip()[:1] in {"{", "["}:
        return Piece(tuple(lines), tuple(range(len(lines))))
    if line == top:
        return Piece((lines[top],), (top,))
    inside = (each for each in lines[top + 1 : line + 1] if _is_told(each))
    indent = _indent(next(inside, lines[line]))

    def begins(number: int) -> bool:
        return _is_told(lines[number]) and _indent(lines[number]) <= indent

    first = next((number for number in range(line, top, -1) if begins(number)), line)
    last = next((number for number in range(line + 1, len(lines)) if begins(number)), len(lines))
    numbers = (top, *range(first, last))
    return Piece(tuple(lines[number] for number in numbers), numbers)


def _above(lines: Sequence[str], line: str) -> list[str]:
    """Of the lines before one only those that it stands below: keys that lead to it, and items of lists."""
    least, is_item = _indent(line), line.lstrip().startswith("-")
    found: list[str] = []
    for each in reversed(lines):
        indent = _indent(each)
        leads = is_item and indent == least and not each.lstrip().startswith("-")
        if _is_told(each) and (indent < least or leads):
            found.append(each)
            least, is_item = indent, each.lstrip().startswith("-")
    return found[::-1]


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _is_told(line: str) -> bool:
    return bool(line.strip()) and not line.lstrip().startswith("#")
