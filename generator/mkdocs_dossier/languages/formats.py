"""How a language writes dates, numbers and lists, as CLDR has it. Digits are those of Europe in all of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from mkdocs_dossier.languages.cldr import patterns

_HERE, _THERE = "{0}", "{1}"
_PAIR = 2


@dataclass(frozen=True, slots=True)
class Formats:
    """The patterns of one language.

    Attributes:
        both: Lists that end in "and": the patterns ``2``, ``start``, ``middle`` and ``end``.
        either: The same with "or".
        group: What parts thousands.
        point: What parts the whole from the rest.
        sizes: Digits of the last group, and of those before it.
        dates: Patterns by kind of date, with the letters of CLDR.
    """

    both: Mapping[str, str]
    either: Mapping[str, str]
    group: str
    point: str
    sizes: tuple[int, int]
    dates: Mapping[str, str]

    def number(self, number: float) -> str:
        """A number, with the thousands parted."""
        whole, _, rest = (str(number) if isinstance(number, int) else f"{number:f}".rstrip("0")).partition(
            "."
        )
        sign, digits = ("−" if whole.startswith("-") else ""), whole.lstrip("-")
        first, others = self.sizes
        groups = [digits[-first:]]
        digits = digits[:-first]
        while digits:
            groups.insert(0, digits[-others:])
            digits = digits[:-others]
        return f"{sign}{self.group.join(groups)}{self.point if rest else ''}{rest}"

    def listed(self, items: Sequence[object], *, either: bool = False) -> list[object]:
        """Items with what parts them in a sentence."""
        pattern = self.either if either else self.both
        if len(items) == _PAIR:
            return _joined(pattern["2"], [items[0]], [items[1]])
        if len(items) < _PAIR:
            return list(items)
        made = _joined(pattern["end"], [items[-2]], [items[-1]])
        for item in reversed(items[1:-2]):
            made = _joined(pattern["middle"], [item], made)
        return _joined(pattern["start"], [items[0]], made)

    def serial(self, items: Sequence[object]) -> list[object]:
        """Items with what parts them in a row."""
        made: list[object] = list(items[-1:])
        for item in reversed(items[:-1]):
            made = _joined(self.both["middle"], [item], made)
        return made


def _joined(pattern: str, first: Sequence[object], rest: Sequence[object]) -> list[object]:
    """A pattern with two places, filled; the first one stands before the other in all languages."""
    before, _, behind = pattern.partition(_HERE)
    between, _, after = behind.partition(_THERE)
    pieces = [before, *first, between, *rest, after]
    return [piece for piece in pieces if not isinstance(piece, str) or piece]


@cache
def formats(tag: str) -> Formats:
    """Those of a language by its BCP 47 tag; English ones if CLDR does not know it. English without a region is British."""
    found = patterns(tag) or patterns("en")
    return Formats(
        found["and"], found["or"], found["group"], found["point"], tuple(found["sizes"]), found["dates"]
    )
