"""The timeline: every event in order of time, under its year."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.pages import Address
from mkdocs_dossier.pages.facets import event_facets
from mkdocs_dossier.pages.figures import Figure, events_figure
from mkdocs_dossier.pages.frame import Frame, plain_frame
from mkdocs_dossier.pages.kind import PageKind
from mkdocs_dossier.pages.listing import EventEntry, Group, by_year
from mkdocs_dossier.pages.view import View
from mkdocs_dossier.render.values import Markdown


@dataclass(frozen=True, slots=True)
class Context:
    """The variables of ``timeline.md.jinja``."""

    frame: Frame
    figure: Figure | None
    facets: Markdown
    years: Sequence[Group[EventEntry]]


def plan(dossier: Dossier) -> Iterator[Address]:  # noqa: ARG001 - every page kind plans from the dossier
    """One page."""
    yield Address("timeline", "timeline.md", "Timeline", "timeline", "home")


def context(address: Address, view: View) -> Context:
    """Collect the timeline."""
    events = tuple(view.dossier.chronological())
    return Context(
        plain_frame(view, address),
        events_figure(view, address, events, "Timeline", fewest=1),
        event_facets(view, events),
        by_year(view, events),
    )


KIND = PageKind("timeline", plan, context)
