"""Finds again, among a page's pieces, the text that somebody else has taken from it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from dossier_workbench.readers.signs import signs

_ANCHOR = 24
_END = 40
_LONG = 100
_PLACES = 4
_GRAM = 12  # half of an anchor
_TRIED = 100
_REACH = 2_000  # signs behind its neighbour in which a short text may stand


def aligned(texts: Sequence[str], taken: str) -> set[int]:
    """Indexes of the texts that stand in ``taken``, in the order that both share.

    Long texts are found first, and those of them that stand in one order are the anchors; a short one counts
    only if it stands between its neighbours.
    """
    keys = [signs(text) for text in texts]
    whole = signs(taken)
    grams = _Grams(whole)
    places = [(index, place) for index, key in enumerate(keys) for place in _places(key, grams)]
    anchors = dict(_rising(places))
    found = set(anchors)
    order = sorted(anchors)
    for index, key in enumerate(keys):
        if index in found or not key or len(key) >= _ANCHOR:
            continue
        at = bisect_left(order, index)
        start = anchors[order[at - 1]] + _length(keys[order[at - 1]], grams) if at else 0
        end = anchors[order[at]] if at < len(order) else len(whole)
        place = whole.find(key, start, min(end, start + _REACH))
        if place >= 0:
            found.add(index)
            anchors[index] = place
            order.insert(at, index)
    return found


class _Grams:
    """Finds long texts in a text in a time that does not grow with it.

    Where each run of some signs stands is noted for every so many signs. A text of twice that length holds one of those
    runs whole, so only the places of its first runs need be looked at.
    """

    def __init__(self, whole: str) -> None:
        self._whole = whole
        self._places: dict[str, list[int]] = {}
        for place in range(0, len(whole) - _GRAM + 1, _GRAM):
            self._places.setdefault(whole[place : place + _GRAM], []).append(place)

    def find(self, needle: str) -> list[int]:
        """Where the first few begin, of a text of ``_ANCHOR`` signs at least; one that recurs very often may be missed."""
        starts = (
            place - offset
            for offset in range(_GRAM)
            for place in self._places.get(needle[offset : offset + _GRAM], ())[:_TRIED]
        )
        found = {start for start in starts if start >= 0 and self._whole.startswith(needle, start)}
        return sorted(found)[:_PLACES]


def _places(key: str, grams: _Grams) -> list[int]:
    """Where a long text begins, latest first; one that was cut inside is found by its beginning or its end."""
    if len(key) < _ANCHOR:
        return []
    for needle in (key, key[:_END], key[-_END:]) if len(key) >= _LONG else (key,):
        if found := grams.find(needle):
            return found[::-1]
    return []


def _length(key: str, grams: _Grams) -> int:
    return len(key) if len(key) < _ANCHOR or grams.find(key) else _END


def _rising(places: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest run of places in which both numbers rise."""
    tails: list[int] = []
    last: list[int] = []
    before: list[int] = []
    for number, (_, place) in enumerate(places):
        at = bisect_left(tails, place)
        tails[at:] = [place, *tails[at + 1 :]]
        before.append(last[at - 1] if at else -1)
        last[at:] = [number, *last[at + 1 :]]
    run: list[tuple[int, int]] = []
    number = last[-1] if last else -1
    while number >= 0:
        run.append(places[number])
        number = before[number]
    return run[::-1]
