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

    @property
    def weight(self) -> int:
        """How strong it is: an event counts as much as a paragraph."""
        return self.events + self.paragraphs

    def other(self, actor: str) -> str:
        """The one that is not ``actor``."""
        return self.b if actor == self.a else self.a


def tie_order(tie: Tie) -> tuple[int, str, str]:
    """Sort key of ties: the strongest first."""
    return (-tie.weight, tie.a, tie.b)
