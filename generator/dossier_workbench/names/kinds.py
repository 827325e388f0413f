"""What the search for names hands out."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class NameKind(StrEnum):
    """What the words around a name make of it; a guess."""

    PERSON = "person"
    ORGANIZATION = "organization"
    STATE = "state"
    PLACE = "place"
    EVENT = "event"
    UNKNOWN = "unknown"


class NameSpan(NamedTuple):
    """A name in a paragraph.

    Attributes:
        start: Offset into the paragraph.
        end: Offset behind the last character; a possessive is left outside.
        text: The words, white space made one space.
        kind: What it looks like in this place.
        same_as: Another name that the paragraph says is the same: the full name of an acronym in brackets.
    """

    start: int
    end: int
    text: str
    kind: NameKind
    same_as: str = ""
