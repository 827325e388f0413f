"""A record, an article or a claim under another id: everything that names it names it by the new one.

The old id stays under ``was:``, so that addresses that are in the world go on leading there.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path, PurePosixPath

from dossier_workbench.editing.catalogue import refuse_table, section_of
from dossier_workbench.editing.lock import renamed_lock
from dossier_workbench.editing.references import (
    SETTINGS_PATH,
    Edits,
    NotRenamedError,
    editor,
    on_pages,
    references,
    refuse_faults,
    refuse_lost_claims,
    seeds_changes,
)
from mkdocs_dossier.model.base import id_problem
from mkdocs_dossier.model.claims import FiledClaim
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.origin import Step
from mkdocs_dossier.pipeline import Project
from mkdocs_dossier.text.similar import near_ids
from mkdocs_dossier.write import Change


def rename(root: Path, project: Project, old: str, new: str) -> list[Change]:
    """The changes of all files by which one id becomes another.

    Args:
        root: The dossier's folder.
        project: The dossier as it was read.
        old: Id of a record, an article, or of a claim that has one.
        new: An id that nobody has or had, but for a former one of the same.

    Raises:
        NotRenamedError: The ids don't allow it, or files have faults in which references may be missed.
        NoPlaceError: A file can't be edited as it stands.
    """
    dossier = project.dossier
    claim = project.findings.relations.claim_by_id.get(old)
    _refuse(project, old, new, claim)
    refuse_lost_claims(project, old)
    files = references(root, project, old, new)
    if claim is not None and old not in dossier.records:
        _rename_claim(dossier, claim, new, files)
        return list(seeds_changes(root, project, *_editors(files), {}))
    if old in dossier.sources:
        path = dossier.marks[old].origin.path
        _keep_former(files.setdefault(path, Edits()), (), dossier.sources[old].meta.was, old, new)
        moved = {path: str(PurePosixPath(path).with_name(f"{new}.md"))}
    else:
        place = (section_of(dossier, old), old)
        edits = files.setdefault(dossier.marks[old].origin.path, Edits())
        edits.keys[place] = new
        _keep_former(edits, place, dossier.records[old].was, old, new)
        moved = {}
    changes = list(seeds_changes(root, project, *_editors(files), moved))
    return [*changes, *on_pages(root, project, old, new), *renamed_lock(root, project, old, new)]


def _refuse(project: Project, old: str, new: str, claim: FiledClaim | None) -> None:
    dossier, claims = project.dossier, project.findings.relations.claim_by_id
    known = [*dossier.records, *claims]
    refuse_faults(project)
    if old in dossier.former:
        raise NotRenamedError(f"{old!r} is a former id of {dossier.former[old]!r}: name that one.")
    if old not in dossier.records and claim is None:
        raise NotRenamedError(f"There is nothing with the id {old!r}. {near_ids(old, known, '')}".rstrip())
    if claim is not None and claim.id == old and claim.derived and old not in dossier.records:
        raise NotRenamedError(f"The claim {old!r} has no id of its own yet: run `dossier mint` first.")
    if problem := id_problem(new):
        raise NotRenamedError(f"{problem[0].upper()}{problem[1:]}.")
    own = dossier.former.get(new) == old or (claim is not None and new in claim.claim.was)
    if not own and (new in dossier.former or new.lower() in {each.lower() for each in known}):
        raise NotRenamedError(f"The id {new!r} is taken. To make one of two records, use `dossier merge`.")


def _rename_claim(dossier: Dossier, claim: FiledClaim, new: str, files: dict[str, Edits]) -> None:
    refuse_table(dossier, claim.record, ("claims", claim.index))
    place = (section_of(dossier, claim.record), claim.record, "claims", claim.index)
    edits = files.setdefault(dossier.marks[claim.record].origin.path, Edits())
    edits.values[*place, "id"] = new
    _keep_former(edits, place, claim.claim.was, claim.id, new)


def _keep_former(edits: Edits, place: tuple[Step, ...], was: Sequence[str], old: str, new: str) -> None:
    """Note the old id; whoever takes a former id again has the two change places."""
    if new in was:
        edits.values[*place, "was", was.index(new)] = old
    else:
        edits.was[place] = old


def _editors(files: Mapping[str, Edits]) -> tuple[dict[str, Callable[[str], str]], Edits]:
    """What edits each file, and what changes in the settings."""
    editors = {path: editor(path, edits) for path, edits in files.items() if path != SETTINGS_PATH}
    return editors, files.get(SETTINGS_PATH, Edits())
