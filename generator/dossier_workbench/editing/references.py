"""Everything that names a record, an article or a claim: where it stands, and how it becomes another id."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from functools import cache, partial
from pathlib import Path, PurePosixPath
from typing import Any, TypeAlias

from dossier_workbench.editing.catalogue import edited, refuse_table, section_of
from dossier_workbench.editing.front_matter import in_front_matter
from dossier_workbench.editing.yaml_edits import appended, exchanged
from mkdocs_dossier.disk import read_bytes
from mkdocs_dossier.load.files import MAX_BYTES
from mkdocs_dossier.load.project import ARTICLES
from mkdocs_dossier.load.yaml_marks import parse_yaml
from mkdocs_dossier.model.base import Ref, walk
from mkdocs_dossier.model.diagnostic import Severity
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.origin import Step
from mkdocs_dossier.model.places import SEEDS, SETTINGS
from mkdocs_dossier.pipeline import Project
from mkdocs_dossier.text.front_matter import split_front_matter
from mkdocs_dossier.text.record_links import RecordLink, replace_record_links, replace_ways
from mkdocs_dossier.write import Change

SETTINGS_PATH = f"{SEEDS}/{SETTINGS}"
_LINE = re.compile(r"\r\n?|\n")
_FAULTS = 3
_Said: TypeAlias = "Callable[[str], Any]"
"""Gives what a file of the dossier says, by its path."""


class NotRenamedError(Exception):
    """An id can't be exchanged, for a reason that the author can mend."""


@dataclass
class Edits:
    """What changes in one YAML file.

    Attributes:
        values: New texts by path in the file.
        keys: New keys by the path of their value.
        was: By path of a record or claim: the id that it had.
    """

    values: dict[tuple[Step, ...], str] = field(default_factory=dict)
    keys: dict[tuple[Step, ...], str] = field(default_factory=dict)
    was: dict[tuple[Step, ...], str] = field(default_factory=dict)


def refuse_faults(project: Project) -> None:
    """Refuse files that could not be read whole: references in them would be missed.

    Raises:
        NotRenamedError: There are some.
    """
    faults = [item for item in project.loaded.diagnostics if item.severity is Severity.ERROR]
    if faults:
        named = "; ".join(f"{item.origin}: {item.message}" for item in faults[:_FAULTS])
        raise NotRenamedError(f"References may be missed before these errors are mended: {named}.")


def refuse_lost_claims(project: Project, old: str) -> None:
    """Refuse what would give another id to claims that something names by an id made from what they say.

    Raises:
        NotRenamedError: There are some.
    """
    dossier, claims = project.dossier, project.findings.relations.claim_by_id
    named = {each.claim for review in dossier.reviews for each in review.readings}
    named |= {each.of for edition in dossier.editions for each in edition.verdicts}
    named |= {name for filed in claims.values() for _, _, name in filed.claim.named_claims}
    for name in sorted(named & claims.keys()):
        filed = claims[name]
        says = {
            filed.record,
            *filed.claim.said_by,
            *filed.claim.about,
            *(cite.source for cite in filed.claim.cite),
        }
        if filed.derived and old in says:
            at = dossier.origin(filed.record, "claims", filed.index)
            raise NotRenamedError(
                f"The claim {name!r} ({at}) is named elsewhere by this id, which is made of {old!r} and more: "
                "give it one that stays, by `dossier mint`."
            )


def references(root: Path, project: Project, old: str, new: str) -> dict[str, Edits]:
    """By file of the seeds: the values that name a record or claim, with the new id for each."""
    dossier, files = project.dossier, dict[str, Edits]()
    said = cache(partial(plain, root))  # a large file holds many references, and takes long to read
    for record_id, path, value, _ in dossier.references:
        if value == old:
            _exchange(said, dossier, record_id, path, new, files)
    for record in dossier.catalogue.values():
        for index, claim in enumerate(record.claims):
            for key, number, name in claim.named_claims:
                if name == old:
                    _exchange(said, dossier, record.id, ("claims", index, key, number), new, files)
    for path, named, _ in walk(dossier.settings, Ref):
        if named == old:
            place = _in_file(said(SETTINGS_PATH), path)
            files.setdefault(SETTINGS_PATH, Edits()).values[place] = new
    if old in dossier.questions:
        _exchange_questions(said, dossier, old, new, files)
    return files


def _exchange(
    said: _Said, dossier: Dossier, record_id: str, path: tuple[Step, ...], new: str, files: dict[str, Edits]
) -> None:
    refuse_table(dossier, record_id, path)
    file = dossier.marks[record_id].origin.path
    top = () if record_id in dossier.sources else (section_of(dossier, record_id), record_id)
    data = said(file)
    if isinstance(path[-1], str) and path[-1] not in _holder(data, (*top, *path)):
        return  # found by its quote, and named nowhere
    files.setdefault(file, Edits()).values[_in_file(data, (*top, *path))] = new


def _exchange_questions(said: _Said, dossier: Dossier, old: str, new: str, files: dict[str, Edits]) -> None:
    """Claims and verdicts may name a question by its id instead of its name."""
    for record in dossier.catalogue.values():
        file = dossier.marks[record.id].origin.path
        top = (section_of(dossier, record.id), record.id)
        data = _at(said(file), top)
        claims = data.get("claims") if isinstance(data, dict) else None
        for index, claim in enumerate(claims if isinstance(claims, list) else ()):
            if isinstance(claim, dict) and claim.get("property") == old:
                files.setdefault(file, Edits()).values[*top, "claims", index, "property"] = new
        if isinstance(data, dict) and old in (data.get("verdicts") or {}):
            files.setdefault(file, Edits()).keys[*top, "verdicts", old] = new


def seeds_changes(
    root: Path,
    project: Project,
    editors: Mapping[str, Callable[[str], str]],
    settings: Edits,
    moved: Mapping[str, str],
) -> Iterator[Change]:
    """The changes of the seeds; the settings last, since they name lines of the others.

    Args:
        root: The dossier's folder.
        project: The dossier as it was read.
        editors: By path, what makes another text of a file's.
        settings: What else changes in the settings.
        moved: New paths of files by their present ones.
    """
    made = {path: edited(root, path, edit) for path, edit in sorted(editors.items())}
    for path, change in made.items():
        yield from _moved(change, moved.get(path, path))
    settings = _settings_edits(project, settings, made, moved)
    if settings.values:
        yield edited(root, SETTINGS_PATH, editor(SETTINGS_PATH, settings))


def _moved(change: Change, path: str) -> Iterator[Change]:
    if path == change.path:
        yield change
    else:
        yield from (Change(path, None, change.after), Change(change.path, change.before, None))


def editor(path: str, edits: Edits) -> Callable[[str], str]:
    """What makes the text of a file with edits of the file's text."""

    def edit(text: str) -> str:
        after = exchanged(text, edits.values, edits.keys)
        for place, old in edits.was.items():
            after = appended(after, (*_after_keys(place, edits.keys), "was"), old)
        return after

    if path.startswith(f"{SEEDS}/{ARTICLES}/"):
        return lambda text: in_front_matter(text, edit)
    return edit


def _after_keys(place: tuple[Step, ...], keys: Mapping[tuple[Step, ...], str]) -> tuple[Step, ...]:
    """A path as it is when keys on the way have been exchanged."""
    return tuple(keys.get(place[: index + 1], step) for index, step in enumerate(place))


def _shifted(change: Change, line: int) -> int:
    """The number that a line has after a change; that of a line which is gone stays."""
    before, after = (_LINE.split((side or b"").decode()) for side in (change.before, change.after))
    for tag, start, end, then, _ in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag in {"equal", "replace"} and start < line <= end:
            return then + line - start
    return line


def _settings_edits(
    project: Project, edits: Edits, made: Mapping[str, Change], moved: Mapping[str, str]
) -> Edits:
    """With the entries of ``ignore:`` that name a file or a line which is now called otherwise."""
    for index, entry in enumerate(project.dossier.settings.ignore):
        path, _, line = (entry.where or "").rpartition(":")
        path, number = (path, int(line)) if path and line.isdecimal() else (entry.where or "", 0)
        if path in made:
            after = _shifted(made[path], number) if number else 0
            where = f"{moved.get(path, path)}:{after}" if number else moved.get(path, path)
            if where != entry.where:
                edits.values["ignore", index, "where"] = where
    return edits


def on_pages(root: Path, project: Project, old: str, new: str) -> Iterator[Change]:
    """Hand-written pages, and the navigation, that lead to a record."""
    addresses, site = project.site.addresses, project.loaded.site
    page = addresses[old].path if old in addresses else ""
    page_then = str(PurePosixPath(page).with_name(f"{new}.md")) if page else ""

    def relinked(path: str, markdown: str) -> str:
        here = PurePosixPath(path).parent

        def way(written: str) -> str:
            leads = page and _normal(here / written) == page
            return f"{written.removesuffix(f'{old}.md')}{new}.md" if leads else written

        return replace_ways(replace_record_links(markdown, lambda link: _relinked(link, old, new)), way)

    for each in project.dossier.hand_pages:
        change = edited(root, each.origin.path, partial(_in_body, path=each.path, write=relinked))
        if change.before != change.after:
            yield change
    if site.nav and page in site.nav:
        yield edited(root, site.nav[page].path, lambda text: text.replace(page, page_then))


def _relinked(link: RecordLink, old: str, new: str) -> str:
    return link.written.replace(old, new, 1) if link.target == old else link.written


def _in_body(text: str, *, path: str, write: Callable[[str, str], str]) -> str:
    split = split_front_matter(text, dots=True)
    return f"{split.front}{write(path, split.body)}"


def _normal(path: PurePosixPath) -> str:
    found: list[str] = []
    for part in path.parts:
        if part == ".." and found:
            found.pop()
        elif part != ".":
            found.append(part)
    return "/".join(found)


def text_of(root: Path, path: str) -> str:
    """The text of a file, as it stands; empty where it can't be read."""
    raw = read_bytes(root, root / path, path, MAX_BYTES)
    return raw.decode() if isinstance(raw, bytes) else ""


def plain(root: Path, path: str) -> Any:
    """What a file says, as plain values."""
    text = _LINE.sub("\n", text_of(root, path).removeprefix("\ufeff"))
    inner = split_front_matter(text).inner if path.startswith(f"{SEEDS}/{ARTICLES}/") else text
    return parse_yaml(inner, path).value


def _at(data: Any, path: Sequence[Step]) -> Any:
    for step in path:
        data = data[step]
    return data


def _holder(data: Any, path: Sequence[Step]) -> Any:
    """The mapping in which the last key of a path stands, or the one text that stands in its place."""
    place = _in_file(data, path[:-1])
    holder = _at(data, place)
    return holder if isinstance(holder, dict) else {path[-1]: holder}


def _in_file(data: Any, path: Sequence[Step]) -> tuple[Step, ...]:
    """A path of the model as the file has it: one item may stand without its list, a text without its mapping."""
    found: list[Step] = []
    for step in path:
        if isinstance(data, dict if isinstance(step, str) else list):
            holder: Any = data
            data = holder[step]
            found.append(step)
    return tuple(found)
