"""The chapter of events, in order of time: what is claimed, by whom, on which passage."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from mkdocs_dossier.book.chapter import RecordsChapter
from mkdocs_dossier.book.record import Beside, beside, common
from mkdocs_dossier.book.selection import Selection
from mkdocs_dossier.book.values import CHAPTER, in_book
from mkdocs_dossier.entries.accounts import BondLine
from mkdocs_dossier.entries.event import EventEntry, event_entry
from mkdocs_dossier.entries.matrix import Column, Matrix, Row, matrix
from mkdocs_dossier.model.dates import EdtfDate
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.unknown import DATE, UNDATED
from mkdocs_dossier.model.values import Cites
from mkdocs_dossier.render.date_words import date_in_words

_COLUMNS = 4
"""Sources that stand side by side in a table; more of them make another table below it."""


@dataclass(frozen=True, slots=True)
class Table:
    """Some columns of a matrix, with the rows that say anything in them."""

    columns: Sequence[Column]
    rows: Sequence[Row]


@dataclass(frozen=True, slots=True)
class Tables:
    """A matrix in tables of a few columns each; sources that are ``silent`` throughout are named beside them."""

    tables: Sequence[Table] = ()
    silent: Sequence[Column] = ()
    ties: Sequence[BondLine] = ()


@dataclass(frozen=True, slots=True)
class PrintedEvent:
    """An event in the book: its entry, and what only paper needs."""

    entry: EventEntry
    dated: EdtfDate | str
    when: str
    matrix: Tables
    beside: Beside

    @property
    def id(self) -> str:
        """The label."""
        return self.entry.common.id

    def cites(self) -> Iterator[Cites]:
        """Every place with footnote marks, in the order of the printed page."""
        yield self.entry.common.summary.cites
        yield from (item.cites for item in self.entry.participants)
        yield from (line.cites for group in self.entry.common.claims for line in group.claims)
        for table in self.matrix.tables:
            yield from (saying.cites for row in table.rows for cell in row.cells for saying in cell)
        yield from (line.cites for line in self.entry.words)


def chapter(site: Site, chosen: Selection) -> RecordsChapter:
    """An entry for each event."""
    entries = [_printed(site, chosen, name) for name in chosen.events]
    return RecordsChapter(kind="events", id=CHAPTER + "events", title="Events", entries=entries)


def _printed(site: Site, chosen: Selection, name: str) -> PrintedEvent:
    entry = event_entry(site, name)
    date = entry.date
    return PrintedEvent(
        entry=replace(
            entry,
            parts=in_book(entry.parts, chosen, lambda line: line.event.key),
            sources=in_book(entry.sources, chosen, lambda line: line.source.key),
            common=common(entry.common, chosen),
        ),
        dated=date or UNDATED,
        when=date_in_words(date) if date else DATE,
        matrix=_tables(matrix(site, site.dossier.events[name])),
        beside=beside(site, chosen, name),
    )


def _tables(of: Matrix) -> Tables:
    heard = [index for index in range(len(of.columns)) if any(row.cells[index] for row in of.rows)]
    if len(of.columns) < 2 or not heard:  # noqa: PLR2004 - nothing to compare
        return Tables()
    count = -(-len(heard) // _COLUMNS)
    width = -(-len(heard) // count)
    parts = [heard[start : start + width] for start in range(0, len(heard), width)]
    silent = [column for index, column in enumerate(of.columns) if index not in heard]
    return Tables([_table(of, part) for part in parts], silent, of.ties)


def _table(of: Matrix, part: Sequence[int]) -> Table:
    rows = [replace(row, cells=[row.cells[index] for index in part]) for row in of.rows]
    return Table([of.columns[index] for index in part], [row for row in rows if any(row.cells)])
