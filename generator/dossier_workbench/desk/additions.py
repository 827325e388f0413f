"""What can be made of words of an article, and where in the catalogue it belongs."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field

from dossier_workbench.editing.catalogue import added_to, cited_in, judged, new_record
from dossier_workbench.editing.yaml_edits import NoPlaceError, Value
from mkdocs_dossier.model.base import UNKNOWN, id_problem
from mkdocs_dossier.model.dates import EdtfError, parse_edtf
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.kinds import RecordSort
from mkdocs_dossier.model.phrases import alternatives
from mkdocs_dossier.model.records import Citation
from mkdocs_dossier.model.standings import ClaimStatus, VerdictStatus
from mkdocs_dossier.pipeline import Project
from mkdocs_dossier.text.similar import near_ids
from mkdocs_dossier.write import Change


class Offer(StrEnum):
    """What can be made of words."""

    CLAIM = "claim"
    QUOTE = "quote"
    NAME = "name"
    RECORD = "record"
    VERDICT = "verdict"


_LONGEST = 2000
"""Signs of a field of the form."""


_LONGEST_SELECTION = 20_000
"""Signs of a paragraph."""


class Asked(BaseModel):
    """What an author asks for; fields that the sort does not need are left out of account.

    Attributes:
        source: Id of the source.
        paragraph: The number of the paragraph that words are selected in.
        start: The first sign, within it.
        end: Behind the last one.
        words: The words as the page shows them, so that nobody cites what has changed meanwhile.
        sort: What is to be made of them; empty to have it guessed.
        record: Id of the record that a claim, a quote or a name is of, or of whose claims a verdict is.
        claim: Id of a claim there that says just this, for one more passage, or on which a verdict is.
        property: Of a new claim, or that a verdict is on.
        value: Of a new claim, in the editors' words.
        speaker: Id of who says it, of a new claim or a quote.
        id: Of a new record.
        name: Of a new record.
        kind: Of a new record.
        date: Of a new event, as EDTF, or `unknown`.
        status: What the editors find, of a verdict.
        note: Why, of a verdict.
        by: Whose verdict it is; empty if that is not told.
        on: The day of a verdict, as EDTF; empty if that is not told.
    """

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)

    source: str = Field(max_length=_LONGEST)
    paragraph: int
    start: int = Field(ge=0)
    end: int
    words: str = Field(max_length=_LONGEST_SELECTION)
    sort: str = Field("", max_length=_LONGEST)
    record: str = Field("", max_length=_LONGEST)
    claim: str = Field("", max_length=_LONGEST)
    property: str = Field("", max_length=_LONGEST)
    value: str = Field("", max_length=_LONGEST)
    speaker: str = Field("", max_length=_LONGEST)
    id: str = Field("", max_length=_LONGEST)
    name: str = Field("", max_length=_LONGEST)
    kind: str = Field("", max_length=_LONGEST)
    date: str = Field("", max_length=_LONGEST)
    status: str = Field("", max_length=_LONGEST)
    note: str = Field("", max_length=_LONGEST)
    by: str = Field("", max_length=_LONGEST)
    on: str = Field("", max_length=_LONGEST)


class NotYetError(Exception):
    """Something is missing or wrong before words can be written into the catalogue; said in a sentence."""


@dataclass(frozen=True, slots=True)
class Addition:
    """Something for the catalogue.

    Attributes:
        change: What becomes of the file in which it belongs.
        says: What is added, in a few words.
    """

    change: Change
    says: str


def addition(root: Path, project: Project, asked: Asked, cite: Citation | None, words: str) -> Addition:
    """What is asked for, as a change of the catalogue.

    Args:
        root: The dossier's folder.
        project: The dossier as it was read.
        asked: What is to be made.
        cite: The citation of the words; None if they can't be cited.
        words: The words, on one line.

    Raises:
        NotYetError: Something is missing or wrong, or the file can't take it.
    """
    try:
        if asked.sort == Offer.RECORD:
            return _new_record(root, project.dossier, asked, words)
        if not asked.record:
            raise NotYetError("Name the record that it is of.")
        if asked.sort == Offer.NAME:
            return _name(root, project.dossier, asked.record, words)
        if asked.sort == Offer.VERDICT:
            return _verdict(root, project, asked)
        if asked.sort not in {Offer.CLAIM, Offer.QUOTE}:
            raise NotYetError(f"{asked.sort!r} can't be made of words.")
        if cite is None:
            raise NotYetError("These words can't be cited.")
        return _cited(root, project, asked, cite)
    except NoPlaceError as error:
        raise NotYetError(str(error)) from error


def _cited(root: Path, project: Project, asked: Asked, cite: Citation) -> Addition:
    """A claim, one more passage for one, or a quote."""
    speaker, question = asked.speaker, _line(asked.property)
    if asked.sort == Offer.QUOTE:
        if not speaker:
            raise NotYetError("Name who says it.")
        change = cited_in(root, project, asked.record, cite, speaker=speaker)
        return Addition(change, f"a quote to {asked.record}")
    if asked.claim:
        return Addition(cited_in(root, project, asked.claim, cite), f"a citation to {asked.claim}")
    if not question:
        raise NotYetError("Name the property that is claimed.")
    change = cited_in(
        root, project, asked.record, cite, question=question, value=_line(asked.value), said_by=speaker
    )
    return Addition(change, f"a claim to {asked.record}")


def _verdict(root: Path, project: Project, asked: Asked) -> Addition:
    """What the editors find of a claim, or of all claims on a question."""
    statuses: type[StrEnum] = ClaimStatus if asked.claim else VerdictStatus
    status, note, by, on = _line(asked.status), _line(asked.note), _line(asked.by), _date(asked.on)
    if not asked.claim and not asked.property:
        raise NotYetError("Name the property, or the one claim, that it is on.")
    if status not in {*statuses}:
        raise NotYetError(f"Name the status: {alternatives(each.value for each in statuses)}.")
    if not note:
        raise NotYetError("Say why.")
    verdict = {"status": status, "note": note, "by": by, "on": on}
    written = {key: each for key, each in verdict.items() if each}
    into = asked.claim or asked.record
    return Addition(judged(root, project, into, _line(asked.property), written), f"a verdict to {into}")


def _date(text: str) -> str:
    """A date as EDTF, which may be empty."""
    try:
        return parse_edtf(text).text if text.strip() else ""
    except EdtfError as error:
        raise NotYetError(f"{error}; {error.hint}.") from error


def _name(root: Path, dossier: Dossier, record_id: str, words: str) -> Addition:
    record = dossier.catalogue.get(record_id)
    if record is None:
        raise NotYetError(
            f"There is no record {record_id!r}. {near_ids(record_id, dossier.catalogue, '')}".rstrip()
        )
    if words in {form.form for form in record.forms}:
        raise NotYetError(f"{record.short_name} has the form “{words}” already.")
    return Addition(added_to(root, dossier, record_id, ("names",), words), f"a name to {record_id}")


def _new_record(root: Path, dossier: Dossier, asked: Asked, words: str) -> Addition:
    """A record with no more than it must have."""
    problem = id_problem(asked.id)
    if not asked.kind:
        raise NotYetError("Name its kind: person, state, organization, place, event …")
    sort = sorts_by_kind(dossier).get(asked.kind)
    if sort is None:
        near = near_ids(asked.kind, sorts_by_kind(dossier), "")
        raise NotYetError(f"There is no kind {asked.kind!r}. {near}".rstrip())
    if problem:
        raise NotYetError(f"{problem[0].upper()}{problem[1:]}." if asked.id else "Give it an id.")
    if asked.id in dossier.records or asked.id in dossier.former:
        raise NotYetError(f"The id {asked.id!r} is taken.")
    name = _line(asked.name) or words
    item: dict[str, Value] = {"kind": asked.kind} if asked.kind != RecordSort.PLACE else {}
    item |= {"name": name}
    item |= {"names": [words]} if words != name else {}
    if sort is RecordSort.EVENT:
        if not asked.date:
            raise NotYetError("Give its date: 2022-10-31, 2022-10, 2022-10-30/2022-10-31 … or unknown.")
        item |= {"date": asked.date if asked.date == UNKNOWN else _date(asked.date)}
    return Addition(new_record(root, dossier, f"{sort}s", asked.id, item), f"the new record {asked.id}")


def sorts_by_kind(dossier: Dossier) -> dict[str, RecordSort]:
    """By kind that a new record may be of: of which sort it is then. Events and places need be of no kind that is known."""
    known = {kind.id: kind.sort for kind in dossier.vocabulary.kinds.values()}
    return {**known, RecordSort.PLACE: RecordSort.PLACE, RecordSort.EVENT: RecordSort.EVENT}


def _line(text: str) -> str:
    return " ".join(text.split())
