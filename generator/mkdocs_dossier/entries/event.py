"""An event: when, where, who, and what the sources claim about it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mkdocs_dossier.entries.accounts import AccountsLine, accounts_line
from mkdocs_dossier.entries.matrix import Matrix, matrix
from mkdocs_dossier.entries.record import RecordEntry, link_to, record_entry
from mkdocs_dossier.entries.statements import WordsEntry, words_left
from mkdocs_dossier.languages.words import Message, Sentence
from mkdocs_dossier.model.dates import EdtfDate
from mkdocs_dossier.model.lookup import grouped
from mkdocs_dossier.model.records import Event
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.source import ROLES
from mkdocs_dossier.model.unknown import DATE, PUBLISHER, when
from mkdocs_dossier.model.values import Cites, Link
from mkdocs_dossier.render.date_words import date_in_words, date_label

_NAMED = 6
"""So many participants are named in a sentence; the others are counted."""


@dataclass(frozen=True, slots=True)
class ActorRole:
    """An actor and its part in the event."""

    actor: Link
    role: str
    note: str
    cites: Cites


@dataclass(frozen=True, slots=True)
class RoleGroup:
    """All actors of one role in an event."""

    actors: Sequence[Link]
    role: str
    cites: Cites


@dataclass(frozen=True, slots=True)
class Dated:
    """A related event with its date; empty where its name has it and no more is wanted."""

    event: Link
    date: EdtfDate | str


@dataclass(frozen=True, slots=True)
class EventRole:
    """An event, and the part that somebody or something plays for it."""

    event: Link
    date: EdtfDate | str
    role: str


@dataclass(frozen=True, slots=True)
class CoveringSource:
    """A source about the event, with the part it plays for it; ``publisher`` is empty where its name here is that."""

    source: Link
    publisher: str
    published: EdtfDate | str
    role: str


@dataclass(frozen=True, slots=True)
class EventEntry:
    """An event, as its page and its entry in the book show it.

    Attributes:
        common: What all records have.
        lead: What opens its page where no summary is written: kind, place, date and participants, and no more.
        date: When.
        when: The same in words.
        place: Where.
        things: The objects and documents that it is about.
        part_of: The larger event.
        parts: Its parts.
        follows: What led to it.
        followed_by: What it led to.
        participants: Who took part, one by one.
        who: The same, by role.
        matrix: All answers by source.
        accounts: How many accounts and origins the sources are.
        words: Curated words that stand with none of the answers.
        sources: The sources about it, by date.
    """

    common: RecordEntry
    lead: Sentence | None
    date: EdtfDate | None
    when: str
    place: Link | None
    things: Sequence[Link]
    part_of: Link | None
    parts: Sequence[Dated]
    follows: Sequence[Dated]
    followed_by: Sequence[Dated]
    participants: Sequence[ActorRole]
    who: Sequence[RoleGroup]
    matrix: Matrix | None
    accounts: AccountsLine | None
    words: Sequence[WordsEntry]
    sources: Sequence[CoveringSource]


def event_entry(site: Site, event_id: str) -> EventEntry:
    """Collect it."""
    event = site.dossier.events[event_id]
    common = record_entry(site, event, site.dossier.kind_of(event).name)
    return EventEntry(
        common=common,
        lead=None if event.summary else _lead(site, event),
        date=event.date,
        when=date_in_words(event.date, site.words) if event.date else DATE,
        place=link_to(event.place),
        things=[
            Link(each, site.dossier.things[each].short_name)
            for each in event.things
            if each in site.dossier.things
        ],
        part_of=link_to(event.part_of),
        parts=_dated(site, site.relations.parts_of(event.id)),
        follows=_related(site, event.follows),
        followed_by=_related(site, site.relations.followers_of(event.id)),
        participants=[
            ActorRole(Link(item.actor), item.role, item.note or "", Cites(item.cite))
            for item in event.participants
        ],
        who=_roles(site, event),
        matrix=matrix(site, event, common.questions),
        accounts=accounts_line(site, site.findings.accounts.get(event.id)),
        words=words_left(site, event, common.questions),
        sources=list(_sources(site, event)),
    )


def _lead(site: Site, event: Event) -> Sentence:
    """What is known without a word of the editors': kind, place, date, participants."""
    words = site.words
    kind = words.capital(site.dossier.kind_of(event).name)
    place = site.dossier.places[event.place].name if event.place else ""
    date = date_label(event.date, words) if event.date else ""
    what = words.series(filter(None, [kind, place, date]))
    ids = dict.fromkeys(item.actor for item in event.participants)
    actors = [Link(actor, site.dossier.actors[actor].short_name) for actor in ids]
    if not actors:
        return words.phrase("%(what)s.", what=what)
    shown: list[object] = [*actors[:_NAMED]]
    if actors[_NAMED:]:
        shown.append(words.ngettext("%(num)s other", "%(num)s others", len(actors) - _NAMED))
    return words.phrase("%(what)s: %(who)s.", what=what, who=words.phrase_list(shown))


def _roles(site: Site, event: Event) -> list[RoleGroup]:
    """Participants by role, in the order in which the roles are first named."""
    groups = grouped((item.role, item) for item in event.participants)
    return [
        RoleGroup(
            [Link(item.actor, site.dossier.actors[item.actor].short_name) for item in items],
            role,
            Cites(tuple(dict.fromkeys(cite for item in items for cite in item.cite))),
        )
        for role, items in groups.items()
    ]


def _dated(site: Site, ids: Sequence[str]) -> list[Dated]:
    return [Dated(Link(event.id), when(event.date)) for event in site.events(ids)]


def _related(site: Site, ids: Sequence[str]) -> list[Dated]:
    return [
        Dated(Link(event.id), "" if names_its_date(site, event) else when(event.date))
        for event in site.events(ids)
    ]


def names_its_date(site: Site, event: Event) -> bool:
    """Whether its name has its date in it, so that this need not be said again."""
    return event.date is not None and date_label(event.date, site.words).replace("\u00a0", " ") in event.name


def _sources(site: Site, event: Event) -> Iterator[CoveringSource]:
    cited = {item.cite.source for item in site.relations.cited_on(event.id)}
    in_originals = site.findings.originals.places.get(event.id, {})
    for source in site.findings.sources_on(event.id):
        covering = next((ROLES[item.role] for item in source.meta.covers if item.event == event.id), "")
        named = Message("names it") if source.id in in_originals else Message("named in our digest")
        role = covering or (Message("cited") if source.id in cited else named)
        name = site.findings.short_names[source.id]
        yield CoveringSource(
            site.short_link(source.id),
            "" if name.before == source.meta.publisher else source.meta.publisher or PUBLISHER,
            when(source.meta.published and source.meta.published.without_time),
            role,
        )
