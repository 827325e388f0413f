"""An event's page: when, where, who, and what the sources claim about it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mkdocs_dossier.entries.event import CoveringSource, EventEntry, event_entry
from mkdocs_dossier.entries.questions import ClaimsElsewhere, claims_elsewhere
from mkdocs_dossier.model.lookup import grouped
from mkdocs_dossier.model.pages import Address
from mkdocs_dossier.model.records import Event
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.pages.kind import PageKind
from mkdocs_dossier.pages.kinds.claims import ClaimPart, claim_part
from mkdocs_dossier.pages.kinds.mentions import MentionPart, mention_part
from mkdocs_dossier.pages.kinds.names import NamePart, name_part
from mkdocs_dossier.pages.parts.figures import Figure
from mkdocs_dossier.pages.parts.interval_figures import AskedNumbers, numbers_on
from mkdocs_dossier.pages.parts.timeline_figures import events_figure

_AROUND = 16
"""If there are more events around one, the figure shows the pivotal ones."""


@dataclass(frozen=True, slots=True)
class Context:
    """The variables of ``event.md.jinja``, beside those of the entry.

    Attributes:
        entry: The event.
        description: For search engines.
        figure: The event, and what came before and after.
        claims: What is claimed about it, or the first of it.
        numbers: Drawings of the numbers among these answers.
        together: Its sources by account.
        elsewhere: What is claimed about it on other pages.
        spellings: How its name is written.
        mentions: Where it is named.
    """

    entry: EventEntry
    figure: Figure | None
    claims: ClaimPart
    numbers: Sequence[AskedNumbers]
    together: Sequence[Sequence[CoveringSource]]
    elsewhere: Sequence[ClaimsElsewhere]
    spellings: NamePart
    mentions: MentionPart


def context(address: Address, site: Site) -> Context:
    """Collect what an event's page shows."""
    event = site.dossier.events[address.key]
    entry, claims = event_entry(site, event.id), claim_part(site, event)
    return Context(
        entry=entry,
        figure=_figure(site, address, event),
        claims=claims,
        numbers=numbers_on(site, address, claims.asked),
        together=_together(site, entry.sources),
        elsewhere=claims_elsewhere(site, event.id),
        spellings=name_part(site, event),
        mentions=mention_part(site, event.id),
    )


def _together(site: Site, sources: Sequence[CoveringSource]) -> list[Sequence[CoveringSource]]:
    """Sources by account, in the order of the first of each."""
    number = site.findings.copies.group_of
    return [*grouped((number.get(item.source.key, item.source.key), item) for item in sources).values()]


def _figure(site: Site, address: Address, event: Event) -> Figure | None:
    """The event, its parts, and what came before and after."""
    around = {
        event.id,
        *site.relations.parts_of(event.id),
        *event.follows,
        *site.relations.followers_of(event.id),
    }
    return events_figure(
        site,
        address,
        site.events(around),
        site.words.gettext("%(event)s: before, within and after", event=event.name),
        _AROUND,
    )


KIND = PageKind(name="event", context=context, each=lambda dossier: dossier.events, folder="events")
