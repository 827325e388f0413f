"""What a search looks through: one document for each page that says something of its own, and for each question."""

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

GROUPS: Mapping[str, str] = MappingProxyType(
    {
        "questions": Message("Who says what"),
        "records": Message("Records"),
        "wording": Message("Wording"),
        "sources": Message("Sources"),
        "pages": Message("Pages"),
    }
)
"""What results stand together, in the usual order, with the heading above them."""


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
class FoundQuote:
    """Words of an article that state an answer: text with quotation marks, its language or empty, and where it stands."""

    text: str
    language: str
    source: str
    path: str


@dataclass(frozen=True, slots=True)
class FoundAnswer:
    """An answer to a question as a result shows it.

    Attributes:
        who: Those who say it; empty for an article's own voice.
        particulars: Offices, whether they are quoted, when.
        path: Of the claim.
        reading: The editors' words for it; empty where the quotes say it themselves.
        quotes: The words.
        remark: What the editors note.
    """

    who: str
    particulars: str
    path: str
    reading: str
    quotes: tuple[FoundQuote, ...]
    remark: str


@dataclass(frozen=True, slots=True)
class FoundOccasion:
    """The answers to a question that are filed with one record.

    Attributes:
        name: Of the record.
        path: Of the question on the record's page.
        date: Of the record in words, where its name does not say it.
        verdict: Class, sign, label and reason; empty where there is none.
        answers: All of them.
    """

    name: str
    path: str
    date: str
    verdict: tuple[str, ...]
    answers: tuple[FoundAnswer, ...]

    @property
    def text(self) -> str:
        """All that is searched of it."""
        said = [
            text
            for answer in self.answers
            for text in (answer.who, answer.reading, *(quote.text for quote in answer.quotes), answer.remark)
        ]
        return " ".join([self.name, self.date, *self.verdict[2:], *said])


@dataclass(frozen=True, slots=True)
class SearchDocument:
    """A page, or a question, as a search sees it.

    Attributes:
        group: A key of `GROUPS`.
        path: Of the built page within the site, with an anchor if it is a part of one.
        title: What the result is called.
        title_language: Of the title, as a BCP 47 tag.
        kind: The kind of page, as a facet.
        language: Of its text, likewise.
        facets: Values by facet; facets without a value are left out.
        sections: The text.
        date: In words; empty where there is none.
        order: The day that it is sorted by, counted as ``Day.number`` does.
        about: One line below the title.
        names: Other ways of writing what the page is about, with their transliterations; a question's wording.
        roles: What it is to others, as one asks for it: "President Azerbaijani". Its text says the same for readers.
        occasions: Of a question: what is answered.
    """

    group: str
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
    roles: tuple[str, ...] = ()
    occasions: tuple[FoundOccasion, ...] = ()
