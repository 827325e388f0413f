"""Which records a book has entries for: all, or those that a reader's pack needs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from mkdocs_dossier.model.records import Event
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.text.name_order import in_name_order


@dataclass(frozen=True)
class Selection:
    """Ids of the records with an entry, in the order of the book: events and sources by time, others by name.

    ``asked`` are those that a pack was made for.
    """

    events: tuple[str, ...]
    things: tuple[str, ...]
    actors: tuple[str, ...]
    places: tuple[str, ...]
    terms: tuple[str, ...]
    sources: tuple[str, ...]
    asked: tuple[str, ...] = ()

    @cached_property
    def ids(self) -> frozenset[str]:
        """All of them."""
        return frozenset((*self.events, *self.things, *self.actors, *self.places, *self.terms, *self.sources))


def select(site: Site, only: Sequence[str] = ()) -> Selection:
    """The whole dossier, or the records named with what a reader needs to follow them.

    An actor brings the events in which it acts or speaks, a place what happened there, an event those who took
    part and those who speak, its place, and every source that is about it or cited on it.

    Args:
        site: The dossier.
        only: Ids of records, former ones too; empty for everything.

    Raises:
        KeyError: There is no such record.
    """
    dossier = site.dossier
    if not only:
        return _ordered(site, dossier.records)
    asked = tuple(dict.fromkeys(dossier.records[dossier.former.get(name, name)].id for name in only))
    chosen = set(asked)
    for name in sorted(chosen):
        chosen.update(event.id for event in site.relations.events_of(name))
        chosen.update(event.id for event in site.relations.events_at(name))
        chosen.update(filed.record for filed in site.relations.statements_of(name))
        chosen.update(record for record, _ in site.relations.words_of(name))
    for name in sorted(chosen & dossier.events.keys()):
        chosen.update(_cast(dossier.events[name]))
        chosen.update(source.id for source in site.findings.sources_on(name))
    for name in sorted(chosen):
        chosen.update(item.cite.source for item in site.relations.cited_on(name))
    return _ordered(site, chosen, asked)


def _cast(event: Event) -> Iterable[str]:
    yield from (item.actor for item in event.participants)
    yield from (actor for claim in event.claims for actor in claim.said_by)
    yield from (item.speaker for item in event.quotes)
    if event.place:
        yield event.place


def _ordered(site: Site, chosen: Iterable[str], asked: tuple[str, ...] = ()) -> Selection:
    dossier, wanted = site.dossier, frozenset(chosen)
    return Selection(
        events=tuple(event.id for event in dossier.chronological() if event.id in wanted),
        things=tuple(item.id for item in in_name_order(dossier.things.values()) if item.id in wanted),
        actors=tuple(item.id for item in in_name_order(dossier.actors.values()) if item.id in wanted),
        places=tuple(item.id for item in in_name_order(dossier.places.values()) if item.id in wanted),
        terms=tuple(name for name in dossier.terms if name in wanted),
        sources=tuple(item.id for item in dossier.sources_by_date if item.id in wanted),
        asked=asked,
    )
