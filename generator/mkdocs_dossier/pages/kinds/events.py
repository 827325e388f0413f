"""The index of events: the timeline, a sentence for each event in order of time, and the events by kind."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mkdocs_dossier.entries.listing import EventLine, Group, by_year, event_line, under_headings, year_heading
from mkdocs_dossier.languages.words import Message
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.pages import Address, Tab
from mkdocs_dossier.model.records import Event
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.pages.kind import PageKind, Single
from mkdocs_dossier.pages.parts.facets import Facets, event_facets
from mkdocs_dossier.pages.parts.figures import LARGE
from mkdocs_dossier.pages.parts.long_lists import Turning
from mkdocs_dossier.pages.parts.timeline_figures import EVENTS, TimeFigure, events_figure
from mkdocs_dossier.text.name_order import sort_name


@dataclass(frozen=True, slots=True)
class Context:
    """The variables of ``events.md.jinja``.

    Attributes:
        title: The page's.
        count: How many events there are.
        undated: How many of them have no date.
        figure: The timeline; on the first page alone.
        facets: What scripts filter the page's events by.
        by_year: These in order of time.
        by_kind: These under their kinds.
        turning: To the other parts of the list.
    """

    title: str
    count: int
    undated: int
    figure: TimeFigure | None
    facets: Facets
    by_year: Sequence[Group[EventLine]]
    by_kind: Sequence[Group[EventLine]]
    turning: Turning


_INDEX = Single(
    "events/",
    Message("Events"),
    tab=Tab.EVENTS,
    nav=0,
    made=lambda dossier, _: bool(dossier.events),
    is_index=True,
)


def plan(dossier: Dossier) -> Iterator[Address]:
    """The pages on which a long list goes on."""
    return EVENTS.further(_INDEX.address("events", dossier.words), len(dossier.events), dossier.words)


def context(address: Address, site: Site) -> Context:
    """Collect the index, or a part of it."""
    whole, part = tuple(site.dossier.chronological()), EVENTS.part(address)
    events = whole[EVENTS.window(part)]

    def kind(event: Event) -> str:
        return site.dossier.kind_of(event).name

    by_kind = sorted(events, key=lambda event: sort_name(kind(event)))
    title = site.words.gettext("Timeline")

    def year(place: int) -> str:
        return year_heading(whole[place].date, site.words)

    return Context(
        address.title,
        len(whole),
        sum(event.date is None for event in whole),
        events_figure(site, address, whole, title, fewest=1, width=LARGE) if part == 1 else None,
        event_facets(site, events),
        by_year(site, events),
        under_headings(
            "kind",
            by_kind,
            kind,
            lambda some: [event_line(site, event) for event in some],
        ),
        EVENTS.turning(_INDEX.key, part, len(whole), site.words, year),
    )


KIND = PageKind(name="events", context=context, single=_INDEX, plan=plan)
