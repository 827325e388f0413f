"""The catalogue's records: actors, places, events and contested terms, as an author writes them."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import Annotated, ClassVar

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from mkdocs_dossier.model.base import (
    ActorId,
    AlsoWritten,
    EventId,
    Id,
    KnownDate,
    LanguageTag,
    Line,
    OneOrMany,
    PlaceId,
    Record,
    Ref,
    SourceId,
    walk,
)
from mkdocs_dossier.model.dates import EdtfDate
from mkdocs_dossier.model.origin import Step
from mkdocs_dossier.model.standings import ALONE, STANDINGS, UNDECIDED, Standing, VerdictStatus

_TEXT = AlsoWritten(
    lambda value: {"form": value} if isinstance(value, str) else value,
    lambda schema: {"anyOf": [{"type": "string"}, schema]},
)
"""A form may be written as its bare text."""


class NameForm(Record):
    """One way a record is written in the sources."""

    form: Line = Field(description="The wording, as it stands in a text.")
    lang: LanguageTag | None = Field(
        None, description="Language of the form, as a BCP 47 tag (`hy`, `az`, `ru`)."
    )
    weak: bool = Field(
        default=False, description="Counted as a mention, but never linked: a metonym or a bare office."
    )
    demonym: bool = Field(default=False, description="An adjective or a people's name; weak by nature.")
    period: EdtfDate | None = Field(None, description="When the form was in use.")
    note: Line | None = Field(None, description="Who uses the form, and why it matters.")

    @property
    def links(self) -> bool:
        """Whether a mention by this form may become a link."""
        return not (self.weak or self.demonym)


class Citation(Record):
    """A passage of a source that backs a statement."""

    source: SourceId = Field(description="Id of the source.")
    quote: Line = Field(description="The passage, word for word; `…` joins parts of one paragraph.")
    prefix: Line | None = Field(None, description="Words just before, where the quote stands more than once.")
    suffix: Line | None = Field(None, description="Words just after, where the quote stands more than once.")
    locator: Line | None = Field(None, description="Page, minute or section, for a reader of the original.")
    cut: Line | None = Field(
        None,
        description="Why the quote may be cut at a word that limits or turns it (`but`, `unless`, `not`).",
    )
    note: Line | None = Field(None, description="What a reader should know about this passage.")


Citations = OneOrMany[Citation]
Forms = tuple[Annotated[NameForm, _TEXT], ...]
Lines = OneOrMany[Line]


class Claim(Record):
    """A value that sources state for a property of the record."""

    id: Id | None = Field(None, description="What cites the claim, for good; `dossier mint` gives one.")
    property: Line = Field(description="What is claimed: `deaths`, `cease-fire brokered by`, `outcome`.")
    value: Line = Field(description="The claimed value, in the editors' words.")
    said_by: OneOrMany[ActorId] = Field(
        (), description="Whose statement it is, if not the source's own voice."
    )
    cite: Citations = Field((), description="The passages that state it.")
    about: OneOrMany[Annotated[Id, Ref(("actor", "place", "event"))]] = Field(
        (), description="Ids of further records that it is about; their pages lead to it."
    )
    date: KnownDate = Field(None, description="When the statement was made.")
    note: Line | None = Field(None, description="How the editors read it.")
    was: tuple[Id, ...] = Field((), description="Former ids; their anchors lead here.")


class Verdict(Record):
    """The editors' conclusion on one property, with the reason that readers are owed."""

    status: VerdictStatus = Field(
        description="; ".join(f"`{status}`: {each.sentence}" for status, each in STANDINGS.items()) + "."
    )
    note: Line = Field(description="Why.")


class AttributedWords(Record):
    """Words that an actor said, chosen by the editors; they win over quotations found by rule."""

    speaker: ActorId = Field(description="Id of the actor.")
    cite: Citation = Field(description="The words, and where they stand.")
    note: Line | None = Field(None, description="To whom or on what occasion they were said.")


class CatalogueRecord(Record):
    """What actors, places and events have in common."""

    kind_of_record: ClassVar[str]

    id: Id = Field(exclude=True)
    name: Line = Field(description="The name the dossier uses; itself a form that is found in texts.")
    names: Forms = Field((), description="Other forms: spellings, languages, scripts, short forms.")
    summary: Line | None = Field(None, description="One or two sentences on what or who this is.")
    cite: Citations = Field((), description="Passages that back the summary.")
    claims: tuple[Claim, ...] = Field((), description="What sources state about it, value by value.")
    verdicts: dict[Line, Verdict] = Field({}, description="By property.")
    quotes: tuple[AttributedWords, ...] = Field(
        (), description="Words of actors on it, chosen by the editors."
    )
    notes: Lines = Field((), description="What the editors want readers to know.")
    wikidata: Annotated[Line, Field(pattern=r"^Q[1-9]\d*$")] | None = Field(
        None, description="Identifier in Wikidata (`Q159`)."
    )
    was: tuple[Id, ...] = Field((), description="Former ids; their addresses redirect here.")

    @property
    def title(self) -> str:
        """The heading of the record's page."""
        return self.name

    @property
    def forms(self) -> tuple[NameForm, ...]:
        """All name forms, the main name first."""
        return (NameForm(form=self.name), *self.names)

    @property
    def second_values(self) -> dict[str, int]:
        """By property for which claims have several values: the index of the first claim with another than before."""
        first: dict[str, str] = {}
        found: dict[str, int] = {}
        for index, claim in enumerate(self.claims):
            if first.setdefault(claim.property, claim.value.casefold()) != claim.value.casefold():
                found.setdefault(claim.property, index)
        return found

    def standing(self, name: str) -> Standing:
        """How the values claimed for a property stand to each other: the editors' verdict, or that there is none."""
        if name in self.verdicts:
            return STANDINGS[self.verdicts[name].status]
        return UNDECIDED if name in self.second_values else ALONE


class Occupancy(Record):
    """An office held."""

    post: Line = Field(description="The office.")
    of: ActorId | None = Field(None, description="The state or body whose office it is.")
    start: KnownDate = Field(None, description="Since when.")
    end: KnownDate = Field(None, description="Until when.")
    cite: Citations = Field((), description="Passages that tell of it.")
    note: Line | None = Field(None, description="What the dates do not say.")


class ActorKind(StrEnum):
    """The kinds of actors; names follow FollowTheMoney's schemata where it has one."""

    PERSON = "person"
    ORGANIZATION = "organization"
    PUBLIC_BODY = "public-body"
    STATE = "state"
    GROUP = "group"


class Actor(CatalogueRecord):
    """A person, organisation, public body, state or group."""

    kind_of_record: ClassVar[str] = "actor"

    kind: ActorKind = Field(description="What sort of actor.")
    occupancies: tuple[Occupancy, ...] = Field((), description="Offices held, for persons.")
    part_of: ActorId | None = Field(None, description="The body or state this one belongs to.")


class Precision(StrEnum):
    """How much ground a place's coordinates stand for."""

    EXACT = "exact"
    CITY = "city"
    REGION = "region"
    COUNTRY = "country"


Latitude = Annotated[float, Field(ge=-90, le=90)]
Longitude = Annotated[float, Field(ge=-180, le=180)]


class Place(CatalogueRecord):
    """A place: city, region, border, corridor, building."""

    kind_of_record: ClassVar[str] = "place"

    kind: Line | None = Field(None, description="What sort of place: `city`, `region`, `border`.")
    coordinates: tuple[Latitude, Longitude] | None = Field(
        None, description="Latitude and longitude in degrees, WGS 84."
    )
    precision: Precision | None = Field(None, description="How much ground the coordinates stand for.")
    part_of: PlaceId | None = Field(None, description="The larger place it lies in.")
    territory_of: ActorId | None = Field(None, description="The state whose territory it is.")
    contested: Line | None = Field(None, description="Who disputes its status or name, and how.")


class Participant(Record):
    """An actor in an event, with the part it played."""

    actor: ActorId = Field(description="Id of the actor.")
    role: Line = Field(description="The part it played: `host`, `belligerent`, `signatory`.")
    cite: Citations = Field((), description="Passages that tell of it.")
    note: Line | None = Field(None, description="What the role does not say.")


class Event(CatalogueRecord):
    """Something that happened, or was said to happen, at a time."""

    kind_of_record: ClassVar[str] = "event"

    kind: Line = Field(description="What sort of event: `meeting`, `armed clash`, `agreement`.")
    date: KnownDate = Field(description="When, as EDTF; `unknown` where no source says.")
    place: PlaceId | None = Field(None, description="Id of the place where it happened.")
    part_of: EventId | None = Field(None, description="The larger event this one belongs to.")
    follows: OneOrMany[EventId] = Field((), description="Ids of events that led to this one.")
    participants: tuple[Participant, ...] = Field((), description="Who took part, and how.")
    important: bool = Field(default=False, description="Pivotal: shown on the home page.")


class TermForm(Record):
    """One of the competing words for a thing."""

    form: Line = Field(description="The word or phrase.")
    used_for: ActorId | None = Field(None, description="The side whose wording it is.")
    lang: LanguageTag | None = Field(None, description="Its language, as a BCP 47 tag.")
    note: Line | None = Field(None, description="Who uses it, and what it implies.")


class Term(Record):
    """A thing that the sides name differently, with the words they use."""

    kind_of_record: ClassVar[str] = "term"

    id: Id = Field(exclude=True)
    question: Line = Field(description="What the words are about.")
    forms: tuple[Annotated[TermForm, _TEXT], ...] = Field(
        min_length=2, description="The competing words, two at least."
    )
    note: Line | None = Field(None, description="How the dossier itself words it, and why.")
    was: tuple[Id, ...] = Field((), description="Former ids.")

    @property
    def title(self) -> str:
        """The question, which is how a term is listed."""
        return self.question

    @model_validator(mode="after")
    def _distinct(self) -> Term:
        forms = [form.form.casefold() for form in self.forms]
        twice = next((form for form in forms if forms.count(form) > 1), None)
        if twice:
            raise PydanticCustomError("repeated_form", "the form {form} stands twice", {"form": repr(twice)})
        return self


def citations(record: Record) -> Iterator[tuple[tuple[Step, ...], Citation]]:
    """Every citation anywhere in a record, with its path, whatever field holds it."""
    for path, value, _ in walk(record, Citation):
        if isinstance(value, Citation):
            yield path, value
