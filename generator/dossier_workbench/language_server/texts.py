"""Places in a text as an editor counts them: lines and columns from 0, in characters."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import NamedTuple

from rapidfuzz.distance import Postfix, Prefix

_BREAK = re.compile(r"\r\n|\r|\n")
_SCALAR = re.compile(
    r"""(?P<double>"(?:[^"\\]|\\.)*")|(?P<single>'(?:[^']|'')*')|(?P<key>[\w.-]+)(?=:(?:\s|$))"""
    r"""|\[\[[^\[\]\n]*\]\]|(?P<word>[^\s#,\[\]{}](?:[^,\[\]{}#]|(?<!\s)\#)*)"""
)


class Spot(NamedTuple):
    """A place between two characters."""

    line: int
    column: int


class Stretch(NamedTuple):
    """From one place to behind another."""

    start: Spot
    end: Spot


class Edit(NamedTuple):
    """Other words for a stretch of a text."""

    where: Stretch
    words: str


def sound(content: str) -> str:
    """A text without halves of characters, which JSON can hold and no file can: U+FFFD stands for each."""
    try:
        content.encode()
    except UnicodeEncodeError:
        return content.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return content


@lru_cache(maxsize=8)
def known_text(content: str) -> Text:
    """A text with what was worked out of it when it was last asked about: between two keys, an editor asks much."""
    return Text(content)


@dataclass(frozen=True)
class Text:
    """What an editor or the disk holds of a file."""

    content: str

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """Its lines without their ends; there is one at least."""
        return tuple(_BREAK.split(self.content))

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        return (0, *(found.end() for found in _BREAK.finditer(self.content)))

    def line(self, number: int) -> str:
        """A line; empty for one that is not there."""
        return self.lines[number] if 0 <= number < len(self.lines) else ""

    def spot(self, offset: int) -> Spot:
        """The place of an offset."""
        line = bisect_right(self._starts, offset) - 1
        return Spot(line, min(offset - self._starts[line], len(self.lines[line])))

    def edited(self, edit: Edit) -> str:
        """The content with other words for a stretch."""
        start, end = (self._starts[spot.line] + spot.column for spot in edit.where)
        return f"{self.content[:start]}{edit.words}{self.content[end:]}"

    def written_at(self, spot: Spot) -> Stretch:
        """What begins at a place: a key, a value up to its end on that line, a link; the line's rest where it is none."""
        line = self.line(spot.line)
        found = _SCALAR.match(line, spot.column)
        end = spot.column + len(found[0].rstrip()) if found else len(line.rstrip())
        return Stretch(spot, Spot(spot.line, max(end, min(spot.column, len(line)))))


def edit_between(before: str, after: str) -> Edit:
    """The shortest edit that makes one text of another."""
    head = int(Prefix.similarity(before, after))
    old, new = before[head:], after[head:]
    tail = int(Postfix.similarity(old, new))
    text = Text(before)
    # A carriage return and its line feed are one break: an edit neither begins nor ends between them.
    if before[head - 1 : head + 1] == "\r\n":
        head, old, new = head - 1, before[head - 1 :], after[head - 1 :]
    if tail and old[len(old) - tail - 1 : len(old) - tail + 1] == "\r\n":
        tail -= 1
    end = len(old) - tail
    return Edit(Stretch(text.spot(head), text.spot(head + end)), new[: len(new) - tail])


def edits_between(before: str, after: str) -> list[Edit]:
    """Edits that make one text of another: line by line where lines only change, else one."""
    old, new = Text(before), Text(after)
    if len(old.lines) != len(new.lines) or _BREAK.findall(before) != _BREAK.findall(after):
        return [edit_between(before, after)] if before != after else []
    return [
        Edit(Stretch(Spot(number, where.start.column), Spot(number, where.end.column)), words)
        for number, (was, becomes) in enumerate(zip(old.lines, new.lines, strict=True))
        if was != becomes
        for where, words in [edit_between(was, becomes)]
    ]
