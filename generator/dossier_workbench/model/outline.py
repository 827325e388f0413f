"""What an outline of a digest says of each paragraph of the article."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Said:
    """Words in quotation marks.

    Attributes:
        text: The words.
        speaker: The actor who speaks them; empty if that is nobody in the catalogue, or not certain.
        named: The words that name the speaker; empty if there are none.
    """

    text: str
    speaker: str
    named: str


@dataclass(frozen=True, slots=True)
class OutlineItem:
    """What a paragraph holds.

    Attributes:
        words: How many.
        named: Records by id, each with the form that stands there first.
        said: Quotations, in order.
    """

    words: int
    named: tuple[tuple[str, str], ...]
    said: tuple[Said, ...]
