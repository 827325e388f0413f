"""The chapter of sources: what is known of each article, its digest or text by right, and what rests on it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from mkdocs_dossier.book.chapter import Chapter
from mkdocs_dossier.book.notes import Mark, Notes
from mkdocs_dossier.book.selection import Selection
from mkdocs_dossier.book.values import CHAPTER, in_book, primary
from mkdocs_dossier.entries.source import SourceEntry, source_entry
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.source import Rights
from mkdocs_dossier.render.date_words import date_in_words


@dataclass(frozen=True, slots=True)
class PrintedSource:
    """A source in the book: its entry, and what only paper needs.

    Attributes:
        lang: The language of its text, where that is published.
        notes: Those that cite it.
        recorded: When its original was compared; empty where it was not.
    """

    id: str
    entry: SourceEntry
    lang: str
    notes: Sequence[Mark]
    recorded: str


def chapter(site: Site, chosen: Selection, notes: Notes) -> Chapter:
    """An entry for each source, by date of publication."""
    entries = [_printed(site, chosen, name, notes) for name in chosen.sources]
    return Chapter(kind="sources", id=CHAPTER + "sources", title="Sources", entries=entries)


def _printed(site: Site, chosen: Selection, name: str, notes: Notes) -> PrintedSource:
    entry = source_entry(site, name)
    source, known = site.dossier.sources[name], entry.integrity
    return PrintedSource(
        id=name,
        entry=replace(entry, covers=in_book(entry.covers, chosen, lambda line: line.event.key)),
        lang=primary(source.meta.language) if site.dossier.rights(source) is Rights.OPEN else "",
        notes=notes.of_source(name),
        recorded=date_in_words(known.recorded, site.words) if known and known.recorded else "",
    )
