"""The timeline: every event in order of time, under its year."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.pages import Address
from mkdocs_dossier.model.records import Event
from mkdocs_dossier.pages.facets import Facets, event_facets
from mkdocs_dossier.pages.figures import Figure, events_figure
from mkdocs_dossier.pages.frame import Frame, plain_frame
from mkdocs_dossier.pages.kind import PageKind
from mkdocs_dossier.pages.listing import EventEntry, Group, grouped, nested
from mkdocs_dossier.pages.view import View


@dataclass(frozen=True, slots=True)
class Context:
    """The variables of ``timeline.md.jinja``."""

    frame: Frame
    figure: Figure | None
    facets: Facets
    years: Sequence[Group[EventEntry]]


def plan(dossier: Dossier) -> Iterator[Address]:  # noqa: ARG001 - every page kind plans from the dossier
    """One page."""
    yield Address("timeline", "timeline.md", "Timeline", "timeline", "home")


def context(address: Address, view: View) -> Context:
    """Collect the timeline."""
    events = tuple(view.dossier.chronological())
    years = grouped("y", events, _year)
    return Context(
        plain_frame(view, address),
        events_figure(view, address, events, "Timeline", fewest=1),
        event_facets(view, events),
        [Group(year.heading, year.anchor, nested(view, year.entries)) for year in years],
    )


def _year(event: Event) -> str:
    if event.date is None:
        return "Date unknown"
    if event.date.earliest is None:
        return "Before the first dated event"
    return str(event.date.earliest.year)


KIND = PageKind("timeline", plan, context)
