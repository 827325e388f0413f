"""An actor: who it is, what it did, states and said."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mkdocs_dossier.entries.figured import tie_words
from mkdocs_dossier.entries.original_texts import FoundWords, found_words
from mkdocs_dossier.entries.record import RecordEntry, link_to, part_links, record_entry
from mkdocs_dossier.entries.statements import WordsEntry, words_of
from mkdocs_dossier.model.dates import EdtfDate
from mkdocs_dossier.model.named import Named
from mkdocs_dossier.model.records import Claim
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.unknown import when
from mkdocs_dossier.model.values import Cites, Link, Wording

_Stated = tuple[str, str, tuple[str, ...]]
"""A property, a value, and who stated it where that is not the actor itself."""

_BESIDE = 12
"""How many companions are listed; further ones have less in common with the actor."""


@dataclass(frozen=True, slots=True)
class Office:
    """An office held; dates are None where not known."""

    post: str
    of: Link | None
    start: EdtfDate | None
    end: EdtfDate | None
    note: str
    cites: Cites


@dataclass(frozen=True, slots=True)
class Participation:
    """An event the actor took part in."""

    event: Link
    date: EdtfDate | str
    role: str
    cites: Cites


@dataclass(frozen=True, slots=True)
class Position:
    """What the actor states on one property, or ``by`` whom it is stated for it; claims of one value are one position."""

    property: str
    value: str
    by: Sequence[Link]
    note: str
    cites: Cites


@dataclass(frozen=True, slots=True)
class Positions:
    """The actor's positions on one record."""

    about: Link
    lines: Sequence[Position]


@dataclass(frozen=True, slots=True)
class CreditLine:
    """A source that names the actor in its front matter."""

    source: Link
    role: str
    form: Wording


@dataclass(frozen=True, slots=True)
class ActorEntry:
    """An actor, as its page and its entry in the book show it; ``scope`` says of which sources counts speak."""

    common: RecordEntry
    part_of: Link | None
    parts: Sequence[Link]
    offices: Sequence[Office]
    events: Sequence[Participation]
    positions: Sequence[Positions]
    words: Sequence[WordsEntry]
    found: Sequence[FoundWords]
    ties: Sequence[tuple[Link, str]]
    credits: Sequence[CreditLine]
    named: Named
    scope: str


def actor_entry(site: Site, actor_id: str) -> ActorEntry:
    """Collect it."""
    actor = site.dossier.actors[actor_id]
    return ActorEntry(
        common=record_entry(site, actor, site.dossier.kind_of(actor).name),
        part_of=link_to(actor.part_of),
        parts=part_links(site, actor.id),
        offices=[
            Office(
                item.post,
                link_to(item.of),
                item.start,
                item.end,
                item.note or "",
                Cites(item.cite),
            )
            for item in actor.occupancies
        ],
        events=list(_events(site, actor.id)),
        positions=list(_positions(site, actor.id)),
        words=words_of(site, actor.id),
        found=found_words(site, actor.id),
        ties=_ties(site, actor.id),
        credits=[
            CreditLine(Link(item.source), item.role, Wording(item.form, site.dossier.foreign(item.source)))
            for item in site.findings.credits_of(actor.id)
        ],
        named=site.findings.originals.of(actor.id),
        scope=site.scope,
    )


def _events(site: Site, actor_id: str) -> Iterator[Participation]:
    for event in site.relations.events_of(actor_id):
        for item in event.participants:
            if item.actor == actor_id:
                yield Participation(Link(event.id), when(event.date), item.role, Cites(item.cite))


def _positions(site: Site, actor_id: str) -> Iterator[Positions]:
    """Positions of the actor and of those who speak for it, by record in reading order and by property within it."""
    stated = [*site.relations.statements_of(actor_id), *site.relations.statements_for(actor_id)]
    place = site.relations.place_in_reading
    claims: dict[str, dict[_Stated, list[Claim]]] = {}
    for filed in sorted(stated, key=lambda each: (place[each.record], each.index)):
        claim = filed.claim
        by = () if actor_id in claim.said_by else claim.said_by
        claims.setdefault(filed.record, {}).setdefault((claim.property, claim.stated, by), []).append(claim)
    for record_id, lines in claims.items():
        properties = [key[0] for key in lines]
        ordered = sorted(lines, key=lambda key: properties.index(key[0]))
        yield Positions(Link(record_id), [_position(key, lines[key]) for key in ordered])


def _position(key: _Stated, claims: Sequence[Claim]) -> Position:
    name, value, by = key
    notes = dict.fromkeys(claim.note for claim in claims if claim.note)
    cites = tuple(dict.fromkeys(cite for claim in claims for cite in claim.cite))
    return Position(name, value, [Link(actor) for actor in by], " ".join(notes), Cites(cites))


def _ties(site: Site, actor_id: str) -> list[tuple[Link, str]]:
    """Actors in the same events and paragraphs, those with most in common first."""
    ties = site.findings.ties_of(actor_id)
    return [(Link(tie.other(actor_id)), tie_words(tie)) for tie in ties[:_BESIDE]]
