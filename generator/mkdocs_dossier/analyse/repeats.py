"""Runs of words of a digest that stand in its original just so, outside quotation marks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate, groupby, islice, takewhile

from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.evidence import FullText
from mkdocs_dossier.model.lookup import grouped
from mkdocs_dossier.model.quoted import Repeat
from mkdocs_dossier.model.source import Rights, Source
from mkdocs_dossier.text.fold import fold
from mkdocs_dossier.text.full_texts import paragraphs_of
from mkdocs_dossier.text.quotations import quoted_spans
from mkdocs_dossier.text.spans import Span
from mkdocs_dossier.text.tokens import split_words

_Words = list[tuple[str, int, int]]
"""Folded words with their spans."""


def find_repeats(dossier: Dossier, source: Source, original: FullText) -> Iterator[Repeat]:
    """All runs in a source's digest that are longer than allowed, by place."""
    if dossier.rights(source) is Rights.QUOTE:
        yield from _in_digest(source, original, allowed_run(dossier, source))


def allowed_run(dossier: Dossier, source: Source) -> int:
    """How many words in a row a digest may have in common with its original."""
    own = source.meta.digest_run
    return dossier.settings.digest_run if own is None else own


def _in_digest(source: Source, original: FullText, limit: int) -> Iterator[Repeat]:
    size = limit + 1
    paragraphs = [
        [word for word, _, _ in _words(original.text[item.start : item.end])]
        for item in paragraphs_of(original)
    ]
    places = grouped(
        (tuple(words[start : start + size]), (index, start))
        for index, words in enumerate(paragraphs)
        for start in range(len(words) - limit)
    )
    if not places:
        return
    for leaf in source.body.leaves:
        for stretch in _unquoted(leaf.text):
            at = 0
            while at + size <= len(stretch):
                gram = tuple(word for word, _, _ in stretch[at : at + size])
                found = places.get(gram, ())
                if not found:
                    at += 1
                    continue
                length = max(_agreeing(stretch, at, paragraphs[index], start) for index, start in found)
                span = Span(stretch[at][1], stretch[at + length - 1][2])
                yield Repeat(source.id, leaf.number, leaf.line, leaf.text[slice(*span)], length, limit)
                at += length


def _agreeing(stretch: _Words, at: int, words: Sequence[str], start: int) -> int:
    """How many words agree from there on."""
    both = zip(islice(stretch, at, None), islice(words, start, None), strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0][0] == pair[1], both))


def _words(text: str) -> _Words:
    parts = split_words(text)
    ends = accumulate(map(len, parts))
    spans = ((part, end - len(part), end) for part, end in zip(parts, ends, strict=True))
    return [(fold(part), start, end) for index, (part, start, end) in enumerate(spans) if index % 2]


def _unquoted(text: str) -> Iterator[_Words]:
    """The stretches of a text between its quotations, as words."""
    quoted = quoted_spans(text)
    for inside, words in groupby(_words(text), lambda word: any(a <= word[1] < b for a, b in quoted)):
        if not inside:
            yield list(words)
