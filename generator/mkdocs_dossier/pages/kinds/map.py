"""The map page: where events took place, with a list by place and what can't be drawn in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mkdocs_dossier.entries.figured import ranked_places
from mkdocs_dossier.entries.happened import event_link
from mkdocs_dossier.entries.listing import is_background
from mkdocs_dossier.entries.once import once_a_site
from mkdocs_dossier.languages.words import Message
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.findings import Findings
from mkdocs_dossier.model.pages import Address, Tab
from mkdocs_dossier.model.records import Event, Place
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.standings import CONTESTED, Standing
from mkdocs_dossier.model.values import Link
from mkdocs_dossier.pages.kind import PageKind, Single
from mkdocs_dossier.pages.parts.figures import Figure
from mkdocs_dossier.pages.parts.long_lists import LongList, Turning
from mkdocs_dossier.pages.parts.map_figures import whole_map
from mkdocs_dossier.text.name_order import in_name_order

_EVENTS = 4
"""How many are named at one place; its page has them all."""

_SCENES = LongList(100, 300, fragment="places")

_OTHERS = 100
"""Places without an event that are named; of more only the number is told."""


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
        figure: The map; on the first page alone.
        scenes: Places where something happened, those first where most did, or a part of them.
        undrawn: Those of them whose position is not known.
        quiet: At how many places nothing is recorded to have happened; told on the first page.
        others: These, if they are few.
        turning: To the other parts.
    """

    title: str
    figure: Figure | None
    scenes: Sequence[Scene]
    undrawn: Sequence[Link]
    quiet: int
    others: Sequence[Link]
    turning: Turning


_PAGE = Single(
    "map",
    Message("Map"),
    parent="events/",
    tab=Tab.EVENTS,
    nav=10,
    made=lambda dossier, _: _is_made(dossier),
)


def _is_made(dossier: Dossier) -> bool:
    """Whether any place can be drawn."""
    return any(place.coordinates or place.between for place in dossier.places.values())


def plan_found(dossier: Dossier, findings: Findings) -> Iterator[Address]:
    """The pages on which a long list of places goes on."""
    if _is_made(dossier):
        length = sum(bool(findings.relations.events_at(name)) for name in dossier.places)
        yield from _SCENES.further(_PAGE.address("map", dossier.words), length, dossier.words)


def context(address: Address, site: Site) -> Context:
    """Collect the map and the lists of places, or a part of these."""
    part, happened = _SCENES.part(address), site.relations.events_at
    scenes, drawn = _scenes(site)
    shown = scenes[_SCENES.window(part)]
    places = in_name_order(site.dossier.places.values()) if part == 1 else []
    quiet = [Link(place.id) for place in places if not happened(place.id)]
    return Context(
        address.title,
        whole_map(site, address) if part == 1 else None,
        [_scene(place, happened(place.id)) for place in shown],
        [Link(place.id) for place in shown if place.id not in drawn],
        len(quiet),
        quiet if len(quiet) <= _OTHERS else [],
        _SCENES.turning(_PAGE.key, part, len(scenes), site.words),
    )


@once_a_site
def _scenes(site: Site) -> tuple[list[Place], set[str]]:
    """Places where something happened, those first where most did; and the ids of those whose position is known."""
    happened = site.relations.events_at
    places = in_name_order(place for place in site.dossier.places.values() if happened(place.id))
    scenes = sorted(places, key=lambda place: -len(happened(place.id)))
    return scenes, {place.id for place in ranked_places(site, scenes)}


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


KIND = PageKind(name="map", context=context, single=_PAGE, plan_found=plan_found, folder="map")
