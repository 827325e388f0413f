"""The chapter of actors: who each is, what it did, states and said, and which sources name it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from mkdocs_dossier.book.chapter import RecordsChapter
from mkdocs_dossier.book.figures import network_figure
from mkdocs_dossier.book.record import Beside, beside, common
from mkdocs_dossier.book.selection import Selection
from mkdocs_dossier.book.values import CHAPTER, in_book
from mkdocs_dossier.entries.actor import ActorEntry, actor_entry
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.values import Cites


@dataclass(frozen=True, slots=True)
class PrintedActor:
    """An actor in the book: its entry, and what only paper needs."""

    entry: ActorEntry
    beside: Beside

    @property
    def id(self) -> str:
        """The label."""
        return self.entry.common.id

    def cites(self) -> Iterator[Cites]:
        """Every place with footnote marks, in the order of the printed page."""
        yield from (office.cites for office in self.entry.offices)
        yield self.entry.common.summary.cites
        yield from (part.cites for part in self.entry.events)
        yield from (line.cites for group in self.entry.common.claims for line in group.claims)
        yield from (line.cites for group in self.entry.positions for line in group.lines)
        yield from (line.cites for line in self.entry.words)


def chapter(site: Site, chosen: Selection) -> RecordsChapter:
    """An entry for each actor, by name."""
    entries = [_printed(site, chosen, name) for name in chosen.actors]
    return RecordsChapter(
        kind="actors",
        id=CHAPTER + "actors",
        title="Actors",
        figures=network_figure(site, chosen),
        entries=entries,
    )


def _printed(site: Site, chosen: Selection, name: str) -> PrintedActor:
    entry = actor_entry(site, name)
    entry = replace(
        entry,
        events=in_book(entry.events, chosen, lambda line: line.event.key),
        positions=in_book(entry.positions, chosen, lambda line: line.about.key),
        words=in_book(entry.words, chosen, lambda line: line.about.key),
        found=in_book(entry.found, chosen, lambda line: line.source.key),
        credits=in_book(entry.credits, chosen, lambda line: line.source.key),
        ties=in_book(entry.ties, chosen, lambda tie: tie[0].key),
        common=common(entry.common, chosen),
    )
    return PrintedActor(entry, beside(site, chosen, name))
