"""Passages that texts share: every run of 15 or more words that stands in two of them, as long as it goes.

In scripts without blanks, two signs count as one word.

Fingerprints (see there) that two texts have in common are seeds, and each seed is extended in both
directions, word by word. A gram that stands in too many places is no seed but boilerplate: it would cost the
square of its places, and says nothing about two texts.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from mkdocs_dossier.text.fingerprints import GRAM, GUARANTEE, Fingerprints, WordNumbers, Words, fingerprint
from mkdocs_dossier.text.spans import Span
from mkdocs_dossier.text.tokens import split_words

_Indexes = NDArray[np.int64]


class NumberedText(NamedTuple):
    """A text as it is compared with others.

    Attributes:
        words: A number for each word.
        ends: Where gaps and words, in turn, end in it.
        prints: Its fingerprints.
    """

    words: Words
    ends: NDArray[np.int32]
    prints: Fingerprints


def numbered(text: str, numbers: WordNumbers) -> NumberedText:
    """Make a text ready to be compared; the same numbers for a next text save time."""
    parts = split_words(text)
    words = numbers.of(parts[1::2])
    ends = np.fromiter(map(len, parts), dtype=np.int32, count=len(parts)).cumsum(dtype=np.int32)
    return NumberedText(words, ends, fingerprint(words))


class TokenStretch(NamedTuple):
    """A stretch of one of the texts, in words and in code points."""

    text: str  # the text's id
    words: Span
    span: Span


@dataclass(frozen=True, slots=True)
class SharedRun:
    """A run of words that two texts share and that is longer in neither direction; `a` has the lesser id."""

    a: TokenStretch
    b: TokenStretch
    words: int


@dataclass(frozen=True, slots=True)
class Boilerplate:
    """Eight words that stand in more places than were compared, with all the places."""

    places: tuple[TokenStretch, ...]


@dataclass(frozen=True, slots=True)
class SharedText:
    """What a set of texts shares."""

    passages: tuple[SharedRun, ...]  # by ids, then by place
    boilerplate: tuple[Boilerplate, ...]  # by first place


class _Run(NamedTuple):
    """A shared run: the indexes of two texts, of its first word in each, and its length in words."""

    a: int
    b: int
    at: int
    bt: int
    words: int


class _Postings(NamedTuple):
    """Fingerprints of all texts, grouped by hash; within a group by text and place."""

    groups: _Indexes  # of each posting; equal numbers for equal hashes
    texts: _Indexes
    positions: _Indexes


def shared_passages(
    texts: Mapping[str, NumberedText], *, min_words: int = GUARANTEE, max_postings: int = 50
) -> SharedText:
    """The passages of at least `min_words` words that any two texts share, and what is boilerplate.

    All of them are found, but for those with fewer than `min_words` words that are no boilerplate. Below 15
    words that could not be promised, so `min_words` must not be less. The time grows with the length of the
    texts, not with the number of pairs.
    """
    if min_words < GUARANTEE:
        raise ValueError(f"passages under {GUARANTEE} words cannot be found reliably: {min_words}")
    ids = sorted(texts)
    words = [texts[name].words for name in ids]
    ends = [texts[name].ends for name in ids]  # of gaps and words in turn
    postings = _postings([texts[name].prints for name in ids])
    sizes = np.bincount(postings.groups)[postings.groups]
    capped = sorted(_groups(_kept(postings, sizes > max_postings)))
    stale = _covered(capped, words)
    runs = [
        run
        for run in sorted(_runs(_kept(postings, sizes <= max_postings), words, min_words))
        if run.a not in stale or run.words - stale[run.a][run.at : run.at + run.words].sum() >= min_words
        if _weight(run, ends[run.a]) >= min_words
    ]

    def stretch(index: int, first: int, length: int) -> TokenStretch:
        last = first + length
        span = Span(int(ends[index][2 * first]), int(ends[index][2 * last - 1]))
        return TokenStretch(ids[index], Span(first, last), span)

    return SharedText(
        tuple(
            SharedRun(stretch(run.a, run.at, run.words), stretch(run.b, run.bt, run.words), run.words)
            for run in runs
        ),
        tuple(Boilerplate(tuple(stretch(*place, GRAM) for place in group)) for group in capped),
    )


def _weight(run: _Run, ends: NDArray[np.int32]) -> int:
    """How many words a run counts for: signs with no gap between them are half a word each."""
    inner = ends[
        2 * run.at + 1 : 2 * (run.at + run.words) - 1
    ]  # of its words and the gaps between them, in turn
    return run.words - int((inner[1::2] == inner[0::2]).sum() + 1) // 2


def _covered(
    groups: Sequence[Sequence[tuple[int, int]]], words: Sequence[Words]
) -> dict[int, NDArray[np.bool_]]:
    """For each text that has boilerplate, which of its words are part of any."""
    covered: dict[int, NDArray[np.bool_]] = {}
    for text, position in chain.from_iterable(groups):
        mask = covered.setdefault(text, np.zeros(len(words[text]), dtype=np.bool_))
        mask[position : position + GRAM] = True
    return covered


def _postings(prints: Sequence[Fingerprints]) -> _Postings:
    """The fingerprints of all texts that more than one place has."""
    texts = np.repeat(np.arange(len(prints)), [len(each.positions) for each in prints])
    if not len(texts):
        return _Postings(texts, texts, texts)
    hashes = np.concatenate([each.hashes for each in prints])
    order = np.argsort(hashes, kind="stable")
    groups = np.cumsum(np.diff(hashes[order], prepend=hashes[order[0]]) != 0)
    found = _Postings(groups, texts[order], np.concatenate([each.positions for each in prints])[order])
    return _kept(found, np.bincount(groups)[groups] > 1)


def _kept(postings: _Postings, mask: NDArray[np.bool_]) -> _Postings:
    return _Postings(*(column[mask] for column in postings))


def _groups(postings: _Postings) -> Iterator[list[tuple[int, int]]]:
    """The places of each group, as pairs of text and word."""
    bounds = np.flatnonzero(np.diff(postings.groups)) + 1
    for texts, positions in zip(
        np.split(postings.texts, bounds), np.split(postings.positions, bounds), strict=True
    ):
        if len(texts):
            yield list(zip(texts.tolist(), positions.tolist(), strict=True))


def _seeds(postings: _Postings) -> _Indexes:
    """All pairs of places with one gram in two texts; a row for each: text a, text b, bt - at, at. Sorted."""
    found: list[_Indexes] = []
    firsts = np.arange(len(postings.groups))
    apart = 0
    while len(firsts):
        apart += 1
        firsts = firsts[firsts + apart < len(postings.groups)]
        firsts = firsts[postings.groups[firsts] == postings.groups[firsts + apart]]
        ones = firsts[postings.texts[firsts] != postings.texts[firsts + apart]]
        others = ones + apart
        at, bt = postings.positions[ones], postings.positions[others]
        found.append(np.stack([postings.texts[ones], postings.texts[others], bt - at, at], axis=1))
    seeds = np.concatenate(found) if found else np.empty((0, 4), dtype=np.int64)
    return seeds[np.lexsort(seeds.T[::-1])]


def _runs(postings: _Postings, words: Sequence[Words], min_words: int) -> Iterator[_Run]:
    """The maximal runs around the seeds, each once."""
    seeds = _seeds(postings)
    # Grams that overlap or touch on one diagonal are one run: only the first of them is a seed.
    step = np.diff(seeds, axis=0, prepend=np.full((1, 4), -1))
    firsts = seeds[(step[:, :3] != 0).any(axis=1) | (step[:, 3] > GRAM)]
    done: tuple[int, int, int] = (-1, -1, 0)
    end = 0
    far = 32  # words on both sides are compared for many seeds at once; few go on
    for (a, b, diagonal, at), (before, behind) in zip(
        firsts.tolist(), _beside(firsts, words, far), strict=True
    ):
        if (a, b, diagonal) == done and at < end:
            continue
        one, other, bt = words[a], words[b], at + diagonal
        left = before if before < far else far + _agreeing(one[: at - far][::-1], other[: bt - far][::-1])
        right = behind if behind < far else far + _agreeing(one[at + far :], other[bt + far :])
        done, end = (a, b, diagonal), at + right
        if left + right >= min_words:
            yield _Run(a, b, at - left, at - left + diagonal, left + right)


def _beside(seeds: _Indexes, words: Sequence[Words], far: int) -> Iterator[tuple[int, int]]:
    """For each seed how many words before it, and how many from it on, two texts agree in; `far` if so many or more."""
    if not len(seeds):
        return
    sizes = np.array([len(text) for text in words], dtype=np.int64)
    starts, whole = np.cumsum(sizes) - sizes, np.concatenate(words)
    steps, at_once = np.arange(far), 4096
    for first in range(0, len(seeds), at_once):
        one, other, diagonal, at = seeds[first : first + at_once].T
        bt = at + diagonal
        a, b = (starts[one] + at)[:, None], (starts[other] + bt)[:, None]
        before = _alike(whole, a - 1 - steps, b - 1 - steps, np.minimum(at, bt))
        behind = _alike(whole, a + steps, b + steps, np.minimum(sizes[one] - at, sizes[other] - bt))
        yield from zip(before.tolist(), behind.tolist(), strict=True)


def _alike(whole: Words, a: _Indexes, b: _Indexes, room: _Indexes) -> _Indexes:
    """In each row, how many words are the same before the first that are not; `room` at most, where a text ends."""
    same = whole.take(a, mode="clip") == whole.take(b, mode="clip")
    found: _Indexes = np.minimum(np.where(same.all(axis=1), same.shape[1], same.argmin(axis=1)), room)
    return found


def _agreeing(one: Words, other: Words) -> int:
    """How many words two texts agree in from their beginnings."""
    limit = min(len(one), len(other))
    start, size = 0, 64
    while start < limit:
        stop = min(start + size, limit)
        differing = np.flatnonzero(one[start:stop] != other[start:stop])
        if len(differing):
            return start + int(differing[0])
        start, size = stop, 2 * size
    return limit
