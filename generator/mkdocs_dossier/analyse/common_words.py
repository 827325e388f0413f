"""How many different words two texts have in common, and how many of them are the texts' own."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from mkdocs_dossier.analyse.voices import Mask
from mkdocs_dossier.model.evidence import SharedPassage


class Common(NamedTuple):
    """What the shared passages of two texts come to; whatever a text repeats counts once.

    Attributes:
        passages: How many different ones there are: those that overlap in a text are one.
        words: Different words in common.
        others: Those of them that are somebody else's in one text or the other.
        repeats: In either text: how many words only repeat others of these.
        own_repeats: Those of the repeats that are the text's own.
        told: In either text: words that only the other text shows to be somebody else's.
    """

    passages: int
    words: int
    others: int
    repeats: tuple[int, int]
    own_repeats: tuple[int, int]
    told: tuple[int, int]


def common_words(passages: Sequence[SharedPassage], mask_a: Mask, mask_b: Mask) -> Common:
    """Count the words of passages, whose places in words are known.

    Args:
        passages: Of two texts, in any order.
        mask_a: Of each word of the first, whether it is somebody else's.
        mask_b: The same of the second.
    """
    if _apart(passages):
        return _simply(passages, mask_a, mask_b)
    at = [np.arange(run.a_word, run.a_word + run.words) for run in passages]
    bt = [np.arange(run.b_word, run.b_word + run.words) for run in passages]
    a, a_words = np.unique(np.concatenate(at), return_inverse=True)
    b, b_words = np.unique(np.concatenate(bt), return_inverse=True)
    classes = _classes(a_words, b_words + len(a), len(a) + len(b))
    of_a, of_b = classes[: len(a)], classes[len(a) :]
    count = int(classes.max()) + 1
    others = np.zeros(count, dtype=np.bool_)
    others[of_a[mask_a[a]]] = True
    others[of_b[mask_b[b]]] = True
    own = int(count - others.sum())
    groups = _classes(
        np.repeat(np.arange(len(passages)), [run.words for run in passages]),
        classes[a_words] + len(passages),
        len(passages) + count,
    )[: len(passages)]
    return Common(
        len(np.unique(groups)),
        count,
        int(others.sum()),
        (len(a) - count, len(b) - count),
        (int((~others[of_a]).sum()) - own, int((~others[of_b]).sum()) - own),
        (int((others[of_a] & ~mask_a[a]).sum()), int((others[of_b] & ~mask_b[b]).sum())),
    )


def _apart(passages: Sequence[SharedPassage]) -> bool:
    """Whether no two of the passages overlap, in either text."""
    for places in (
        [(run.a_word, run.words) for run in passages],
        [(run.b_word, run.words) for run in passages],
    ):
        places.sort()
        if any(start + words > after for (start, words), (after, _) in pairwise(places)):
            return False
    return True


def _simply(passages: Sequence[SharedPassage], mask_a: Mask, mask_b: Mask) -> Common:
    """The same where nothing is repeated."""
    words = others = told_a = told_b = 0
    for run in passages:
        of_a = mask_a[run.a_word : run.a_word + run.words]
        of_b = mask_b[run.b_word : run.b_word + run.words]
        either = int(np.count_nonzero(of_a | of_b))
        words += run.words
        others += either
        told_a += either - int(np.count_nonzero(of_a))
        told_b += either - int(np.count_nonzero(of_b))
    return Common(len(passages), words, others, (0, 0), (0, 0), (told_a, told_b))


def _classes(one: NDArray[np.intp], other: NDArray[np.intp], size: int) -> NDArray[np.intp]:
    """Numbers 0 to n for things that are linked pair by pair, directly or through others."""
    least = np.arange(size)
    while True:
        low = np.minimum(least[one], least[other])
        new = least.copy()
        np.minimum.at(new, one, low)
        np.minimum.at(new, other, low)
        new = new[new]
        if np.array_equal(new, least):
            return np.unique(least, return_inverse=True)[1]
        least = new
