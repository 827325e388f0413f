"""An actor's page: who it is, what it did and said, and every sentence that names it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mkdocs_dossier.model.dates import EdtfDate
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.pages import Address
from mkdocs_dossier.model.records import Actor
from mkdocs_dossier.pages.facts import NameLine, Summary, description, kind_words, names, part_links, summary
from mkdocs_dossier.pages.frame import Frame, record_frame
from mkdocs_dossier.pages.kind import PageKind
from mkdocs_dossier.pages.statements import ClaimLine, SourceMentions, Words, claim_line, mentions_by_source, words
from mkdocs_dossier.pages.view import View, when
from mkdocs_dossier.render.values import Cites, Link

_BESIDE = 12
"""How many companions are listed; further ones share a paragraph with the actor less often."""


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
    """A claim that is the actor's statement."""

    about: Link
    property: str
    claim: ClaimLine


@dataclass(frozen=True, slots=True)
class CreditLine:
    """A source that names the actor in its front matter."""

    source: Link
    role: str
    form: str


@dataclass(frozen=True, slots=True)
class Context:
    """The variables of ``actor.md.jinja``."""

    frame: Frame
    actor: Actor
    description: str
    kind: str
    names: Sequence[NameLine]
    summary: Summary
    part_of: Link | None
    parts: Sequence[Link]
    offices: Sequence[Office]
    events: Sequence[Part]
    claims: Sequence[ClaimLine]
    positions: Sequence[Position]
    words: Sequence[Words]
    beside: Sequence[tuple[Link, int]]
    credits: Sequence[CreditLine]
    mentions: Sequence[SourceMentions]
    mention_count: int


def plan(dossier: Dossier) -> Iterator[Address]:
    """A page for each actor."""
    for actor in dossier.actors.values():
        yield Address(actor.id, f"actors/{actor.id}.md", actor.name, "actor", "actors/")


def context(address: Address, view: View) -> Context:
    """Collect what an actor's page shows."""
    actor = view.dossier.actors[address.key]
    mentions = view.findings.mentions_of.get(actor.id, ())
    kind = kind_words(actor.kind)
    return Context(
        frame=record_frame(view, address),
        actor=actor,
        description=description(actor, f"{actor.name}: {kind}"),
        kind=kind,
        names=names(actor),
        summary=summary(actor),
        part_of=Link(actor.part_of) if actor.part_of else None,
        parts=part_links(view, actor.id),
        offices=[
            Office(item.post, Link(item.of) if item.of else None, item.start, item.end, item.note or "", Cites(item.cite))
            for item in actor.occupancies
        ],
        events=list(_events(view, actor.id)),
        claims=[claim_line(claim) for claim in actor.claims],
        positions=list(_positions(view, actor.id)),
        words=list(_words(view, actor.id)),
        beside=_beside(view, actor.id),
        credits=[
            CreditLine(Link(item.source), item.role, item.form) for item in view.findings.credits_of.get(actor.id, ())
        ],
        mentions=mentions_by_source(view, mentions),
        mention_count=len(mentions),
    )


def _events(view: View, actor_id: str) -> Iterator[Part]:
    for event in view.events_of.get(actor_id, ()):
        for item in event.participants:
            if item.actor == actor_id:
                yield Part(Link(event.id), when(event.date), item.role, Cites(item.cite))


def _positions(view: View, actor_id: str) -> Iterator[Position]:
    for record_id, index in view.statements_of.get(actor_id, ()):
        claim = view.dossier.catalogue[record_id].claims[index]
        yield Position(Link(record_id), claim.property, claim_line(claim))


def _words(view: View, actor_id: str) -> Iterator[Words]:
    for record_id, index in view.words_of.get(actor_id, ()):
        record = view.dossier.catalogue[record_id]
        yield words(record.quotes[index], record)


def _beside(view: View, actor_id: str) -> list[tuple[Link, int]]:
    """Actors named in the same paragraphs, the most frequent first."""
    counts: Counter[str] = Counter()
    for place in {(item.source, item.paragraph) for item in view.findings.mentions_of.get(actor_id, ())}:
        counts.update(view.actors_in_paragraph[place])
    del counts[actor_id]
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return [(Link(other), count) for other, count in ordered[:_BESIDE]]


KIND = PageKind("actor", plan, context)
