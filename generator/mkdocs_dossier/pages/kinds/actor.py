"""An actor's page: its entry with figures, and every sentence that names it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mkdocs_dossier.entries.actor import ActorEntry, actor_entry
from mkdocs_dossier.entries.questions import ClaimsElsewhere, claims_elsewhere
from mkdocs_dossier.model.pages import Address
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.pages.kind import PageKind
from mkdocs_dossier.pages.kinds.mentions import MentionPart, mention_part
from mkdocs_dossier.pages.parts.figures import Figure
from mkdocs_dossier.pages.parts.mention_figures import mentions_over_time
from mkdocs_dossier.pages.parts.network_figures import ego_network
from mkdocs_dossier.pages.parts.timeline_figures import events_figure

_EVENTS = 24
"""If there are more, the figure shows the pivotal ones."""


@dataclass(frozen=True, slots=True)
class Context:
    """The variables of ``actor.md.jinja``, beside those of the entry."""

    entry: ActorEntry
    description: str
    figure: Figure | None
    elsewhere: Sequence[ClaimsElsewhere]
    network: Figure | None
    over_time: Figure | None
    mentions: MentionPart


def context(address: Address, site: Site) -> Context:
    """Collect what an actor's page shows."""
    entry = actor_entry(site, address.key)
    actor = site.dossier.actors[address.key]
    return Context(
        entry=entry,
        description=entry.common.description,
        figure=events_figure(
            site, address, site.relations.events_of(actor.id), f"{actor.name}: events", _EVENTS
        ),
        elsewhere=claims_elsewhere(site, actor.id),
        network=ego_network(site, address, actor.id),
        over_time=mentions_over_time(site, actor.id),
        mentions=mention_part(site, actor.id),
    )


KIND = PageKind(name="actor", context=context, each=lambda dossier: dossier.actors, folder="actors")
