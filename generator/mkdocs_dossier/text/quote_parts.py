"""Reads a quote: its segments between ellipses, and the letters in brackets that were changed."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from mkdocs_dossier.text.letters import FAIRLY_TELLING, TELLING
from mkdocs_dossier.text.normalise import DASH, DOUBLE, FEET, INCHES, JOIN, normalise
from mkdocs_dossier.text.tokens import split_words

MIN_WORDS = 3
MIN_CHARACTERS = 12
MIN_SEGMENT_WORDS = 2

_ELLIPSIS_SIGN = "…"
# One that follows a full stop directly was four full stops: a sentence may have ended there.
_ELLIPSIS = r"(?:\.(?=…))? ?(?:\[ ?… ?\]|\( ?… ?\)|…\.?) ?"
_OUTER_ELLIPSIS = re.compile(rf"\A(?:{_ELLIPSIS})+|(?:{_ELLIPSIS})+\Z")
_INNER_ELLIPSIS = re.compile(_ELLIPSIS)
_ANY_LETTER = r"[^\W\d_]"
_TELLING = re.compile(f"[{TELLING}]")
_FAIRLY_TELLING = re.compile(f"[{FAIRLY_TELLING}]")
_LETTER = re.compile(rf"\[({_ANY_LETTER})\]")


class QuoteFault(StrEnum):
    """What makes a quote unreadable."""

    NOTHING = "nothing but an ellipsis"
    BRACKET = "a bracket that holds neither an ellipsis nor one letter"
    SEGMENT = "a single word between ellipses"


class Segment(NamedTuple):
    """A part of a quote between ellipses, normalised; bracketed letters still in their brackets.

    Attributes:
        text: The part.
        stop: Whether a full stop may follow it: the ellipsis behind it has four.
    """

    text: str
    stop: bool

    @property
    def bare(self) -> str:
        """The part without the brackets around letters."""
        return _LETTER.sub(r"\1", self.text) if "[" in self.text else self.text


@dataclass(frozen=True, slots=True)
class QuoteParts:
    """A quote, read. All texts are normalised."""

    literal: str  # as it is written, ellipses at the ends left out
    segments: tuple[Segment, ...]
    plain: str  # the segments joined, brackets around letters left out
    words: int
    fault: QuoteFault | None  # if it cannot stand in a text but literally

    @property
    def short(self) -> bool:
        """Whether there is too little of it to tell a passage."""
        return self.words < MIN_WORDS or self.weight < MIN_CHARACTERS

    @property
    def weight(self) -> int:
        """Its characters, counted as letters of an alphabet: what they tell, not how many they are."""
        if self.plain.isascii():
            return len(self.plain)
        doubled, halved = len(_TELLING.findall(self.plain)), len(_FAIRLY_TELLING.findall(self.plain))
        return len(self.plain) + doubled + halved // 2


@lru_cache(maxsize=1 << 16)  # a preview asks for the same ones after each edit
def read_quote(quote: str) -> QuoteParts:
    """The parts of a quote as an author wrote it."""
    literal = normalise(quote).text.strip()
    if _ELLIPSIS_SIGN in literal:  # which few quotes have, and no expression is needed to see
        literal = _OUTER_ELLIPSIS.sub("", literal)
    segments = tuple(_segments(literal))
    bare = [segment.bare for segment in segments]
    return QuoteParts(
        literal=literal,
        segments=segments,
        plain=" ".join(bare),
        words=sum(map(count_words, bare)),
        fault=QuoteFault.NOTHING if quote.strip() and not bare else _fault(bare),
    )


def _segments(literal: str) -> Iterator[Segment]:
    """What stands between the ellipses, in order."""
    start = 0
    for ellipsis in _INNER_ELLIPSIS.finditer(literal) if _ELLIPSIS_SIGN in literal else ():
        if ellipsis.start() > start:
            yield Segment(literal[start : ellipsis.start()], ellipsis[0].startswith("."))
        start = ellipsis.end()
    if start < len(literal):
        yield Segment(literal[start:], stop=False)


def count_words(text: str) -> int:
    """The words of a text; in scripts without spaces between words, its signs."""
    return len(split_words(text)) // 2


def _fault(bare: list[str]) -> QuoteFault | None:
    if len(bare) > 1 and any(count_words(segment) < MIN_SEGMENT_WORDS for segment in bare):
        return QuoteFault.SEGMENT
    if any("[" in segment or "]" in segment for segment in bare):
        return QuoteFault.BRACKET
    return None


def pattern(
    segment: Segment, whole: str, *, literal: bool = False, spaced: bool = True
) -> re.Pattern[str] | None:
    """What finds a segment in a normalised text, or None if nothing but its very signs does.

    A bracketed letter stands for itself, brackets and all, or for any one letter; literally, for itself. Signs
    with two readings, in the text or in the segment, stand for both; unless `spaced`, a dash with spaces is not one
    without.
    """
    pieces = [segment.text] if literal else _LETTER.split(segment.text)
    if len(pieces) == 1 and not segment.stop and not _doubtful(segment.text, whole):
        return None
    signs: list[str] = []
    for index, piece in enumerate(pieces):
        letter = rf"(?:\[{piece}\]|{_ANY_LETTER})"
        signs += [letter] if index % 2 else (_sign(sign, spaced=spaced) for sign in _SIGN.findall(piece))
    joined = _joined(signs) if JOIN in whole else signs
    return re.compile("".join(joined) + (r"\.?" if segment.stop else ""))


def _doubtful(text: str, whole: str) -> bool:
    """Whether a sign with two readings, in a text or in the whole, bears on where the text is found."""
    return (
        JOIN in whole
        or any(sign in text for sign in (JOIN, DASH, *_MARKS))
        or ("-" in text and DASH in whole)
        or ("…" in text and "…" in whole)
        or ("'" in text and any(sign in whole for sign in _MARKS))
    )


_MARKS = (FEET, INCHES, DOUBLE)
_SIGN = re.compile(r" - |- (?=\w)| -(?=')| ?… ?|.", re.DOTALL)
# What a sign may be in the other text; dashes with spaces and without apart.
_READINGS = {
    JOIN: f"[-{JOIN}]?",
    DASH: f"[-{DASH}]",
    "- ": f"(?:- |{JOIN})",
    "-": f"[-{DASH}{JOIN}]",
    "'": f"['{FEET}{DOUBLE}]",
    DOUBLE: f"['{INCHES}{DOUBLE}]",
    FEET: f"['{FEET}]",
    INCHES: f"[{INCHES}{DOUBLE}]",
}
_SPACED = {
    DASH: f"(?:[-{DASH}]| - | -(?='))",
    " -": f"(?: -|{DASH})",
    " - ": f"(?: - |{DASH})",
}


def _sign(sign: str, *, spaced: bool) -> str:
    """The pattern of one sign of a quote."""
    if "…" in sign:
        return " ?… ?"
    return (spaced and _SPACED.get(sign)) or _READINGS.get(sign) or re.escape(sign)


def _joined(signs: Iterable[str]) -> Iterator[str]:
    """Lets a hyphen with a line break stand between any two letters."""
    after_letter = False
    for sign in signs:
        letter = sign.isalpha() or sign.endswith(f"{_ANY_LETTER})")
        if after_letter and letter:
            yield f"{JOIN}?"
        yield sign
        after_letter = letter
