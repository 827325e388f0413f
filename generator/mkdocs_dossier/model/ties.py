"""What two actors have to do with each other."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tie:
    """What two actors have to do with each other.

    Attributes:
        a: One actor; its id comes before the other's.
        b: The other.
        events: In how many events both take part.
        paragraphs: In how many paragraphs of originals both are named.
        sources: In how many sources these paragraphs stand.
    """

    a: str
    b: str
    events: int
    paragraphs: int
    sources: int
