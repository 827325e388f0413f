"""What a person has still to read or to decide, and what their answers change."""

from __future__ import annotations

from itertools import count
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from dossier_workbench.editing.catalogue import edited
from dossier_workbench.editing.yaml_edits import NoPlaceError, Value, appended
from mkdocs_dossier.analyse.readings import entered, sum_read
from mkdocs_dossier.load.reviews import ENDING, FOLDER
from mkdocs_dossier.load.yaml_marks import parse_yaml
from mkdocs_dossier.model.base import ID_LENGTH, id_problem
from mkdocs_dossier.model.claims import FiledClaim
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.places import SEEDS
from mkdocs_dossier.model.reviews import TWO, Review, Support, person
from mkdocs_dossier.pipeline import Project
from mkdocs_dossier.render.yaml_text import scalar
from mkdocs_dossier.text.name_order import slug
from mkdocs_dossier.write import Change

REVIEWS = f"{SEEDS}/{FOLDER}"


def review_of(dossier: Dossier, reader: str) -> Review | None:
    """A person's file of readings; None if there is none."""
    return next((each for each in dossier.reviews if person(each.reader) == person(reader)), None)


def file_of(root: Path, dossier: Dossier, reader: str) -> str:
    """Where a person's readings stand or will stand, relative to the dossier's folder.

    Raises:
        NoPlaceError: No file can have such a name.
    """
    review, name = review_of(dossier, reader), slug(reader, ID_LENGTH - 3)
    if review is not None:
        return review.marks.origin.path
    if not name:
        raise NoPlaceError(f"{reader!r} is no name of a person.")
    names = (f"{name}{'' if number == 1 else f'-{number}'}" for number in count(1))
    paths = (f"{REVIEWS}/{each}{ENDING}" for each in names if not id_problem(each))
    return next(path for path in paths if not (root / path).exists())


def waiting(project: Project, reader: str) -> tuple[FiledClaim, ...]:
    """The claims with passages that lack a reader and that this one may read, those first that one has read already.

    Nothing depends on what others answered.
    """
    relations, read = project.findings.relations, project.findings.readings.claims
    found = []
    for filed in (each for record in relations.reading_order for each in relations.claims(record.id)):
        readers = {person(said.reader) for said in read[filed.id].readings} if filed.id in read else set()
        if filed.claim.cite and len(readers) < TWO and person(reader) not in readers | entered(filed):
            found.append((not readers, filed))
    return tuple(filed for _, filed in sorted(found, key=lambda each: each[0]))


def undecided(project: Project, decider: str = "") -> tuple[FiledClaim, ...]:
    """The claims on which readers differ, and between whom nobody has decided; those alone that a third person may."""
    claims = project.findings.relations.claim_by_id
    differing = [
        (claims[name], {person(said.reader) for said in read.readings})
        for name, read in project.findings.readings.claims.items()
        if read.differs
    ]
    return tuple(filed for filed, readers in differing if person(decider) not in readers | entered(filed))


class Given(NamedTuple):
    """An answer as it is given.

    Attributes:
        filed: What was read.
        answer: What the reader says.
        day: The day of it, as ``YYYY-MM-DD``.
        note: The reader's remark.
        decides: Whether it decides between others.
    """

    filed: FiledClaim
    answer: Support
    day: str
    note: str = ""
    decides: bool = False


def answered(root: Path, dossier: Dossier, path: str, reader: str, given: Given) -> Change:
    """An answer as the last one in its reader's file.

    Args:
        root: The dossier's folder.
        dossier: What was read out of it, and to the reader.
        path: Of the reader's file, as `file_of` gave it before the first answer.
        reader: By name.
        given: The answer.

    Raises:
        NoPlaceError: The file can't take it.
    """
    item: dict[str, Value] = {
        "claim": given.filed.id,
        "answer": given.answer.value,
        "on": given.day,
        "read": sum_read(dossier, given.filed),
        **({"note": given.note} if given.note else {}),
        **({"decides": "true"} if given.decides else {}),
    }
    head = f"# Readings of claims; `dossier review` asks for them.\nreader: {scalar(reader)}\n"

    is_known = review_of(dossier, reader) is not None

    def edit(text: str) -> str:
        # Somebody of a like name may have begun the file since it was found to be nobody's.
        begun = None if is_known else parse_yaml(text, path).value
        if isinstance(begun, dict) and person(str(begun.get("reader", reader))) != person(reader):
            raise NoPlaceError("it is another reader's; run the command again")
        return appended(text or head, ("readings",), item)

    return edited(root, path, edit, begins=True)


def signature_of(path: str) -> str:
    """Where the signature of a file of readings lies."""
    return str(PurePosixPath(path).with_suffix(".sig"))
