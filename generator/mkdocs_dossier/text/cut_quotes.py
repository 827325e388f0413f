"""Quotes that are cut at words that limit or turn them.

A quote that stands word for word in its source can still say the opposite: `the gates will open` was `the gates
will open unless it rains` or `nobody said that the gates will open`. Three cuts are told: before a limiting word,
after a negating one, and an ellipsis over either. A full stop, or any sign between, followed by a capital, begins
another sentence, and what stands there is not cut off.
"""

import re
from collections.abc import Iterator, Sequence
from enum import StrEnum
from itertools import pairwise
from typing import NamedTuple

from mkdocs_dossier.text.normalise import DASH, normalise
from mkdocs_dossier.text.sense import LONGEST, SenseLexicon, placed_words, sense
from mkdocs_dossier.text.spans import Span

# So much of the text around a quote is read: room for an attribution and for the longest phrases.
_AROUND = 160
_SENTENCE_END = re.compile(rf"[.!?…։؟。:][-'{DASH})(\[\] ]*\Z")
_SIGN = re.compile(rf" ?[-,.;:!?{DASH}()'։…]")
# "…", he said, "but …": the words go on behind who said them.
_ATTRIBUTION = re.compile(rf"[,.?!]?'[ ,]*[^'.?!;{DASH}]{{2,70}}[,.:{DASH}-]+ ?'")


class CutKind(StrEnum):
    """Where a word is cut off."""

    AFTER = "stops just before"
    BEFORE = "begins just after"
    WITHIN = "leaves out"


class Cut(NamedTuple):
    """A word or phrase that a quote lacks.

    Attributes:
        kind: Where it stands, seen from the quote.
        words: The phrase, as the text has it.
        around: The phrase with a few words of what the quote lacks.
    """

    kind: CutKind
    words: str
    around: str


def find_cuts(text: str, paragraph: Span, segments: Sequence[Span], language: str) -> Iterator[Cut]:
    """The limiting and negating words at which a quote's segments are cut off from their paragraph.

    Args:
        text: That the quote stands in.
        paragraph: The paragraph.
        segments: The quote's parts, in order.
        language: Of the text, as a BCP 47 tag; of one that has no table nothing is told.
    """
    known = sense(language)
    first, last = segments[0], segments[-1]
    before = normalise(text[max(paragraph.start, first.start - _AROUND) : first.start]).text
    after = normalise(text[last.end : min(paragraph.end, last.end + _AROUND)]).text
    if found := _turned(before, text[first.start : first.end], known):
        yield Cut(CutKind.BEFORE, before[slice(*found)], _shown(before, *found))
    for one, other in pairwise(segments):
        gap = normalise(text[one.end : other.start]).text
        if found := _hidden(gap, known):
            yield Cut(CutKind.WITHIN, gap[slice(*found)], _shown(gap, *found))
    if found := _limited(normalise(text[last.start : last.end][-_AROUND:]).text, after, known):
        yield Cut(CutKind.AFTER, after[slice(*found)], _shown(after, *found))


def _limited(quote: str, after: str, known: SenseLexicon) -> Span | None:
    """The words right after a quote that limit it, behind an attribution too."""
    attribution = _ATTRIBUTION.match(after)
    for begin in (0, attribution.end() if attribution else 0):
        words = placed_words(after[begin : begin + _AROUND], LONGEST)
        if not words:
            continue
        at, end = begin + words[0][1], begin + words[0][2]
        between = after[begin:at] if begin else quote + after[:at]
        opens = bool(begin) or bool(_SIGN.search(after[:at]))
        closes = not after[end:] or bool(_SIGN.match(after[end:]))
        found = known.limiting([word for word, _, _ in words], opens=opens, closes=closes)
        if found and not (after[at].isupper() and _SENTENCE_END.search(between)):
            return Span(at, begin + words[len(found) - 1][2])
    return None


def _turned(before: str, quote: str, known: SenseLexicon) -> Span | None:
    """The words right before a quote that turn it."""
    words = placed_words(before)[-LONGEST:]
    found = known.negating([word for word, _, _ in words])
    if not found:
        return None
    between = before[words[-1][2] :]
    first = next((sign for sign in quote if sign.isalnum()), "")
    if "," in between or ";" in between or (_SENTENCE_END.search(between) and not first.islower()):
        return None
    return Span(words[-len(found)][1], words[-1][2])


def _hidden(gap: str, known: SenseLexicon) -> Span | None:
    """The first words of a stretch that is left out that limit or turn anything."""
    words = placed_words(gap)
    folded = [word for word, _, _ in words]
    for index in range(len(words)):
        turning = known.negating(folded[max(0, index + 1 - LONGEST) : index + 1])
        if turning:
            return Span(words[index + 1 - len(turning)][1], words[index][2])
        limiting = known.limiting(folded[index : index + LONGEST])
        if limiting:
            return Span(words[index][1], words[index + len(limiting) - 1][2])
    return None


_SHOWN = 4


def _shown(text: str, start: int, end: int) -> str:
    """A phrase with a few words on either side."""
    before, after = text[:start].split(" ")[-_SHOWN:], text[end:].split(" ")[: _SHOWN + 1]
    return (" ".join(before) + text[start:end] + " ".join(after)).strip(" ,;")
