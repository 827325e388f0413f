"""A place: its names, its status, what happened there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from mkdocs_dossier.entries.event import Dated
from mkdocs_dossier.entries.questions import Judgement
from mkdocs_dossier.entries.record import RecordEntry, link_to, part_links, record_entry
from mkdocs_dossier.entries.related import RelationLine, relation_lines
from mkdocs_dossier.languages.words import Message, Sentence, Words
from mkdocs_dossier.model.records import Place, Precision
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.standings import CONTESTED
from mkdocs_dossier.model.unknown import when
from mkdocs_dossier.model.values import Link


@dataclass(frozen=True, slots=True)
class PlaceEntry:
    """A place, as its page and its entry in the book show it; ``known`` is a sentence where it has no summary."""

    common: RecordEntry
    known: Sentence | None
    contested: Judgement | None
    coordinates: str
    part_of: Link | None
    parts: Sequence[Link]
    territory_of: Link | None
    relations: Sequence[RelationLine]
    events: Sequence[Dated]


def place_entry(site: Site, place_id: str) -> PlaceEntry:
    """Collect it."""
    place = site.dossier.places[place_id]
    return PlaceEntry(
        common=record_entry(site, place, site.dossier.kind_of(place).name),
        known=None if place.summary else _known(site, place),
        contested=Judgement(CONTESTED, place.contested) if place.contested else None,
        coordinates=coordinates(place, site.words),
        part_of=link_to(place.part_of),
        parts=part_links(site, place.id),
        territory_of=link_to(place.territory_of),
        relations=relation_lines(site, place.id),
        events=[Dated(Link(event.id), when(event.date)) for event in site.relations.events_at(place.id)],
    )


def _known(site: Site, place: Place) -> Sentence:
    """What is known of a place without a summary, in one sentence."""
    kind = site.words.capital(site.dossier.kind_of(place).name)
    if place.part_of:
        return site.words.phrase("%(kind)s in %(whole)s.", kind=kind, whole=Link(place.part_of))
    if place.territory_of:
        return site.words.phrase(
            "%(kind)s, territory of %(state)s.", kind=kind, state=Link(place.territory_of)
        )
    return site.words.phrase("%(kind)s.", kind=kind)


_PRECISIONS: Mapping[Precision, str] = MappingProxyType(
    {
        Precision.CITY: Message("%(position)s (to the city)"),
        Precision.REGION: Message("%(position)s (to the region)"),
        Precision.COUNTRY: Message("%(position)s (to the country)"),
    }
)


def coordinates(place: Place, words: Words) -> str:
    """Degrees with hemisphere, and how much ground they stand for; empty if not known."""
    if place.coordinates is None:
        return ""
    latitude, longitude = place.coordinates
    values = {"latitude": f"{abs(latitude):g}", "longitude": f"{abs(longitude):g}"}
    if latitude >= 0 and longitude >= 0:
        position = words.gettext("%(latitude)s°\u00a0N, %(longitude)s°\u00a0E", **values)
    elif latitude >= 0:
        position = words.gettext("%(latitude)s°\u00a0N, %(longitude)s°\u00a0W", **values)
    elif longitude >= 0:
        position = words.gettext("%(latitude)s°\u00a0S, %(longitude)s°\u00a0E", **values)
    else:
        position = words.gettext("%(latitude)s°\u00a0S, %(longitude)s°\u00a0W", **values)
    precise = _PRECISIONS.get(place.precision) if place.precision else None
    return words.gettext(precise, position=position) if precise else position
