"""What can be made of words of an article, and where in the catalogue it belongs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from dossier_workbench.editing.catalogue import added_to, citation, new_record
from dossier_workbench.editing.yaml_edits import NoPlaceError, Value
from mkdocs_dossier.load.catalogue import SECTIONS
from mkdocs_dossier.model.base import Record, id_problem
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.records import Citation, Claim, NameForm
from mkdocs_dossier.write import Change


class Offer(StrEnum):
    """What can be made of words."""

    CLAIM = "claim"
    QUOTE = "quote"
    NAME = "name"
    RECORD = "record"


_LONGEST = 2000
"""Signs of a field of the form."""


class Asked(BaseModel):
    """What an author asks for; fields that the sort does not need are left out of account.

    Attributes:
        source: Id of the source.
        paragraph: The number of the paragraph that words are selected in.
        start: The first sign, within it.
        end: Behind the last one.
        sort: What is to be made of them; empty to have it guessed.
        record: Id of the record that a claim, a quote or a name is of.
        property: Of a claim.
        value: Of a claim, in the editors' words.
        speaker: Id of who says it, of a claim or a quote.
        id: Of a new record.
        name: Of a new record.
        kind: Of a new record.
    """

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)

    source: str = Field(max_length=_LONGEST)
    paragraph: int
    start: int = Field(ge=0)
    end: int
    sort: str = Field("", max_length=_LONGEST)
    record: str = Field("", max_length=_LONGEST)
    property: str = Field("", max_length=_LONGEST)
    value: str = Field("", max_length=_LONGEST)
    speaker: str = Field("", max_length=_LONGEST)
    id: str = Field("", max_length=_LONGEST)
    name: str = Field("", max_length=_LONGEST)
    kind: str = Field("", max_length=_LONGEST)


class NotYetError(Exception):
    """Something is missing or wrong before words can be written into the catalogue; said in a sentence."""


@dataclass(frozen=True, slots=True)
class Addition:
    """Something for the catalogue.

    Attributes:
        record: Id of the record that it is added to, or that is new.
        key: The list of the record to which it is added; empty for a whole record.
        item: What is added.
        says: What that is, in a few words.
        section: Of the catalogue, in which a new record belongs.
    """

    record: str
    key: str
    item: Value
    says: str
    section: str = ""


def addition(dossier: Dossier, asked: Asked, cite: Citation | None, words: str) -> Addition:
    """What is asked for, as it stands in a catalogue.

    Args:
        dossier: The records.
        asked: What is to be made.
        cite: The citation of the words; None if they can't be cited.
        words: The words, on one line.

    Raises:
        NotYetError: Something is missing or wrong.
    """
    if asked.sort not in {*Offer}:
        raise NotYetError(f"{asked.sort!r} can't be made of words.")
    if asked.sort == Offer.RECORD:
        return _new_record(dossier, asked, words)
    record = dossier.catalogue.get(asked.record)
    if record is None:
        raise NotYetError("Name the record that it is of." if not asked.record else _no_record(asked.record))
    if asked.sort == Offer.NAME:
        if words in {form.form for form in record.forms}:
            raise NotYetError(f"{record.short_name} has the form “{words}” already.")
        _demand(NameForm, {"form": words})
        return Addition(record.id, "names", words, f"“{words}” as a name of {record.id}")
    if cite is None:
        raise NotYetError("These words can't be cited.")
    written = citation(cite)
    if asked.sort == Offer.QUOTE:
        if not asked.speaker:
            raise NotYetError("Name who says it.")
        quoted: Value = {"speaker": _actor(dossier, asked.speaker), "cite": written}
        return Addition(record.id, "quotes", quoted, f"a quote to {record.id}")
    if not asked.property.strip():
        raise NotYetError("Name the property that is claimed.")
    claim = {"property": _line(asked.property), "value": _line(asked.value)}
    claim |= {"said_by": _actor(dossier, asked.speaker)} if asked.speaker else {}
    item: dict[str, Value] = {key: value for key, value in claim.items() if value}
    item["cite"] = written
    _demand(Claim, item)
    return Addition(record.id, "claims", item, f"a claim to {record.id}")


def _new_record(dossier: Dossier, asked: Asked, words: str) -> Addition:
    kind = dossier.vocabulary.kinds.get(asked.kind)
    name, problem = _line(asked.name) or words, id_problem(asked.id)
    if not asked.kind:
        raise NotYetError("Name its kind: person, state, organization …")
    if kind is None:
        raise NotYetError(f"There is no kind {asked.kind!r}.")
    if problem:
        raise NotYetError(f"{problem[0].upper()}{problem[1:]}." if asked.id else "Give it an id.")
    if asked.id in dossier.records or asked.id in dossier.former:
        raise NotYetError(f"The id {asked.id!r} is taken.")
    section = f"{kind.sort}s"
    item: dict[str, Value] = {"kind": kind.id, "name": name}
    item |= {"names": [words]} if words != name else {}
    _demand(SECTIONS[section], {**item, "id": asked.id})
    return Addition(asked.id, "", item, f"the new record {asked.id}", section)


def _demand(model: type[Record], item: Mapping[str, Value]) -> None:
    """Hold an entry to what a catalogue may say.

    Raises:
        NotYetError: It may not say this.
    """
    try:
        model.model_validate(item)
    except ValidationError as error:
        first = error.errors()[0]
        field = next((str(step) for step in first["loc"] if isinstance(step, str)), "it")
        raise NotYetError(f"{field}: {first['msg']}.") from error


def _actor(dossier: Dossier, name: str) -> str:
    if name not in dossier.actors:
        raise NotYetError(f"There is no actor {name!r}: give the id of one, or make a record first.")
    return name


def _no_record(name: str) -> str:
    return f"There is no record {name!r}."


def _line(text: str) -> str:
    return " ".join(text.split())


def change(root: Path, dossier: Dossier, made: Addition) -> Change:
    """What an addition makes of the file of the catalogue where it belongs.

    Raises:
        NotYetError: The file can't take it, or can't be read.
    """
    try:
        if isinstance(made.item, Mapping) and not made.key:
            return new_record(root, dossier, made.section, made.record, made.item)
        return added_to(root, dossier, made.record, (made.key,), made.item)
    except NoPlaceError as error:
        raise NotYetError(f"The catalogue can't take it: {error}.") from error
