"""A place's page: its names and who uses which, its status, what happened there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mkdocs_dossier.entries.listing import Group
from mkdocs_dossier.entries.original_texts import OriginalMentions, original_mentions
from mkdocs_dossier.entries.record_facts import (
    NameLine,
    Summary,
    description,
    names,
    part_links,
    summary,
    wikidata,
)
from mkdocs_dossier.entries.statements import (
    ClaimsElsewhere,
    Judgement,
    PropertyClaims,
    claims_by_property,
    claims_elsewhere,
)
from mkdocs_dossier.model.dossier import Dossier, source_order
from mkdocs_dossier.model.pages import Address
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.standings import CONTESTED
from mkdocs_dossier.model.unknown import when
from mkdocs_dossier.model.values import Link, Outward, Wording
from mkdocs_dossier.pages.kind import PageKind
from mkdocs_dossier.pages.kinds.event import Dated
from mkdocs_dossier.pages.kinds.mentions import MentionPart, mention_part
from mkdocs_dossier.pages.parts.figures import Figure
from mkdocs_dossier.pages.parts.frame import Frame, record_frame
from mkdocs_dossier.pages.parts.map_figures import coordinates, place_map

_USERS = 12
"""How many sources are named that use one form; the mentions have them all."""


@dataclass(frozen=True, slots=True)
class FormUse:
    """A form of the place's name and the first sources that use it, with how often; ``more`` do besides."""

    form: Wording
    sources: Sequence[tuple[Link, int]]
    more: int


@dataclass(frozen=True, slots=True)
class Context:
    """The variables of ``place.md.jinja``; ``scope`` says of which sources counts speak, if not of all."""

    frame: Frame
    name: str
    description: str
    kind: str
    names: Sequence[Group[NameLine]]
    wikidata: Outward | None
    summary: Summary
    remarks: Sequence[str]
    contested: Judgement | None
    coordinates: str
    map: Figure | None
    part_of: Link | None
    parts: Sequence[Link]
    territory_of: Link | None
    events: Sequence[Dated]
    claims: Sequence[PropertyClaims]
    elsewhere: Sequence[ClaimsElsewhere]
    forms_used: Sequence[FormUse]
    scope: str
    mentions: MentionPart
    originals: Sequence[OriginalMentions]


def plan(dossier: Dossier) -> Iterator[Address]:
    """A page for each place."""
    for place in dossier.places.values():
        yield Address(place.id, f"places/{place.id}.md", place.name, "place", "places/")


def context(address: Address, site: Site) -> Context:
    """Collect what a place's page shows."""
    place = site.dossier.places[address.key]
    kind = place.kind or "place"
    return Context(
        frame=record_frame(site, address),
        name=place.name,
        description=description(place, f"{place.name}: {kind}"),
        kind=kind,
        names=names(site, place),
        wikidata=wikidata(place),
        summary=summary(place),
        remarks=place.notes,
        contested=Judgement(CONTESTED, place.contested) if place.contested else None,
        coordinates=coordinates(place),
        map=place_map(site, address, place),
        part_of=Link(place.part_of) if place.part_of else None,
        parts=part_links(site, place.id),
        territory_of=Link(place.territory_of) if place.territory_of else None,
        events=[Dated(Link(event.id), when(event.date)) for event in site.relations.events_at(place.id)],
        claims=claims_by_property(site, place),
        elsewhere=claims_elsewhere(site, place.id),
        forms_used=_forms_used(site, place.id),
        scope=site.scope,
        mentions=mention_part(site, place.id),
        originals=original_mentions(site, place.id),
    )


def _forms_used(site: Site, place_id: str) -> list[FormUse]:
    """From the originals: how the editors write it in digests tells nothing of the sources."""
    uses: dict[Wording, dict[str, int]] = {}
    forms = site.dossier.catalogue[place_id].forms
    found = site.findings.originals.places.get(place_id, {})
    for source in sorted(found, key=lambda name: source_order(site.dossier.sources[name])):
        for place in found[source]:
            counts = uses.setdefault(site.form(forms[place.form]), {})
            counts[source] = counts.get(source, 0) + 1
    ordered = sorted(uses.items(), key=lambda item: (-sum(item[1].values()), item[0].text, item[0].lang))
    return [
        FormUse(
            form,
            [(site.short_link(source), count) for source, count in list(counts.items())[:_USERS]],
            max(0, len(counts) - _USERS),
        )
        for form, counts in ordered
    ]


KIND = PageKind(name="place", context=context, plan=plan, folder="places")
