"""Finds again, among a page's pieces, the text that somebody else has taken from it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from mkdocs_dossier.intake.signs import signs

_ANCHOR = 24
_END = 40
_LONG = 100
_PLACES = 4


def aligned(texts: Sequence[str], taken: str) -> set[int]:
    """Indexes of the texts that stand in ``taken``, in the order that both share.

    Long texts are found first, and those of them that stand in one order are the anchors; a short one counts
    only if it stands between its neighbours.
    """
    keys = [signs(text) for text in texts]
    whole = signs(taken)
    places = [(index, place) for index, key in enumerate(keys) for place in _places(key, whole)]
    anchors = dict(_rising(places))
    found = set(anchors)
    order = sorted(anchors)
    for index, key in enumerate(keys):
        if index in found or not key or len(key) >= _ANCHOR:
            continue
        at = bisect_left(order, index)
        start = anchors[order[at - 1]] + _length(keys[order[at - 1]], whole) if at else 0
        end = anchors[order[at]] if at < len(order) else len(whole)
        place = whole.find(key, start, end)
        if place >= 0:
            found.add(index)
            anchors[index] = place
            order.insert(at, index)
    return found


def _places(key: str, whole: str) -> list[int]:
    """Where a long text begins, latest first; one that was cut inside is found by its beginning or its end."""
    if len(key) < _ANCHOR:
        return []
    for needle in (key, key[:_END], key[-_END:]) if len(key) >= _LONG else (key,):
        found: list[int] = []
        place = whole.find(needle)
        while place >= 0 and len(found) < _PLACES:
            found.append(place)
            place = whole.find(needle, place + 1)
        if found:
            return found[::-1]
    return []


def _length(key: str, whole: str) -> int:
    return len(key) if key in whole else _END


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
