"""Prose among a page's pieces: what reads like a paragraph, and where the most of it stands."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence

from dossier_workbench.readers.html.pieces import Piece
from dossier_workbench.readers.signs import signs
from mkdocs_dossier.text.letters import UNSPACED

_SENTENCE_END = re.compile(r"[.!?…。！？؟։:;।۔]['\"”’»“)\]]*$")
_UNSPACED = re.compile(f"[{UNSPACED}]")
_PROSE_WORDS = 8
_LINKED = 0.8
_TEASERS = 0.6
_TOPS = 5  # a page prints its headline a few times, not thousands


def is_prose(text: str) -> bool:
    """Whether a piece reads like a paragraph: words enough, and the end of a sentence."""
    if len(_UNSPACED.findall(text)) > len(text) // 2:
        return len(text) > 3 * _PROSE_WORDS
    return len(text.split()) >= _PROSE_WORDS and ends_sentence(text)


def is_link(piece: Piece) -> bool:
    """Whether a piece is next to nothing but a link."""
    return piece.linked >= _LINKED


def are_teasers(pieces: Sequence[Piece], kept: Collection[int]) -> bool:
    """Whether most of the prose taken stands directly below links: the first lines of other articles."""
    prose = [index for index in kept if is_prose(pieces[index].text)]
    below_links = sum(index > 0 and is_link(pieces[index - 1]) for index in prose)
    return len(prose) > 1 and below_links >= _TEASERS * len(prose)


def below_headline(pieces: Sequence[Piece], headline: str) -> set[int]:
    """The prose around the headline: that of the smallest element which holds both."""
    tops = [index for index, piece in enumerate(pieces) if headline and signs(piece.text) == headline]
    prose = [index for index, piece in enumerate(pieces) if is_prose(piece.text) and not is_link(piece)]
    for top in tops[:_TOPS]:
        around = pieces[top].parents[:-1]
        shared = {index: _shared(around, pieces[index].parents) for index in prose if index > top}
        deepest = max(shared.values(), default=0)
        if deepest:
            found = {index for index, depth in shared.items() if depth == deepest}
            return set() if are_teasers(pieces, found) else found
    return set()


def _shared(one: Sequence[int], other: Sequence[int]) -> int:
    """How many elements both stand in; the page's own comes first."""
    return next(
        (depth for depth, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1]),
        min(len(one), len(other)),
    )


def most_prose(pieces: Sequence[Piece]) -> set[int]:
    """The prose of the container that holds most of it, for a page of which nothing else is known."""
    weight: Counter[int] = Counter()
    prose = [i for i, piece in enumerate(pieces) if is_prose(piece.text) and not is_link(piece)]
    for index in prose:
        for number in pieces[index].parents[-2:]:
            weight[number] += len(pieces[index].text)
    if not weight:
        return set()
    home = max(sorted(weight), key=lambda number: weight[number])
    return {index for index in prose if home in pieces[index].parents}


def ends_sentence(text: str) -> bool:
    """Whether the text ends as a sentence does, in any of the usual scripts."""
    return _SENTENCE_END.search(text) is not None
