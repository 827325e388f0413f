"""What goes into the search for quotations, and what comes out."""

from collections.abc import Hashable
from dataclasses import dataclass
from typing import NamedTuple

from mkdocs_dossier.text.spans import Span


@dataclass(frozen=True, slots=True)
class Speaker:
    """A name that the caller found in a paragraph: where it stands there, and whom or what it names."""

    start: int
    end: int
    value: Hashable
    is_person: bool = True


class QuotationPart(NamedTuple):
    """A quoted stretch, without its marks: the paragraph's index from 0, and where it stands there."""

    paragraph: int
    span: Span


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words in quotation marks that the text attributes to somebody.

    Attributes:
        paragraph: Index of the paragraph, from 0.
        span: The words in that paragraph, without the marks.
        continues: Further stretches of the same utterance, interrupted or carried on in other paragraphs.
        speaker: The value of the name, or None where the text leaves open who speaks.
        speaker_span: Paragraph, start and end of the words that name the speaker, known or not.
        cue: By which rule: said, inverted, colon, label, according-to, statement, pronoun, role, fragment,
            quoted, continuation.
    """

    paragraph: int
    span: Span
    continues: tuple[QuotationPart, ...]
    speaker: Hashable | None
    speaker_span: tuple[int, int, int] | None
    cue: str
