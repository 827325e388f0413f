"""The timeline: every event in order of time, under its year."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mkdocs_dossier.entries.event import EventRole
from mkdocs_dossier.entries.listing import EventLine, Group, by_year
from mkdocs_dossier.model.pages import Address, Tab, Way
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.unknown import when
from mkdocs_dossier.model.values import Link
from mkdocs_dossier.pages.kind import PageKind, Single
from mkdocs_dossier.pages.parts.facets import Facets, event_facets
from mkdocs_dossier.pages.parts.figures import Figure
from mkdocs_dossier.pages.parts.timeline_figures import ActorLane, actor_lanes, actors_figure, events_figure


@dataclass(frozen=True, slots=True)
class ByActor:
    """An actor and events that it took part in; ``more`` there are besides."""

    actor: Link
    events: Sequence[EventRole]
    more: int


@dataclass(frozen=True, slots=True)
class Context:
    """The variables of ``timeline.md.jinja``."""

    figure: Figure | None
    facets: Facets
    years: Sequence[Group[EventLine]]
    actors_figure: Figure | None
    actors: Sequence[ByActor]


def context(address: Address, site: Site) -> Context:
    """Collect the timeline."""
    events = tuple(site.dossier.chronological())
    lanes = actor_lanes(site)
    return Context(
        events_figure(site, address, events, "Timeline", fewest=1),
        event_facets(site, events),
        by_year(site, events),
        actors_figure(site, address, lanes),
        [ByActor(lane.actor, list(_parts(lane)), lane.more) for lane in lanes],
    )


def _parts(lane: ActorLane) -> Iterator[EventRole]:
    """The lane's events with the roles that its actor has in them."""
    for event in lane.events:
        roles = dict.fromkeys(item.role for item in event.participants if item.actor == lane.actor.key)
        yield EventRole(Link(event.id), when(event.date), ", ".join(roles))


KIND = PageKind(
    name="timeline",
    context=context,
    single=Single(
        "timeline",
        "Timeline",
        tab=Tab.EVENTS,
        nav=5,
        made=lambda dossier, _: bool(dossier.events),
        way=Way(10, "What happened when", "Every event, in order of time"),
        is_index=True,
    ),
)
