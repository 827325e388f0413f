"""A source: one article, as bibliographic front matter and a body."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Annotated, ClassVar

from pydantic import Field

from mkdocs_dossier.languages.words import Message
from mkdocs_dossier.model.base import (
    EventId,
    Id,
    KnownDate,
    KnownLanguage,
    KnownLine,
    Line,
    OneOrMany,
    OrUnknown,
    Record,
    Ref,
)
from mkdocs_dossier.model.body import Body
from mkdocs_dossier.model.records import PRIVATE, TAGS, Image


class Rights(StrEnum):
    """How much of a source may be published."""

    OPEN = "open"
    QUOTE = "quote"
    NONE = "none"


class Role(StrEnum):
    """What part an article plays for an event."""

    CONTEXT = "context"
    REPORT = "report"
    FOLLOW_UP = "follow-up"
    RESPONSE = "response"


ROLES: Mapping[Role, str] = MappingProxyType(
    {
        Role.CONTEXT: Message("context"),
        Role.REPORT: Message("report", "part of an article for an event"),
        Role.FOLLOW_UP: Message("follow-up"),
        Role.RESPONSE: Message("response"),
    }
)
"""These parts in words."""


class Coverage(Record):
    """An event that the article is about."""

    event: EventId = Field(description="Id of the event.")
    role: Role = Field(Role.REPORT, description="What part the article plays for the event.")


class Photo(Record):
    """A picture that came with the article; only its caption and credit are kept."""

    caption: KnownLine = Field(None, description="What it shows, in the editors' words.")
    credit: KnownLine = Field(None, description="Photographer and agency, as printed.")
    after: Annotated[int, Field(ge=0)] | None = Field(None, description="The paragraph it stood behind.")


class Original(Record):
    """The file that an article came in, kept byte for byte in the full-text folder."""

    file: Line = Field(description="Its name there.")
    sha256: Annotated[str, Field(pattern="^[0-9a-f]{64}$")] = Field(description="Of its bytes.")


class Version(Record):
    """A later state of the article: its outlet changed it after the text that the evidence rests on."""

    fulltext: Line = Field(description="File name of its clean text in the full-text folder.")
    original: Original | None = Field(None, description="The file it came in.")
    published: KnownDate = Field(None, description="The date of publication that it tells.")
    modified: KnownDate = Field(None, description="When it was last changed, as it tells.")
    retrieved: KnownDate = Field(None, description="When the editors read it.")
    note: Line | None = Field(None, description="What is different in it.")


class Resolution(Record):
    """Which record an ambiguous form means in this article."""

    form: Line = Field(
        description="The name as it stands in the text; for a name within a longer one, the longer."
    )
    record: Annotated[Id, Ref(("actor", "place", "event", "thing"))] = Field(
        description="Id of the actor, place, event or thing that is meant."
    )
    paragraph: Annotated[int, Field(ge=1)] | None = Field(None, description="Only there; else everywhere.")


class FrontMatter(Record):
    """What is known about an article. A fact that the article does not tell is written ``unknown``."""

    title: Line = Field(description="The headline, word for word.")
    short: Line | None = Field(
        None, description="What the dossier calls the source beside a statement: two or three words."
    )
    publisher: KnownLine = Field(None, description="Who published the article.")
    authors: OrUnknown[OneOrMany[Line]] = Field(None, description="As printed, one or a list.")
    agency: KnownLine = Field(None, description="The news agency the text is credited to.")
    release: Id | None = Field(
        None, description="Id of the release, under `releases:` in the settings, that the text reproduces."
    )
    published: KnownDate = Field(
        None, description="When it appeared; with a time of day if the page tells one."
    )
    modified: KnownDate = Field(None, description="When it was last changed.")
    retrieved: KnownDate = Field(None, description="When the editors read it.")
    dateline: KnownLine = Field(None, description="The place at the head of the text.")
    section: KnownLine = Field(None, description="The outlet's section.")
    language: KnownLanguage = Field(None, description="As a BCP 47 tag.")
    url: KnownLine = Field(None, description="Its address.")
    rights: Rights | None = Field(
        None, description="How much of it may be published; the dossier's default if absent."
    )
    fulltext: Line | None = Field(None, description="File name of the original in the full-text folder.")
    original: Original | None = Field(None, description="The file that the article came in, as it came.")
    versions: tuple[Version, ...] = Field((), description="Later states of the article.")
    photos: tuple[Photo, ...] = Field((), description="Pictures that came with it.")
    images: tuple[Image, ...] = Field((), description="Scans of it, and those of its photos that are shown.")
    covers: tuple[Coverage, ...] = Field((), description="The events it is about.")
    resolve: tuple[Resolution, ...] = Field((), description="Which record an ambiguous name means here.")
    inferred: dict[Line, Line] = Field(
        {}, description="By field: how a value was concluded that is not printed."
    )
    tags: OneOrMany[Id] = Field((), description=TAGS)
    notes: OneOrMany[Line] = Field(
        (), description="What a reader should know about this copy of the article."
    )
    private: OneOrMany[Line] = Field((), description=PRIVATE)
    quotation_budget: Annotated[int, Field(ge=0)] | None = Field(
        None, description="Words of this source that may be published verbatim."
    )
    digest_run: Annotated[int, Field(ge=3)] | None = Field(
        None, description="Words in a row that the digest may have in common with the original, unquoted."
    )
    was: tuple[Id, ...] = Field((), description="Former ids; their addresses redirect here.")


@dataclass(frozen=True, slots=True)
class Source:
    """An article of the dossier.

    Attributes:
        id: The file's name without its ending.
        meta: Its front matter.
        body: The digest or the open text, parsed.
        body_line: 0-based line of the file on which the body begins.
        text: The body as written.
    """

    kind_of_record: ClassVar[str] = "source"

    id: str
    meta: FrontMatter
    body: Body
    body_line: int
    text: str

    @property
    def title(self) -> str:
        """The headline."""
        return self.meta.title

    @property
    def was(self) -> tuple[str, ...]:
        """Former ids."""
        return self.meta.was
