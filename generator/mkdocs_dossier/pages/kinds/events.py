"""The index of events: the timeline, a sentence for each event in order of time, and the events by kind."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mkdocs_dossier.entries.listing import EventLine, Group, by_year, event_line, under_headings
from mkdocs_dossier.languages.words import Message
from mkdocs_dossier.model.pages import Address, Tab
from mkdocs_dossier.model.records import Event
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.pages.kind import PageKind, Single
from mkdocs_dossier.pages.parts.facets import Facets, event_facets
from mkdocs_dossier.pages.parts.figures import LARGE
from mkdocs_dossier.pages.parts.timeline_figures import TimeFigure, events_figure
from mkdocs_dossier.text.name_order import sort_name


@dataclass(frozen=True, slots=True)
class Context:
    """The variables of ``events.md.jinja``.

    Attributes:
        count: How many events there are.
        undated: How many of them have no date.
        figure: The timeline.
        facets: What scripts filter by.
        by_year: In order of time.
        by_kind: Under their kinds.
    """

    count: int
    undated: int
    figure: TimeFigure | None
    facets: Facets
    by_year: Sequence[Group[EventLine]]
    by_kind: Sequence[Group[EventLine]]


def context(address: Address, site: Site) -> Context:
    """Collect the index."""
    events = tuple(site.dossier.chronological())

    def kind(event: Event) -> str:
        return site.dossier.kind_of(event).name

    by_kind = sorted(events, key=lambda event: sort_name(kind(event)))
    title = site.words.gettext("Timeline")
    return Context(
        len(events),
        sum(event.date is None for event in events),
        events_figure(site, address, events, title, fewest=1, width=LARGE),
        event_facets(site, events),
        by_year(site, events),
        under_headings(
            "kind",
            by_kind,
            kind,
            lambda some: [event_line(site, event) for event in some],
        ),
    )


KIND = PageKind(
    name="events",
    context=context,
    single=Single(
        "events/",
        Message("Events"),
        tab=Tab.EVENTS,
        nav=0,
        made=lambda dossier, _: bool(dossier.events),
        is_index=True,
    ),
)
