"""Whether the facts of a lock can be facts: numbers within bounds, and in keeping with each other.

The lock is committed, merged and edited by hand, and its numbers become counts, stretches and sizes. What can't be
true of any text is found here, before anything uses it; what is not true of the very text only `verify` can tell.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

from mkdocs_dossier.load.fulltexts import MAX_BYTES as MAX_LENGTH
from mkdocs_dossier.load.salvage import Path, walk
from mkdocs_dossier.model.evidence import Lock, QuotePlace, SharedPassage, SourceFacts

MAX_FORMS = 100_000
"""A record has fewer name forms; a catalogue of 4 MiB holds no more."""

Stretch = tuple[int, int]


class LockFault(NamedTuple):
    """What can't be a fact, and where it stands."""

    path: Path
    why: str


def number_fault(data: Any) -> LockFault | None:
    """The first number that no fact can be, in the order of the file: a text of an original is no longer.

    Args:
        data: The whole lock, as JSON has it.
    """
    numbers = ((path, value) for path, value in walk(data) if not isinstance(value, dict | list | str))
    return next((LockFault(path, why) for path, value in numbers if (why := _number_fault(value))), None)


def _number_fault(value: Any) -> str:
    if isinstance(value, bool) or not isinstance(value, int):
        return f"{'null' if value is None else str(value).lower()} is no whole number"
    if not 0 <= value <= MAX_LENGTH:
        return f"a number here is from 0 to {MAX_LENGTH:,}, the longest text"
    return ""


def first_fault(lock: Lock) -> LockFault | None:
    """The first fact that is at odds with another one."""
    return next((fault for fault in _looked_at(lock) if fault.why), None)


def _looked_at(lock: Lock) -> Iterator[LockFault]:
    """Every fact that can be at odds with another one, and why it is; without a reason where it is not."""
    for name, facts in lock.sources.items():
        for path, why in _looked_at_in(facts):
            yield LockFault(("sources", name, *path), why)
    for index, passage in enumerate(lock.shared):
        yield LockFault(("shared", index), _passage_fault(lock, passage))


def _looked_at_in(facts: SourceFacts) -> Iterator[LockFault]:
    yield from _size_faults(facts)
    for key, quote in facts.quotes.items():
        yield LockFault(("quotes", key), _quote_fault(quote))
    for index, spoken in enumerate(facts.spoken):
        yield LockFault(("spoken", index), _stretch_fault((spoken.start, spoken.end), spoken.words))


def _size_faults(facts: SourceFacts) -> Iterator[LockFault]:
    """What is more than there can be, by the counts that stand beside it."""
    if any(one >= other for one, other in pairwise(facts.residue)):
        yield LockFault(("residue",), "its paragraphs are not in order")
    if len(facts.residue) == facts.paragraphs and facts.words:
        yield LockFault(("words",), "it has words, and no paragraph that is part of the article")
    for path, paragraph in _paragraphs(facts):
        if not 1 <= paragraph <= facts.paragraphs:
            yield LockFault(path, f"there is no paragraph {paragraph} among {facts.paragraphs}")
    for path, _, form in _named(facts):
        if form > MAX_FORMS:
            yield LockFault((*path, 1), f"no record has {form} name forms")


def _paragraphs(facts: SourceFacts) -> Iterator[tuple[Path, int]]:
    """Every number of a paragraph, with its place in the source's facts."""
    yield from ((("residue", index), number) for index, number in enumerate(facts.residue))
    yield from ((("quotes", key, 0), place.paragraph) for key, place in facts.quotes.items())
    yield from (((*path, 0), paragraph) for path, paragraph, _ in _named(facts))
    yield from ((("spoken", index, 1), at.paragraph) for index, at in enumerate(facts.spoken))


def _named(facts: SourceFacts) -> Iterator[tuple[Path, int, int]]:
    """By place in the source's facts: the paragraphs in which names and contested words stand, and the forms' indexes."""
    for name, mentions in facts.mentions.items():
        yield from ((("mentions", name, index), at.paragraph, at.form) for index, at in enumerate(mentions))
    for name, words in facts.terms.items():
        yield from ((("terms", name, index), at.paragraph, at.form) for index, at in enumerate(words))


def _quote_fault(quote: QuotePlace) -> str:
    if not quote.spans or len(quote.spans) != len(quote.words):
        return "its parts and their words are not as many"
    for span, words in zip(quote.spans, quote.words, strict=True):
        why = _stretch_fault(span, words[1] - words[0])
        if why:
            return why
    return _order_fault(quote.spans) or _order_fault(
        [(start, max(start, end - 1)) for start, end in quote.words]
    )


def _order_fault(stretches: Sequence[Stretch]) -> str:
    """Parts follow each other; a word that two parts share counts for both."""
    if any(one[1] > other[0] for one, other in pairwise(stretches)):
        return "its parts are not in order"
    return ""


def _stretch_fault(span: Stretch, words: int) -> str:
    """A stretch of characters that ends behind its start, and has a letter at least for each of its words."""
    start, end = span
    if end <= start:
        return f"it ends at {end}, and begins at {start}"
    if not 0 <= words <= end - start:
        return f"{words} words can't stand in {end - start} characters"
    return ""


def _passage_fault(lock: Lock, passage: SharedPassage) -> str:
    if passage.a >= passage.b:
        return "its two sources are not in order"
    sides = (
        (passage.a, passage.a_start, passage.a_end, passage.a_paragraph, passage.a_word),
        (passage.b, passage.b_start, passage.b_end, passage.b_paragraph, passage.b_word),
    )
    for name, start, end, paragraph, word in sides:
        facts = lock.sources.get(name)
        why = _stretch_fault((start, end), passage.words)
        if not why and (paragraph < 1 or (facts and paragraph > facts.paragraphs)):
            why = f"{name} has no paragraph {paragraph}"
        if not why and word > start:
            why = f"before letter {start} of {name} there can't be {word} words"
        if why:
            return why
    return ""
