"""Who has to do with whom: actors that take part in events together or are named in one paragraph of an original."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import combinations

from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.lookup import grouped
from mkdocs_dossier.model.named import Namings
from mkdocs_dossier.model.ties import Tie


def find_ties(dossier: Dossier, originals: Namings) -> tuple[Tie, ...]:
    """A tie for every two actors with an event or a paragraph of an original in common, by pair of ids."""
    events: Counter[tuple[str, str]] = Counter()
    for event in dossier.events.values():
        events.update(_pairs(item.actor for item in event.participants))
    named = grouped(
        ((source, place.paragraph), actor)
        for actor in dossier.actors
        for source, places in originals.places.get(actor, {}).items()
        for place in places
    )
    together = grouped((pair, source) for (source, _), actors in named.items() for pair in _pairs(actors))
    return tuple(
        Tie(*pair, events[pair], len(together.get(pair, ())), len(set(together.get(pair, ()))))
        for pair in sorted({*events, *together})
    )


def _pairs(actors: Iterable[str]) -> Iterator[tuple[str, str]]:
    return combinations(sorted(set(actors)), 2)
