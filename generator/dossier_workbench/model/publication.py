"""Which dates can be those of a publication at all."""

from __future__ import annotations

import re
from datetime import date

FIRST_YEAR = 1900
"""Pages and files with earlier dates hold a program's zero, such as 0001-01-01, or tell of what they are about."""

UTC_ENDINGS = ("Z", "+00:00")
"""End times that say nothing of the hour, and so of the day, where the outlet is."""

_ZERO = "1970-01-01"
"""The zero of Unix time; who means that very day can write it."""

_DAY = len("2022-10-31")
_YEAR = re.compile(r"\d{4}")


def can_be_publication(edtf: str, latest: str) -> bool:
    """Whether a date lies between 1900 and the last day that can be meant, and is no program's zero.

    Args:
        edtf: The date; of a span, both its ends.
        latest: That day, as EDTF: tomorrow, since somewhere it has begun. Empty if it is not known.
    """
    ends = [end for end in edtf.replace("X", "0").split("/") if end not in {"", ".."}]
    return edtf != _ZERO and bool(ends) and all(_is_possible(end, latest) for end in ends)


def _is_possible(end: str, latest: str) -> bool:
    if not _YEAR.match(end) or int(end[:4]) < FIRST_YEAR:
        return False
    day = end.rstrip("?~%")[:10]
    length = min(len(day), len(latest))
    return day[:length] <= latest[:length]


def days_between(one: str, other: str) -> int | None:
    """How many days a moment in EDTF lies after another; None if either names no day."""
    try:
        return (date.fromisoformat(other[:_DAY]) - date.fromisoformat(one[:_DAY])).days
    except ValueError:
        return None  # months and years alone
