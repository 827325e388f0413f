"""Which sources share text, and how many independent accounts an event rests on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from types import MappingProxyType

from mkdocs_dossier.model.dates import surely_before
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.evidence import Evidence, SharedPassage
from mkdocs_dossier.model.findings import Accounts, SharedPair
from mkdocs_dossier.model.records import citations
from mkdocs_dossier.model.source import Source

COPY_SHARE = 0.3
"""From this share of the shorter text on, two texts count as one account: one of them, or both, copied.

Below it lie quotations of the same speech and agency paragraphs set into reporting of one's own.
"""


def find_pairs(dossier: Dossier, evidence: Evidence) -> tuple[SharedPair, ...]:
    """Every pair of sources that share text, with how much and who was first, in the order of their ids."""
    pairs = []
    for (a, b), passages in groupby(evidence.shared, key=lambda item: (item.a, item.b)):
        if a not in dossier.sources or b not in dossier.sources:
            continue
        shared = tuple(passages)
        pairs.append(
            SharedPair(
                a,
                b,
                shared,
                _share([(item.a_start, item.a_end) for item in shared], shared, evidence.sources[a].words),
                _share([(item.b_start, item.b_end) for item in shared], shared, evidence.sources[b].words),
                _same_outlet(dossier.sources[a], dossier.sources[b]),
                _earlier(dossier.sources[a], dossier.sources[b]),
            )
        )
    return tuple(pairs)


def _share(spans: Sequence[tuple[int, int]], passages: Sequence[SharedPassage], words: int) -> float:
    """The part of a text, in words, that its shared passages cover; where they overlap, once.

    Overlaps are taken off in proportion of characters, as offsets in words are not kept.
    """
    total = sum(item.words for item in passages)
    length = sum(end - start for start, end in spans)
    covered = 0
    reach = 0
    for start, end in sorted(spans):
        covered += max(0, end - max(start, reach))
        reach = max(reach, end)
    return min(1.0, total * covered / length / words) if length and words else 0.0


def _same_outlet(a: Source, b: Source) -> bool:
    return a.meta.publisher is not None and a.meta.publisher == b.meta.publisher


def _earlier(a: Source, b: Source) -> str:
    """The source that was certainly published first; empty if the dates do not tell."""
    first, second = a.meta.published, b.meta.published
    if first is None or second is None:
        return ""
    if surely_before(first, second):
        return a.id
    return b.id if surely_before(second, first) else ""


def copies(pairs: Iterable[SharedPair]) -> list[tuple[str, str]]:
    """The pairs that count as one account."""
    return [(pair.a, pair.b) for pair in pairs if max(pair.share_a, pair.share_b) >= COPY_SHARE]


def find_accounts(dossier: Dossier, pairs: Iterable[SharedPair]) -> Mapping[str, Accounts]:
    """By event: its sources in groups, each group one account."""
    linked = copies(pairs)
    sources_of: dict[str, set[str]] = {event_id: set() for event_id in dossier.events}
    for source in dossier.sources.values():
        for item in source.meta.covers:
            if item.event in sources_of:
                sources_of[item.event].add(source.id)
    for event in dossier.events.values():
        sources_of[event.id].update(
            cite.source for _, cite in citations(event) if cite.source in dossier.sources
        )
    return MappingProxyType(
        {
            event_id: Accounts(group_sources(sources, linked))
            for event_id, sources in sources_of.items()
            if sources
        }
    )


def group_sources(sources: Iterable[str], linked: Iterable[tuple[str, str]]) -> tuple[tuple[str, ...], ...]:
    """The sources in groups that are linked, directly or through others of them; each group and all sorted."""
    group = {source: source for source in sources}

    def root(source: str) -> str:
        while group[source] != source:
            group[source] = group[group[source]]
            source = group[source]
        return source

    for a, b in linked:
        if a in group and b in group:
            first, second = sorted((root(a), root(b)))
            group[second] = first
    groups: dict[str, list[str]] = {}
    for source in sorted(group):
        groups.setdefault(root(source), []).append(source)
    return tuple(tuple(members) for members in groups.values())
