"""A place: its names, its status, what happened there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mkdocs_dossier.entries.event import Dated
from mkdocs_dossier.entries.listing import Group
from mkdocs_dossier.entries.original_texts import OriginalMentions, original_mentions
from mkdocs_dossier.entries.record_facts import NameLine, Summary, names, part_links, summary, wikidata
from mkdocs_dossier.entries.statements import Judgement, PropertyClaims, claims_by_property
from mkdocs_dossier.model.records import Place
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.standings import CONTESTED
from mkdocs_dossier.model.unknown import when
from mkdocs_dossier.model.values import Link, Outward


@dataclass(frozen=True, slots=True)
class PlaceEntry:
    """A place, as its page and its entry in the book show it."""

    id: str
    name: str
    kind: str
    names: Sequence[Group[NameLine]]
    wikidata: Outward | None
    summary: Summary
    remarks: Sequence[str]
    contested: Judgement | None
    coordinates: str
    part_of: Link | None
    parts: Sequence[Link]
    territory_of: Link | None
    events: Sequence[Dated]
    claims: Sequence[PropertyClaims]
    originals: Sequence[OriginalMentions]


def place_entry(site: Site, place_id: str) -> PlaceEntry:
    """Collect it."""
    place = site.dossier.places[place_id]
    return PlaceEntry(
        id=place.id,
        name=place.name,
        kind=place.kind or "place",
        names=names(site, place),
        wikidata=wikidata(place),
        summary=summary(place),
        remarks=place.notes,
        contested=Judgement(CONTESTED, place.contested) if place.contested else None,
        coordinates=coordinates(place),
        part_of=Link(place.part_of) if place.part_of else None,
        parts=part_links(site, place.id),
        territory_of=Link(place.territory_of) if place.territory_of else None,
        events=[Dated(Link(event.id), when(event.date)) for event in site.relations.events_at(place.id)],
        claims=claims_by_property(site, place),
        originals=original_mentions(site, place.id),
    )


def coordinates(place: Place) -> str:
    """Degrees with hemisphere, and how much ground they stand for; empty if not known."""
    if place.coordinates is None:
        return ""
    latitude, longitude = place.coordinates
    north = f"{abs(latitude):g}°\u00a0{'N' if latitude >= 0 else 'S'}"
    east = f"{abs(longitude):g}°\u00a0{'E' if longitude >= 0 else 'W'}"
    precision = f" (to the {place.precision.value})" if place.precision and place.precision != "exact" else ""
    return f"{north}, {east}{precision}"
