"""Reads a quote: its segments between ellipses, and the letters in brackets that were changed."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from mkdocs_dossier.text.normalise import JOIN, normalise
from mkdocs_dossier.text.tokens import split_words

# Thai to Khmer, Chinese and Japanese signs: words are not set apart there, so every sign counts as one.
UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003ffff"
)

MIN_WORDS = 3
MIN_CHARACTERS = 12
MIN_SEGMENT_WORDS = 2

# An ellipsis of four full stops holds the end of a sentence as well.
_ELLIPSIS = re.compile(r" ?(?:\[ ?… ?\]|\( ?… ?\)|…\.?) ?")
_OUTER_ELLIPSIS = re.compile(rf"\A(?:{_ELLIPSIS.pattern})+|(?:{_ELLIPSIS.pattern})+\Z")
_ANY_LETTER = r"[^\W\d_]"
_LETTER = re.compile(rf"\[({_ANY_LETTER})\]")
_UNSPACED_SIGN = re.compile(f"[{UNSPACED}]")


class Fault(StrEnum):
    """What makes a quote unreadable."""

    NOTHING = "nothing but an ellipsis"
    BRACKET = "a bracket that holds neither an ellipsis nor one letter"
    SEGMENT = "a single word between ellipses"


@dataclass(frozen=True, slots=True)
class QuoteParts:
    """A quote, read. All texts are normalised."""

    literal: str  # as it is written, ellipses at the ends left out
    segments: tuple[str, ...]  # between the ellipses; bracketed letters still in their brackets
    plain: str  # the segments joined, brackets around letters left out
    words: int
    fault: Fault | None  # if it cannot stand in a text but literally

    @property
    def short(self) -> bool:
        """Whether there is too little of it to tell a passage."""
        return self.words < MIN_WORDS or len(self.plain) < MIN_CHARACTERS


def read_quote(quote: str) -> QuoteParts:
    """The parts of a quote as an author wrote it."""
    literal = _OUTER_ELLIPSIS.sub("", normalise(quote).text.strip())
    segments = tuple(filter(None, _ELLIPSIS.split(literal)))
    bare = [_LETTER.sub(r"\1", segment) for segment in segments]
    return QuoteParts(
        literal=literal,
        segments=segments,
        plain=" ".join(bare),
        words=sum(map(count_words, bare)),
        fault=Fault.NOTHING if quote.strip() and not bare else _fault(bare),
    )


def count_words(text: str) -> int:
    """The words of a text; in scripts without spaces between words, its signs."""
    apart = _UNSPACED_SIGN.sub(" x ", text)
    return len(split_words(apart)) // 2


def _fault(bare: list[str]) -> Fault | None:
    if len(bare) > 1 and any(count_words(segment) < MIN_SEGMENT_WORDS for segment in bare):
        return Fault.SEGMENT
    if any("[" in segment or "]" in segment for segment in bare):
        return Fault.BRACKET
    return None


def pattern(segment: str, *, joins: bool) -> re.Pattern[str] | None:
    """What finds a segment in a normalised text, or None if the segment itself does.

    A bracketed letter stands for any one letter. With `joins`, the text holds words that were hyphenated at
    the end of a line: there, and there only, the segment may have the hyphen or not.
    """
    pieces = _LETTER.split(segment)
    if len(pieces) == 1 and not joins and JOIN not in segment:
        return None
    signs: list[str] = []
    for index, piece in enumerate(pieces):
        signs += [_ANY_LETTER] if index % 2 else map(_sign, re.findall(r"- (?=\w)|.", piece, re.DOTALL))
    return re.compile("".join(_joined(signs) if joins else signs))


def _sign(sign: str) -> str:
    """The pattern of one sign of a quote."""
    if sign == JOIN:
        return f"[-{JOIN}]?"
    if sign[0] == "-":
        return f"(?:{sign}|{JOIN})"
    return re.escape(sign)


def _joined(signs: Iterable[str]) -> Iterator[str]:
    """Lets a hyphen with a line break stand between any two letters."""
    after_letter = False
    for sign in signs:
        letter = sign.isalpha() or sign == _ANY_LETTER
        if after_letter and letter:
            yield f"{JOIN}?"
        yield sign
        after_letter = letter
