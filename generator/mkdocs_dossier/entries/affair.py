"""The affair at a glance: what its sources disagree on, and whom they name most."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mkdocs_dossier.entries.listing import RecordLine, record_line
from mkdocs_dossier.entries.questions import claim_anchors
from mkdocs_dossier.model.lookup import grouped
from mkdocs_dossier.model.records import CatalogueRecord, Claim
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.standings import STANDINGS, Standing, VerdictStatus
from mkdocs_dossier.model.values import Link, Reference

_ACTORS, _QUESTIONS, _VALUES = 8, 12, 3
"""How many are shown; the indexes have them all."""

_BOTH = 2
"""Who claims something is named in full where it is no more than so many."""

_SHOWN = (VerdictStatus.CONFLICT, VerdictStatus.DIFFER)
"""Of these the home page gives the values; of all others it tells how many there are."""


@dataclass(frozen=True, slots=True)
class Claimed:
    """A value, and the first who claim it: speakers, or the sources where it is these themselves; ``more`` do besides."""

    value: str
    by: Sequence[str | Reference]
    more: int


@dataclass(frozen=True, slots=True)
class ContestedProperty:
    """A property for which sources claim several values: the first few of them, and how many more."""

    record: Link
    property: Link
    values: Sequence[Claimed]
    more: int


@dataclass(frozen=True, slots=True)
class Questions:
    """Questions whose values stand to each other in one way: how many, and the first of them."""

    standing: Standing
    count: int
    shown: Sequence[ContestedProperty]


@dataclass(frozen=True, slots=True)
class MostNamed:
    """The actors named most.

    Attributes:
        heading: Says whether sources or only digests were counted.
        noun: What they are named in: a source, or a digest.
        scope: Of which sources the originals are known; empty if all are.
        entries: The first few.
    """

    heading: str
    noun: str
    scope: str
    entries: Sequence[RecordLine]


def questions(site: Site) -> Iterator[Questions]:
    """Questions to which sources give several values, the gravest first."""
    for status in _SHOWN:
        group = _questions(site, STANDINGS[status])
        if group.count:
            yield group


def _questions(site: Site, standing: Standing) -> Questions:
    """Those on pivotal events first."""
    dossier = site.dossier
    events = sorted(dossier.chronological(), key=lambda event: not event.important)
    found = [
        (record, name, anchor)
        for record in (*events, *dossier.actors.values(), *dossier.places.values())
        for name, anchor in claim_anchors(record).items()
        if record.standing(name) is standing
    ]
    shown = [_question(site, record, name, anchor) for record, name, anchor in found[:_QUESTIONS]]
    return Questions(standing, len(found), shown)


def _question(site: Site, record: CatalogueRecord, name: str, anchor: str) -> ContestedProperty:
    values = grouped((claim.stated.casefold(), claim) for claim in record.claims if claim.property == name)
    claimed = [Claimed(claims[0].stated, *_by(site, claims)) for claims in values.values()]
    return ContestedProperty(
        Link(record.id), Link(record.id, name, anchor), claimed[:_VALUES], len(claimed[_VALUES:])
    )


def _by(site: Site, claims: Sequence[Claim]) -> tuple[Sequence[str | Reference], int]:
    speakers = [site.dossier.actors[actor].name for claim in claims for actor in claim.said_by]
    sources = [site.findings.short_names[cite.source] for claim in claims for cite in claim.cite]
    names: list[str | Reference] = list(dict.fromkeys(speakers or sources))
    return (names, 0) if len(names) <= _BOTH else (names[:1], len(names) - 1)


def most_named(site: Site) -> MostNamed:
    """The actors that most sources name, and among them those named most often.

    Where no original is known, the digests are counted, and the heading says so.
    """
    findings = site.findings
    known = bool(findings.originals.sources)
    namings = findings.originals if known else findings.digests
    entries = [record_line(site, actor, namings) for actor in site.dossier.actors.values()]
    named = sorted(
        (item for item in entries if item.named),
        key=lambda item: (-item.named.sources, -item.named.times, item.link.key),
    )
    if known:
        return MostNamed("Most named", "source", site.scope, named[:_ACTORS])
    return MostNamed("Most named in our digests", "digest", "", named[:_ACTORS])
