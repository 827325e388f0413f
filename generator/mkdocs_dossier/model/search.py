"""What a search looks through: one document for each page that says something of its own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from mkdocs_dossier.languages.words import Message

FACETS: Mapping[str, str] = MappingProxyType(
    {
        "kind": Message("Kind"),
        "language": Message("Language"),
        "year": Message("Year"),
        "publisher": Message("Publisher"),
        "actor": Message("Actor"),
        "place": Message("Place"),
        "event": Message("Event"),
    }
)
"""What results can be narrowed by, in the order in which the search page offers them, with what readers call it."""


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a page that a result can lead to.

    Attributes:
        anchor: Its anchor on the page.
        heading: What it is about; empty for a numbered paragraph.
        text: What is searched, as plain text.
        language: Of that text, as a BCP 47 tag; empty for the page's.
    """

    anchor: str
    heading: str
    text: str
    language: str = ""


@dataclass(frozen=True, slots=True)
class SearchDocument:
    """A page as a search sees it.

    Attributes:
        path: Of the built page within the site.
        title: What the result is called.
        title_language: Of the title, as a BCP 47 tag.
        kind: The kind of page, as a facet.
        language: Of its text, likewise.
        facets: Values by facet; facets without a value are left out.
        sections: The text.
        date: In words; empty where there is none.
        order: The day that it is sorted by, counted as ``Day.number`` does.
        about: One line below the title.
        names: Other ways of writing what the page is about, with their transliterations.
    """

    path: str
    title: str
    title_language: str
    kind: str
    language: str
    facets: Mapping[str, tuple[str, ...]]
    sections: tuple[Section, ...]
    date: str = ""
    order: int = 0
    about: str = ""
    names: tuple[str, ...] = ()
