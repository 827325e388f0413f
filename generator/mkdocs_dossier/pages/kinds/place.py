"""A place's page: its entry with a map, who writes its name how, and every sentence that names it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mkdocs_dossier.entries.place import PlaceEntry, place_entry
from mkdocs_dossier.entries.record_facts import description
from mkdocs_dossier.entries.statements import ClaimsElsewhere, claims_elsewhere
from mkdocs_dossier.model.dossier import Dossier, source_order
from mkdocs_dossier.model.pages import Address
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.values import Link, Wording
from mkdocs_dossier.pages.kind import PageKind
from mkdocs_dossier.pages.kinds.mentions import MentionPart, mention_part
from mkdocs_dossier.pages.parts.figures import Figure
from mkdocs_dossier.pages.parts.frame import Frame, record_frame
from mkdocs_dossier.pages.parts.map_figures import place_map

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
    """The variables of ``place.md.jinja``, beside those of the entry; ``scope`` says of which sources counts speak."""

    frame: Frame
    entry: PlaceEntry
    description: str
    map: Figure | None
    elsewhere: Sequence[ClaimsElsewhere]
    forms_used: Sequence[FormUse]
    scope: str
    mentions: MentionPart


def plan(dossier: Dossier) -> Iterator[Address]:
    """A page for each place."""
    for place in dossier.places.values():
        yield Address(place.id, f"places/{place.id}.md", place.name, "place", "places/")


def context(address: Address, site: Site) -> Context:
    """Collect what a place's page shows."""
    entry = place_entry(site, address.key)
    place = site.dossier.places[address.key]
    return Context(
        frame=record_frame(site, address),
        entry=entry,
        description=description(place, f"{place.name}: {entry.kind}"),
        map=place_map(site, address, place),
        elsewhere=claims_elsewhere(site, place.id),
        forms_used=_forms_used(site, place.id),
        scope=site.scope,
        mentions=mention_part(site, place.id),
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
