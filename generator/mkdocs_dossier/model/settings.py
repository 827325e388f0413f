"""The dossier's settings, from ``seeds/dossier.yaml``."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Annotated
from urllib.parse import quote

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from mkdocs_dossier.model.base import ActorId, Id, KnownDate, LanguageTag, Line, OneOrMany, Record
from mkdocs_dossier.model.book import BookSettings
from mkdocs_dossier.model.codes import CODES
from mkdocs_dossier.model.kinds import OwnKind, all_kinds
from mkdocs_dossier.model.measures import NAMES
from mkdocs_dossier.model.origin import Origin
from mkdocs_dossier.model.publishers import Publisher, Release
from mkdocs_dossier.model.relation_kinds import OwnRelation, all_relation_kinds
from mkdocs_dossier.model.source import Rights
from mkdocs_dossier.model.suggestions import hint_names
from mkdocs_dossier.model.vocabulary import Vocabulary


class LinkPolicy(StrEnum):
    """Which mentions of a record become links."""

    FIRST = "first"
    ALL = "all"


def _known_code(value: str) -> str:
    if value not in CODES:
        raise PydanticCustomError("unknown_code", "{code} is not a diagnostic code", {"code": repr(value)})
    return value


def _known_measure(value: str) -> str:
    if value not in NAMES:
        raise PydanticCustomError(
            "unknown_measure", "{name} is neither a measure nor a family of measures", {"name": repr(value)}
        )
    return value


# Host and path of an address: what could end an attribute, or is no sign of an address, is not among its signs.
_EDIT_TEMPLATE = re.compile(r"https?://[\w.:@\[\]-]+/[\w%:/?#\[\]@!$&*+,;=.~{}-]*", re.ASCII)
_PLACES = re.compile(r"\{(?:path|line)\}")


def _edit_template(value: str) -> str:
    plain = _PLACES.sub("", value)
    if "{path}" not in value or not _EDIT_TEMPLATE.fullmatch(value) or "{" in plain or "}" in plain:
        raise PydanticCustomError(
            "bad_template",
            "is not an http(s) address with {path} (and, if wanted, {line}) in it, free of blanks and quotation marks",
            {"path": "{path}", "line": "{line}"},
        )
    return value


_PATTERN = re.compile(r"(?:[a-z0-9-]|\{(?:publisher|date|title)\})+", re.ASCII)


def _id_pattern(value: str) -> str:
    if not _PATTERN.fullmatch(value) or "{" not in value:
        raise PydanticCustomError(
            "bad_pattern",
            "is no pattern of ids: small letters, digits and hyphens, and one at least of {names}",
            {"names": "{publisher}, {date}, {title}"},
        )
    return value


class Ignore(Record):
    """A diagnostic that the authors accept, with their reason."""

    code: Annotated[
        Line,
        AfterValidator(_known_code),
        Field(json_schema_extra=lambda schema: schema.update(enum=[*CODES])),
    ] = Field(description="The diagnostic, by its code.")
    where: Line | None = Field(None, description="A file, or a file:line; everywhere if absent.")
    reason: Line = Field(description="Why it is accepted; readers of the settings are owed it.")


def _suggestion_key(value: str) -> str:
    hint, _, rest = value.partition(":")
    if hint not in hint_names() or not rest or " " in value:
        raise PydanticCustomError(
            "bad_suggestion",
            "{key} is not the key of a suggestion; keys begin with {kinds}",
            {"key": repr(value), "kinds": ", ".join(f"{each}:" for each in hint_names())},
        )
    return value


class Dismissed(Record):
    """A suggestion that the authors do not want to see again."""

    suggestion: Annotated[Line, AfterValidator(_suggestion_key)] = Field(
        description="Its key, as `dossier suggest` prints it."
    )
    reason: Line = Field(description="Why; whoever takes over the dossier is owed it.")


class Settings(Record):
    """What holds for the whole dossier."""

    title: Line = Field(description="The dossier's title.")
    subtitle: Line | None = Field(None, description="A line below the title.")
    summary: OneOrMany[Line] = Field(
        (),
        description="What the dossier is about and what it leaves open: the home page opens with it. A list is paragraphs.",
    )
    language: LanguageTag = Field(
        "en",
        description="Language of the dossier, as a BCP 47 tag; pages get direction and quotation marks of it.",
    )
    editors: OneOrMany[Line] = Field((), description="Who answers for the dossier.")
    edition: KnownDate = Field(None, description="The day this state of the dossier is cited by.")
    rights: Rights = Field(Rights.QUOTE, description="For sources that do not say.")
    map_note: Line | None = Field(
        None,
        description="What readers should know about the lines on this dossier's maps, beside their source.",
    )
    id_pattern: Annotated[Line, AfterValidator(_id_pattern)] | None = Field(
        None,
        description="How `dossier add` names articles: `{publisher}`, `{date}` and `{title}` in it stand for theirs.",
        examples=["{publisher}-{date}"],
    )
    quotation_budget: Annotated[int, Field(ge=0)] = Field(
        300, description="Words of one source that may be published verbatim."
    )
    digest_run: Annotated[int, Field(ge=3)] = Field(
        10, description="Words in a row that a digest may have in common with its original, unquoted."
    )
    link: LinkPolicy = Field(LinkPolicy.FIRST, description="Link the first mention in a section, or all.")
    edit_url: Annotated[Line, AfterValidator(_edit_template)] | None = Field(
        None, description="Address of a file in the repository's web view, with `{path}` and `{line}`."
    )
    book: BookSettings = Field(BookSettings(), description="Paper, margins and citation style of the book.")
    publishers: dict[Id, Publisher] = Field(
        {},
        description="Outlets and agencies by id: their written forms, and which belong together.",
        json_schema_extra={"additionalProperties": False},
    )
    releases: dict[Id, Release] = Field(
        {},
        description="Statements and press releases that several articles reproduce, by id.",
        json_schema_extra={"additionalProperties": False},
    )
    parties: OneOrMany[ActorId] = Field(
        (), description="Ids of the actors whose positions are compared; else those that speakers stand for."
    )
    kinds: dict[Id, OwnKind] = Field(
        {},
        description="Kinds of records that this dossier has beside those of the vocabulary, by id.",
        json_schema_extra={"additionalProperties": False},
    )
    relations: dict[Id, OwnRelation] = Field(
        {},
        description="Kinds of relations that it has beside those of the vocabulary, by id.",
        json_schema_extra={"additionalProperties": False},
    )
    tags: dict[Id, Line] = Field(
        {}, description="What tags are called, by id; where any stands here, records have no others."
    )
    ignore: tuple[Ignore, ...] = Field((), description="Diagnostics that are accepted.")
    thresholds: dict[Annotated[Line, AfterValidator(_known_measure)], Annotated[int, Field(ge=0)]] = Field(
        {},
        description="The highest count that `dossier status` accepts, by measure or family.",
        json_schema_extra={"propertyNames": {"enum": [*NAMES]}},
    )
    dismissed: tuple[Dismissed, ...] = Field(
        (), description="Suggestions of `dossier suggest` that are not to come again."
    )

    @property
    def vocabulary(self) -> Vocabulary:
        """The kinds of records and relations that the dossier may use."""
        return Vocabulary(all_kinds(self.kinds), all_relation_kinds(self.relations))

    def edit_address(self, origin: Origin) -> str | None:
        """Where a line of a seed is edited; None if the settings do not say where the repository is.

        Neither the path nor the settings can add anything to the address but its signs: both are percent-encoded.
        """
        if self.edit_url is None:
            return None
        line = str(origin.line or 1)
        return self.edit_url.replace("{line}", line).replace("{path}", quote(origin.path))
