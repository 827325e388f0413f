"""Sentences, as the library sentencex cuts them, within paragraphs."""

import re
from bisect import bisect_left, bisect_right
from functools import lru_cache

from sentencex import get_sentence_boundaries  # type: ignore[import-untyped]  # a compiled module without stubs

from mkdocs_dossier.languages.tags import primary
from mkdocs_dossier.text.paragraphs import paragraphs
from mkdocs_dossier.text.spans import Span

# The library is handed UTF-8, which cannot hold half a surrogate pair. One for one, so that offsets stand.
_SURROGATE = re.compile("[\ud800-\udfff]")
_INK = re.compile(r"\S(?:.*\S)?", re.DOTALL)


@lru_cache(maxsize=8)  # a text is asked about again and again, mention by mention, then never again
def sentences(text: str, language: str) -> tuple[Span, ...]:
    """The sentences of a text, in order: trimmed, never empty, together holding all but white space.

    A sentence ends where its paragraph ends. The language is a BCP 47 tag; its first part counts, and one
    that the library has no rules for is read by general rules.
    """
    base = primary(language)
    spans: list[Span] = []
    for _, start, end in paragraphs(text):
        for cut in get_sentence_boundaries(base, _SURROGATE.sub("\ufffd", text[start:end])):
            ink = _INK.search(text, start + cut["start_index"], start + cut["end_index"])
            if ink is not None:
                spans.append(Span(*ink.span()))
    return tuple(spans)


def sentence_at(text: str, start: int, end: int, language: str) -> Span:
    """The sentence that a stretch of text stands in, or the run of sentences that it crosses.

    A stretch that touches no sentence, in white space for instance, is handed back as it is.
    """
    found = sentences(text, language)
    first = bisect_right(found, start, key=lambda span: span.end)
    last = bisect_left(found, max(end, start + 1), key=lambda span: span.start)
    if first >= last:
        return Span(start, end)
    return Span(min(start, found[first].start), max(end, found[last - 1].end))
