"""An actor's page: who it is, what it did and said, and every sentence that names it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mkdocs_dossier.model.dates import EdtfDate
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.named import Named
from mkdocs_dossier.model.pages import Address
from mkdocs_dossier.model.records import Claim
from mkdocs_dossier.pages.kind import PageKind
from mkdocs_dossier.pages.kinds.mentions import MentionPart, mention_part
from mkdocs_dossier.pages.parts.backing import FoundWords, OriginalMentions, found_words, original_mentions
from mkdocs_dossier.pages.parts.figures import Figure
from mkdocs_dossier.pages.parts.frame import Frame, record_frame
from mkdocs_dossier.pages.parts.listing import Group
from mkdocs_dossier.pages.parts.mention_figures import mentions_over_time
from mkdocs_dossier.pages.parts.network_figures import ego_network, tie_words
from mkdocs_dossier.pages.parts.record_facts import (
    NameLine,
    Summary,
    description,
    names,
    part_links,
    summary,
    wikidata,
)
from mkdocs_dossier.pages.parts.statements import (
    ClaimsElsewhere,
    PropertyClaims,
    Voice,
    Words,
    claims_by_property,
    claims_elsewhere,
    voices,
    words,
)
from mkdocs_dossier.pages.parts.timeline_figures import events_figure
from mkdocs_dossier.pages.view import View, when
from mkdocs_dossier.render.kinds import kind_words
from mkdocs_dossier.render.values import Cites, Link, Outward, Wording

_Stated = tuple[str, str, tuple[str, ...]]
"""A property, a value, and who stated it where that is not the actor itself."""

_EVENTS = 24
"""If there are more, the figure shows the pivotal ones."""

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
class Part:
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
    voices: Sequence[Voice]


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
class Context:
    """The variables of ``actor.md.jinja``; ``scope`` says of which sources counts speak, if not of all."""

    frame: Frame
    name: str
    description: str
    kind: str
    names: Sequence[Group[NameLine]]
    wikidata: Outward | None
    summary: Summary
    remarks: Sequence[str]
    part_of: Link | None
    parts: Sequence[Link]
    offices: Sequence[Office]
    events: Sequence[Part]
    figure: Figure | None
    claims: Sequence[PropertyClaims]
    elsewhere: Sequence[ClaimsElsewhere]
    positions: Sequence[Positions]
    words: Sequence[Words]
    found: Sequence[FoundWords]
    network: Figure | None
    ties: Sequence[tuple[Link, str]]
    over_time: Figure | None
    credits: Sequence[CreditLine]
    mentions: MentionPart
    originals: Sequence[OriginalMentions]
    named: Named
    scope: str


def plan(dossier: Dossier) -> Iterator[Address]:
    """A page for each actor."""
    for actor in dossier.actors.values():
        yield Address(actor.id, f"actors/{actor.id}.md", actor.name, "actor", "actors/")


def context(address: Address, view: View) -> Context:
    """Collect what an actor's page shows."""
    actor = view.dossier.actors[address.key]
    kind = kind_words(actor.kind)
    return Context(
        frame=record_frame(view, address),
        name=actor.name,
        description=description(actor, f"{actor.name}: {kind}"),
        kind=kind,
        names=names(view, actor),
        wikidata=wikidata(actor),
        summary=summary(actor),
        remarks=actor.notes,
        part_of=Link(actor.part_of) if actor.part_of else None,
        parts=part_links(view, actor.id),
        offices=[
            Office(
                item.post,
                Link(item.of) if item.of else None,
                item.start,
                item.end,
                item.note or "",
                Cites(item.cite),
            )
            for item in actor.occupancies
        ],
        events=list(_events(view, actor.id)),
        figure=events_figure(
            view, address, view.events_of.get(actor.id, ()), f"{actor.name}: events", _EVENTS
        ),
        claims=claims_by_property(view, actor),
        elsewhere=claims_elsewhere(view, actor.id),
        positions=list(_positions(view, actor.id)),
        words=list(_words(view, actor.id)),
        found=found_words(view, actor.id),
        network=ego_network(view, address, actor.id),
        ties=_ties(view, actor.id),
        over_time=mentions_over_time(view, actor.id),
        credits=[
            CreditLine(Link(item.source), item.role, Wording(item.form, view.dossier.foreign(item.source)))
            for item in view.findings.credits_of.get(actor.id, ())
        ],
        mentions=mention_part(view, actor.id),
        originals=original_mentions(view, actor.id),
        named=view.findings.originals.of(actor.id),
        scope=view.scope,
    )


def _events(view: View, actor_id: str) -> Iterator[Part]:
    for event in view.events_of.get(actor_id, ()):
        for item in event.participants:
            if item.actor == actor_id:
                yield Part(Link(event.id), when(event.date), item.role, Cites(item.cite))


def _positions(view: View, actor_id: str) -> Iterator[Positions]:
    """Positions of the actor and of those who speak for it, by record in reading order and by property within it."""
    stated = {*view.statements_of.get(actor_id, ()), *view.statements_for.get(actor_id, ())}
    claims: dict[str, dict[_Stated, list[Claim]]] = {}
    for record_id, index in sorted(stated, key=lambda each: (view.place_in_reading[each[0]], each[1])):
        claim = view.dossier.catalogue[record_id].claims[index]
        by = () if actor_id in claim.said_by else claim.said_by
        claims.setdefault(record_id, {}).setdefault((claim.property, claim.value, by), []).append(claim)
    for record_id, lines in claims.items():
        properties = [key[0] for key in lines]
        ordered = sorted(lines, key=lambda key: properties.index(key[0]))
        yield Positions(Link(record_id), [_position(view, key, lines[key]) for key in ordered])


def _position(view: View, key: _Stated, claims: Sequence[Claim]) -> Position:
    name, value, by = key
    notes = dict.fromkeys(claim.note for claim in claims if claim.note)
    cites = tuple(dict.fromkeys(cite for claim in claims for cite in claim.cite))
    return Position(
        name, value, [Link(actor) for actor in by], " ".join(notes), Cites(cites), voices(view, cites)
    )


def _words(view: View, actor_id: str) -> Iterator[Words]:
    for record_id, index in view.words_of.get(actor_id, ()):
        record = view.dossier.catalogue[record_id]
        yield words(view, record.quotes[index], record)


def _ties(view: View, actor_id: str) -> list[tuple[Link, str]]:
    """Actors in the same events and paragraphs, those with most in common first."""
    ties = view.findings.ties_of.get(actor_id, ())
    return [(Link(tie.other(actor_id)), tie_words(tie)) for tie in ties[:_BESIDE]]


KIND = PageKind("actor", plan, context)
