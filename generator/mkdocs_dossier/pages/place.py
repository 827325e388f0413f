"""A place's page: its names and who uses which, its status, what happened there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.pages import Address
from mkdocs_dossier.pages.backing import OriginalMentions, original_mentions
from mkdocs_dossier.pages.event import Dated
from mkdocs_dossier.pages.facts import NameLine, Summary, description, names, part_links, summary, wikidata
from mkdocs_dossier.pages.figures import Figure
from mkdocs_dossier.pages.frame import Frame, record_frame
from mkdocs_dossier.pages.kind import PageKind
from mkdocs_dossier.pages.listing import Group
from mkdocs_dossier.pages.maps import coordinates, place_map
from mkdocs_dossier.pages.statements import (
    PropertyClaims,
    SourceMentions,
    claims_by_property,
    mentions_by_source,
)
from mkdocs_dossier.pages.view import View, when
from mkdocs_dossier.render.values import Link, Outward


@dataclass(frozen=True, slots=True)
class FormUse:
    """A form of the place's name and the sources that use it, with how often."""

    form: str
    sources: Sequence[tuple[Link, int]]


@dataclass(frozen=True, slots=True)
class Context:
    """The variables of ``place.md.jinja``."""

    frame: Frame
    name: str
    description: str
    kind: str
    names: Sequence[Group[NameLine]]
    wikidata: Outward | None
    summary: Summary
    remarks: Sequence[str]
    contested: str
    coordinates: str
    map: Figure | None
    part_of: Link | None
    parts: Sequence[Link]
    territory_of: Link | None
    events: Sequence[Dated]
    claims: Sequence[PropertyClaims]
    forms_used: Sequence[FormUse]
    mentions: Sequence[SourceMentions]
    originals: Sequence[OriginalMentions]


def plan(dossier: Dossier) -> Iterator[Address]:
    """A page for each place."""
    for place in dossier.places.values():
        yield Address(place.id, f"places/{place.id}.md", place.name, "place", "places/")


def context(address: Address, view: View) -> Context:
    """Collect what a place's page shows."""
    place = view.dossier.places[address.key]
    kind = place.kind or "place"
    mentions = mentions_by_source(view, view.findings.mentions_of.get(place.id, ()))
    return Context(
        frame=record_frame(view, address),
        name=place.name,
        description=description(place, f"{place.name}: {kind}"),
        kind=kind,
        names=names(view, place),
        wikidata=wikidata(place),
        summary=summary(place),
        remarks=place.notes,
        contested=place.contested or "",
        coordinates=coordinates(place),
        map=place_map(view, address, place),
        part_of=Link(place.part_of) if place.part_of else None,
        parts=part_links(view, place.id),
        territory_of=Link(place.territory_of) if place.territory_of else None,
        events=[Dated(Link(event.id), when(event.date)) for event in view.events_at.get(place.id, ())],
        claims=claims_by_property(view, place),
        forms_used=_forms_used(mentions),
        mentions=mentions,
        originals=original_mentions(view, place.id),
    )


def _forms_used(mentions: Sequence[SourceMentions]) -> list[FormUse]:
    uses: dict[str, list[tuple[Link, int]]] = {}
    for group in mentions:
        for form, count in group.forms:
            uses.setdefault(form, []).append((group.source, count))
    ordered = sorted(uses.items(), key=lambda item: (-sum(count for _, count in item[1]), item[0]))
    return [FormUse(form, sources) for form, sources in ordered]


KIND = PageKind("place", plan, context)
