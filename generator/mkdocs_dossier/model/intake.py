"""Articles on their way in: what a reader of files makes of one, before it becomes a source."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from mkdocs_dossier.model.residue import Residue


class Form(StrEnum):
    """In which form an article came."""

    TEXT = "text"
    HTML = "html"
    PDF = "pdf"
    MARKDOWN = "markdown"
    DOCX = "docx"
    MAIL = "mail"


@dataclass(frozen=True, slots=True)
class Guess:
    """A value of a front matter field, and how it was come by.

    Attributes:
        value: As the field wants it; a tuple for a list (authors). Dates are EDTF.
        how: In words, for the author: "printed below the headline", "the page's metadata (article:published_time)".
        printed: Whether the article itself says so; what it does not is noted under ``inferred:``.
    """

    value: str | tuple[str, ...]
    how: str
    printed: bool = True


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph as it came, on one line; ``residue`` is None for the article's own text."""

    text: str
    residue: Residue | None = None


@dataclass(frozen=True, slots=True)
class Picture:
    """What stands below a picture.

    Attributes:
        caption: Without the credit; empty if there is none.
        credit: Photographer and agency, as printed; empty if there is none.
        after: Number of the last paragraph of the article's own text before it, counted from 1 without residue.
    """

    caption: str
    credit: str
    after: int


@dataclass(frozen=True, slots=True)
class Draft:
    """An article taken from one file.

    Attributes:
        form: What kind of file it was.
        blocks: All its paragraphs in reading order, residue included.
        fields: By key of the front matter; a field that is absent was not found and is ``unknown``.
        pictures: In order of the text.
    """

    form: Form
    blocks: tuple[Block, ...]
    fields: Mapping[str, Guess]
    pictures: tuple[Picture, ...] = ()

    @property
    def body(self) -> tuple[str, ...]:
        """The article's own paragraphs."""
        return tuple(block.text for block in self.blocks if block.residue is None)
