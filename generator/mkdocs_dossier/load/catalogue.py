"""The catalogue: any number of YAML files, each with any of the four kinds of records."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Any

from pydantic import BaseModel, create_model

from mkdocs_dossier.load.files import read_text
from mkdocs_dossier.load.validate import nearest, validate
from mkdocs_dossier.load.yaml_marks import parse_yaml
from mkdocs_dossier.model.base import Record, id_problem
from mkdocs_dossier.model.diagnostic import Diagnostic, diagnostic
from mkdocs_dossier.model.origin import Marks
from mkdocs_dossier.model.records import Actor, Event, Place, Term

SECTIONS: Mapping[str, type[Record]] = MappingProxyType(
    {"actors": Actor, "places": Place, "events": Event, "terms": Term}
)
"""The keys of a catalogue file and the records below them."""

# The schema's view of a file: the id is a key there, not a field, so `id` is filled in by the loader.
HIDDEN = ("id",)


@dataclass(slots=True)
class Catalogue:
    """What the catalogue's files hold, as far as it could be read.

    Attributes:
        records: By section, then id.
        marks: By record id.
        attempted: Ids that are written but whose record is faulty: references to them are not dangling.
    """

    records: dict[str, dict[str, Any]] = field(default_factory=lambda: {section: {} for section in SECTIONS})
    marks: dict[str, Marks] = field(default_factory=dict)
    attempted: set[str] = field(default_factory=set)
    diagnostics: list[Diagnostic] = field(default_factory=list)


def load_catalogue(root: Path, files: list[Path]) -> Catalogue:
    """Read the catalogue's ``files`` in the order of their names."""
    catalogue = Catalogue()
    for file in sorted(files):
        _load_file(catalogue, root, file)
    return catalogue


def _load_file(catalogue: Catalogue, root: Path, file: Path) -> None:
    read = read_text(root, file)
    catalogue.diagnostics.extend(read.diagnostics)
    if read.text is None:
        return
    data, marks, problems = parse_yaml(read.text, read.path)
    catalogue.diagnostics.extend(problems)
    if data is None:
        if not problems:
            catalogue.diagnostics.append(
                diagnostic("file-empty", f"{read.path} holds only comments", marks.origin)
            )
        return
    if not isinstance(data, dict):
        message = "a catalogue file is a mapping of actors, places, events or terms"
        catalogue.diagnostics.append(diagnostic("wrong-type", message, marks.origin))
        return
    for section, records in data.items():
        if section not in SECTIONS:
            close = nearest(section, list(SECTIONS))
            hint = f"Did you mean {close!r}?" if close else f"Known keys: {', '.join(SECTIONS)}."
            message = f"{section!r} is not a key of a catalogue file"
            catalogue.diagnostics.append(diagnostic("unknown-key", message, marks.key_at(section), hint))
        elif records is not None:
            _load_section(catalogue, section, records, marks.at(section))


def _load_section(catalogue: Catalogue, section: str, records: object, marks: Marks) -> None:
    if not isinstance(records, dict):
        message = f"{section} is a mapping from ids to records"
        catalogue.diagnostics.append(diagnostic("wrong-type", message, marks.key or marks.origin))
        return
    for record_id, data in records.items():
        _load_record(catalogue, section, record_id, data, marks.at(record_id))


def _load_record(catalogue: Catalogue, section: str, record_id: str, data: object, marks: Marks) -> None:
    where = marks.key or marks.origin
    say = catalogue.diagnostics.append
    problem = id_problem(record_id)
    if problem:
        say(diagnostic("bad-id", problem, where))
    first = catalogue.marks.get(record_id.casefold())
    if first is not None:
        hint = f"The first stands at {first.key or first.origin}."
        say(diagnostic("duplicate-id", f"the id {record_id!r} is taken", where, hint))
        return
    catalogue.marks[record_id.casefold()] = marks
    catalogue.attempted.add(record_id)
    if isinstance(data, dict) and "id" in data:
        say(diagnostic("unknown-key", "'id' is not a key here", marks.key_at("id"), "The id is the record's own key."))
        data = {key: value for key, value in data.items() if key != "id"}
    if isinstance(data, dict):
        # a faulty id has been reported above; a stand-in lets the rest of the record be checked too
        data = {**data, "id": "x" if problem else record_id}
    record, problems = validate(SECTIONS[section], data, marks, hidden=HIDDEN)
    catalogue.diagnostics.extend(problems)
    if record is not None and not problem:
        catalogue.records[section][record_id] = record


def catalogue_model() -> type[BaseModel]:
    """A model of a whole catalogue file, for its JSON Schema."""
    fields: dict[str, Any] = {
        section: (dict[str, kind], {}) for section, kind in SECTIONS.items()  # type: ignore[valid-type]
    }
    return create_model("Catalogue", __base__=Record, **fields)
