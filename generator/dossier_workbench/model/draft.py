"""Articles on their way in: what a reader of files makes of one, before it becomes a source."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from dossier_workbench.model.provenance import Seen
from mkdocs_dossier.model.residue import Residue


class Form(StrEnum):
    """In which form an article came."""

    TEXT = "text"
    HTML = "html"
    PDF = "pdf"
    MARKDOWN = "markdown"
    DOCX = "docx"
    MAIL = "mail"


ENDINGS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        Form.TEXT: (".txt", ".text"),
        Form.HTML: (".html", ".htm", ".xhtml"),
        Form.PDF: (".pdf",),
        Form.MARKDOWN: (".md", ".markdown"),
        Form.DOCX: (".docx",),
        Form.MAIL: (".eml", ".mht", ".mhtml"),
    }
)
"""How files of each form are called; what comes without a name gets the first ending."""


@dataclass(frozen=True, slots=True)
class Guess:
    """A value of a front matter field, and how it was come by.

    Attributes:
        value: As the field wants it; a tuple for a list (authors). Dates are EDTF.
        how: In words, for the author: "printed below the headline", "the page's metadata (article:published_time)".
        printed: Whether the article itself says so; what it does not is noted under ``inferred:``.
        seen: The places that hold it; of several authors, or of a day and its time, each has one. Empty for what no place
            of the file holds, such as a language that was recognised.
    """

    value: str | tuple[str, ...]
    how: str
    printed: bool = True
    seen: tuple[Seen, ...] = ()

    @classmethod
    def at(cls, value: str | tuple[str, ...], *seen: Seen, more: str = "", printed: bool = True) -> Guess:
        """A value with the places that hold it; the first of them is told.

        Args:
            value: The value.
            seen: One place at least.
            more: What else is to be said.
            printed: Whether the article says this of itself, or we conclude it.
        """
        return cls(value, f"{seen[0].words}{more}", printed, seen)


def text_of(fields: Mapping[str, Guess], key: str) -> str:
    """The value of a field that has a single one; empty if it has none, or a list."""
    guess = fields.get(key)
    return guess.value if guess and isinstance(guess.value, str) else ""


@dataclass(frozen=True, slots=True)
class Doubt:
    """A date in bare digits that can be read in two ways.

    Attributes:
        key: The field that it would be.
        text: As it stands.
        readings: Both, in EDTF: with the day first and with the month first.
    """

    key: str
    text: str
    readings: tuple[str, str]


@dataclass(frozen=True, slots=True)
class Hints:
    """What helps to read an article's dates.

    Attributes:
        locale: The language as the page declares it, with its country if it names one: ``en-GB``.
        address: Where the page was fetched from; empty if it was not.
        days: Days that the file tells elsewhere and in clear: in its metadata, in its address.
        latest: The last day that can be one of publication, as EDTF; empty if none is known.
    """

    locale: str = ""
    address: str = ""
    days: frozenset[str] = frozenset()
    latest: str = ""


NO_HINTS = Hints()


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
        hints: What helps to read its dates.
        doubts: Dates that could not be read all the same.
    """

    form: str
    blocks: tuple[Block, ...]
    fields: Mapping[str, Guess]
    pictures: tuple[Picture, ...] = ()
    hints: Hints = NO_HINTS
    doubts: tuple[Doubt, ...] = ()

    @property
    def body(self) -> tuple[str, ...]:
        """The article's own paragraphs."""
        return tuple(block.text for block in self.blocks if block.residue is None)
