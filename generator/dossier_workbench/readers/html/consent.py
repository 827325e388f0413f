"""Boxes that ask for cookies, known by their words: many say nothing of it in their markup."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence

from dossier_workbench.pasted.lexicon import listed
from dossier_workbench.readers.html.pieces import Piece
from dossier_workbench.readers.html.prose import is_prose

_LEAST = 2
_SHARE = 0.4


def consent_boxes(pieces: Sequence[Piece], below: Collection[int], title: str) -> set[int]:
    """The pieces of the elements in which much of the prose speaks of cookies.

    None where the headline does so too, or where nothing else would be left below it: then it is what the article is about.

    Args:
        pieces: All of a page.
        below: Numbers of those that are prose below the headline.
        title: The headline.
    """
    telling = {index for index, piece in enumerate(pieces) if _speaks_of_cookies(piece.text)}
    if len(telling) < _LEAST or _speaks_of_cookies(title):
        return set()
    prose: Counter[int] = Counter()
    told: Counter[int] = Counter()
    for index, piece in enumerate(pieces):
        if index in telling or is_prose(piece.text):
            prose.update(piece.parents)
            if index in telling:
                told.update(piece.parents)
    article = {number for index in below if index not in telling for number in pieces[index].parents}
    boxes = {number for number, count in told.items() if count >= max(_LEAST, _SHARE * prose[number])}
    boxes -= article
    return {index for index, piece in enumerate(pieces) if article and not boxes.isdisjoint(piece.parents)}


def _speaks_of_cookies(text: str) -> bool:
    words = text.casefold()
    return any(word in words for word in listed("cookies"))
