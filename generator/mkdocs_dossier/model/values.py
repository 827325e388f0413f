"""What page contexts are made of, beside plain text: links, citations and text that is Markdown already."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from mkdocs_dossier.languages.tags import quotation_marks
from mkdocs_dossier.model.body import Body, LinkSpan
from mkdocs_dossier.model.records import Citation

# Jinja's own type for text that needs no further escaping; here it means "is Markdown", not "is HTML".
Markdown = Markup


class Exact(str):
    """A text that templates look up or copy sign by sign, so that no break is ever put into it: ids, addresses, hashes."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Wording:
    """Text as somebody wrote it; ``lang`` is its language as a BCP 47 tag, empty where it is the dossier's own."""

    text: str
    lang: str = ""

    def __bool__(self) -> bool:
        """Whether there is any text."""
        return bool(self.text)


@dataclass(frozen=True, slots=True)
class Reference:
    """A reference to a source: its title, which stands in quotation marks, and what is said before and after it.

    Where ``named`` the title is no title but words of it that name the source: they are set in italics.
    """

    before: str
    title: Wording = Wording("")
    after: str = ""
    named: bool = False

    def plain(self, language: str) -> str:
        """The reference as text, with the quotation marks of a language."""
        opening, closing = quotation_marks(language) if self.title and not self.named else ("", "")
        return f"{self.before}{opening}{self.title.text}{closing}{self.after}"


@dataclass(frozen=True, slots=True)
class Link:
    """A link to a page of the dossier.

    Attributes:
        key: The page's key in the address book.
        text: What the link says; the page's title if empty.
        fragment: Anchor on that page, without ``#``.
    """

    key: str
    text: str | Reference = ""
    fragment: str = ""


@dataclass(frozen=True, slots=True)
class FileLink:
    """A link to a file of the site that is no page.

    Attributes:
        path: Relative to the documentation folder.
        text: What the link says; the way to the file if empty.
    """

    path: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class ImageFile:
    """A picture among the files of the site.

    Attributes:
        path: Relative to the documentation folder.
        alt: What it shows.
        width: In pixels.
        height: In pixels.
    """

    path: str
    alt: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class BodyText:
    """A source's text.

    Attributes:
        body: It, parsed.
        links: By leaf number, the stretches that link to records.
        top_level: The level of its highest heading on the page.
        numbers: By leaf, the number that its paragraph has in the original; empty where that is not known.
    """

    body: Body
    links: Mapping[int, Sequence[LinkSpan]]
    top_level: int
    numbers: Sequence[int] = ()

    def __bool__(self) -> bool:
        """Whether there is any."""
        return bool(self.body.blocks)


@dataclass(frozen=True, slots=True)
class HandText:
    """The authors' own Markdown; ``[[id]]`` in it becomes a link, everything else stays as it is.

    The dossier's authors are trusted with Markdown, its sources are not.
    """

    markdown: str

    def __bool__(self) -> bool:
        """Whether there is any."""
        return bool(self.markdown)


@dataclass(frozen=True, slots=True)
class Outward:
    """A link out of the dossier; one whose address is not allowed becomes its text."""

    url: str
    text: str


@dataclass(frozen=True, slots=True, eq=False)
class Cites:
    """Citations to be set as footnote marks at one place of a text; two places are two, also where they cite the same."""

    items: Sequence[Citation]
