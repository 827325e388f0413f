"""A thing's page: its entry, and every sentence that names it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mkdocs_dossier.entries.questions import ClaimsElsewhere, claims_elsewhere
from mkdocs_dossier.entries.thing import ThingEntry, thing_entry
from mkdocs_dossier.model.pages import Address
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.pages.kind import PageKind
from mkdocs_dossier.pages.kinds.claims import ClaimPart, claim_part
from mkdocs_dossier.pages.kinds.mentions import MentionPart, mention_part
from mkdocs_dossier.pages.kinds.names import NamePart, name_part


@dataclass(frozen=True, slots=True)
class Context:
    """The variables of ``thing.md.jinja``, beside those of the entry."""

    entry: ThingEntry
    claims: ClaimPart
    elsewhere: Sequence[ClaimsElsewhere]
    spellings: NamePart
    mentions: MentionPart


def context(address: Address, site: Site) -> Context:
    """Collect what a thing's page shows."""
    entry = thing_entry(site, address.key)
    return Context(
        entry=entry,
        claims=claim_part(site, site.dossier.things[address.key]),
        elsewhere=claims_elsewhere(site, address.key),
        spellings=name_part(site, site.dossier.things[address.key]),
        mentions=mention_part(site, address.key),
    )


KIND = PageKind(name="thing", context=context, each=lambda dossier: dossier.things, folder="things")
