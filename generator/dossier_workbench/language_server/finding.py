"""Which record is named at a place, where it is written, and where it is named."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from dossier_workbench.language_server.expected import wanted_at
from dossier_workbench.language_server.files import FileSort
from dossier_workbench.language_server.known import CLAIM, Known
from dossier_workbench.language_server.places import held_at
from dossier_workbench.language_server.texts import Spot, Stretch, Text
from mkdocs_dossier.load.catalogue import SECTIONS
from mkdocs_dossier.model.base import Ref, walk
from mkdocs_dossier.model.origin import Origin
from mkdocs_dossier.model.records import CLAIM_REFERENCES, Claim
from mkdocs_dossier.text.record_links import record_links

_LINK = re.compile(r"\[\[(?P<id>[^\[\]|\n]+)(?:\|[^\[\]\n]*)?\]\]")
_TOP = re.compile(r"(?P<name>[^\s#:]+):?")
_ID = re.compile(r"""(?P<indent>[ ]+)(?P<quote>["']?)(?P<name>[\w.-]+)(?P=quote):(?:\s|$)""")

_RECORD = 2
"""Steps of the path of a record: section and id."""


@dataclass(frozen=True, slots=True)
class Named:
    """An id as it stands in a text.

    Attributes:
        id: The id of now, where a former one is written.
        where: The id itself, without quotation marks or brackets.
        is_definition: Whether the record is written there.
    """

    id: str
    where: Stretch
    is_definition: bool = False


@dataclass(frozen=True, slots=True)
class Symbol:
    """A record in a catalogue file."""

    section: str
    id: str
    where: Stretch
    whole: Stretch


def named_at(known: Known, text: Text, sort: FileSort, spot: Spot) -> Named | None:
    """The record or claim that is named at a place; None if there is none, or nobody knows it."""
    found = link_at(text, spot) if sort is FileSort.PAGE else _id_at(text, sort, spot)
    if found is None:
        return None
    former = known.project.dossier.former if known.project else {}
    found = Named(former.get(found.id, found.id), found.where, found.is_definition)
    return found if found.id in known.entries else None


def link_at(text: Text, spot: Spot) -> Named | None:
    """The link to a record at a place of a page, with the id as written."""
    for link in _LINK.finditer(text.line(spot.line)):
        if link.start() <= spot.column <= link.end():
            start = link.start("id") + len(link["id"]) - len(link["id"].lstrip())
            name = link["id"].strip()
            return Named(name, Stretch(Spot(spot.line, start), Spot(spot.line, start + len(name))))
    return None


def _id_at(text: Text, sort: FileSort, spot: Spot) -> Named | None:
    held = held_at(text, sort, spot)
    if held is None:
        return None
    wanted = wanted_at(sort, held.path)
    is_record = sort is FileSort.CATALOGUE and len(held.path) == _RECORD and held.is_key
    is_claim = wanted is not None and wanted.model is Claim and wanted.field in {"id", *CLAIM_REFERENCES}
    value = str(held.path[-1]) if held.is_key else held.value
    if not isinstance(value, str) or not (
        is_record or (not held.is_key and wanted and (wanted.kinds or is_claim))
    ):
        return None
    start = held.start
    if text.line(start.line)[start.column : start.column + 1] in {'"', "'"}:
        start = Spot(start.line, start.column + 1)
    end = Spot(start.line, start.column + len(value))
    if not start <= spot <= end:
        return None
    return Named(value, Stretch(start, end), is_record or bool(wanted and wanted.field == "id"))


def definition(known: Known, name: str) -> Origin | None:
    """Where a record or a claim is written."""
    entry = known.entries.get(name)
    return entry.origin if entry else None


def references(known: Known, name: str) -> Iterator[Origin]:
    """Every place that names a record or a claim, but for that where it is written, in the order of the files."""
    if known.project is None:
        return
    dossier = known.project.dossier
    names = {name, *(old for old, new in dossier.former.items() if new == name)}
    found = {dossier.origin(record, *path) for record, path, value, _ in dossier.references if value in names}
    if name in known.entries and known.entries[name].sort == CLAIM:
        found |= {
            dossier.origin(record.id, "claims", index, field, place)
            for record in dossier.catalogue.values()
            for index, claim in enumerate(record.claims)
            for field, place, other in claim.named_claims
            if other == name
        }
    found |= {
        dossier.settings_marks.at(*path).origin
        for path, value, _ in walk(dossier.settings, Ref)
        if value in names
    }
    for page in dossier.hand_pages:
        found |= {page.place(link.start) for link in record_links(page.body) if link.target in names}
    yield from sorted(found)


def symbols(text: Text) -> Iterator[Symbol]:
    """The records of a catalogue file, as they are laid out; nothing need be sound in it."""
    section, indent = "", 0
    found: list[tuple[str, str, Stretch]] = []
    begins = []
    for number, line in enumerate(text.lines):
        top = _TOP.match(line)
        key = _ID.match(line) if section in SECTIONS else None
        if top:
            section, indent = top["name"], 0
            begins.append(number)
        elif key and indent in {0, len(key["indent"])}:
            indent = len(key["indent"])
            where = Stretch(Spot(number, key.start("name")), Spot(number, key.end("name")))
            found.append((section, key["name"], where))
            begins.append(number)
    for (section, name, where), last in zip(found, _ends(text, found, begins), strict=True):
        whole = Stretch(Spot(where.start.line, 0), Spot(last, len(text.line(last))))
        yield Symbol(section, name, where, whole)


def _ends(text: Text, found: Sequence[tuple[str, str, Stretch]], begins: Sequence[int]) -> Iterator[int]:
    """The last line of each record: before the next begins, or the next section, blank lines left out."""
    following = dict(pairwise([*begins, len(text.lines)]))
    for _, _, where in found:
        last = following[where.start.line] - 1
        while last > where.start.line and not text.line(last).strip():
            last -= 1
        yield last
