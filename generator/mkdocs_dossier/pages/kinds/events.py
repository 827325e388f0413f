"""The index of events, by date and by kind."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mkdocs_dossier.entries.listing import EventLine, Group, by_year, event_line, under_headings
from mkdocs_dossier.model.pages import Address, Tab
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.pages.kind import PageKind, Single
from mkdocs_dossier.text.name_order import sort_name


@dataclass(frozen=True, slots=True)
class Context:
    """The variables of ``events.md.jinja``."""

    count: int
    by_year: Sequence[Group[EventLine]]
    by_kind: Sequence[Group[EventLine]]


def context(_: Address, site: Site) -> Context:
    """Collect the index."""
    events = tuple(site.dossier.chronological())
    kinds = {event.id: site.dossier.kind_of(event).name for event in events}
    by_kind = sorted(events, key=lambda event: sort_name(kinds[event.id]))
    return Context(
        len(events),
        by_year(site, events),
        under_headings(
            "kind",
            by_kind,
            lambda event: kinds[event.id],
            lambda some: [event_line(site, event) for event in some],
        ),
    )


KIND = PageKind(
    name="events",
    context=context,
    single=Single(
        "events/",
        "Events",
        tab=Tab.EVENTS,
        nav=0,
        made=lambda dossier, _: bool(dossier.events),
        is_index=True,
    ),
)
