"""The cells of a table, as CSV or as a workbook of a spreadsheet program has them: texts, row by row, of bounded size."""

from __future__ import annotations

import csv
import io
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from importlib.util import find_spec

from mkdocs_dossier.installation import tables_line
from mkdocs_dossier.load.files import RawFile, as_text
from mkdocs_dossier.model.diagnostic import Diagnostic, diagnostic
from mkdocs_dossier.model.origin import Origin
from mkdocs_dossier.text.characters import CONTROL

ENDINGS = (".csv", ".xlsx")
MAX_BYTES = 32 * 1024 * 1024
MAX_ROWS = 100_000
MAX_COLUMNS = 50
_MAX_INFLATED = 256 * 1024 * 1024
"""Bytes of all that a workbook holds: a sheet of so many rows has some 60 million."""

_BOM = b"\xef\xbb\xbf"
_WIDE = (b"\xff\xfe", b"\xfe\xff", b"<\0", b"\0<")
"""How XML in UTF-16 begins, which the package takes for a sheet without cells."""

_SHEET = b"sheetData"
_ROW = re.compile(rb"<(?:[\w.-]++:)?row\b")
_CELL = re.compile(rb"<(?:[\w.-]++:)?c[\s/>]")
_FAR = re.compile(rb"""\br\s*=\s*["'](?:([A-Za-z]{2,})(\d+)|[A-Za-z]?(\d{6,}))["']""")
_UNCOMPUTED = re.compile(
    rb"""<([\w.-]++:)?c\b[^<>]*+>\s*+<(?:[\w.-]++:)?f\b[^<>]*+(?:(?<=/)>|>[^<]*+</[^<>]*+>)"""
    rb"""\s*+(?><[^<>]*+(?<=/)>|<(?:[\w.-]++:)?v\b[^<>]*+>\s*+</[^<>]*+>|)\s*+</(?(1)\1)c\s*+>"""
)
_ERROR = re.compile(rb"""<(?:[\w.-]++:)?c\s[^<>]*?\bt\s*=\s*["']e["'][^<>]*+>""")
_NAME = re.compile(rb"""\br\s*=\s*["']([A-Za-z]+\d+)""")
_LETTERS = 26
_DAMAGED = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    NotImplementedError,
    OSError,
    OverflowError,
    RuntimeError,
    ValueError,
)
"""What Python's reader of archives raises at bytes that are none."""


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row that is not empty.

    Attributes:
        number: Of its first line in the file; in a workbook the number beside it.
        cells: Texts without blanks around them; empty ones included.
    """

    number: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TableText:
    """A table, as far as it can be read.

    Attributes:
        path: Of its file.
        rows: The first has the headings; empty where nothing can be read.
        diagnostics: What is wrong with it.
        is_closed: Whether it may hold what is not known.
    """

    path: str
    rows: tuple[TableRow, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    is_closed: bool = False


class _UnreadableError(Exception):
    """A table that can't be read: a message, and a hint; the row and column if they are known."""

    def __init__(self, message: str, hint: str = "", row: int = 0, column: int = 0) -> None:
        super().__init__(message)
        self.hint, self.place = hint, (row, column)


def read_sheet(raw: RawFile) -> TableText:
    """Read the table in a file; raises nothing."""
    if isinstance(raw.content, Diagnostic):
        return TableText(raw.path, (), (raw.content,), is_closed=True)
    try:
        if raw.name.endswith(".csv"):
            return _from_csv(raw, raw.content)
        return TableText(raw.path, tuple(_bounded(_from_workbook(raw.content))))
    except _UnreadableError as error:
        found = diagnostic("table-unreadable", str(error), Origin(raw.path, *error.place), error.hint)
        return TableText(raw.path, (), (found,), is_closed=True)


def _from_csv(raw: RawFile, content: bytes) -> TableText:
    # Spreadsheet programs begin with a mark and end lines with two signs; neither is a fault here.
    content = content.removeprefix(_BOM).replace(b"\r\n", b"\n")
    read = as_text(replace(raw, content=content))
    if read.text is None:
        return TableText(read.path, (), read.diagnostics, is_closed=read.is_closed)
    lines = csv.reader(io.StringIO(read.text), delimiter=_delimiter(read.text), strict=True)
    return TableText(read.path, tuple(_bounded(_parsed(lines))), read.diagnostics)


def _delimiter(text: str) -> str:
    """What stands most often in the line of headings; a comma where nothing does."""
    head = re.sub(r'"[^"]*"', "", text[: text.find("\n")] if "\n" in text else text)
    return max(",;\t", key=head.count)


def _parsed(lines: Iterator[list[str]]) -> Iterator[tuple[int, list[str]]]:
    before = 0
    try:
        for cells in lines:
            yield before + 1, cells
            before = lines.line_num  # type: ignore[attr-defined]  # a reader has it
    except csv.Error as error:
        hint = "Quote cells that hold quotation marks, and write each of those twice, as spreadsheet programs do."
        raise _UnreadableError(f"the row can't be read: {error}", hint, before + 1) from error


def _bounded(rows: Iterator[tuple[int, list[str]]]) -> Iterator[TableRow]:
    """The rows that are not empty; of columns, as many as there may be."""
    for count, (number, cells) in enumerate(rows):
        if count > MAX_ROWS or len(cells) > MAX_COLUMNS:
            most = f"{MAX_ROWS:,} rows" if count > MAX_ROWS else f"{MAX_COLUMNS} columns"
            raise _UnreadableError(f"a table has {most} at most", "Part it into several files.", number)
        texts = tuple(" ".join(CONTROL.sub(" ", cell).split()) for cell in cells)
        if any(texts):
            yield TableRow(number, texts)


def _from_workbook(content: bytes) -> Iterator[tuple[int, list[str]]]:
    if find_spec("python_calamine") is None:
        hint = f"{tables_line()} Or save it as CSV in UTF-8."
        raise _UnreadableError("workbooks are read with a package that is not installed", hint)
    from python_calamine import (  # noqa: PLC0415 - the extra may not be installed
        CalamineError,
        CalamineWorkbook,
        SheetTypeEnum,
        SheetVisibleEnum,
    )

    safe = _looked_through(content)
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(safe))
        names = [
            each.name
            for each in book.sheets_metadata
            if each.visible is SheetVisibleEnum.Visible and each.typ is SheetTypeEnum.WorkSheet
        ]
        shown = [sheet for name in names if (sheet := book.get_sheet_by_name(name)).height]
        if len(shown) > 1:
            told = ", ".join(repr(sheet.name) for sheet in shown)
            hint = "Keep one, and hide the others or save them as files of their own."
            raise _UnreadableError(f"several sheets have cells: {told}", hint)
        for sheet in shown:
            for (row, column), _ in sheet.merged_cell_ranges or ():
                hint = "Part the cells, and write in each what is meant there."
                raise _UnreadableError("cells are merged", hint, row + 1, column + 1)
        if not shown:
            raise _UnreadableError("no sheet has cells", "Save it anew, or remove it.")
        rows = shown[0].to_python(skip_empty_area=False)
    except (CalamineError, ValueError, OSError, KeyError) as error:
        raise _UnreadableError(f"the workbook is damaged: {error}", "Save it anew.") from error
    for number, cells in enumerate(rows, start=1):
        yield number, [_text(cell, number, place) for place, cell in enumerate(cells, start=1)]


def _looked_through(content: bytes) -> bytes:
    """The workbook with nothing compressed, after a look at its size: what a file says of itself may be a lie."""
    inflated = io.BytesIO()
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as given, zipfile.ZipFile(inflated, "w") as taken:
            if sum(each.file_size for each in given.infolist()) > _MAX_INFLATED:
                raise _UnreadableError("the workbook holds too much", "Part it into several files.")
            if "xl/workbook.xml" not in given.namelist():
                raise _UnreadableError("the file is no workbook of the form XLSX", "Save it anew.")
            for each in given.infolist():
                part = given.read(each)
                _look_at(part)
                taken.writestr(zipfile.ZipInfo(each.filename), part)
    except _DAMAGED as error:
        hint = "Save it anew, without a password."
        raise _UnreadableError("the file is no workbook of the form XLSX", hint) from error
    return inflated.getvalue()


def _look_at(part: bytes) -> None:
    """Refuse a sheet that spans more than there may be, which would be laid out in full, and cells without a result.

    What is a sheet shows in it: a part may have any name. Cells and rows may tell their places, or else are counted.
    """
    if part.startswith(_WIDE):
        raise _UnreadableError("the workbook is not written in UTF-8", "Save it anew.")
    if _SHEET not in part:
        return
    rows = _ROW.split(part)
    far = (max(int(found[2] or found[3]), 1) for found in _FAR.finditer(part) if _is_beyond(found))
    row = next(far, MAX_ROWS + 2 if len(rows) > MAX_ROWS + 2 else 0) or next(
        (number for number, cells in enumerate(rows) if len(_CELL.findall(cells)) > MAX_COLUMNS), 0
    )
    if row:
        most = f"a table has {MAX_ROWS:,} rows and {MAX_COLUMNS} columns at most"
        raise _UnreadableError(most, "Remove what stands far away, or part it into several files.", row)
    for pattern, kind, fault in (
        (_UNCOMPUTED, "formula", "has no result"),
        (_ERROR, "value", "is an error"),
    ):
        if found := pattern.search(part):
            name = _NAME.search(found[0])
            where = f" in {name[1].decode()}" if name else ""
            hint = "Write the value, or open the workbook in a spreadsheet program and save it."
            raise _UnreadableError(f"the {kind}{where} {fault}", hint)


def _is_beyond(found: re.Match[bytes]) -> bool:
    return int(found[2] or found[3]) > MAX_ROWS + 1 or _column(found[1] or b"") > MAX_COLUMNS


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters.upper():
        number = number * _LETTERS + letter - ord("A") + 1
    return number


def _text(cell: object, row: int, column: int) -> str:
    """A cell as an author would write it in YAML."""
    match cell:
        case bool():
            return str(cell).lower()
        case float():
            return str(int(cell)) if cell.is_integer() else f"{cell:.15g}"
        case datetime():
            is_day = cell.time() == time()
            return cell.date().isoformat() if is_day else cell.isoformat(timespec="minutes")
        case date():
            return cell.isoformat()
        case time() | timedelta():
            raise _UnreadableError("a time of day is no value", "Write it as a text.", row, column)
        case _:
            return str(cell)
