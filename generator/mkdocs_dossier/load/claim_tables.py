"""Claims by table: each row is one claim with a passage, as it would stand in its record's YAML."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

from mkdocs_dossier.load.files import RawFile, open_file
from mkdocs_dossier.load.sheets import MAX_BYTES, TableRow, read_sheet
from mkdocs_dossier.model.diagnostic import Diagnostic, diagnostic, has_errors
from mkdocs_dossier.model.origin import Marks, Origin
from mkdocs_dossier.model.quantity import Quantity
from mkdocs_dossier.model.records import Citation, Claim
from mkdocs_dossier.remembering.memory import RunMemory
from mkdocs_dossier.text.similar import did_you_mean

_RECORD = "record"
_NEEDED = (_RECORD, "property")
_SEVERAL = frozenset({"said_by", "to", "about", "differs_from", "rests_on", "by", "was"})
"""Fields of which a cell has several, parted by semicolons."""

_INSIDE: Mapping[str, type[Quantity | Citation]] = MappingProxyType({"quantity": Quantity, "cite": Citation})
_ERRORS = frozenset({"#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!"})
"""What spreadsheet programs write into CSV for cells without a value."""

_NOT_IN_TABLES = frozenset({"verdicts", *_INSIDE})


def _columns() -> Iterator[tuple[str, tuple[str, ...]]]:
    """By heading: the path of a field in a claim; of a field inside another the short name too, if it is free."""
    for holder, model in _INSIDE.items():
        for name in model.model_fields:
            yield name, (holder, name)
            yield f"{holder}.{name}", (holder, name)
    yield from ((name, (name,)) for name in Claim.model_fields if name not in _NOT_IN_TABLES)


COLUMNS: Mapping[str, tuple[str, ...]] = MappingProxyType({_RECORD: (_RECORD,), **dict(_columns())})
"""The headings that a table may have, in any order and in any letters."""

_KNOWN = (
    f"The first row names the columns, among these: {', '.join(name for name in COLUMNS if '.' not in name)}."
)


class TableClaim(NamedTuple):
    """A claim as YAML would have it, and where its cells stand."""

    data: dict[str, Any]
    marks: Marks


@dataclass(slots=True)
class ClaimTables:
    """What tables claim.

    Attributes:
        by_record: By id of a record, as it is written: where that first stands, and the claims.
        unread: Texts of what could not be used.
        blind: Whether there is a table that could not be read.
    """

    by_record: dict[str, tuple[Origin, list[TableClaim]]] = field(default_factory=dict)
    diagnostics: list[Diagnostic] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)
    blind: bool = False

    def add(self, record: str, at: Origin, claims: Iterable[TableClaim]) -> None:
        """Add claims of a record, which is named at a place."""
        self.by_record.setdefault(record, (at, []))[1].extend(claims)

    def take(self, names: Iterable[str]) -> list[TableClaim]:
        """The claims of a record, under its id and its former ones; nobody else gets them."""
        return [claim for name in names if name in self.by_record for claim in self.by_record.pop(name)[1]]


@dataclass(slots=True)
class _Draft:
    """A claim that is being read: its record, and where that stands; its own fields; its passages, each of one row."""

    record: str
    at: Origin
    fields: _Cells
    passages: list[tuple[Origin, _Cells]]


_Cells = dict[tuple[str, ...], tuple[str, Origin]]
"""Texts and their places by the path of the field."""


def load_tables(root: Path, files: Iterable[Path], memory: RunMemory) -> ClaimTables:
    """Read tables in the order of their names."""
    tables = ClaimTables()
    for file in files:
        raw = open_file(root, file, limit=MAX_BYTES)
        found = memory.recall(("table", raw.path), (raw,), partial(_claims, raw))
        for name, (at, claims) in found.by_record.items():
            tables.add(name, at, claims)
        tables.diagnostics += found.diagnostics
        tables.unread += found.unread
        tables.blind |= found.blind
    return tables


def _claims(raw: RawFile) -> ClaimTables:
    sheet = read_sheet(raw)
    found = ClaimTables(diagnostics=[*sheet.diagnostics], blind=sheet.is_closed)
    if sheet.rows:
        head, *rows = sheet.rows
        columns = _headings(sheet.path, head, found)
        if has_errors(found.diagnostics[len(sheet.diagnostics) :]):
            found.unread += [cell for row in rows for cell in row.cells]
        else:
            for draft in _drafts(sheet.path, rows, columns, found):
                found.add(draft.record, draft.at, [_claim(draft)])
    return found


def _headings(path: str, head: TableRow, found: ClaimTables) -> dict[int, tuple[str, ...]]:
    """The fields by column, from 0; complains of what is none, of what stands twice, and of what lacks."""
    columns: dict[int, tuple[str, ...]] = {}
    for place, heading in enumerate(head.cells):
        name = re.sub(r"[\s_-]+", "_", heading.casefold())
        where = Origin(path, head.number, place + 1)
        if name in COLUMNS and COLUMNS[name] in columns.values():
            message = f"the column {heading!r} stands twice"
            found.diagnostics.append(diagnostic("table-heading", message, where, "Keep one of them."))
        elif name in COLUMNS:
            columns[place] = COLUMNS[name]
        elif name:
            hint = did_you_mean(name, COLUMNS, _KNOWN)
            found.diagnostics.append(diagnostic("table-heading", f"{heading!r} is no column", where, hint))
    for name in _NEEDED:
        if (name,) not in columns.values():
            where = Origin(path, head.number, 1)
            found.diagnostics.append(
                diagnostic("table-heading", f"there is no column {name!r}", where, _KNOWN)
            )
    return columns


def _drafts(
    path: str, rows: Iterable[TableRow], columns: Mapping[int, tuple[str, ...]], found: ClaimTables
) -> Iterator[_Draft]:
    """The claims of all rows; a row that has nothing but a passage adds that to the claim above."""
    last: _Draft | None = None
    for row in rows:
        start = Origin(path, row.number, 1)
        cells = {place: cell for place, cell in enumerate(row.cells) if cell}
        fault = _fault(cells, columns)
        written = {
            columns[place]: (cell, start._replace(column=place + 1))
            for place, cell in cells.items()
            if place in columns
        }
        record = written.pop((_RECORD,), None)
        passage = {field: written.pop(field) for field in [*written] if field[0] == "cite"}
        if fault is None and record is None and (written or last is None):
            fault = _Fault(
                0, "the row names no record", "A row with nothing but a passage belongs to the claim above."
            )
        if fault:
            where = start._replace(column=fault.place + 1)
            found.diagnostics.append(diagnostic("table-row", fault.message, where, fault.hint))
            found.unread += row.cells
        elif record is None and last:
            last.passages.append((start, passage))
        elif record:
            if last:
                yield last
            last = _Draft(*record, written, [(start, passage)] if passage else [])
    if last:
        yield last


class _Fault(NamedTuple):
    """What is wrong with a row: at which cell, from 0."""

    place: int
    message: str
    hint: str


def _fault(cells: Mapping[int, str], columns: Mapping[int, tuple[str, ...]]) -> _Fault | None:
    for place, cell in cells.items():
        if place not in columns:
            return _Fault(place, "a cell stands below no heading", "Name its column, or remove it.")
        if cell.startswith("="):
            return _Fault(place, "a formula is no value", "Write its result.")
        if cell in _ERRORS:
            return _Fault(place, f"the error {cell} is no value", "Write the value.")
    return None


def _claim(draft: _Draft) -> TableClaim:
    """A claim as a mapping, with marks that lead to its cells."""
    start = draft.at._replace(column=1)
    own = _mapping({field: each for field, each in draft.fields.items() if len(field) == 1}, start)
    amount = _mapping({field: each for field, each in draft.fields.items() if len(field) > 1}, start)
    passages = [_mapping(cells, at) for at, cells in draft.passages]
    data, children = {**own.data}, {**own.marks.children}
    if amount.data:
        data["quantity"], children["quantity"] = amount
    if passages:
        data["cite"] = [each.data for each in passages]
        children["cite"] = Marks(start, None, {place: each.marks for place, each in enumerate(passages)})
    return TableClaim(data, Marks(start, None, children))


def _mapping(cells: _Cells, start: Origin) -> TableClaim:
    """Cells by the last step of the path of each."""
    data = {
        field[-1]: [each for part in cell.split(";") if (each := part.strip())]
        if field[-1] in _SEVERAL and len(field) == 1
        else cell
        for field, (cell, _) in cells.items()
    }
    return TableClaim(data, Marks(start, None, {field[-1]: Marks(at) for field, (_, at) in cells.items()}))
