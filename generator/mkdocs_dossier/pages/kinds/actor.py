"""An actor's page: who it is, what it states, what is said of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mkdocs_dossier.entries.actor import ActorEntry, actor_entry
from mkdocs_dossier.entries.questions import ClaimsElsewhere, claims_elsewhere
from mkdocs_dossier.entries.silence import silence_of
from mkdocs_dossier.model.pages import Address
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.values import Link
from mkdocs_dossier.pages.kind import PageKind
from mkdocs_dossier.pages.kinds.claims import ClaimPart, claim_part
from mkdocs_dossier.pages.kinds.mentions import MentionPart, mention_part
from mkdocs_dossier.pages.kinds.names import NamePart, name_part
from mkdocs_dossier.pages.kinds.said import SaidPart, said_part
from mkdocs_dossier.pages.kinds.took_part import TakingPart, taking_part


@dataclass(frozen=True, slots=True)
class Context:
    """The variables of ``actor.md.jinja``, beside those of the entry.

    Attributes:
        own: Whether all that is stated it states itself: it is a person.
        speaks_to: How many questions a person speaks to; 0 of others.
        said_heading: Above what is stated.
        compared: Whether a page sets it beside what the other parties say.
        silent: Where parties are compared, the questions to which several speak and this actor doesn't.
        spoken_for: Those of them to which the person's party speaks.
        party: That party; None if there is none.
        wordings: Where its words compete with those of others.
        articles: How many articles a silence is measured by.
        said: What it states beside the table, or the first of it.
        taking_part: The events that it took part in, or the latest of them.
        claims: What is claimed about it here, or the first of it.
        elsewhere: Claims about it on pages of other records.
        spellings: How its name is written, and which sources write it how.
        mentions: The sources that name it.
    """

    entry: ActorEntry
    own: bool
    speaks_to: int
    said_heading: str
    compared: bool
    silent: Sequence[Link]
    spoken_for: Sequence[Link]
    party: Link | None
    wordings: Sequence[Link]
    articles: int
    said: SaidPart
    taking_part: TakingPart
    claims: ClaimPart
    elsewhere: Sequence[ClaimsElsewhere]
    spellings: NamePart
    mentions: MentionPart


def context(address: Address, site: Site) -> Context:
    """Collect what an actor's page shows."""
    entry = actor_entry(site, address.key)
    actor = site.dossier.actors[address.key]
    own = site.dossier.is_person(actor)
    silence = silence_of(site, actor.id)
    return Context(
        entry=entry,
        own=own,
        speaks_to=len(entry.stated.questions) if own else 0,
        said_heading=_said_heading(site, actor.name, entry, own=own),
        compared=bool(silence) and "positions" in site.addresses,
        silent=silence.silent if silence else (),
        spoken_for=silence.spoken_for if silence else (),
        party=silence.party if silence else None,
        wordings=[
            Link("wording", term.question, term.id)
            for term in site.dossier.terms.values()
            if "wording" in site.addresses and any(form.used_for == actor.id for form in term.forms)
        ],
        articles=len(site.dossier.sources),
        said=said_part(site, actor.id, entry.stated),
        taking_part=taking_part(site, actor.id),
        claims=claim_part(site, actor),
        elsewhere=claims_elsewhere(site, actor.id),
        spellings=name_part(site, actor),
        mentions=mention_part(site, actor.id),
    )


def _said_heading(site: Site, name: str, entry: ActorEntry, *, own: bool) -> str:
    if own or not entry.stated.speakers - {entry.common.id}:
        return site.words.gettext("What %(name)s is reported to say", name=name)
    return site.words.gettext("What it and those who speak for it are reported to say")


KIND = PageKind(name="actor", context=context, each=lambda dossier: dossier.actors, folder="actors")
