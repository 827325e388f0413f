"""What figures show, on pages and in the book: which events, places and ties, in which order, and how much of all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from mkdocs_dossier.model.records import Place
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.ties import Tie
from mkdocs_dossier.render.figures.map import MapPlace
from mkdocs_dossier.render.figures.network import Edge
from mkdocs_dossier.render.figures.records import map_place
from mkdocs_dossier.render.figures.timeline import TimelineItem

_UNITS = (("event", "events"), ("paragraph", "paragraphs"))


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


def ranked_actors(ties: Iterable[Tie]) -> dict[str, int]:
    """By actor: the weight of its ties together; the strongest first."""
    strength: Counter[str] = Counter()
    for tie in ties:
        strength.update({tie.a: tie.weight, tie.b: tie.weight})
    return dict(sorted(strength.items(), key=lambda item: (-item[1], item[0])))


def edge(tie: Tie) -> Edge:
    """A tie in a drawing."""
    return Edge(tie.a, tie.b, tie.weight, tie_words(tie))


def tie_words(tie: Tie) -> str:
    """What a tie rests on: "2 events, 5 paragraphs"."""
    counts = zip((tie.events, tie.paragraphs), _UNITS, strict=True)
    return ", ".join(f"{count}\u00a0{one if count == 1 else many}" for count, (one, many) in counts if count)
