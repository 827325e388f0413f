"""Which sources share text, and which of them count as one account by their wording."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

from mkdocs_dossier.analyse.common_words import Common, common_words
from mkdocs_dossier.analyse.voices import Mask, others_words
from mkdocs_dossier.model.dates import surely_before
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.evidence import Evidence, SharedPassage
from mkdocs_dossier.model.findings import COPY_SHARE, COPY_WORDS, SharedPair
from mkdocs_dossier.model.outlets import Outlet
from mkdocs_dossier.model.source import Source
from mkdocs_dossier.text.spans import covered


def find_pairs(dossier: Dossier, evidence: Evidence) -> tuple[SharedPair, ...]:
    """Every pair of sources that share text, with how much and who was first, in the order of their ids."""
    masks = others_words(dossier, evidence)
    return tuple(
        _pair(dossier, evidence, masks, tuple(passages))
        for pair, passages in groupby(evidence.shared, key=lambda item: item.pair)
        if dossier.sources.keys() >= {*pair}
    )


def _pair(
    dossier: Dossier, evidence: Evidence, masks_of: Mapping[str, Mask], shared: tuple[SharedPassage, ...]
) -> SharedPair:
    pair = shared[0].pair
    a, b = (dossier.sources[name] for name in pair)
    words = [evidence.sources[name].words for name in pair]
    masks = [masks_of[name] for name in pair]
    placed = all(run.a_word >= 0 and run.b_word >= 0 for run in shared)
    common = common_words(shared, *masks) if placed else _by_characters(shared)
    own = common.words - common.others
    whole = [max(words[side] - common.repeats[side], common.words) for side in (0, 1)]
    of_own = [
        max(words[side] - int(masks[side].sum()) - common.told[side] - common.own_repeats[side], own)
        for side in (0, 1)
    ]
    return SharedPair(
        *pair,
        shared,
        distinct=common.passages,
        words=common.words,
        others=common.others,
        share_a=common.words / whole[0],
        share_b=common.words / whole[1],
        own_a=own / of_own[0] if own else 0.0,
        own_b=own / of_own[1] if own else 0.0,
        one_account=_one_account(own, *of_own),
        same_outlet=_same_outlet(dossier.outlets.get(a.id), dossier.outlets.get(b.id)),
        earlier=_earlier(a, b),
    )


def _one_account(own: int, of_a: int, of_b: int) -> bool:
    """Whether so much of the own wording of one text is the other's that one of them, or both, copied.

    A few words in common may make up much of a text that is all quotation: they count only if no own word of either
    is left.
    """
    if not own:
        return False
    return own >= COPY_SHARE * min(of_a, of_b) if own >= COPY_WORDS else own == of_a == of_b


def _by_characters(shared: Sequence[SharedPassage]) -> Common:
    """About the same for a lock that does not know where passages stand in words: what overlaps counts once."""
    words = min(
        _words_covered([(run.a_start, run.a_end) for run in shared], shared),
        _words_covered([(run.b_start, run.b_end) for run in shared], shared),
    )
    return Common(len(shared), words, 0, (0, 0), (0, 0), (0, 0))


def _words_covered(spans: Sequence[tuple[int, int]], passages: Sequence[SharedPassage]) -> int:
    """Words of a text that its shared passages cover: overlaps are taken off in proportion of characters."""
    total = sum(item.words for item in passages)
    length = sum(end - start for start, end in spans)
    return max(1, round(total * covered(spans) / length)) if length else 1


def _same_outlet(a: Outlet | None, b: Outlet | None) -> bool:
    return a is not None and b is not None and a.key == b.key


def _earlier(a: Source, b: Source) -> str:
    """The source that was certainly published first; empty if the dates do not tell."""
    first, second = a.meta.published, b.meta.published
    if first is None or second is None:
        return ""
    if surely_before(first, second):
        return a.id
    return b.id if surely_before(second, first) else ""


def copies(pairs: Iterable[SharedPair]) -> list[tuple[str, str]]:
    """The pairs that count as one account."""
    return [(pair.a, pair.b) for pair in pairs if pair.one_account]
