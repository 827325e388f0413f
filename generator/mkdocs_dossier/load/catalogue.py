"""The catalogue: any number of YAML files, each with any of the kinds of records."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Any

from pydantic import BaseModel, create_model

from mkdocs_dossier.load.claim_tables import ClaimTables, load_tables
from mkdocs_dossier.load.explain import id_hint
from mkdocs_dossier.load.files import read_text
from mkdocs_dossier.load.salvage import texts
from mkdocs_dossier.load.sheets import ENDINGS as TABLES
from mkdocs_dossier.load.validate import validate
from mkdocs_dossier.load.yaml_marks import HOLE, REPEATED, parse_yaml
from mkdocs_dossier.model.base import Record, id_problem
from mkdocs_dossier.model.dates.errors import shown
from mkdocs_dossier.model.diagnostic import Diagnostic, diagnostic, has_errors
from mkdocs_dossier.model.gaps import ANY_KIND
from mkdocs_dossier.model.origin import Marks, Origin, Step
from mkdocs_dossier.model.records import (
    Actor,
    CatalogueRecord,
    Event,
    Place,
    Question,
    Term,
    Thing,
)
from mkdocs_dossier.model.vocabulary import Vocabulary
from mkdocs_dossier.remembering.memory import FORGETFUL, RunMemory
from mkdocs_dossier.text.similar import did_you_mean, near_ids

SECTIONS: Mapping[str, type[CatalogueRecord | Question | Term]] = MappingProxyType(
    {
        "actors": Actor,
        "places": Place,
        "events": Event,
        "things": Thing,
        "questions": Question,
        "terms": Term,
    }
)
"""The keys of a catalogue file and the records below them."""

_CLAIMED = tuple(section for section, kind in SECTIONS.items() if issubclass(kind, CatalogueRecord))
"""Those whose records have claims."""

# The schema's view of a file: the id is a key there, not a field, so `id` is filled in by the loader.
HIDDEN = ("id",)

_SHAPE = "a catalogue file is a mapping of actors, places, events, things, questions or terms"
_KEY = re.compile(r"""(?m)^[ \t]*["']?([\w.-]+)["']?(?:[ \t]*:(?=\s|$)|[ \t]*$|[ \t]+\{)""")
"""What may be an id in text that could not be read: a key, its colon forgotten perhaps."""

_WAS = re.compile(r"\bwas:[ \t]*(\[[^\]]*|(?:\n[ \t]*-[^\n]*)+|[^\n,}]*)")
_WORD = re.compile(r"\w+(?:[.-]\w+)*")


@dataclass(slots=True)
class Catalogue:
    """What the catalogue's files hold, as far as it could be read.

    Attributes:
        vocabulary: The kinds that records may be of; None if that is not known.
        records: By section, then id; of a faulty record, what could be saved.
        marks: By record id.
        taken: Where the first record of each id stands, by id in lower case.
        faulty: Ids of records of which something is missing.
        kinds: The kinds of records that are written under an id, by id in lower case.
        unread: The text of what could not be read.
        blind: Whether a file could not be opened.
        memory: Has the files that were read before.
        tables: Claims that are not yet with their records.
    """

    vocabulary: Vocabulary | None = None
    records: dict[str, dict[str, Any]] = field(default_factory=lambda: {section: {} for section in SECTIONS})
    marks: dict[str, Marks] = field(default_factory=dict)
    taken: dict[str, Origin] = field(default_factory=dict)
    faulty: set[str] = field(default_factory=set)
    kinds: dict[str, frozenset[str]] = field(default_factory=dict)
    unread: list[str] = field(default_factory=list)
    blind: bool = False
    diagnostics: list[Diagnostic] = field(default_factory=list)
    memory: RunMemory = FORGETFUL
    tables: ClaimTables = field(default_factory=ClaimTables)

    def say(self, code: str, message: str, origin: Origin, hint: str = "") -> None:
        """Note what an author can mend."""
        self.diagnostics.append(diagnostic(code, message, origin, hint))

    def may_hold(self, record_id: str, kinds: frozenset[str]) -> None:
        """Remember that records of these kinds may be written under the id."""
        key = record_id.lower()
        self.kinds[key] = self.kinds.get(key, frozenset()) | kinds


def load_catalogue(
    root: Path, files: list[Path], vocabulary: Vocabulary | None = None, memory: RunMemory = FORGETFUL
) -> Catalogue:
    """Read the catalogue's ``files`` in the order of their names; without a vocabulary, records may be of any kind."""
    tables = load_tables(root, sorted(file for file in files if file.name.endswith(TABLES)), memory)
    catalogue = Catalogue(
        vocabulary,
        unread=tables.unread,
        blind=tables.blind,
        diagnostics=tables.diagnostics,
        memory=memory,
        tables=tables,
    )
    for file in sorted(file for file in files if not file.name.endswith(TABLES)):
        _load_file(catalogue, root, file)
    _claimed_of_nobody(catalogue)
    return catalogue


def _claimed_of_nobody(catalogue: Catalogue) -> None:
    """Report the claims of tables whose records there are not."""
    able = [name for section in _CLAIMED for name in catalogue.records[section]]
    for name, (origin, claims) in catalogue.tables.by_record.items():
        catalogue.unread.extend(text for claim in claims for text in texts(claim.data))
        if not catalogue.blind and name.lower() not in catalogue.faulty:
            message = f"there is no actor, place, event or thing {shown(name)}"
            hint = near_ids(name, able, "Write the id of a record.")
            catalogue.say("dangling-reference", message, origin, hint)


def _with_claims_of_tables(
    tables: ClaimTables, record_id: str, data: dict[str, Any], marks: Marks
) -> tuple[dict[str, Any], Marks]:
    """A record with what tables claim of it, under its id or a former one, behind its own claims."""
    own, was = data.get("claims", []), data.get("was", [])
    if not (isinstance(own, list) and isinstance(was, list)):
        return data, marks  # it is faulty, and complained of
    added = tables.take([record_id, *(name for name in was if isinstance(name, str))])
    if not added:
        return data, marks
    before = marks.children.get("claims", Marks(added[0].marks.origin))
    inner: dict[Step, Marks] = {
        **before.children,
        **{len(own) + place: each.marks for place, each in enumerate(added)},
    }
    claims = before._replace(children=inner)
    children: Mapping[Step, Marks] = {**marks.children, "claims": claims}
    return {**data, "claims": [*own, *(each.data for each in added)]}, marks._replace(children=children)


def _load_file(catalogue: Catalogue, root: Path, file: Path) -> None:
    say = catalogue.say
    read = read_text(root, file)
    catalogue.diagnostics.extend(read.diagnostics)
    if read.text is None:
        catalogue.blind |= read.is_closed
        return
    if has_errors(read.diagnostics):  # characters were replaced, perhaps in names
        catalogue.unread.append(read.text)
    text, path = read.text, read.path
    parsed = catalogue.memory.recall(("yaml", path), (text,), lambda: parse_yaml(text, path))
    catalogue.diagnostics.extend(parsed.diagnostics)
    data = parsed.value
    if parsed.cut is not None:
        data = _cut_off(catalogue, data, parsed.cut, read.text)
    if data is None or data is HOLE:
        if not parsed.diagnostics:
            say("file-empty", f"{read.path} holds only comments", parsed.marks.origin)
    elif not isinstance(data, dict):
        say("wrong-type", _SHAPE, parsed.marks.origin, "Begin with `actors:` and a record below it.")
        catalogue.unread.extend(texts(data))
    else:
        _load_sections(catalogue, data, parsed.marks, is_sound=parsed.is_sound)


def _cut_off(catalogue: Catalogue, data: Any, cut: tuple[Step, ...], text: str) -> Any:
    """Take out the record that was being read when reading stopped; all keys of the file may be ids."""
    catalogue.unread.append(text)
    former = (record_id for found in _WAS.findall(text) for record_id in _WORD.findall(found))
    for record_id in (*_KEY.findall(text), *former):
        catalogue.may_hold(record_id, ANY_KIND)
    section = _last(data, cut[:1])
    if section is not None and isinstance(data[section], dict):
        record = _last(data[section], cut[1:2])
        if record is not None:
            data[section][record] = HOLE
    return data


def _last(data: Any, step: tuple[Step, ...]) -> str | None:
    """The key that was being read, or else the last one that was."""
    if not isinstance(data, dict) or not data:
        return None
    return str(step[0] if step and step[0] in data else next(reversed(data)))


def _load_sections(catalogue: Catalogue, data: dict[str, Any], marks: Marks, *, is_sound: bool) -> None:
    for key, records in data.items():
        section = key.partition(REPEATED)[0]
        if section not in SECTIONS:
            known = f"Known keys: {', '.join(SECTIONS)}."
            message = f"{shown(section)} is not a key of a catalogue file"
            hint = did_you_mean(section, SECTIONS, known)
            catalogue.say("unknown-key", message, marks.key_at(key), hint)
            _remember_unread(catalogue, records)
        elif isinstance(records, dict):
            for record_id, record in records.items():
                where = marks.at(key, record_id)
                _load_record(catalogue, section, record_id, record, where, is_sound=is_sound)
        elif records is not None and records is not HOLE:
            message = f"{section} is a mapping from ids to records"
            hint = "Write each record's id as a key, and its fields below it."
            catalogue.say("wrong-type", message, marks.key_at(key), hint)
            _remember_unread(catalogue, records)


def _remember_unread(catalogue: Catalogue, records: Any) -> None:
    """Keep the text of what stands at a wrong place, where every key and text may be an id."""
    for text in texts(records):
        catalogue.unread.append(text)
        catalogue.may_hold(text, ANY_KIND)


def _load_record(
    catalogue: Catalogue, section: str, key: str, data: object, marks: Marks, *, is_sound: bool
) -> None:
    where = marks.key or marks.origin
    say = catalogue.say
    record_id = key.partition(REPEATED)[0]
    problem = id_problem(record_id)
    if problem:
        say("bad-id", problem, where, id_hint(record_id))
    first = catalogue.taken.setdefault(record_id.lower(), where)
    repeated = first is not where
    if repeated and key == record_id:  # the same key in one mapping has been reported
        hint = f"The first stands at {first}. Rename one, or merge them."
        say("duplicate-id", f"the id {shown(record_id)} is taken", where, hint)
    kind = SECTIONS[section]
    catalogue.may_hold(record_id, frozenset({kind.kind_of_record}))
    if data is None:
        say("empty-value", f"{shown(record_id)} has no value", where, "Write the record's fields below it.")
    # a faulty id has been reported; a stand-in lets the rest of the record be checked too
    filled = {"id": "x" if problem else record_id}
    usable = isinstance(data, dict) or not (data is None or problem)
    data, known = data if usable else HOLE, catalogue.vocabulary
    if isinstance(data, dict) and section in _CLAIMED and not repeated:
        data, marks = _with_claims_of_tables(catalogue.tables, record_id, data, marks)
    checked = catalogue.memory.recall(
        ("record", where.path, section, key),
        (data, marks, filled, is_sound, known),
        lambda: validate(kind, data, marks, filled, is_sound=is_sound, vocabulary=known),
    )
    catalogue.diagnostics.extend(checked.diagnostics)
    if checked.record is not None and not repeated:
        catalogue.marks[record_id] = checked.marks
        record = checked.record.model_copy(update={"id": record_id}) if problem else checked.record
        catalogue.records[section][record_id] = record
    if problem or repeated or checked.faulty:
        catalogue.faulty.add(record_id)
        catalogue.unread.extend(texts(data))


def catalogue_model() -> type[BaseModel]:
    """A model of a whole catalogue file, for its JSON Schema."""
    fields: dict[str, Any] = {}
    for section, kind in SECTIONS.items():
        fields[section] = (dict[str, kind], {})  # type: ignore[valid-type]
    return create_model("Catalogue", __base__=Record, **fields)
