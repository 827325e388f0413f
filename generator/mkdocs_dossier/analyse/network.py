"""Who has to do with whom: actors that take part in events together or are named in one paragraph."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import combinations

from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.findings import Mention
from mkdocs_dossier.model.ties import Tie


def find_ties(dossier: Dossier, mentions: Iterable[Mention]) -> tuple[Tie, ...]:
    """A tie for every two actors with an event or a paragraph in common, by pair of ids."""
    events: Counter[tuple[str, str]] = Counter()
    for event in dossier.events.values():
        events.update(_pairs(item.actor for item in event.participants))
    paragraphs: Counter[tuple[str, str]] = Counter()
    sources: dict[tuple[str, str], set[str]] = {}
    named: dict[tuple[str, int], set[str]] = {}
    for mention in mentions:
        if mention.record in dossier.actors:
            named.setdefault((mention.source, mention.paragraph), set()).add(mention.record)
    for (source, _), actors in named.items():
        for pair in _pairs(actors):
            paragraphs[pair] += 1
            sources.setdefault(pair, set()).add(source)
    return tuple(
        Tie(*pair, events[pair], paragraphs[pair], len(sources.get(pair, ())))
        for pair in sorted({*events, *paragraphs})
    )


def _pairs(actors: Iterable[str]) -> Iterator[tuple[str, str]]:
    return combinations(sorted(set(actors)), 2)
