"""Additions to the catalogue, each as the change of the one file in which it belongs.

Whoever has one shows its `diff`, and makes it by `mkdocs_dossier.write.apply`, which refuses it if the file is not what
it was. `Change.undone` is the way back.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from pydantic_core import PydanticCustomError

from dossier_workbench.editing.one_record import record_text
from dossier_workbench.editing.yaml_edits import NoPlaceError, Value, appended, keys_at, put
from mkdocs_dossier.disk import read_bytes
from mkdocs_dossier.load.catalogue import SECTIONS
from mkdocs_dossier.load.files import MAX_BYTES
from mkdocs_dossier.load.project import CATALOGUE
from mkdocs_dossier.model.diagnostic import Diagnostic
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.origin import Step
from mkdocs_dossier.model.places import SEEDS
from mkdocs_dossier.model.records import Citation, Claim, ClaimVerdict, Verdict, in_time
from mkdocs_dossier.pipeline import Project
from mkdocs_dossier.text.similar import did_you_mean, near_ids
from mkdocs_dossier.write import Change

_SECTION_OF = {kind.kind_of_record: section for section, kind in SECTIONS.items()}


def section_of(dossier: Dossier, record_id: str) -> str:
    """The key of a catalogue file under which a record stands.

    Raises:
        NoPlaceError: It is no record of the catalogue.
    """
    kind = getattr(dossier.records.get(record_id), "kind_of_record", "")
    if kind not in _SECTION_OF:
        raise NoPlaceError(f"{record_id!r} is no record of the catalogue.")
    return _SECTION_OF[kind]


def refuse_table(dossier: Dossier, record_id: str, path: Sequence[Step]) -> None:
    """Refuse to change a claim that stands in a table.

    Raises:
        NoPlaceError: It does.
    """
    where = dossier.origin(record_id, *path)
    if len(path) > 1 and where.path != dossier.origin(record_id).path:
        raise NoPlaceError(f"That stands in a table, at {where}: change it there.")


def added_to(root: Path, dossier: Dossier, record_id: str, path: Sequence[Step], item: Value) -> Change:
    """One more item in a list of a record: `("names",)`, `("claims",)`, `("claims", 2, "cite")`.

    Args:
        root: The dossier's folder.
        dossier: As it was read.
        record_id: Of the catalogue.
        path: Of the list within the record; it need not be there yet.
        item: What is added.

    Raises:
        NoPlaceError: The file can't take it.
    """
    refuse_table(dossier, record_id, path)
    marks, section = dossier.marks[record_id], section_of(dossier, record_id)
    whole = (section, record_id, *path)

    def edit(text: str) -> str:
        cut = record_text(text, marks, section, record_id)
        return cut.changed(lambda part: appended(part, whole, item))

    return edited(root, marks.origin.path, edit)


def new_record(
    root: Path, dossier: Dossier, section: str, record_id: str, value: Mapping[str, Value]
) -> Change:
    """A record, in the file that has most of its section, else in a new one of the section's name.

    Args:
        root: The dossier's folder.
        dossier: As it was read.
        section: `actors`, `places`, `events`, `things`, `questions` or `terms`.
        record_id: An id that nobody has.
        value: The record's fields.

    Raises:
        NoPlaceError: The file can't take it.
    """
    files = Counter(dossier.marks[name].origin.path for name in getattr(dossier, section))
    most = max(files.values(), default=0)
    usual = f"{SEEDS}/{CATALOGUE}/{section}.yaml"
    path = min((name for name, count in files.items() if count == most), default=usual)
    last = max(
        (name for name in getattr(dossier, section) if dossier.marks[name].origin.path == path),
        key=lambda name: dossier.marks[name].origin,
        default="",
    )

    def edit(text: str) -> str:
        if not last:
            return put(text, (section, record_id), value)
        cut = record_text(text, dossier.marks[last], section, last)
        return cut.changed(lambda part: put(part, (section, record_id), value))

    return edited(root, path, edit, begins=not last)


def cited_in(
    root: Path,
    project: Project,
    into: str,
    cite: Citation,
    *,
    question: str = "",
    value: str = "",
    said_by: str = "",
    speaker: str = "",
) -> Change:
    """A citation where it belongs: in a claim, in the summary of a record, in a new claim, or as words of an actor.

    Args:
        root: The dossier's folder.
        project: The dossier as it was read.
        into: Id of a claim or of a record.
        cite: The citation.
        question: What the passage claims (the claim's `property`); a claim of the record that says just that gets it.
        value: What it claims, in the editors' words.
        said_by: Id of the actor whose statement that is.
        speaker: Id of the actor whose words these are, for the quotes of a record.

    Raises:
        NoPlaceError: There is no such place, or the citation is there already.
    """
    dossier, relations = project.dossier, project.findings.relations
    record, item = into, citation(cite)
    path: tuple[Step, ...] = ("cite",)
    said: list[tuple[Step, ...]] | None = None
    filed = relations.claim_by_id.get(into)
    if filed is not None:
        if question or value or said_by or speaker:
            raise NoPlaceError(f"{into!r} is a claim; what it claims stands there already.")
        record, path = filed.record, ("claims", filed.index, "cite")
    elif into not in dossier.catalogue:
        raise _unknown(project, into)
    elif speaker:
        path, item = ("quotes",), {"speaker": _actor(dossier, speaker), "cite": item}
    elif question:
        claim = {"property": question, "value": value, "said_by": said_by and _actor(dossier, said_by)}
        name = _name_of_question(dossier, question)
        same = [each for each in relations.claims(into) if _says(each.claim, name, value, said_by)]
        known = next((each for each in same if value), None)
        said = [("claims", each.index) for each in same]
        path = ("claims", known.index, "cite") if known else ("claims",)
        item = item if known else {**{key: each for key, each in claim.items() if each}, "cite": item}
    # The same words may back claims on several questions, but none twice.
    places = [path] if said is None else said
    here = (
        each for each in relations.cited_on(record) if any(each.path[: len(top)] == top for top in places)
    )
    if any((each.cite.source, each.cite.quote) == (cite.source, cite.quote) for each in here):
        raise NoPlaceError(f"{into!r} cites these words already.")
    return added_to(root, dossier, record, path, item)


def judged(root: Path, project: Project, into: str, question: str, verdict: Mapping[str, Value]) -> Change:
    """One more verdict, behind those that stand there.

    Args:
        root: The dossier's folder.
        project: The dossier as it was read.
        into: Id of a claim, or of a record whose claims on a question are judged.
        question: The property of these claims; of no account for a claim.
        verdict: The fields of a `ClaimVerdict` or a `Verdict`, sound ones.

    Raises:
        NoPlaceError: There is no such claim or question, or the day is missing or before that of the last verdict.
    """
    dossier, relations = project.dossier, project.findings.relations
    filed = relations.claim_by_id.get(into)
    try:
        if filed is not None:
            in_time((*filed.claim.verdicts, ClaimVerdict.model_validate(verdict)))
            return added_to(root, dossier, filed.record, ("claims", filed.index, "verdicts"), verdict)
        if into not in dossier.catalogue:
            raise _unknown(project, into)
        name = _name_of_question(dossier, question)
        asked = {each.claim.property for each in relations.claims(into)}
        if name not in asked:
            raise NoPlaceError(f"{into!r} has no claim on {name!r}. {did_you_mean(name, asked)}".rstrip())
        in_time((*dossier.catalogue[into].verdicts.get(name, ()), Verdict.model_validate(verdict)))
    except PydanticCustomError as error:
        raise NoPlaceError(f"{error.message()[0].upper()}{error.message()[1:]}.") from error
    section = section_of(dossier, into)

    def edit(part: str) -> str:
        known = keys_at(part, (section, into, "verdicts"))
        key = next((each for each in known if _name_of_question(dossier, each) == name), name)
        return appended(part, (section, into, "verdicts", key), verdict)

    marks = dossier.marks[into]
    return edited(root, marks.origin.path, lambda text: record_text(text, marks, section, into).changed(edit))


def _unknown(project: Project, into: str) -> NoPlaceError:
    near = near_ids(into, [*project.dossier.catalogue, *project.findings.relations.claim_by_id], "")
    return NoPlaceError(f"{into!r} is neither a record of the catalogue nor a claim. {near}".rstrip())


def _actor(dossier: Dossier, name: str) -> str:
    if name not in dossier.actors:
        raise NoPlaceError(f"{name!r} is no actor. {near_ids(name, dossier.actors, '')}".rstrip())
    return name


def _name_of_question(dossier: Dossier, given: str) -> str:
    """The property of claims that answer a question, which may be given by its id, a former one, or in other letters."""
    by_id = dossier.questions.get(dossier.former.get(given, given))
    question = by_id or dossier.question(given)
    return question.name if question else given


def _says(claim: Claim, question: str, value: str, said_by: str) -> bool:
    said = (claim.property, claim.value or "", claim.said_by)
    return said == (question, value, (said_by,) if said_by else ())


def citation(cite: Citation) -> dict[str, Value]:
    """A citation as an author writes it."""
    return {key: value for key, value in cite.model_dump().items() if value is not None}


def edited(root: Path, path: str, edit: Callable[[str], str], *, begins: bool = False) -> Change:
    """The change of a file of the seeds that gives it another text.

    Args:
        root: The dossier's folder.
        path: Of the file, relative to that.
        edit: From its text to the other.
        begins: Whether the file may be a new one, which is empty; what was read has been taken away if it is not there.

    Raises:
        NoPlaceError: The file can't be read, is no UTF-8, or becomes too large; or as ``edit``.
    """
    raw: bytes | Diagnostic | None = None
    if not begins or (root / path).exists():
        raw = read_bytes(root, root / path, path, MAX_BYTES)
    if isinstance(raw, Diagnostic):
        raise NoPlaceError(f"{raw.message}.")
    try:
        after = edit((raw or b"").decode()).encode()
    except UnicodeDecodeError as error:
        raise NoPlaceError(f"{path} is not UTF-8.") from error
    except NoPlaceError as error:
        raise NoPlaceError(f"{path}: {error}.") from error
    if len(after) > MAX_BYTES:
        raise NoPlaceError(f"{path} would become larger than one file may be; divide it.")
    return Change(path, raw, after)
