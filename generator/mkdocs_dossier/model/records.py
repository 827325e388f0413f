"""The catalogue's records as an author writes them: actors, places, events, things, questions and contested terms."""

from __future__ import annotations

import builtins
from collections.abc import Iterator, Mapping
from enum import StrEnum
from functools import cached_property
from itertools import pairwise
from typing import Annotated, ClassVar, Self, TypeVar

from pydantic import AfterValidator, Field, ValidationInfo, field_validator, model_validator
from pydantic_core import PydanticCustomError

from mkdocs_dossier.model.base import (
    ActorId,
    AlsoWritten,
    EventId,
    Id,
    KnownDate,
    KnownLine,
    LanguageTag,
    Line,
    OneOrMany,
    PlaceId,
    Record,
    Ref,
    SourceId,
    ThingId,
    walk,
)
from mkdocs_dossier.model.dates import EdtfDate
from mkdocs_dossier.model.kinds import KINDS, RecordSort
from mkdocs_dossier.model.origin import Step
from mkdocs_dossier.model.quantity import Quantity
from mkdocs_dossier.model.relation_kinds import RELATION_KINDS
from mkdocs_dossier.model.standings import (
    ALONE,
    CLAIM_STANDINGS,
    STANDINGS,
    UNDECIDED,
    ClaimStatus,
    Standing,
    VerdictStatus,
)
from mkdocs_dossier.model.vocabulary import known_kind, known_relation

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

    source: SourceId = Field(
        default_factory=str,
        description="Id of the source; may be left out where the quote stands in one source only.",
    )
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
PRIVATE = "Notes among the editors: no page, file, book or lock has them; `dossier status --todo` lists them."
TAGS = "Ids of tags, each of which has a page with all that carries it; settings may name them."
Forms = tuple[Annotated[NameForm, _TEXT], ...]
Lines = OneOrMany[Line]


class AnyVerdict(Record):
    """What all verdicts have in common. They are kept: who changes their mind adds another one."""

    note: Line = Field(description="Why.")
    by: OneOrMany[Line] = Field((), description="Whose verdict it is.")
    on: EdtfDate | None = Field(None, description="The day it was given; each that follows another has one.")


class Verdict(AnyVerdict):
    """The editors' conclusion on one property, with the reason that readers are owed."""

    status: VerdictStatus = Field(
        description="; ".join(f"`{status}`: {each.sentence}" for status, each in STANDINGS.items()) + "."
    )


class ClaimVerdict(AnyVerdict):
    """The editors' conclusion on one claim, which all feel that rest on it."""

    status: ClaimStatus = Field(
        description="; ".join(f"`{status}`: {each.sentence}" for status, each in CLAIM_STANDINGS.items())
        + "."
    )


J = TypeVar("J", bound=AnyVerdict)


def in_time(verdicts: tuple[J, ...]) -> tuple[J, ...]:
    """The verdicts, if each but the first tells its day: that one may have been given before anybody thought of days.

    Raises:
        PydanticCustomError: One does not, or comes before the last.
    """
    for one, other in pairwise(verdicts):
        if other.on is None or (one.on and other.on < one.on):
            raise PydanticCustomError(
                "verdicts_in_time",
                "of several verdicts each but the first has its day under `on`, in order of time",
            )
    return verdicts


Verdicts = Annotated[OneOrMany[Verdict], AfterValidator(in_time), Field(min_length=1)]


class Claim(Record):
    """A value that sources state for a property of the record."""

    id: Id | None = Field(None, description="What cites the claim, for good; `dossier mint` gives one.")
    property: Line = Field(
        description="What is claimed: `deaths`, `outcome`; or the id or name of a question, which it answers."
    )
    value: Line | None = Field(
        None,
        description="The claimed value, in the editors' words; may be absent where a passage says it itself.",
    )
    quantity: Quantity | None = Field(None, description="The value as a number or a range.")
    said_by: OneOrMany[ActorId] = Field(
        (), description="Whose statement it is, if not the source's own voice."
    )
    to: OneOrMany[ActorId] = Field((), description="To whom it was said, or of whom something is wanted.")
    cite: Citations = Field((), description="The passages that state it.")
    about: OneOrMany[Annotated[Id, Ref(("actor", "place", "event", "thing"))]] = Field(
        (), description="Ids of further records that it is about; their pages lead to it."
    )
    date: KnownDate = Field(None, description="When the statement was made.")
    differs_from: OneOrMany[Id] = Field(
        (),
        description="Ids of claims that the editors hold it against: the same side said something else there.",
    )
    rests_on: OneOrMany[Id] = Field(
        (), description="Ids of claims without which it would not stand: where one is refuted, it is marked."
    )
    verdicts: Annotated[OneOrMany[ClaimVerdict], AfterValidator(in_time)] = Field(
        (), description="What the editors find of it, the last one last; none is ever changed or removed."
    )
    note: Line | None = Field(None, description="How the editors read it.")
    by: Lines = Field(
        (), description="Who of the editors entered it, by name, and so is no second reader of it."
    )
    private: Lines = Field((), description=PRIVATE)
    was: tuple[Id, ...] = Field((), description="Former ids; their anchors lead here.")

    @model_validator(mode="after")
    def _says_something(self) -> Claim:
        if self.value is None and not self.cite:
            raise PydanticCustomError("no_value", "has neither a value nor a passage that says it")
        return self

    @builtins.property  # the field `property` hides the other one
    def stated(self) -> str:
        """What is claimed: the editors' value, else the words of the first passage."""
        return self.value if self.value is not None else self.cite[0].quote

    @builtins.property
    def named_claims(self) -> Iterator[tuple[str, int, str]]:
        """Every claim that it names: the field, the place in it, the id."""
        for field in CLAIM_REFERENCES:
            yield from ((field, place, name) for place, name in enumerate(getattr(self, field)))

    @builtins.property
    def verdict(self) -> ClaimVerdict | None:
        """What the editors find of it now; None if they have not said."""
        return self.verdicts[-1] if self.verdicts else None

    @builtins.property
    def is_refuted(self) -> bool:
        """Whether the editors find it wrong."""
        return self.verdict is not None and self.verdict.status is ClaimStatus.REFUTED

    def is_settled_after(self, refuted: Claim) -> bool:
        """Whether it is refuted itself, or found to hold when another claim was refuted already."""
        mine, other = self.verdict, refuted.verdict
        if self.is_refuted or mine is None or other is None:
            return self.is_refuted
        return bool(mine.on and other.on and not mine.on < other.on)


CLAIM_REFERENCES = ("differs_from", "rests_on")
"""Fields of a claim that name other claims."""


class AttributedWords(Record):
    """Words that an actor said, chosen by the editors; they win over quotations found by rule."""

    speaker: ActorId = Field(description="Id of the actor.")
    cite: Citation = Field(description="The words, and where they stand.")
    note: Line | None = Field(None, description="To whom or on what occasion they were said.")


class Image(Record):
    """A photo or a scan, as a file of the folder `images` among the seeds."""

    file: Line = Field(description="Its path there.")
    alt: Line = Field(description="What it shows, for readers who do not see it.")
    credit: KnownLine = Field(
        description="Photographer and agency, or holder; `unknown` where nobody is named."
    )
    rights: Line | None = Field(None, description="By what right it is shown: a licence, a permission.")
    caption: Line | None = Field(None, description="The line below it.")
    source: SourceId | None = Field(None, description="Id of the source that it came with.")


class CatalogueRecord(Record):
    """What actors, places, events and things have in common."""

    kind_of_record: ClassVar[str]

    id: Id = Field(exclude=True)
    name: Line = Field(description="The name the dossier uses; itself a form that is found in texts.")
    short: Line | None = Field(None, description="A short name, for lists and figures.")
    names: Forms = Field((), description="Other forms: spellings, languages, scripts, short forms.")
    summary: Line | None = Field(None, description="One or two sentences on what or who this is.")
    cite: Citations = Field((), description="Passages that back the summary.")
    claims: tuple[Claim, ...] = Field((), description="What sources state about it, value by value.")
    verdicts: dict[Line, Verdicts] = Field(
        {}, description="By property; of several the last one holds, and none is ever changed or removed."
    )
    quotes: tuple[AttributedWords, ...] = Field(
        (), description="Words of actors on it, chosen by the editors."
    )
    images: tuple[Image, ...] = Field((), description="Photos and scans.")
    tags: OneOrMany[Id] = Field((), description=TAGS)
    notes: Lines = Field((), description="What the editors want readers to know.")
    private: Lines = Field((), description=PRIVATE)
    wikidata: Annotated[Line, Field(pattern=r"^Q[1-9]\d*$")] | None = Field(
        None, description="Identifier in Wikidata (`Q159`)."
    )
    was: tuple[Id, ...] = Field((), description="Former ids; their addresses redirect here.")

    @property
    def title(self) -> str:
        """The heading of the record's page."""
        return self.name

    @property
    def short_name(self) -> str:
        """The short name if there is one, else the name."""
        return self.short or self.name

    def __copy__(self) -> Self:
        """A copy may be changed, so it has nothing of what was worked out of this one."""
        copy = super().__copy__()
        for name in ("forms", "second_values"):
            copy.__dict__.pop(name, None)
        return copy

    @cached_property
    def forms(self) -> tuple[NameForm, ...]:
        """All name forms, the main name first."""
        return (NameForm(form=self.name), *self.names)

    @cached_property
    def second_values(self) -> Mapping[str, int]:
        """By property for which claims have several values: the index of the first claim with another than before.

        A claim that leaves it to the quoted words has no value to compare.
        """
        first: dict[str, str] = {}
        found: dict[str, int] = {}
        for index, claim in enumerate(self.claims):
            if claim.value is None:
                continue
            if first.setdefault(claim.property, claim.value.casefold()) != claim.value.casefold():
                found.setdefault(claim.property, index)
        return found

    def verdict(self, name: str) -> Verdict | None:
        """What the editors conclude on a property now; None if they have not said."""
        return self.verdicts[name][-1] if name in self.verdicts else None

    def standing(self, name: str) -> Standing:
        """How the values claimed for a property stand to each other: the editors' verdict, or that there is none."""
        verdict = self.verdict(name)
        if verdict:
            return STANDINGS[verdict.status]
        return UNDECIDED if name in self.second_values else ALONE


class Occupancy(Record):
    """An office held."""

    post: Line = Field(description="The office.")
    of: ActorId | None = Field(None, description="The state or body whose office it is.")
    start: KnownDate = Field(None, description="Since when.")
    end: KnownDate = Field(None, description="Until when.")
    cite: Citations = Field((), description="Passages that tell of it.")
    note: Line | None = Field(None, description="What the dates do not say.")


class StatedRelation(Record):
    """How the record stands to another one; the other's page says it from its end."""

    kind: Id = Field(
        description="What it is to the other: `owner-of`, `spokesperson-of`, `ally-of`.",
        examples=[*RELATION_KINDS],
    )
    to: Annotated[Id, Ref(("actor", "thing", "place", "event"))] = Field(
        description="Id of the other record."
    )
    start: KnownDate = Field(None, description="Since when.")
    end: KnownDate = Field(None, description="Until when.")
    cite: Citations = Field((), description="Passages that tell of it.")
    note: Line | None = Field(None, description="What the relation does not say.")

    @field_validator("kind")
    @classmethod
    def _in_vocabulary(cls, value: str, info: ValidationInfo) -> str:
        return known_relation(value, info.context)


class FieldValue(Record):
    """A particular of a record, which its kind has a name for."""

    value: Line = Field(description="As readers see it.")
    cite: Citations = Field((), description="Passages that tell it.")


_VALUE = AlsoWritten(
    lambda value: {"value": value} if isinstance(value, str) else value,
    lambda schema: {"anyOf": [{"type": "string"}, schema]},
)


class Entity(CatalogueRecord):
    """What can act, or be owned, signed, sold: actors and things."""

    kind: Id = Field(
        description="What sort: a kind of the vocabulary, or of the settings.",
        examples=[*KINDS],
    )
    fields: dict[Id, Annotated[FieldValue, _VALUE]] = Field(
        {}, description="Particulars that its kind has: a ship's `imo`, an account's `bank`."
    )
    relations: tuple[StatedRelation, ...] = Field((), description="How it stands to other records.")

    @field_validator("kind")
    @classmethod
    def _in_vocabulary(cls, value: str, info: ValidationInfo) -> str:
        return known_kind(value, RecordSort(cls.kind_of_record), info.context)


class Actor(Entity):
    """A person, organisation, public body, state, outlet or group."""

    kind_of_record: ClassVar[str] = "actor"

    occupancies: tuple[Occupancy, ...] = Field((), description="Offices held, for persons.")
    part_of: ActorId | None = Field(None, description="The body or state this one belongs to.")


class Thing(Entity):
    """An object or a document: ship, aircraft, weapon, account, treaty, law, statement."""

    kind_of_record: ClassVar[str] = "thing"

    date: KnownDate = Field(None, description="When it was made, signed or adopted.")
    part_of: ThingId | None = Field(None, description="The thing that it is a part of.")


class Precision(StrEnum):
    """How much ground a place's coordinates stand for."""

    EXACT = "exact"
    CITY = "city"
    REGION = "region"
    COUNTRY = "country"


_SIDES = 2
"""Of a border."""

Latitude = Annotated[float, Field(ge=-90, le=90)]
Longitude = Annotated[float, Field(ge=-180, le=180)]


def _two_sides(value: tuple[str, ...]) -> tuple[str, ...]:
    if value and len(set(value)) != _SIDES:
        raise PydanticCustomError("border_sides", "a border runs between two states; name both, and no other")
    return value


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
    extent: bool = Field(
        default=False, description="Whether maps show how much ground it covers; else its name or a point."
    )
    contested: Line | None = Field(None, description="Who disputes its status or name, and how.")
    between: Annotated[OneOrMany[ActorId], AfterValidator(_two_sides)] = Field(
        (), description="Of a border: the two states between which it runs; maps draw it as a line."
    )


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
    things: OneOrMany[ThingId] = Field((), description="Ids of the objects and documents that it is about.")
    important: bool = Field(default=False, description="Pivotal: shown on the home page.")


class Question(Record):
    """Something that is asked of several records, or in words of its own: claims answer it wherever they are filed."""

    kind_of_record: ClassVar[str] = "question"

    id: Id = Field(exclude=True)
    name: Line = Field(description="A heading of a few words: `Transport routes`.")
    question: Line = Field(description="The question in words: `Is a corridor to run through Armenia?`")
    summary: Line | None = Field(None, description="One or two sentences on what it is about.")
    cite: Citations = Field((), description="Passages that back the summary.")
    notes: Lines = Field((), description="What the editors want readers to know.")
    private: Lines = Field((), description=PRIVATE)
    was: tuple[Id, ...] = Field((), description="Former ids; their addresses redirect here.")

    @property
    def title(self) -> str:
        """The heading of the question's page."""
        return self.name


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
    private: Lines = Field((), description=PRIVATE)
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
