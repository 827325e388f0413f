"""Where the segments of a quote stand in a text."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, islice

from mkdocs_dossier.text.letters import MARKS, TONES, UNSPACED
from mkdocs_dossier.text.normalise import DASH, DOUBLE, FEET, INCHES, JOIN, Normalised, normalise
from mkdocs_dossier.text.paragraphs import ParagraphSpan
from mkdocs_dossier.text.quote_parts import Segment, pattern
from mkdocs_dossier.text.spans import Span

_IN_WORD = rf"\w{JOIN}{MARKS}{TONES}"
# One to three letters in brackets, printed inside a word: [w]e, shut[s].
_LETTERS = ["[^\\W\\d_]" * count for count in (1, 2, 3)]
_AFTER_BRACKET = "|".join(rf"(?<=\[{letters}\])" for letters in _LETTERS)
_BEFORE_BRACKET = rf"(?=\[(?!sic\])(?:{'|'.join(_LETTERS)})\])"
_INSIDE = (
    rf"(?<=[{_IN_WORD}])(?<![_{UNSPACED}])(?=[{_IN_WORD}])(?![_{UNSPACED}])"
    rf"|(?<=[{UNSPACED}])(?=[{MARKS}])|(?:{_AFTER_BRACKET})(?=\w)|(?<=\w){_BEFORE_BRACKET}"
)
# No cut through a word, a number, a sign and its number, a negation and its word.
_NO_START = re.compile(
    rf"{_INSIDE}|(?<=\[)(?=[^\W\d_]{{1,3}}\]\w)"
    rf"|(?<=\d[.,':/{FEET}{INCHES}{DOUBLE}])(?=\d)|(?<=\d )(?<!\d{{4}} )(?=\d{{3}}(?!\d))"
    rf"|(?<=[-{DASH}])(?<!\w[-{DASH}])(?=\d)|(?<=\b(?i:non)[-{DASH}])|(?<=\b(?i:anti)[-{DASH}])"
)
_NO_END = re.compile(
    rf"{_INSIDE}|(?<=\d)(?=[.,':/{FEET}{INCHES}{DOUBLE}]\d)|(?<=\d)(?<!\d{{4}})(?= \d{{3}}(?!\d))"
    r"|(?<=n)(?='t\b)"
)


@dataclass(frozen=True, slots=True)
class CitedText:
    """A text made ready for quotes: its paragraphs, normalised and joined by single spaces."""

    whole: str
    paragraphs: tuple[ParagraphSpan, ...]
    parts: tuple[Normalised, ...]
    starts: tuple[int, ...]  # of each paragraph in the whole

    def paragraph_of(self, index: int) -> int:
        """The index, from 0, of the paragraph in which an index of the whole lies."""
        return bisect_right(self.starts, index) - 1

    def end_of(self, paragraph: int) -> int:
        """Where a paragraph ends in the whole."""
        return self.starts[paragraph] + len(self.parts[paragraph].text)

    def origin(self, start: int, end: int) -> Span:
        """The stretch of the original text that a stretch of the whole came from."""
        return Span(self._origin_of(start).start, self._origin_of(end - 1).end)

    def _origin_of(self, index: int) -> Span:
        """The original of the sign at an index of the whole."""
        paragraph = self.paragraph_of(index)
        offset, inside = self.paragraphs[paragraph].start, index - self.starts[paragraph]
        start, end = self.parts[paragraph].span(inside, inside + 1)
        return Span(offset + start, offset + end)


@lru_cache(maxsize=8)  # one text is cited many times in a row
def cited_text(text: str, paragraphs: tuple[ParagraphSpan, ...]) -> CitedText:
    """A text made ready; white space between paragraphs is left out."""
    parts = tuple(normalise(text[start:end]) for _, start, end in paragraphs)
    starts = accumulate((len(part.text) + 1 for part in parts), initial=0)
    return CitedText(
        whole=" ".join(part.text for part in parts),
        paragraphs=paragraphs,
        parts=parts,
        starts=tuple(islice(starts, len(parts))),
    )


def occurrences(segment: Segment, cited: CitedText, *, literal: bool = False) -> Iterator[Span]:
    """All places in the whole where a segment stands within one paragraph, cut at the bounds of words.

    Dashes with spaces and without are the same only where no place has them as the segment does. One that is to be
    found literally means its brackets as they are.
    """
    found = list(_places(pattern(segment, cited.whole, literal=literal, spaced=False), segment, cited))
    if not found and (DASH in segment.text or (DASH in cited.whole and "-" in segment.text)):
        found = list(_places(pattern(segment, cited.whole, literal=literal), segment, cited))
    yield from found


def _places(compiled: re.Pattern[str] | None, segment: Segment, cited: CitedText) -> Iterator[Span]:
    """The places that a pattern finds, or the very signs of a segment where there is none."""
    found = _literal(segment.text, cited.whole) if compiled is None else _overlapping(compiled, cited.whole)
    for start, end in found:
        inside = end <= cited.end_of(cited.paragraph_of(start))
        if inside and not _NO_START.match(cited.whole, start) and not _NO_END.match(cited.whole, end):
            yield Span(start, end)


def _literal(segment: str, whole: str) -> Iterator[Span]:
    start = whole.find(segment)
    while start >= 0:
        yield Span(start, start + len(segment))
        start = whole.find(segment, start + 1)


def _overlapping(compiled: re.Pattern[str], whole: str) -> Iterator[Span]:
    match = compiled.search(whole)
    while match is not None:
        yield Span(*match.span())
        match = compiled.search(whole, match.start() + 1)


def in_context(found: Sequence[Span], cited: CitedText, prefix: str, suffix: str) -> list[Span]:
    """Those places that stand right after the prefix and right before the suffix, white space aside."""
    before, after = _context(prefix, cited), _context(suffix, cited)
    return [
        span
        for span in found
        if _ends(before, cited.whole, span.start) and _begins(after, cited.whole, span.end)
    ]


_DASHES_AROUND = re.compile(rf"([-{DASH}] ?)?(.*?)( ?[-{DASH}])?")


def _context(words: str, cited: CitedText) -> re.Pattern[str] | None:
    """What finds the words around a quote; None if none are given. A dash at their ends may be of any kind."""
    parts = _DASHES_AROUND.fullmatch(normalise(words).text.strip())
    if parts is None or not parts[0]:
        return None
    found = pattern(Segment(parts[2], stop=False), cited.whole, literal=True)
    inner = found.pattern if found else re.escape(parts[2])
    before, after = rf"[-{DASH}] ?" if parts[1] else "", rf" ?[-{DASH}]" if parts[3] else ""
    return re.compile(before + inner + after)


def _begins(wanted: re.Pattern[str] | None, whole: str, at: int) -> bool:
    """Whether the words stand right there."""
    if wanted is None:
        return True
    match = wanted.match(whole, at + whole.startswith(" ", at))
    return match is not None and not _NO_END.match(whole, match.end())


def _ends(wanted: re.Pattern[str] | None, whole: str, at: int) -> bool:
    """Whether the words end right there."""
    if wanted is None:
        return True
    end = at - whole.endswith(" ", 0, at)
    # Patterns match forwards only: the words are looked for from every place that they may begin at.
    return any(
        wanted.fullmatch(whole, start, end) and not _NO_START.match(whole, start)
        for start in range(max(0, end - 3 * len(wanted.pattern)), end)
    )


def chains(places: Sequence[Sequence[Span]], cited: CitedText) -> tuple[int, Iterator[tuple[Span, ...]]]:
    """The ways to take one place for each segment, in order, without overlap, within one paragraph.

    Returns how many there are, and the ways themselves, leftmost first.
    """
    # How many ways lead on from each place; from the last segment back to the first.
    ways: list[list[int]] = [[1] * len(places[-1])]
    for here, there in zip(places[-2::-1], places[:0:-1], strict=True):
        ahead = ways[0]
        ways.insert(0, [sum(ahead[i] for i in _following(span, there, cited) if ahead[i]) for span in here])

    def walk(level: int, before: Span | None) -> Iterator[tuple[Span, ...]]:
        if level == len(places):
            yield ()
            return
        indexes = range(len(places[level])) if before is None else _following(before, places[level], cited)
        for index in indexes:
            if ways[level][index]:
                span = places[level][index]
                yield from ((span, *rest) for rest in walk(level + 1, span))

    return sum(ways[0]), walk(0, None)


def _following(span: Span, places: Sequence[Span], cited: CitedText) -> range:
    """The indexes of the places behind a span in its paragraph."""
    end = cited.end_of(cited.paragraph_of(span.start))
    first = bisect_right(places, span.end - 1, key=lambda place: place.start)
    last = bisect_right(places, end - 1, key=lambda place: place.start)
    return range(first, max(first, last))
