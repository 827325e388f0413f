"""What mends a complaint: changes of files, computed as the commands compute them, for the editor to make."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import ParamSpec

from rapidfuzz.fuzz import partial_ratio_alignment

from dossier_workbench.citing.cite import Passage, cite
from dossier_workbench.citing.texts import CitableText, citable
from dossier_workbench.editing.catalogue import edited, new_record
from dossier_workbench.editing.references import SETTINGS_PATH, Edits, editor
from dossier_workbench.editing.yaml_edits import NoPlaceError, Value, appended, put, removed
from dossier_workbench.language_server.expected import wanted_at
from dossier_workbench.language_server.files import FileSort
from dossier_workbench.language_server.finding import link_at
from dossier_workbench.language_server.places import Held, held_at, value_at
from dossier_workbench.language_server.texts import Edit, Spot, Text
from mkdocs_dossier.load.catalogue import SECTIONS
from mkdocs_dossier.model.base import id_problem
from mkdocs_dossier.model.codes import CODES
from mkdocs_dossier.model.diagnostic import Severity
from mkdocs_dossier.model.origin import Step
from mkdocs_dossier.pipeline import Project
from mkdocs_dossier.text.similar import nearest_ids
from mkdocs_dossier.write import Change

P = ParamSpec("P")

_OF_A_QUOTE = frozenset(
    {"quote-absent", "quote-ambiguous", "quote-out-of-context", "quote-in-residue", "source-unclear"}
)
_SHOWN = 60
"""Signs of a passage that a title shows."""

_MOST = 5
"""Passages, and records, that are proposed for one complaint."""

_CONTEXT = ("prefix", "suffix")

_LETTERS = re.compile(r"[^\W\d_]+")

_BEGUN: dict[str, dict[str, Value]] = {
    "actors": {"kind": "person"},
    "places": {},
    "events": {"kind": "event", "date": "unknown"},
    "things": {"kind": "object"},
}
"""What a record has to begin with beside its name; the author knows better."""


@dataclass(frozen=True, slots=True)
class Complaint:
    """A complaint as the editor shows it: its code and where it begins."""

    code: str
    spot: Spot


@dataclass(frozen=True, slots=True)
class Mending:
    """What mends a complaint.

    Attributes:
        title: What is done.
        change: Of a file.
    """

    title: str
    change: Change


@dataclass(frozen=True, slots=True)
class File:
    """A file of a dossier as the editor holds it."""

    root: Path
    path: str
    sort: FileSort
    text: Text


def mendings(project: Project, file: File, complaint: Complaint) -> Iterator[Mending]:
    """What mends a complaint about a file, the likeliest first.

    Whoever asks lets the texts of the editor be read in the place of files.
    """
    held = None if file.sort is FileSort.PAGE else held_at(file.text, file.sort, complaint.spot)
    if complaint.code in _OF_A_QUOTE and held is not None:
        yield from _of_quote(project, file, held)
    if complaint.code == "dangling-reference" and held is not None:
        yield from _of_reference(project, file, held)
    if complaint.code == "unknown-record-link":
        yield from _of_link(project, file, complaint.spot)
    entry = CODES.get(complaint.code)
    if entry is not None and entry.severity != Severity.ERROR:
        yield from _accepted(file, complaint.code)


def _made(title: str, make: Callable[P, Change], *given: P.args, **more: P.kwargs) -> Iterator[Mending]:
    """A mending, if the file can take it."""
    with suppress(NoPlaceError):
        yield Mending(title, make(*given, **more))


def _of_quote(project: Project, file: File, held: Held) -> Iterator[Mending]:
    """The words as they stand in the source, then the sources in which the words stand."""
    place = held.path
    while place and not isinstance(value_at(held.whole, place), dict):
        place = place[:-1]
    written = value_at(held.whole, place)
    quote, source = (written.get(key) for key in ("quote", "source"))
    if not isinstance(quote, str) or not quote:
        return
    if isinstance(source, str) and source in project.dossier.sources:
        text = citable(project, source)
        for passage in _there(quote, text) if text else ():
            title = f"Quote paragraph {passage.paragraph} of {source}: “{_short(passage.cite.quote)}”"
            yield from _made(title, _cited, file, place, written, passage)
    for passage in _elsewhere(project, quote, str(source or "")):
        title = f"Cite {passage.cite.source}, where it stands in paragraph {passage.paragraph}"
        yield from _made(title, _cited, file, place, written, passage)


def _there(quote: str, text: CitableText) -> list[Passage]:
    """The passages that a quote may mean in its own source: where it stands, else what is nearest to it."""
    found = cite(quote, text)
    for near in () if found.passages else found.near:
        like = partial_ratio_alignment(quote, near.text)
        start, end = (like.dest_start, like.dest_end) if like else (0, len(near.text))
        words = near.text[near.text.rfind(" ", 0, start + 1) + 1 : (near.text + " ").find(" ", end)]
        found = cite(words, text)
        found = found if found.passages else cite(near.text, text)
    return list(found.passages[:_MOST])


def _elsewhere(project: Project, quote: str, but: str) -> Iterator[Passage]:
    """A passage with the words of a quote in each of some other sources.

    Only texts with its longest word are looked at: there may be thousands.
    """
    longest = max(_LETTERS.findall(quote), key=len, default="").casefold()
    count = 0
    for name, source in project.dossier.sources.items():
        original = project.loaded.originals.get(name)
        whole = original.text if original else source.text
        if name == but or not longest or count == _MOST or longest not in whole.casefold():
            continue
        text = citable(project, name)
        for passage in cite(quote, text).passages[:1] if text else ():
            count += 1
            yield passage


def _cited(file: File, place: tuple[Step, ...], written: Mapping[str, object], passage: Passage) -> Change:
    """The citation with source, words and context of a passage; context that it does not need goes."""
    wanted = {key: str(value) for key, value in passage.cite.model_dump().items() if value}
    changed = {(*place, key): value for key, value in wanted.items() if key in written}
    edit = editor(file.path, Edits(values=changed))

    def whole(text: str) -> str:
        after = edit(text)
        for key in (key for key in wanted if key not in written):
            after = put(after, (*place, key), wanted[key])
        for key in (key for key in _CONTEXT if key in written and key not in wanted):
            after = removed(after, (*place, key))
        return after

    return edited(file.root, file.path, whole)


def _of_reference(project: Project, file: File, held: Held) -> Iterator[Mending]:
    """Ids that may be meant, then a record with the id that is written."""
    wanted, name = wanted_at(file.sort, held.path), held.value
    if wanted is None or not wanted.kinds or not isinstance(name, str):
        return
    dossier = project.dossier
    known = [each for each, record in dossier.records.items() if record.kind_of_record in wanted.kinds]
    now = dossier.former.get(name)
    for near in dict.fromkeys([*([now] if now in known else []), *nearest_ids(name, known)]):
        edit = editor(file.path, Edits(values={held.path: near}))
        yield from _made(f"Write {near}", edited, file.root, file.path, edit)
    if id_problem(name):
        return
    for section, kind in SECTIONS.items():
        if kind.kind_of_record in wanted.kinds and section in _BEGUN:
            value = {"name": name.replace("-", " ").title(), **_BEGUN[section]}
            title = f"Add the {kind.kind_of_record} {name} to the catalogue"
            yield from _made(title, new_record, file.root, dossier, section, name, value)


def _of_link(project: Project, file: File, spot: Spot) -> Iterator[Mending]:
    link = link_at(file.text, spot)
    if link is None:
        return
    dossier = project.dossier
    for near in nearest_ids(link.id, dossier.records.keys() - dossier.terms.keys()):
        content = file.text.edited(Edit(link.where, near))
        yield Mending(f"Write {near}", Change(file.path, file.text.content.encode(), content.encode()))


def _accepted(file: File, code: str) -> Iterator[Mending]:
    """An entry that accepts the complaint; its reason is left to the author, and missed until it is there."""
    entry: dict[str, Value] = {"code": code, "where": file.path, "reason": ""}

    def edit(text: str) -> str:
        return appended(text, ("ignore",), entry)

    title = f"Accept {code} in this file; you owe the reason"
    yield from _made(title, edited, file.root, SETTINGS_PATH, edit)


def _short(words: str) -> str:
    return words if len(words) <= _SHOWN else f"{words[:_SHOWN].rstrip()}…"
