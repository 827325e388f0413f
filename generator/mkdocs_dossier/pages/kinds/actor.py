"""An actor's page: who it is, what it states, what is said of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mkdocs_dossier.entries.actor import ActorEntry, actor_entry
from mkdocs_dossier.entries.original_texts import FormUse, forms_used
from mkdocs_dossier.entries.questions import ClaimsElsewhere, claims_elsewhere
from mkdocs_dossier.model.pages import Address
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.pages.kind import PageKind
from mkdocs_dossier.pages.kinds.mentions import MentionPart, mention_part


@dataclass(frozen=True, slots=True)
class Context:
    """The variables of ``actor.md.jinja``, beside those of the entry.

    Attributes:
        own: Whether all that is stated it states itself: it is a person.
        speaks_to: How many questions a person speaks to; 0 of others.
        said_heading: Above what is stated.
        elsewhere: Claims about it on pages of other records.
        forms_used: Which sources write its name how.
        mentions: The sources that name it.
    """

    entry: ActorEntry
    description: str
    own: bool
    speaks_to: int
    said_heading: str
    elsewhere: Sequence[ClaimsElsewhere]
    forms_used: Sequence[FormUse]
    mentions: MentionPart


def context(address: Address, site: Site) -> Context:
    """Collect what an actor's page shows."""
    entry = actor_entry(site, address.key)
    actor = site.dossier.actors[address.key]
    own = site.dossier.is_person(actor)
    return Context(
        entry=entry,
        description=entry.common.description,
        own=own,
        speaks_to=len(entry.stated.questions) if own else 0,
        said_heading=_said_heading(site, actor.name, entry, own=own),
        elsewhere=claims_elsewhere(site, actor.id),
        forms_used=forms_used(site, actor.id),
        mentions=mention_part(site, actor.id),
    )


def _said_heading(site: Site, name: str, entry: ActorEntry, *, own: bool) -> str:
    if own or not entry.stated.speakers - {entry.common.id}:
        return site.words.gettext("What %(name)s is reported to say", name=name)
    return site.words.gettext("What %(name)s and those who speak for it are reported to say", name=name)


KIND = PageKind(name="actor", context=context, each=lambda dossier: dossier.actors, folder="actors")
