"""The brief: what happened, what is in dispute and in whose words, who is who, what it rests on, in about ten pages.

A large dossier has more of everything than so many pages hold. Then each part shows the first of an order that its
function names, and says how many more there are.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from mkdocs_dossier.book.chapter import Chapter
from mkdocs_dossier.book.comparisons import PositionsChapter, disputed_numbers, positions
from mkdocs_dossier.book.figures import timeline_figure
from mkdocs_dossier.book.selection import Selection
from mkdocs_dossier.book.values import CHAPTER, BookDrawing
from mkdocs_dossier.entries.accounts import BondLine, bond_line
from mkdocs_dossier.entries.disputes import Dispute, disputes
from mkdocs_dossier.entries.happened import Happened, first_sentence, happened_in
from mkdocs_dossier.entries.questions import FIRST, Answer, QuestionEntry, questions
from mkdocs_dossier.languages.words import Message
from mkdocs_dossier.model.dates import EdtfDate
from mkdocs_dossier.model.records import Event
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.standings import ORDER, Standing, VerdictStatus
from mkdocs_dossier.model.unknown import when
from mkdocs_dossier.model.values import Exact, Link, Wording

_EVENTS, _IN_ONE_MINUTE = 8, 8
"""So many happenings and questions stand on the first page."""

_DISPUTES, _LINES, _JOINT, _JOINT_ANSWERS, _ACTORS, _SOURCES = 10, 8, 3, 8, 24, 40
"""So many disputes are set out with their words, questions and joint statements told, actors and sources listed."""

_MINUTE_EACH = {VerdictStatus.CONFLICT: 4, VerdictStatus.DIFFER: 2, VerdictStatus.OPEN: 2}
"""How many of one standing the first page has; of all others one."""


@dataclass(frozen=True, slots=True)
class Happening:
    """An event in a sentence, and whether it is pivotal."""

    of: Happened
    important: bool


@dataclass(frozen=True, slots=True)
class PrintedDispute:
    """A question in the brief, with its first answers; ``id`` is its label there, ``more`` answers it has besides."""

    id: Exact
    of: Dispute
    more: int


@dataclass(frozen=True, slots=True)
class MinuteLine:
    """A question in one line of the first page.

    Attributes:
        standing: How the answers stand to each other.
        name: What is asked.
        about: Of what, where that is to be said.
        words: Why they stand so, or the answers.
        at: The label of what the brief says more of it.
        positions: The label of what parties say on it; empty where nothing is set out.
    """

    standing: Standing
    name: str
    about: Link | None
    words: str
    at: Exact
    positions: Exact


@dataclass(frozen=True, kw_only=True)
class Opening(Chapter):
    """The first page.

    Attributes:
        subtitle: The dossier's.
        lead: What it is about.
        sources: How many there are.
        accounts: How many separately worded accounts these are.
        happened: The events that matter most.
        more_events: So many there are besides.
        drawing: The same in time.
        minute: The gravest questions.
    """

    subtitle: str
    lead: str
    sources: int
    accounts: int
    happened: Sequence[Happening]
    more_events: int
    drawing: BookDrawing | None
    minute: Sequence[MinuteLine]


@dataclass(frozen=True, kw_only=True)
class Disputes(Chapter):
    """Questions of one standing with their answers; ``more`` there are besides."""

    standing: Standing
    disputes: Sequence[PrintedDispute]
    more: int


@dataclass(frozen=True, slots=True)
class Joint:
    """What several say together, on one record: the questions, each with what they say."""

    record: Link
    date: EdtfDate | str
    answers: Sequence[QuestionEntry]
    more: int


@dataclass(frozen=True, kw_only=True)
class JointStatements(Chapter):
    """What several speakers state together; ``more`` records there are besides on which some do."""

    statements: Sequence[Joint]
    more: int


@dataclass(frozen=True, slots=True)
class Person:
    """An actor in a line."""

    actor: Link
    kind: str
    words: str


@dataclass(frozen=True, kw_only=True)
class People(Chapter):
    """Who is who; ``more`` there are besides."""

    people: Sequence[Person]
    more: int


@dataclass(frozen=True, slots=True)
class BriefSource:
    """A source in a line."""

    name: Link
    title: Wording
    outlet: str
    published: EdtfDate | str


@dataclass(frozen=True, kw_only=True)
class Grounds(Chapter):
    """What all of it rests on: the articles, which of them count as one, how quotations were compared."""

    sources: Sequence[BriefSource]
    more: int
    accounts: int
    ties: Sequence[BondLine]


def brief(site: Site, chosen: Selection) -> list[Chapter]:
    """Its parts, without those for which there is nothing.

    Args:
        site: The dossier.
        chosen: The records of the book.
    """
    asked = [each for each in disputes(site) if each.about.key in chosen.ids]
    chapters, compared = list(_disputes(asked)), positions(site, chosen)
    parts = (
        disputed_numbers(site, asked),
        compared,
        _joint(site, chosen),
        _people(site, chosen),
        _grounds(site, chosen),
    )
    return [_opening(site, chosen, chapters, compared), *chapters, *(part for part in parts if part)]


def _disputes(asked: Sequence[Dispute]) -> Iterator[Disputes]:
    """Chapters of questions, the gravest first."""
    for standing in ORDER:
        found = [
            PrintedDispute(
                Exact(f"dispute:{each.anchor}"),
                replace(each, entry=replace(each.entry, answers=each.entry.answers[:FIRST])),
                len(each.entry.answers[FIRST:]),
            )
            for each in asked
            if each.standing is standing
        ]
        if found:
            most = _DISPUTES if standing.status in _MINUTE_EACH else _LINES
            yield Disputes(
                kind="disputes",
                id=f"{CHAPTER}{standing.id}",
                title=standing.heading,
                standing=standing,
                disputes=found[:most],
                more=len(found[most:]),
            )


def _opening(
    site: Site, chosen: Selection, chapters: Iterable[Disputes], compared: PositionsChapter | None
) -> Opening:
    events = [site.dossier.events[name] for name in chosen.events]
    shown = _first(site, events)
    copies = site.findings.copies
    return Opening(
        kind="opening",
        id=f"{CHAPTER}brief",
        title=site.settings.title,
        subtitle=site.settings.subtitle or "",
        lead=" ".join(site.settings.summary),
        sources=len(chosen.sources),
        accounts=len({copies.group_of.get(source, source) for source in chosen.sources}),
        happened=[_happening(site, event) for event in shown],
        more_events=len(events) - len(shown),
        drawing=timeline_figure(site, chosen),
        minute=list(_minute(chapters, compared)),
    )


def _first(site: Site, events: Sequence[Event]) -> list[Event]:
    """The events that the editors marked, then those that most sources are about; in order of time."""
    known = [event for event in events if event.date]
    rank = sorted(known, key=lambda event: (not event.important, -len(site.findings.sources_on(event.id))))
    chosen = {event.id for event in rank[:_EVENTS]}
    return [event for event in known if event.id in chosen]


def _happening(site: Site, event: Event) -> Happening:
    return Happening(happened_in(site, event), event.important)


def _minute(chapters: Iterable[Disputes], compared: PositionsChapter | None) -> Iterator[MinuteLine]:
    """The gravest questions, but some of each standing."""
    labels = {each.table.id: each.id for each in compared.tables} if compared else {}
    left = _IN_ONE_MINUTE
    for chapter in chapters:
        status = chapter.standing.status
        for dispute in chapter.disputes[: min(left, _MINUTE_EACH.get(status, 1) if status else 1)]:
            left -= 1
            of, entry = dispute.of, dispute.of.entry
            reason = entry.verdict.note if entry.verdict else ""
            values = " / ".join(dict.fromkeys(answer.value for answer in entry.answers if answer.value))
            positions_on = labels.get(entry.page.key, Exact()) if entry.page else Exact()
            yield MinuteLine(
                chapter.standing, entry.name, of.about, reason or values, dispute.id, positions_on
            )


def _joint(site: Site, chosen: Selection) -> JointStatements | None:
    """What two or more speakers say together, record by record; those on pivotal events first."""
    by_record: dict[str, list[QuestionEntry]] = {}
    records = [record for record in site.relations.reading_order if record.id in chosen.ids]
    for record in sorted(records, key=lambda each: not (isinstance(each, Event) and each.important)):
        for entry in questions(site, record):
            together = [answer for answer in entry.answers if _together(site, answer)]
            if together:
                by_record.setdefault(record.id, []).append(replace(entry, answers=together))
    # Most of what is said together is the record's own subject where it is a joint statement.
    ranked = sorted(by_record.items(), key=lambda item: -len(item[1]))
    found = [
        Joint(Link(name), _date(site, name), entries[:_JOINT_ANSWERS], len(entries[_JOINT_ANSWERS:]))
        for name, entries in ranked
    ]
    if not found:
        return None
    return JointStatements(
        kind="joint",
        id=f"{CHAPTER}joint",
        title=Message("What several say together"),
        statements=found[:_JOINT],
        more=len(found[_JOINT:]),
    )


def _together(site: Site, answer: Answer) -> bool:
    """Whether several speak of whom none only speaks for another one."""
    speakers = {speaker.actor.key for speaker in answer.speakers}
    if answer.own_voice or len(speakers) == 1:
        return False
    actors = site.dossier.actors
    spoken_for = {
        name: {actors[name].part_of, *(office.of for office in actors[name].occupancies)} for name in speakers
    }
    return len([name for name in speakers if not spoken_for[name] & (speakers - {name})]) > 1


def _date(site: Site, record: str) -> EdtfDate | str:
    event = site.dossier.events.get(record)
    return event.date if event and event.date else ""


def _people(site: Site, chosen: Selection) -> People | None:
    """Those who say most and take part in most; by name."""
    relations = site.relations
    rank = sorted(
        chosen.actors,
        key=lambda name: -(len(relations.statements_of(name)) + len(relations.events_of(name))),
    )
    shown = frozenset(rank[:_ACTORS])
    if not shown:
        return None
    return People(
        kind="people",
        id=f"{CHAPTER}who",
        title=Message("People and bodies"),
        people=[_person(site, name) for name in chosen.actors if name in shown],
        more=len(rank) - len(shown),
    )


def _person(site: Site, name: str) -> Person:
    actor = site.dossier.actors[name]
    offices = [item for item in actor.occupancies if item.end is None]
    words = first_sentence(site, actor.summary)
    return Person(Link(name), offices[0].post if offices else "", words)


def _grounds(site: Site, chosen: Selection) -> Grounds | None:
    """The sources, those cited most if there are many; by date."""
    rank = sorted(chosen.sources, key=lambda name: -len(site.relations.citing(name)))
    shown = frozenset(rank[:_SOURCES])
    if not shown:
        return None
    copies = site.findings.copies
    ties = [bond_line(site, each) for each in copies.together() if chosen.ids.issuperset(each.sources)]
    return Grounds(
        kind="grounds",
        id=f"{CHAPTER}grounds",
        title=Message("Sources, accounts, method"),
        sources=[_source(site, name) for name in chosen.sources if name in shown],
        more=len(rank) - len(shown),
        accounts=len({copies.group_of.get(source, source) for source in chosen.sources}),
        ties=ties,
    )


def _source(site: Site, name: str) -> BriefSource:
    source = site.dossier.sources[name]
    return BriefSource(
        site.short_link(name),
        Wording(source.title, site.dossier.foreign(name)),
        source.meta.publisher or "",
        when(source.meta.published),
    )
