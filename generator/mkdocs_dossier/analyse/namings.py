"""Who is named where: in the originals, as far as these are known, and apart from that in the editors' digests."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.evidence import Evidence, NamePlace
from mkdocs_dossier.model.findings import Mention
from mkdocs_dossier.model.named import Namings


def in_originals(dossier: Dossier, evidence: Evidence) -> Namings:
    """What originals name: published ones as they stand, others as recorded."""
    facts = {name: evidence.sources[name].mentions for name in dossier.sources if name in evidence.sources}
    return _namings(facts)


def in_digests(mentions: Iterable[Mention]) -> Namings:
    """What the editors name in their own words."""
    found: dict[str, dict[str, list[NamePlace]]] = {}
    for mention in mentions:
        if mention.text == "digest":
            places = found.setdefault(mention.source, {}).setdefault(mention.record, [])
            places.append(NamePlace(mention.paragraph, mention.index))
    return _namings(found)


def _namings(places: Mapping[str, Mapping[str, Sequence[NamePlace]]]) -> Namings:
    found: dict[str, dict[str, tuple[NamePlace, ...]]] = {}
    for source, by_record in places.items():
        for record, items in by_record.items():
            if items:
                found.setdefault(record, {})[source] = tuple(items)
    return Namings(frozenset(places), dict(sorted(found.items())))
