"""What may be claimed about the order of dates: only what holds whatever an uncertain date means.

Lists are sorted by ``EdtfDate.sort_key``, which is total, so that every list has one order. A claim in words ("published
earlier", "the newest") needs more: it is made where the bounds of the dates allow no other order.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from mkdocs_dossier.model.dates.parts import Limit
from mkdocs_dossier.model.dates.value import EdtfDate

T = TypeVar("T")

_HOUR = 60
_DAY = 24 * _HOUR


def surely_before(one: EdtfDate, other: EdtfDate) -> bool:
    """Whether one lies before the other for every day that either may mean.

    A date that is uncertain or approximate may lie outside its bounds, so nothing is sure about it. Two times with
    zones are compared as moments; without zones, days as their calendars count them.
    """
    return _compared(one, other, operator.lt)


def _moment(date: EdtfDate) -> int | None:
    """Minutes of a time of day whose zone is known; None of any other date. Seconds tell nothing that is printed."""
    start = date.start
    if date.is_interval or isinstance(start, Limit) or start.time is None or not start.time.zone:
        return None
    zone = start.time.zone
    offset = 0
    if zone != "Z":
        hours, _, minutes = zone[1:].partition(":")
        offset = (int(hours) * _HOUR + int(minutes or 0)) * (-1 if zone[0] == "-" else 1)
    return start.earliest.number * _DAY + start.time.hour * _HOUR + start.time.minute - offset


@dataclass(frozen=True, slots=True)
class Newest(Generic[T]):
    """The newest of some things, as far as their dates tell.

    Attributes:
        items: Those chosen, the newest first; things without a date are never among them.
        certain: Whether none that was left out can be newer than one of them.
        undated: How many have no date, and may be newer than all.
    """

    items: tuple[T, ...]
    certain: bool
    undated: int


def newest(things: Sequence[T], date_of: Callable[[T], EdtfDate | None], count: int) -> Newest[T]:
    """The last so many in the order of dates; among those of one date, the last of the sequence."""
    dated = [(date, thing) for thing in things if (date := date_of(thing)) is not None]
    dated.sort(key=lambda pair: pair[0].sort_key)
    left, chosen = dated[: max(0, len(dated) - count)], dated[max(0, len(dated) - count) :]
    undated = len(things) - len(dated)
    certain = not undated and all(not_after(before, after) for before, _ in left for after, _ in chosen)
    return Newest(tuple(thing for _, thing in reversed(chosen)), certain, undated)


def not_after(one: EdtfDate, other: EdtfDate) -> bool:
    """Whether one can't lie after the other, whatever either means, counted by days; by moments where both tell them."""
    return _compared(one, other, operator.le)


def _compared(one: EdtfDate, other: EdtfDate, ordered: Callable[[Any, Any], bool]) -> bool:
    """Whether the last that one may mean and the first of the other are so, for certain: as moments, else as days."""
    if one.qualifier or other.qualifier:
        return False
    last, first = _moment(one), _moment(other)
    if last is not None and first is not None:
        return ordered(last, first)
    return one.latest is not None and other.earliest is not None and ordered(one.latest, other.earliest)
