"""How a language writes dates, numbers and lists, as CLDR has it. Digits are those of Europe in all of them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from mkdocs_dossier.languages.cldr import names, patterns

_HERE, _THERE = "{0}", "{1}"
_PAIR = 2
_ALONE = 10
"""Numbers below it have one digit, and nothing to part."""
_ENGLISH = "en"
_MONTHS = range(1, 13)
_TOKEN = re.compile(r"'([^']*)'|(y+|M+|L+|d+)")
_BESIDE = re.compile(r"(?<=d)(\.?) (?=MMMM|LLLL)")

Names = Sequence[tuple[str, ...]]


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
        spans: Patterns of both ends of a span, by kind; none where a language has no way to shorten one.
        months: Each month's name as it stands inside a date, and on its own if that differs.
        short_months: The same where there is little room.
    """

    both: Mapping[str, str]
    either: Mapping[str, str]
    group: str
    point: str
    sizes: tuple[int, int]
    dates: Mapping[str, str]
    spans: Mapping[str, Sequence[str]]
    months: Names
    short_months: Names

    def number(self, number: float) -> str:
        """A number, with the thousands parted."""
        if isinstance(number, int) and 0 <= number < _ALONE:
            return str(number)
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

    def date(self, kind: str, year: str, month: int = 1, day: int = 1) -> str:
        """A date.

        Args:
            kind: ``day``, ``month`` or ``year``; ``short_day`` and ``short_month`` where there is little room.
            year: It as it is to be written, with its era.
            month: From 1 to 12.
            day: Of the month.
        """
        return self._dated(self.dates[kind], year, month, day)

    def span(
        self, kind: str, first: tuple[str, int, int], last: tuple[str, int, int]
    ) -> tuple[str, str] | None:
        """Both ends of a span, each as year, month and day, without what one need not repeat; None if there is no such way.

        Args:
            kind: ``days`` of one month, ``days_of_months`` of one year, or ``months`` of one year.
            first: One end.
            last: The other.
        """
        found = self.spans[kind]
        return (self._dated(found[0], *first), self._dated(found[1], *last)) if found else None

    def _dated(self, pattern: str, year: str, month: int, day: int) -> str:
        def write(token: re.Match[str]) -> str:
            letters = token[2]
            if not letters:
                return token[1]
            if letters[0] == "y":
                return year
            if letters[0] == "d":
                return str(day).zfill(len(letters))
            if len(letters) < len("MMM"):
                return str(month).zfill(len(letters))
            name = (self.short_months if len(letters) == len("MMM") else self.months)[month - 1]
            return name[-1] if letters[0] == "L" else name[0]

        return _TOKEN.sub(write, _BESIDE.sub("\\1\u00a0", pattern))


def _joined(pattern: str, first: Sequence[object], rest: Sequence[object]) -> list[object]:
    """A pattern with two places, filled; the first one stands before the other in all languages."""
    before, _, behind = pattern.partition(_HERE)
    between, _, after = behind.partition(_THERE)
    pieces = [before, *first, between, *rest, after]
    return [piece for piece in pieces if not isinstance(piece, str) or piece]


@cache
def formats(tag: str) -> Formats:
    """Those of a language by its BCP 47 tag; English ones if CLDR does not know it. English without a region is British."""
    found = patterns(tag)
    language = tag.replace("_", "-").casefold().partition("-")[0] if found else _ENGLISH
    found = found or patterns(_ENGLISH)
    return Formats(
        found["and"],
        found["or"],
        found["group"],
        found["point"],
        tuple(found["sizes"]),
        found["dates"],
        found["spans"],
        _months(language, "wide"),
        _months(language, "abbreviated"),
    )


def _months(language: str, width: str) -> Names:
    own, english = names(language, "months", width), names(_ENGLISH, "months", width)
    return [own.get(number) or english[number] for number in _MONTHS]
