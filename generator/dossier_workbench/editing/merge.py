"""Two records of the catalogue that are one: one stays, and gets all that the other had."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, get_origin

from pydantic.fields import FieldInfo

from dossier_workbench.editing.catalogue import section_of
from dossier_workbench.editing.references import (
    SETTINGS_PATH,
    Edits,
    NotRenamedError,
    editor,
    on_pages,
    plain,
    references,
    refuse_faults,
    refuse_lost_claims,
    seeds_changes,
    text_of,
)
from dossier_workbench.editing.yaml_edits import (
    NoPlaceError,
    appended,
    comments_in,
    put,
    removed,
    with_comments,
)
from mkdocs_dossier.disk import read_instead
from mkdocs_dossier.load.catalogue import SECTIONS
from mkdocs_dossier.load.project import load
from mkdocs_dossier.model.diagnostic import Severity
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.origin import Step
from mkdocs_dossier.model.places import SEEDS
from mkdocs_dossier.pipeline import Project
from mkdocs_dossier.text.similar import near_ids
from mkdocs_dossier.write import Change

_ONE = frozenset({"between", "coordinates"})
"""Lists that are one value: a record can't have those of two."""
_FORMS = ("names", "forms")
"""Lists of words, each of which stands there once."""
_NOTHING = b"{}"
"""What a file says that will be gone."""


def merge(root: Path, project: Project, gone: str, kept: str) -> list[Change]:
    """The changes of all files by which one record becomes a part of another.

    Names, claims, citations, quotes and all else of the one go to the other, its comments too, and whatever names it
    names the other then; its id stays there under ``was:``.

    Args:
        root: The dossier's folder.
        project: The dossier as it was read.
        gone: Id of the record that goes.
        kept: Id of the one that stays.

    Raises:
        NotRenamedError: They can't be one as they stand, or files have faults in which references may be missed.
        NoPlaceError: A file can't be edited as it stands.
    """
    dossier = project.dossier
    section = _refuse(project, gone, kept)
    _refuse_each_other(dossier, gone, kept)
    here, there = (dossier.marks[name].origin.path for name in (gone, kept))
    refuse_lost_claims(project, gone)
    files = references(root, project, gone, kept)
    values, present = plain(root, here)[section][gone], plain(root, there)[section][kept]
    values = {**values, "was": [*values.get("was", []), gone]}
    _refuse_conflicts(values, present, _fields(dossier, kept), _lists(dossier, kept))
    comments = comments_in(text_of(root, here), (section, gone))

    def editing(path: str) -> Callable[[str], str]:
        edit = editor(path, files.get(path, Edits()))

        def whole(text: str) -> str:
            after = edit(text)
            if path == there:
                after = _with_all(after, (section, kept), values, present, _lists(dossier, kept))
                after = with_comments(after, (section, kept), comments)
            return removed(after, (section, gone)) if path == here else after

        return whole

    editors = {path: editing(path) for path in {*files, here, there} - {SETTINGS_PATH}}
    edits = files.get(SETTINGS_PATH, Edits())
    changes = [_or_gone(each) for each in seeds_changes(root, project, editors, edits, {})]
    _refuse_new_faults(root, changes)
    return [*changes, *on_pages(root, project, gone, kept)]


def _refuse(project: Project, gone: str, kept: str) -> str:
    """The section of both; or why they can't be one."""
    dossier = project.dossier
    refuse_faults(project)
    for name in (gone, kept):
        if name not in dossier.records:
            near = near_ids(name, dossier.records, "")
            raise NotRenamedError(f"There is no record {name!r}. {near}".rstrip())
        if name in dossier.sources:
            raise NotRenamedError(
                f"{name!r} is an article. A later state of one goes under `versions:` of the other."
            )
    if gone == kept:
        raise NotRenamedError("That is one record already.")
    sections = [section_of(dossier, name) for name in (gone, kept)]
    if sections[0] != sections[1]:
        raise NotRenamedError(f"{gone!r} stands under `{sections[0]}:`, {kept!r} under `{sections[1]}:`.")
    return sections[0]


def _refuse_each_other(dossier: Dossier, gone: str, kept: str) -> None:
    """Refuse two records of which one names the other: it would name itself."""
    for name, path, value, _ in dossier.references:
        if name in {gone, kept} and value in {gone, kept}:
            where = dossier.origin(name, *path)
            raise NotRenamedError(f"{name!r} names {value!r} at {where}: remove that first.")


def _refuse_new_faults(root: Path, changes: Sequence[Change]) -> None:
    """Refuse what would leave errors: two verdicts on one question, for instance, that went by two of its names."""
    with read_instead({root / each.path: each.after or _NOTHING for each in changes}):
        found = load(root).diagnostics
    faults = [
        each for each in found if each.severity is Severity.ERROR and each.origin.path.startswith(f"{SEEDS}/")
    ]
    if faults:
        raise NotRenamedError(f"As one record they would have errors: {faults[0].message}. Mend that first.")


def _fields(dossier: Dossier, record_id: str) -> Mapping[str, FieldInfo]:
    return SECTIONS[section_of(dossier, record_id)].model_fields


def _lists(dossier: Dossier, record_id: str) -> frozenset[str]:
    """The fields of which such a record may have several."""
    fields = _fields(dossier, record_id).items()
    return frozenset(name for name, field in fields if get_origin(field.annotation) is tuple) - _ONE


def _refuse_conflicts(
    values: Mapping[str, Any], present: Mapping[str, Any], fields: Container[str], lists: frozenset[str]
) -> None:
    """Refuse two records that have different values where a record has one."""
    found = [f"the form {_form(each)!r}" for key in _FORMS for each in _told_otherwise(values, present, key)]
    for key, value in values.items():
        if (key == "name" and "names" in fields) or key in lists or key not in present:
            continue
        if isinstance(value, dict):
            found += [
                f"{key}/{each}"
                for each in value
                if each in present[key] and present[key][each] != value[each]
            ]
        elif value != present[key]:
            found.append(key)
    if found:
        raise NotRenamedError(
            f"Both have a value of their own for {', '.join(found)}: keep one of each first."
        )


def _told_otherwise(values: Mapping[str, Any], present: Mapping[str, Any], key: str) -> Iterator[Any]:
    """Forms that tell more of themselves than the other record's, which has them too."""
    there = _listed(present.get(key))
    forms = {*map(_form, there), present.get("name")}
    for each in _listed(values.get(key)):
        if isinstance(each, dict) and len(each) > 1 and each["form"] in forms and each not in there:
            yield each


def _with_all(
    text: str,
    top: tuple[Step, ...],
    values: Mapping[str, Any],
    present: Mapping[str, Any],
    lists: frozenset[str],
) -> str:
    """The text with all that one record had in the other, where that has not got it."""
    forms = {present.get("name"), *(_form(each) for key in _FORMS for each in _listed(present.get(key)))}
    for key, value in values.items():
        if key in {"name", *_FORMS}:
            new = [each for each in _listed(value) if _form(each) not in forms]
            forms.update(map(_form, new))
            text = _with_items(text, (*top, "names" if key == "name" else key), new)
        elif key in lists:
            text = _with_items(
                text, (*top, key), [each for each in _listed(value) if each not in _listed(present.get(key))]
            )
        elif key not in present:
            text = put(text, (*top, key), value)
        elif isinstance(value, dict):
            for name, inner in value.items():
                text = text if name in present[key] else put(text, (*top, key, name), inner)
    return text


def _with_items(text: str, path: tuple[Step, ...], items: Sequence[Any]) -> str:
    for item in items:
        text = appended(text, path, item)
    return text


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _form(name: Any) -> Any:
    return name.get("form") if isinstance(name, dict) else name


def _or_gone(change: Change) -> Change:
    """A file in which nothing is left is gone."""
    lines = (change.after or b"").decode().splitlines()
    if any(line.strip() and not line.lstrip().startswith("#") for line in lines):
        return change
    if any(line.strip() and "yaml-language-server" not in line for line in lines):
        raise NoPlaceError(f"{change.path} would hold nothing but comments: move them first.")
    return Change(change.path, change.before, None)
