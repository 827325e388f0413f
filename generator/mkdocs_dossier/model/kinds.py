"""The kinds of actors, things, events and places: one table, to which a dossier's settings may add.

Kinds are vocabulary: each has its words, its sign, its fields, and the classes of schema.org and FollowTheMoney that it
is told as. Those of actors and things are chosen from it. Events and places may be of any kind, in the authors' own
words; what the table knows of those words is used.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Annotated

from pydantic import Field

from mkdocs_dossier.languages.words import Message
from mkdocs_dossier.model.base import AlsoWritten, Id, Line, Record


class RecordSort(StrEnum):
    """The sorts of records that are of a kind."""

    ACTOR = "actor"
    THING = "thing"
    EVENT = "event"
    PLACE = "place"


PERSON = "person"
STATE = "state"


@dataclass(frozen=True, slots=True)
class KindField:
    """A particular that records of a kind have: a ship's number, an account's bank.

    Attributes:
        name: Beside its value.
        ftm: The property of the kind's schema in FollowTheMoney; empty if it has none.
        schema_org: The property of its class in schema.org; empty if it has none.
    """

    name: str
    ftm: str = ""
    schema_org: str = ""


@dataclass(frozen=True, slots=True)
class RecordKind:
    """A kind of records.

    Attributes:
        id: What authors write.
        sort: Of which records it is a kind.
        name: Of one such record, in small letters.
        plural: Above a list of them.
        schema_org: The class in schema.org.
        ftm: The schema in FollowTheMoney.
        icon: An outline in a square of 24 units, as the `d` of an SVG path.
        fields: What is told of them beside claims, by id.
    """

    id: str
    sort: RecordSort
    name: str
    plural: str
    schema_org: str
    ftm: str
    icon: str
    fields: Mapping[str, KindField]

    @property
    def is_person(self) -> bool:
        """Whether they are people: with first and last names, offices, and a mouth."""
        return self.ftm == "Person"

    @property
    def is_state(self) -> bool:
        """Whether they are states, which have a territory."""
        return self.ftm == "PublicBody" and self.schema_org == "Country"


def _sheet(inside: str) -> str:
    """A sheet of paper with something on it."""
    return f"M6 3h9l4 4v14H6zM15 3v4h4{inside}"


_HEAD = "M12 4a4 4 0 1 0 0 8a4 4 0 0 0 0-8z"
_ICONS: Mapping[str, str] = MappingProxyType(
    {
        "actor": "M4 20V8l8-4l8 4v12zM9 20v-5h6v5",
        "thing": "M12 3l8 4v10l-8 4l-8-4V7zM4 7l8 4l8-4M12 11v10",
        "event": "M5 5h14v15H5zM5 10h14M9 3v4M15 3v4",
        "place": "M12 21c-4-5-6-8-6-11a6 6 0 0 1 12 0c0 3-2 6-6 11zM12 8a2 2 0 1 0 0 4a2 2 0 0 0 0-4z",
        "person": f"{_HEAD}M5 21c0-4 3-7 7-7s7 3 7 7z",
        "state": "M6 3v18M6 4h12l-3 4l3 4H6",
        "public-body": "M3 9l9-5l9 5zM5 9v9M10 9v9M14 9v9M19 9v9M3 20h18",
        "organization": "M5 21V4h9v17M14 10h5v11M3 21h18M8 8h3M8 12h3M8 16h3",
        "company": "M3 21V10l6 4v-4l6 4v-4l6 4v7z",
        "outlet": "M4 5h13v15H6a2 2 0 0 1-2-2zM17 9h3v9a2 2 0 0 1-2 2M7 9h7M7 13h7M7 17h4",
        "group": "M8 6a3 3 0 1 0 0 6a3 3 0 0 0 0-6zM16 6a3 3 0 1 0 0 6a3 3 0 0 0 0-6zM2 20c0-7 12-7 12 0zM17 15q5 0 5 5",
        "ship": "M12 3v9M6 12h12V8H8zM3 14h18l-3 6H6z",
        "aircraft": "M12 2l2 3v5l8 5v2l-8-2v4l2 2v1l-4-1l-4 1v-1l2-2v-4l-8 2v-2l8-5V5z",
        "vehicle": "M3 16v-4l3-5h12l3 5v4zM6 16a2 2 0 1 0 4 0M14 16a2 2 0 1 0 4 0",
        "weapon": "M12 5a7 7 0 1 0 0 14a7 7 0 0 0 0-14zM12 2v6M12 16v6M2 12h6M16 12h6",
        "account": "M3 6h18v12H3zM3 10h18M6 15h4",
        "object": "M12 3l8 4v10l-8 4l-8-4V7zM4 7l8 4l8-4M12 11v10",
        "treaty": _sheet("M9 10h7M9 13h7M9 17c2-2 3 1 6-1"),
        "law": _sheet("M9 11h7M9 14h7M9 17h7M9 8h3"),
        "resolution": _sheet("M9 14l2.5 2.5L16 11"),
        "statement": "M4 4h16v12H11l-5 5v-5H4zM8 8h8M8 12h5",
        "document": _sheet("M9 11h7M9 14h7M9 17h4"),
    }
)

_VESSEL = {
    "imo": KindField(Message("IMO number"), "imoNumber"),
    "mmsi": KindField(Message("MMSI"), "mmsi"),
    "call-sign": KindField(Message("Call sign"), "callSign"),
    "flag": KindField(Message("Flag"), "flag"),
    "built": KindField(Message("Built"), "buildDate", "productionDate"),
}
_AIRCRAFT = {
    "registration": KindField(Message("Registration"), "registrationNumber", "vehicleIdentificationNumber"),
    "serial-number": KindField(Message("Serial number"), "serialNumber", "serialNumber"),
    "model": KindField(Message("Model"), "model", "model"),
    "built": KindField(Message("Built"), "buildDate", "productionDate"),
}
_VEHICLE = {
    "registration": KindField(Message("Registration"), "registrationNumber", "vehicleIdentificationNumber"),
    "model": KindField(Message("Model"), "model", "model"),
}
_WEAPON = {
    "model": KindField(Message("Model"), "", "model"),
    "maker": KindField(Message("Maker"), "", "manufacturer"),
    "calibre": KindField(Message("Calibre")),
}
_ACCOUNT = {
    "number": KindField(Message("Number"), "accountNumber", "identifier"),
    "bank": KindField(Message("Bank"), "bankName", "provider"),
    "iban": KindField(Message("IBAN"), "iban"),
    "currency": KindField(Message("Currency"), "currency"),
}
_PAPER = {
    "reference": KindField(Message("Reference"), "", "identifier"),
    "signed": KindField(Message("Signed"), "date", "dateCreated"),
    "in-force": KindField(Message("In force")),
    "deposited": KindField(Message("Deposited with")),
    "language": KindField(Message("Language"), "language", "inLanguage"),
}
_FIRM = {
    "registration": KindField(Message("Registration number"), "registrationNumber", "identifier"),
    "registered": KindField(Message("Registered in"), "jurisdiction", "location"),
}
_NONE: Mapping[str, KindField] = {}

_TABLE: tuple[tuple[RecordSort, str, str, str, str, str, Mapping[str, KindField]], ...] = (
    (RecordSort.ACTOR, PERSON, Message("person"), Message("Persons"), "Person", "Person", _NONE),
    (RecordSort.ACTOR, STATE, Message("state"), Message("States"), "Country", "PublicBody", _NONE),
    (
        RecordSort.ACTOR,
        "public-body",
        Message("public body"),
        Message("Public bodies"),
        "GovernmentOrganization",
        "PublicBody",
        _NONE,
    ),
    (
        RecordSort.ACTOR,
        "organization",
        Message("organisation"),
        Message("Organisations"),
        "Organization",
        "Organization",
        _FIRM,
    ),
    (RecordSort.ACTOR, "company", Message("company"), Message("Companies"), "Corporation", "Company", _FIRM),
    (
        RecordSort.ACTOR,
        "outlet",
        Message("outlet"),
        Message("Outlets"),
        "NewsMediaOrganization",
        "Organization",
        _NONE,
    ),
    (RecordSort.ACTOR, "group", Message("group"), Message("Groups"), "Organization", "Organization", _NONE),
    (RecordSort.THING, "ship", Message("ship"), Message("Ships"), "Vehicle", "Vessel", _VESSEL),
    (
        RecordSort.THING,
        "aircraft",
        Message("aircraft"),
        Message("Aircraft"),
        "Vehicle",
        "Airplane",
        _AIRCRAFT,
    ),
    (RecordSort.THING, "vehicle", Message("vehicle"), Message("Vehicles"), "Vehicle", "Vehicle", _VEHICLE),
    (RecordSort.THING, "weapon", Message("weapon"), Message("Weapons"), "Product", "Asset", _WEAPON),
    (
        RecordSort.THING,
        "account",
        Message("account"),
        Message("Accounts"),
        "BankAccount",
        "BankAccount",
        _ACCOUNT,
    ),
    (RecordSort.THING, "object", Message("object"), Message("Objects"), "Thing", "Asset", _NONE),
    (RecordSort.THING, "treaty", Message("treaty"), Message("Treaties"), "Legislation", "Document", _PAPER),
    (RecordSort.THING, "law", Message("law"), Message("Laws"), "Legislation", "Document", _PAPER),
    (
        RecordSort.THING,
        "resolution",
        Message("resolution"),
        Message("Resolutions"),
        "Legislation",
        "Document",
        _PAPER,
    ),
    (
        RecordSort.THING,
        "statement",
        Message("statement"),
        Message("Statements"),
        "CreativeWork",
        "Document",
        _PAPER,
    ),
    (
        RecordSort.THING,
        "document",
        Message("document"),
        Message("Documents"),
        "DigitalDocument",
        "Document",
        _PAPER,
    ),
)

KINDS: Mapping[str, RecordKind] = MappingProxyType(
    {
        name: RecordKind(name, sort, words, plural, schema_org, ftm, _ICONS[name], MappingProxyType(fields))
        for sort, name, words, plural, schema_org, ftm, fields in _TABLE
    }
)
"""By id: those that every dossier has, in the order in which lists show them."""

_CLASSES: Mapping[RecordSort, tuple[str, str]] = MappingProxyType(
    {
        RecordSort.ACTOR: ("Organization", "LegalEntity"),
        RecordSort.THING: ("Thing", "Asset"),
        RecordSort.EVENT: ("Event", "Event"),
        RecordSort.PLACE: ("Place", "Address"),
    }
)
"""What a kind is told as that says nothing else: schema.org, FollowTheMoney."""

_FIELD = AlsoWritten(
    lambda value: {"name": value} if isinstance(value, str) else value,
    lambda schema: {"anyOf": [{"type": "string"}, schema]},
)


class OwnField(Record):
    """A particular that records of a kind of the dossier's own have; it may be written as its bare name."""

    name: Line = Field(description="Beside its value.")
    ftm: Line | None = Field(None, description="Its property in FollowTheMoney.")
    schema_org: Line | None = Field(None, description="Its property in schema.org.")


class OwnKind(Record):
    """A kind of records that this dossier has beside those of the table, or words of its own for one of them."""

    record: RecordSort = Field(description="Of which records: `actor`, `thing`, `event` or `place`.")
    name: Line = Field(description="Of one such record: `militia`.")
    plural: Line = Field(description="Above a list of them: `Militias`.")
    schema_org: Line | None = Field(None, description="The class in schema.org.")
    ftm: Line | None = Field(None, description="The schema in FollowTheMoney; `Person` makes them people.")
    like: Id | None = Field(None, description="A kind of the table whose sign and classes it shares.")
    fields: dict[Id, Annotated[OwnField, _FIELD]] = Field(
        {}, description="What is told of them beside claims, by id."
    )


def all_kinds(own: Mapping[str, OwnKind]) -> Mapping[str, RecordKind]:
    """The table's kinds by id, then those of the dossier's own; the dossier's words win."""
    return MappingProxyType({**KINDS, **{name: _own(name, kind) for name, kind in own.items()}})


def _own(name: str, kind: OwnKind) -> RecordKind:
    like = KINDS.get(kind.like or name)
    schema_org, ftm = (like.schema_org, like.ftm) if like else _CLASSES[kind.record]
    fields = {
        key: KindField(each.name, each.ftm or "", each.schema_org or "") for key, each in kind.fields.items()
    }
    return RecordKind(
        name,
        kind.record,
        kind.name,
        kind.plural,
        kind.schema_org or schema_org,
        kind.ftm or ftm,
        like.icon if like else _ICONS[kind.record.value],
        MappingProxyType({**(like.fields if like else {}), **fields}),
    )


_UNNAMED: Mapping[RecordSort, str] = MappingProxyType(
    {
        RecordSort.ACTOR: Message("actor"),
        RecordSort.THING: Message("thing"),
        RecordSort.EVENT: Message("event"),
        RecordSort.PLACE: Message("place"),
    }
)


def unnamed_kind(sort: RecordSort) -> RecordKind:
    """The kind of records of which nothing but their sort is known."""
    schema_org, ftm = _CLASSES[sort]
    name = _UNNAMED[sort]
    return RecordKind(sort.value, sort, name, name, schema_org, ftm, _ICONS[sort.value], _NONE)


def kind_in_words(sort: RecordSort, words: str) -> RecordKind:
    """A kind that no table has: the authors' own words for an event or a place."""
    schema_org, ftm = _CLASSES[sort]
    plural = words[:1].upper() + words[1:]
    return RecordKind(words, sort, words, plural, schema_org, ftm, _ICONS[sort.value], _NONE)


def known_kinds(kinds: Iterable[RecordKind], sort: RecordSort) -> tuple[str, ...]:
    """The ids of the kinds of one sort of records."""
    return tuple(kind.id for kind in kinds if kind.sort is sort)
