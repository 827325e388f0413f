"""A place's page: its entry with a map, who writes its name how, and every sentence that names it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mkdocs_dossier.entries.place import PlaceEntry, place_entry
from mkdocs_dossier.entries.questions import ClaimsElsewhere, claims_elsewhere
from mkdocs_dossier.model.pages import Address
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.pages.kind import PageKind
from mkdocs_dossier.pages.kinds.claims import ClaimPart, claim_part
from mkdocs_dossier.pages.kinds.mentions import MentionPart, mention_part
from mkdocs_dossier.pages.kinds.names import NamePart, name_part
from mkdocs_dossier.pages.parts.figures import Figure
from mkdocs_dossier.pages.parts.map_figures import place_map


@dataclass(frozen=True, slots=True)
class Context:
    """The variables of ``place.md.jinja``, beside those of the entry."""

    entry: PlaceEntry
    map: Figure | None
    claims: ClaimPart
    elsewhere: Sequence[ClaimsElsewhere]
    spellings: NamePart
    mentions: MentionPart


def context(address: Address, site: Site) -> Context:
    """Collect what a place's page shows."""
    entry = place_entry(site, address.key)
    place = site.dossier.places[address.key]
    return Context(
        entry=entry,
        map=place_map(site, address, place),
        claims=claim_part(site, place),
        elsewhere=claims_elsewhere(site, place.id),
        spellings=name_part(site, place),
        mentions=mention_part(site, place.id),
    )


KIND = PageKind(name="place", context=context, each=lambda dossier: dossier.places, folder="places")
