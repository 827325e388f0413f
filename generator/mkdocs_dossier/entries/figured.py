"""What figures show, on pages and in the book: which events, places and ties, in which order, and how much of all."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from mkdocs_dossier.entries.once import once_a_site
from mkdocs_dossier.languages.territories import countries, country_code
from mkdocs_dossier.model.kinds import STATE
from mkdocs_dossier.model.records import Actor, Place
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.render.figures.map_window import MapPlace
from mkdocs_dossier.render.figures.records import map_place
from mkdocs_dossier.render.figures.timeline import TimelineItem

_CONTESTED_STATES = frozenset({"EH", "PS", "TW", "XK"})


def dated(items: Iterable[TimelineItem]) -> list[TimelineItem]:
    """Those that have any day to stand at."""
    return [item for item in items if any(True for _ in item.days)]


def pivotal(site: Site, items: Sequence[TimelineItem], most: int) -> list[TimelineItem]:
    """The events that the editors marked, then those that most sources are about; in order of time."""
    ranked = sorted(
        items, key=lambda item: (not item.important, -len(site.findings.sources_on(item.id)), item.id)
    )
    chosen = {item.id for item in ranked[:most]}
    return [item for item in items if item.id in chosen]


def ranked_places(site: Site, places: Iterable[Place]) -> list[MapPlace]:
    """Those of some places that can be drawn, first where most happened and which most sources name."""
    events, sources = site.relations.events_at, site.findings.sources_on
    found = [map_place(place, events=len(events(place.id)), between=_sides(site, place)) for place in places]
    return sorted(
        (place for place in found if place),
        key=lambda item: (-item.events, -len(sources(item.id)), item.id),
    )


@once_a_site
def country_names(site: Site) -> Mapping[str, str]:
    """What maps call countries, by code: by the dossier's own names for states, else by CLDR's in its language.

    Of those whose status as a state is contested, only those are named that the dossier has as states.
    """
    language = site.settings.language
    names = {code: name for code, name in countries(language).items() if code not in _CONTESTED_STATES}
    for state in site.dossier.actors.values():
        if state.kind == STATE and (code := _code(site, state)):
            names[code] = state.name
    return names


def _code(site: Site, state: Actor) -> str:
    return country_code((form.form for form in state.forms if not form.demonym), site.settings.language)


def _sides(site: Site, place: Place) -> frozenset[str]:
    """Codes of the two countries between which a border runs; empty where one of the states is none that is known."""
    states = [site.dossier.actors[actor] for actor in place.between]
    codes = {_code(site, state) for state in states}
    return frozenset(codes) if len(codes) > 1 and all(codes) else frozenset()
