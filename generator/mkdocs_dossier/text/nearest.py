"""The passage of a text that is most like a quote that does not stand in it."""

from dataclasses import dataclass

from rapidfuzz.fuzz import partial_ratio_alignment

from mkdocs_dossier.text.paragraphs import paragraph_at
from mkdocs_dossier.text.quote_search import CitedText
from mkdocs_dossier.text.sentences import sentence_at
from mkdocs_dossier.text.spans import Span

# Passages that have nothing to do with a quote score up to 61.
MIN_SCORE = 70
MAX_CHARACTERS = 500


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage of the original text, runs of white space made one space, and its score from 70 to 100."""

    span: Span
    text: str
    score: float


def nearest_passage(plain: str, text: str, cited: CitedText, language: str) -> Passage | None:
    """The sentence or sentences of a text that are most like a normalised quote, if they are alike at all."""
    # The library swaps its arguments if the first is the longer one, and takes ages on very long ones.
    needle = plain[: min(MAX_CHARACTERS, len(cited.whole))]
    found = partial_ratio_alignment(needle, cited.whole, score_cutoff=MIN_SCORE) if needle else None
    if found is None:
        return None
    window = cited.whole[found.dest_start : found.dest_end]
    start = found.dest_start + len(window) - len(window.lstrip())
    end = found.dest_end - (len(window) - len(window.rstrip()))
    close = cited.origin(start, end)
    span = _within(sentence_at(text, *close, language), close, cited)
    if span.end - span.start > MAX_CHARACTERS:
        span = Span(close.start, min(close.end, close.start + MAX_CHARACTERS))
    return Passage(span, " ".join(text[span.start : span.end].split()), round(found.score, 1))


def _within(span: Span, close: Span, cited: CitedText) -> Span:
    """The part of a sentence that lies in the paragraphs of the passage: a headline without a full stop is none of it."""
    first = paragraph_at(cited.paragraphs, close.start)
    last = paragraph_at(cited.paragraphs, close.end)
    start = max(span.start, first.start) if first else span.start
    return Span(start, max(start, min(span.end, last.end) if last else span.end))
