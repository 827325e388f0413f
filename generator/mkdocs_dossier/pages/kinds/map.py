"""The map page: where events took place, with a list by place and what can't be drawn in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mkdocs_dossier.entries.figured import ranked_places
from mkdocs_dossier.entries.happened import event_link
from mkdocs_dossier.entries.listing import is_background
from mkdocs_dossier.languages.words import Message
from mkdocs_dossier.model.pages import Address, Tab
from mkdocs_dossier.model.records import Event, Place
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.standings import CONTESTED, Standing
from mkdocs_dossier.model.values import Link
from mkdocs_dossier.pages.kind import PageKind, Single
from mkdocs_dossier.pages.parts.figures import Figure
from mkdocs_dossier.pages.parts.map_figures import whole_map
from mkdocs_dossier.text.name_order import in_name_order

_EVENTS = 4
"""How many are named at one place; its page has them all."""


@dataclass(frozen=True, slots=True)
class Scene:
    """A place where something happened.

    Attributes:
        place: To its page.
        contested: Whether its status is.
        count: How many events took place there.
        events: The first of them, without those that are part of another one there.
        more: How many of the others are not named.
    """

    place: Link
    contested: Standing | None
    count: int
    events: Sequence[Link]
    more: int


@dataclass(frozen=True, slots=True)
class Context:
    """The variables of ``map.md.jinja``.

    Attributes:
        figure: The map.
        scenes: Places where something happened, those first where most did.
        undrawn: Those of them whose position is not known.
        others: Places where nothing is recorded to have happened.
    """

    figure: Figure | None
    scenes: Sequence[Scene]
    undrawn: Sequence[Link]
    others: Sequence[Link]


def context(address: Address, site: Site) -> Context:
    """Collect the map and the lists of places."""
    places = in_name_order(site.dossier.places.values())
    happened = site.relations.events_at
    scenes = sorted(
        (place for place in places if happened(place.id)), key=lambda place: -len(happened(place.id))
    )
    drawn = {place.id for place in ranked_places(site, scenes)}
    return Context(
        whole_map(site, address),
        [_scene(place, happened(place.id)) for place in scenes],
        [Link(place.id) for place in scenes if place.id not in drawn],
        [Link(place.id) for place in places if not happened(place.id)],
    )


def _scene(place: Place, events: Sequence[Event]) -> Scene:
    here = {event.id for event in events if not is_background(event)}
    whole = [event for event in events if event.part_of not in here]
    named = sorted(whole, key=lambda event: not event.important)[:_EVENTS]
    return Scene(
        Link(place.id),
        CONTESTED if place.contested else None,
        len(events),
        [event_link(event) for event in whole if event in named],
        len(events) - len(named),
    )


KIND = PageKind(
    name="map",
    context=context,
    single=Single(
        "map",
        Message("Map"),
        parent="events/",
        tab=Tab.EVENTS,
        nav=10,
        made=lambda dossier, _: any(place.coordinates or place.between for place in dossier.places.values()),
    ),
)
