"""What page contexts are made of, beside plain text: links, citations and text that is Markdown already."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from mkdocs_dossier.model.records import Citation

# Jinja's own type for text that needs no further escaping; here it means "is Markdown", not "is HTML".
Markdown = Markup


@dataclass(frozen=True, slots=True)
class Link:
    """A link to a page of the dossier.

    Attributes:
        key: The page's key in the address book.
        text: What the link says; the page's title if empty.
        fragment: Anchor on that page, without ``#``.
    """

    key: str
    text: str = ""
    fragment: str = ""


@dataclass(frozen=True, slots=True)
class Outward:
    """A link out of the dossier; one whose address is not allowed becomes its text."""

    url: str
    text: str


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of a source; ``lang`` is their language as a BCP 47 tag, empty where it is the dossier's own."""

    text: str
    lang: str = ""

    def __bool__(self) -> bool:
        return bool(self.text)


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence in which a record is named.

    Attributes:
        parts: The sentence in pieces, each with whether it is the record's name.
        link: To the paragraph.
        indirect: Whether only weak forms and demonyms stand for the record here.
    """

    parts: Sequence[tuple[str, bool]]
    link: Link
    indirect: bool


@dataclass(frozen=True, slots=True)
class Cites:
    """Citations to be set as footnote marks."""

    items: Sequence[Citation]
