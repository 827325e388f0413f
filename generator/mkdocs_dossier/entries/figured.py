"""What figures show, on pages and in the book: which events, places and ties, in which order, and how much of all."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from mkdocs_dossier.model.records import Place
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.render.figures.map import MapPlace
from mkdocs_dossier.render.figures.records import map_place
from mkdocs_dossier.render.figures.timeline import TimelineItem


def shown_of(shown: int, total: int) -> str:
    """How much is shown of what there is: "24 of 1,000", or "24" if that is all."""
    return f"{shown:,} of {total:,}" if total > shown else f"{shown:,}"


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


def ranked_places(
    site: Site, places: Iterable[Place], way: Callable[[str], str] = lambda _: ""
) -> list[MapPlace]:
    """Places with coordinates, those first where most happened and that most sources name.

    Args:
        site: The dossier.
        places: Those to choose from.
        way: Where the drawing leads to from a place.
    """
    found = [map_place(place, way(place.id)) for place in places]
    events, sources = site.relations.events_at, site.findings.sources_on
    return sorted(
        (place for place in found if place),
        key=lambda item: (-len(events(item.id)), -len(sources(item.id)), item.id),
    )
