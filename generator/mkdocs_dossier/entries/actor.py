"""An actor: who it is, what it did, states and said."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from mkdocs_dossier.entries.once import once_a_site
from mkdocs_dossier.entries.record import RecordEntry, link_to, part_links, record_entry
from mkdocs_dossier.entries.related import FieldLine, RelationLine, particulars, relation_lines
from mkdocs_dossier.entries.stated import Stated, stated
from mkdocs_dossier.languages.tags import language_name
from mkdocs_dossier.languages.words import Sentence
from mkdocs_dossier.model.dates import EdtfDate
from mkdocs_dossier.model.lookup import grouped
from mkdocs_dossier.model.records import Actor
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.unknown import when
from mkdocs_dossier.model.values import Cites, Link, Wording


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
class OfficeHolder:
    """Who holds an office of a body, or held it."""

    actor: Link
    post: str
    start: EdtfDate | None
    end: EdtfDate | None


@dataclass(frozen=True, slots=True)
class Participation:
    """An event the actor took part in."""

    event: Link
    date: EdtfDate | str
    role: str
    cites: Cites


@dataclass(frozen=True, slots=True)
class CreditLine:
    """A source that names the actor in its front matter."""

    source: Link
    role: str
    form: Wording


@dataclass(frozen=True, slots=True)
class ActorEntry:
    """An actor, as its page and its entry in the book show it.

    Attributes:
        common: What it has in common with other records.
        known: What is known of it in a sentence; None where it has a summary.
        native: The name as the first other language has it, with that language; None but of persons.
        part_of: The body that it belongs to.
        parts: The bodies that belong to it.
        offices: Those it held.
        holders: Who held offices of it.
        territory: Places that are its territory.
        particulars: What is told of it beside claims, as its kind has names for.
        relations: How it stands to other records, whichever end states it.
        events: Those it took part in, in order of time.
        stated: What it states, and who speaks for it.
        credits: Sources whose front matter names it.
    """

    common: RecordEntry
    known: Sentence | None
    native: tuple[str, Wording] | None
    part_of: Link | None
    parts: Sequence[Link]
    offices: Sequence[Office]
    holders: Sequence[OfficeHolder]
    territory: Sequence[Link]
    particulars: Sequence[FieldLine]
    relations: Sequence[RelationLine]
    events: Sequence[Participation]
    stated: Stated
    credits: Sequence[CreditLine]


def actor_entry(site: Site, actor_id: str) -> ActorEntry:
    """Collect it."""
    actor = site.dossier.actors[actor_id]
    return ActorEntry(
        common=record_entry(site, actor, site.dossier.kind_of(actor).name),
        known=None if actor.summary else _known(site, actor),
        native=_native(site, actor) if site.dossier.is_person(actor) else None,
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
        holders=list(_holders(site, actor.id)),
        territory=_territories(site).get(actor.id, ()),
        particulars=particulars(site.dossier, actor),
        relations=relation_lines(site, actor.id),
        events=list(participations(site, actor.id)),
        stated=stated(site, actor.id),
        credits=[
            CreditLine(Link(item.source), item.role, Wording(item.form, site.dossier.foreign(item.source)))
            for item in site.findings.credits_of(actor.id)
        ],
    )


@once_a_site
def _territories(site: Site) -> Mapping[str, tuple[Link, ...]]:
    """By state: the places that are its territory."""
    places = site.dossier.places.values()
    return grouped((place.territory_of, Link(place.id)) for place in places if place.territory_of)


def _known(site: Site, actor: Actor) -> Sentence:
    """What is known of an actor without a summary, in one sentence."""
    words, kind = site.words, site.words.capital(site.dossier.kind_of(actor).name)
    held = [item for item in actor.occupancies if not item.end]
    posts = [
        words.phrase("%(post)s, %(of)s", post=item.post, of=Link(item.of)) if item.of else item.post
        for item in held or actor.occupancies
    ]
    if posts and not held:
        return words.phrase("%(kind)s, formerly: %(posts)s.", kind=kind, posts=words.phrase_list(posts))
    if posts:
        return words.phrase("%(kind)s: %(posts)s.", kind=kind, posts=words.phrase_list(posts))
    if actor.part_of:
        return words.phrase("%(kind)s, part of %(body)s.", kind=kind, body=Link(actor.part_of))
    return words.phrase("%(kind)s.", kind=kind)


def _native(site: Site, actor: Actor) -> tuple[str, Wording] | None:
    """The first whole name of another language."""
    length = len(actor.name.split())
    for form in actor.names:
        lang = site.dossier.abroad(form.lang)
        if lang and form.links and len(form.form.split()) >= length:
            return language_name(lang), site.form(form)
    return None


def _holders(site: Site, body: str) -> Iterator[OfficeHolder]:
    for actor, item in site.relations.offices_of(body):
        yield OfficeHolder(site.named(actor.id), item.post, item.start, item.end)


def participations(site: Site, actor_id: str) -> Iterator[Participation]:
    """The events that an actor took part in, in order of time."""
    for event in site.relations.events_of(actor_id):
        for item in event.participants:
            if item.actor == actor_id:
                yield Participation(site.named(event.id), when(event.date), item.role, Cites(item.cite))
