"""The chapter of places: names and who uses which, status, what happened there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from mkdocs_dossier.book.chapter import RecordsChapter
from mkdocs_dossier.book.figures import map_figures
from mkdocs_dossier.book.record import Beside, beside, common
from mkdocs_dossier.book.selection import Selection
from mkdocs_dossier.book.values import CHAPTER, in_book
from mkdocs_dossier.entries.place import PlaceEntry, place_entry
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.values import Cites


@dataclass(frozen=True, slots=True)
class PrintedPlace:
    """A place in the book: its entry, and what only paper needs."""

    entry: PlaceEntry
    beside: Beside

    @property
    def id(self) -> str:
        """The label."""
        return self.entry.common.id

    def cites(self) -> Iterator[Cites]:
        """Every place with footnote marks, in the order of the printed page."""
        yield self.entry.common.summary.cites
        yield from (line.cites for group in self.entry.common.claims for line in group.claims)


def chapter(site: Site, chosen: Selection) -> RecordsChapter:
    """An entry for each place, by name."""
    entries = [_printed(site, chosen, name) for name in chosen.places]
    return RecordsChapter(
        kind="places",
        id=CHAPTER + "places",
        title="Places",
        figures=map_figures(site, chosen),
        entries=entries,
    )


def _printed(site: Site, chosen: Selection, name: str) -> PrintedPlace:
    entry = place_entry(site, name)
    entry = replace(
        entry,
        events=in_book(entry.events, chosen, lambda line: line.event.key),
        common=common(entry.common, chosen),
    )
    return PrintedPlace(entry, beside(site, chosen, name))
