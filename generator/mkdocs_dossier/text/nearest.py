"""The passage of a text that is most like a quote that does not stand in it, and what it says differently."""

import re
from dataclasses import dataclass

from rapidfuzz.fuzz import partial_ratio_alignment

from mkdocs_dossier.text.differences import Difference, differences
from mkdocs_dossier.text.paragraphs import paragraph_at
from mkdocs_dossier.text.quote_search import CitedText
from mkdocs_dossier.text.sense import placed_words
from mkdocs_dossier.text.sentences import sentence_at
from mkdocs_dossier.text.spans import Span

# Passages that have nothing to do with a quote score up to 61 by letters, up to 50 by words.
MIN_SCORE = 70
MIN_SCORE_OF_WORDS = 60
MAX_CHARACTERS = 500

_MIN_WORDS = 4
# By so many words a passage may be longer than the quote at either end: a third of it, three at least.
_SHARE, _FEWEST = 3, 3
_GAP = re.compile(r"\s")


@dataclass(frozen=True, slots=True)
class NearestPassage:
    """A passage of the original text, runs of white space made one space, and its score from 60 to 100.

    The differences are those between the quote and the words of the passage that are most like it.
    """

    span: Span
    text: str
    score: float
    differences: tuple[Difference, ...] = ()


def nearest_passage(plain: str, text: str, cited: CitedText, language: str) -> NearestPassage | None:
    """The sentence or sentences of a text that are most like a normalised quote, if they are alike at all."""
    found = _by_letters(plain, cited) or _by_words(plain, cited)
    if found is None:
        return None
    (start, end), score = found
    window = cited.whole[start:end]
    start += len(window) - len(window.lstrip())
    end -= len(window) - len(window.rstrip())
    close = cited.origin(start, end)
    span = _within(sentence_at(text, *close, language), close, cited)
    if span.end - span.start > MAX_CHARACTERS:
        span = Span(close.start, min(close.end, close.start + MAX_CHARACTERS))
    shown = " ".join(text[span.start : span.end].split())
    wider = _wider(Span(start, end), plain.count(" ") + 1, cited)
    return NearestPassage(span, shown, round(score, 1), differences(plain[:MAX_CHARACTERS], wider, language))


def _by_letters(plain: str, cited: CitedText) -> tuple[Span, float] | None:
    """The place in the whole that is most like a quote, letter by letter."""
    # The library swaps its arguments if the first is the longer one, and takes ages on very long ones.
    needle = plain[: min(MAX_CHARACTERS, len(cited.whole))]
    found = partial_ratio_alignment(needle, cited.whole, score_cutoff=MIN_SCORE) if needle else None
    return None if found is None else (Span(found.dest_start, found.dest_end), found.score)


def _by_words(plain: str, cited: CitedText) -> tuple[Span, float] | None:
    """The same, word by word: one long word more or less makes a passage unlike by its letters."""
    needle, whole = [word for word, _, _ in placed_words(plain[:MAX_CHARACTERS])], placed_words(cited.whole)
    if not _MIN_WORDS <= len(needle) <= len(whole):
        return None
    found = partial_ratio_alignment(needle, [word for word, _, _ in whole], score_cutoff=MIN_SCORE_OF_WORDS)
    if found is None or found.dest_end <= found.dest_start:
        return None
    return Span(whole[found.dest_start][1], whole[found.dest_end - 1][2]), found.score


def _wider(close: Span, words: int, cited: CitedText) -> str:
    """The place in the whole with some words before and after it, as far as its paragraphs reach."""
    first, last = cited.paragraph_of(close.start), cited.paragraph_of(max(close.start, close.end - 1))
    more = max(_FEWEST, words // _SHARE)
    gaps = [gap.end() for gap in _GAP.finditer(cited.whole, cited.starts[first], close.start)][-more:]
    start = gaps[0] if len(gaps) == more else cited.starts[first]
    ends = [gap.start() for gap in _GAP.finditer(cited.whole, close.end, cited.end_of(last))][: more + 1]
    end = ends[-1] if len(ends) == more + 1 else cited.end_of(last)
    return cited.whole[start:end]


def _within(span: Span, close: Span, cited: CitedText) -> Span:
    """The part of a sentence that lies in the paragraphs of the passage: a headline without a full stop is none of it."""
    first = paragraph_at(cited.paragraphs, close.start)
    last = paragraph_at(cited.paragraphs, close.end)
    start = max(span.start, first.start) if first else span.start
    return Span(start, max(start, min(span.end, last.end) if last else span.end))
