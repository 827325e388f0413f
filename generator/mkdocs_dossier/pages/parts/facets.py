"""What readers may filter a figure's records by: a form for our script to show, with the data that it needs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from mkdocs_dossier.model.dates import Day
from mkdocs_dossier.model.records import Event
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.values import Markdown
from mkdocs_dossier.render.data_block import data_block
from mkdocs_dossier.text.name_order import sort_name

CLASS = "dossier-facets"
_YEARS = range(1, 10_000)


@dataclass(frozen=True, slots=True)
class Facets:
    """What a filter form offers.

    Attributes:
        kinds: In the order of their numbers in ``data``.
        actors: Names, likewise.
        dated: Whether any record has a date.
        count: How many records there are.
        data: By record, as a data block: number of its kind, numbers of its actors, first and last day.
    """

    kinds: Sequence[str]
    actors: Sequence[str]
    dated: bool
    count: int
    data: Markdown

    def __bool__(self) -> bool:
        """Whether there is anything to choose from."""
        return self.dated or len(self.kinds) > 1 or len(self.actors) > 1


def event_facets(site: Site, events: Iterable[Event]) -> Facets:
    """By event: its kind, who took part, and the days between which it lies."""
    return _facets(
        site,
        {event.id: (site.dossier.kind_of(event).name, _actors(event), _days([event])) for event in events},
    )


def _actors(event: Event) -> list[str]:
    return [item.actor for item in event.participants]


def _days(events: Iterable[Event]) -> tuple[str, str]:
    """The first and the last day as ISO dates; empty where open, unknown or in no calendar of a browser."""
    dates = [event.date for event in events if event.date]
    first = [date.earliest for date in dates]
    last = [date.latest for date in dates]
    return (_iso(min(first)) if first and all(first) else "", _iso(max(last)) if last and all(last) else "")  # type: ignore[type-var]


def _iso(day: Day | None) -> str:
    return str(day) if day is not None and day.year in _YEARS else ""


def _facets(site: Site, records: Mapping[str, tuple[str, Iterable[str], tuple[str, str]]]) -> Facets:
    """Kinds and actors by number, in the order in which menus list them."""
    kinds = sorted(dict.fromkeys(kind for kind, _, _ in records.values()), key=sort_name)
    names = {name for _, actors, _ in records.values() for name in actors}
    actors = sorted(names, key=lambda name: (sort_name(site.dossier.actors[name].name), name))
    kind_at = {kind: number for number, kind in enumerate(kinds)}
    actor_at = {name: number for number, name in enumerate(actors)}
    items: dict[str, object] = {
        key: [kind_at[kind], [actor_at[name] for name in dict.fromkeys(who)], *days]
        for key, (kind, who, days) in records.items()
    }
    return Facets(
        kinds=kinds,
        actors=[site.dossier.actors[name].name for name in actors],
        dated=any(any(days) for _, _, days in records.values()),
        count=len(records),
        data=data_block(CLASS, items),
    )
