"""What all records share: frozen, unknown keys forbidden, and the small types their fields are made of."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any, TypeVar, get_args

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
)
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from mkdocs_dossier.model.dates import EdtfDate
from mkdocs_dossier.model.dates.errors import shown
from mkdocs_dossier.model.origin import Step

UNKNOWN = "unknown"
"""What an author writes for a fact that was looked for and not found."""

ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"
ID_LENGTH = 100
# Of BCP 47 the beginning alone is asked for: two or three letters, then subtags. Names of languages have more.
_TAG = r"^[A-Za-z]{2,3}([-_][A-Za-z0-9]{1,8})*$"
# An id becomes a folder and a file name: "index" would take the section's own page, the others are
# device names that Windows refuses.
_PORTS = (f"{port}{number}" for port in ("com", "lpt") for number in range(10))
RESERVED_IDS = frozenset({"index", "con", "prn", "aux", "nul", *_PORTS})

# Non-breaking spaces are an author's choice and stay; all other white space is layout of the YAML file.
_SPACES = re.compile(r"[^\S\u00a0\u202f]+")


class Record(BaseModel):
    """A frozen value read from a dossier's files; unknown keys are errors."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=False)


@dataclass(frozen=True, slots=True)
class Ref:
    """Marks a field that holds the id of another record, and which kinds of record it may name."""

    kinds: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AlsoWritten:
    """Lets a field be written in another way, too.

    Attributes:
        read: Makes the usual way of it, before anything is validated.
        schema: Makes a JSON Schema of both ways from that of the usual one.
    """

    read: Callable[[object], object]
    schema: Callable[[dict[str, Any]], dict[str, Any]]

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_before_validator_function(self.read, handler(source))

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return self.schema(handler(schema))


def _or_unknown(schema: dict[str, Any]) -> dict[str, Any]:
    options = [option for option in schema.pop("anyOf", [schema]) if option.get("type") != "null"]
    return {"anyOf": [*options, {"const": UNKNOWN}]}


_UNKNOWN = AlsoWritten(lambda value: None if value == UNKNOWN else value, _or_unknown)
"""The value of what is written ``unknown`` is None, and the field counts as set."""

_ONE = AlsoWritten(
    lambda value: value if isinstance(value, list | tuple) or value is None else [value],
    lambda schema: {"anyOf": [schema["items"], schema]},
)
"""A list of one may be written without its list."""


def _one_line(value: str) -> str:
    line = _SPACES.sub(" ", value).strip()
    if not line:
        raise PydanticCustomError("empty_text", "is empty")
    return line


def _identifier(value: str) -> str:
    problem = id_problem(value)
    if problem:
        raise PydanticCustomError("bad_id", "{problem}", {"problem": problem})
    return value


def _language_tag(value: str) -> str:
    if not re.fullmatch(_TAG, value):
        raise PydanticCustomError("bad_language_tag", "is not a language tag")
    return value


def id_problem(value: str) -> str:
    """What is wrong with ``value`` as an id; empty if nothing is."""
    if not re.fullmatch(ID_PATTERN, value):
        return f"{shown(value)} is not an id: ids are made of a-z, 0-9 and single hyphens between them"
    if len(value) > ID_LENGTH:
        return f"the id {shown(value)} is longer than {ID_LENGTH} characters"
    if value in RESERVED_IDS:
        return f"{value!r} is reserved and can't be an id"
    return ""


Line = Annotated[str, AfterValidator(_one_line)]
"""Text on one line: white space is collapsed, emptiness is an error."""

LanguageTag = Annotated[Line, AfterValidator(_language_tag), Field(json_schema_extra={"pattern": _TAG})]
"""A BCP 47 tag, such as `hy` or `az-Arab`; a language's name is none."""

Id = Annotated[str, AfterValidator(_identifier), Field(json_schema_extra={"pattern": ID_PATTERN})]

T = TypeVar("T")
OneOrMany = Annotated[tuple[T, ...], _ONE]
OrUnknown = Annotated[T | None, _UNKNOWN]
KnownDate = Annotated[EdtfDate | None, _UNKNOWN]
KnownLine = Annotated[Line | None, _UNKNOWN]
KnownLanguage = Annotated[LanguageTag | None, _UNKNOWN]

ActorId = Annotated[Id, Ref(("actor",))]
PlaceId = Annotated[Id, Ref(("place",))]
EventId = Annotated[Id, Ref(("event",))]
ThingId = Annotated[Id, Ref(("thing",))]
SourceId = Annotated[Id, Ref(("source",))]


def markers(annotation: object, metadata: tuple[object, ...] = ()) -> tuple[object, ...]:
    """All markers on a type, those inside lists, unions and nested ``Annotated`` included."""
    found = [*metadata, *getattr(annotation, "__metadata__", ())]
    for inner in get_args(annotation):
        found.extend(markers(inner))
    return tuple(found)


def walk(
    record: BaseModel, wanted: type = object
) -> Iterator[tuple[tuple[Step, ...], object, tuple[object, ...]]]:
    """Every value in a record: its path, itself, and the markers on its type.

    The walk follows the model's own annotations, so a field added later is walked without further work:
    checks of references and citations stand on it.

    Args:
        record: Where to start.
        wanted: A class of markers or of values. Fields that can hold none, however deep, are left out; with
            ``object`` nothing is.
    """
    for name, found in _fields(type(record), wanted):
        yield from _walk((name,), getattr(record, name), found, wanted)


@cache
def _fields(kind: type[BaseModel], wanted: type) -> tuple[tuple[str, tuple[object, ...]], ...]:
    """The fields to walk, with the markers on their types."""
    fields = (
        (name, info.annotation, markers(info.annotation, tuple(info.metadata)))
        for name, info in kind.model_fields.items()
    )
    return tuple(
        (name, found)
        for name, annotation, found in fields
        if any(isinstance(marker, wanted) for marker in found) or _holds(annotation, wanted)
    )


def _holds(annotation: object, wanted: type) -> bool:
    """Whether a value of that type can be, or hold, what is wanted."""
    if isinstance(annotation, type) and issubclass(annotation, wanted):
        return True
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return bool(_fields(annotation, wanted))
    return any(_holds(inner, wanted) for inner in get_args(annotation))


def _walk(
    path: tuple[Step, ...], value: object, found: tuple[object, ...], wanted: type
) -> Iterator[tuple[tuple[Step, ...], object, tuple[object, ...]]]:
    if isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _walk((*path, index), item, found, wanted)
        return
    if isinstance(value, dict):
        for key, item in value.items():
            yield from _walk((*path, key), item, found, wanted)
        return
    yield path, value, found
    if isinstance(value, BaseModel):
        for inner, item, inner_found in walk(value, wanted):
            yield (*path, *inner), item, inner_found
