"""What analysis finds about words taken from originals: spoken, repeated, counted, misquoted."""

from __future__ import annotations

from dataclasses import dataclass

from mkdocs_dossier.model.origin import Step
from mkdocs_dossier.model.records import Citation


@dataclass(frozen=True, slots=True)
class QuotedSpeech:
    """Words that a digest quotes.

    Attributes:
        source: Whose digest.
        speaker: Who said them.
        paragraph: Number of the digest's paragraph.
        text: The words.
        words: How many.
    """

    source: str
    speaker: str
    paragraph: int
    text: str
    words: int


@dataclass(frozen=True, slots=True)
class Repeat:
    """A run of words of a digest that stands in the original just so, outside quotation marks.

    Attributes:
        source: Whose digest.
        paragraph: Number of the digest's paragraph.
        line: On which that begins, 0-based within the body.
        text: The run.
        words: Its length.
        limit: How many words it may have.
    """

    source: str
    paragraph: int
    line: int
    text: str
    words: int
    limit: int


@dataclass(frozen=True, slots=True)
class Budget:
    """How much of a source is published verbatim.

    Attributes:
        words: Words of the original that stand in quotes, each counted once.
        limit: How many may.
        quotes: The quotes with their words, the longest first.
    """

    words: int
    limit: int
    quotes: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Misquote:
    """A citation whose quote does not stand in its source's text as it should.

    Attributes:
        record: Id of the record that cites.
        path: The citation's field.
        cite: The citation.
        code: Of the diagnostic it makes.
        message: What is wrong.
        hint: What to do; empty for the code's own.
    """

    record: str
    path: tuple[Step, ...]
    cite: Citation
    code: str
    message: str
    hint: str


@dataclass(frozen=True, slots=True)
class CutQuote:
    """A citation whose quote is cut at a word that limits or turns it, without a reason.

    Attributes:
        record: Id of the record that cites.
        path: The citation's field.
        cite: The citation.
        how: What the quote does: "stops just before", "begins just after", "leaves out".
        words: The word or phrase.
        around: That, with a few words beside it that the quote lacks.
    """

    record: str
    path: tuple[Step, ...]
    cite: Citation
    how: str
    words: str
    around: str
