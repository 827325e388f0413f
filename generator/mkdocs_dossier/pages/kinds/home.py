"""The home page: the authors' introduction, then the affair at a glance."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from mkdocs_dossier.entries.listing import Entry, EventEntry, entry, nested
from mkdocs_dossier.entries.statements import claim_anchors, kinds
from mkdocs_dossier.model.book import PATH as BOOK
from mkdocs_dossier.model.dates import Newest, newest
from mkdocs_dossier.model.dossier import source_order
from mkdocs_dossier.model.pages import Address
from mkdocs_dossier.model.records import CatalogueRecord, Claim, Event
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.standings import STANDINGS, Standing, VerdictStatus
from mkdocs_dossier.model.values import FileLink, HandText, Link, Reference
from mkdocs_dossier.pages.kind import PageKind, Single
from mkdocs_dossier.pages.kinds.sources import SourceEntry, source_entry
from mkdocs_dossier.pages.parts.figures import Figure
from mkdocs_dossier.pages.parts.frame import Frame, plain_frame
from mkdocs_dossier.pages.parts.timeline_figures import events_figure

T = TypeVar("T")

PATH = "index.md"
_ACTORS, _SOURCES, _EVENTS, _QUESTIONS, _VALUES = 8, 5, 12, 12, 3
"""How many are shown; the indexes have them all."""

_BOTH = 2
"""Who claims something is named in full where it is no more than so many."""

_SHOWN = (VerdictStatus.CONFLICT, VerdictStatus.DIFFER)
"""Of these the home page gives the values; of all others it tells how many there are."""


@dataclass(frozen=True, slots=True)
class Claimed:
    """A value, and the first who claim it: speakers, or the sources where it is these themselves; ``more`` do besides."""

    value: str
    by: Sequence[str | Reference]
    more: int


@dataclass(frozen=True, slots=True)
class Question:
    """A property for which sources claim several values: the first few of them, and how many more."""

    record: Link
    property: Link
    values: Sequence[Claimed]
    more: int


@dataclass(frozen=True, slots=True)
class Questions:
    """Questions whose values stand to each other in one way: how many, and the first of them."""

    standing: Standing
    count: int
    shown: Sequence[Question]


@dataclass(frozen=True, slots=True)
class MostNamed:
    """The actors named most.

    Attributes:
        heading: Says whether sources or only digests were counted.
        noun: What they are named in: a source, or a digest.
        scope: Of which sources the originals are known; empty if all are.
        entries: The first few.
    """

    heading: str
    noun: str
    scope: str
    entries: Sequence[Entry]


@dataclass(frozen=True, slots=True)
class Selected(Generic[T]):
    """Some of the sources or events, under a heading that says no more than their dates allow.

    Attributes:
        heading: What they are: the newest, or among them.
        entries: They themselves.
        undated: How many have no date, and can't be told to be older; 0 where nothing is claimed of dates.
        all: Where all of them are listed.
    """

    heading: str
    entries: Sequence[T]
    undated: int
    all: Link


@dataclass(frozen=True, slots=True)
class Context:
    """The variables of ``home.md.jinja``."""

    frame: Frame
    title: str
    subtitle: str
    description: str
    editors: Sequence[str]
    intro: HandText
    figures: Sequence[tuple[str, Link]]
    ways: Sequence[tuple[Link, str]]
    questions: Sequence[Questions]
    kinds: Sequence[tuple[Standing, int]]
    all_questions: Link
    figure: Figure | None
    events: Selected[EventEntry]
    timeline: Link
    actors: MostNamed
    sources: Selected[SourceEntry]
    book: FileLink | None


def context(address: Address, site: Site) -> Context:
    """Collect what orients a reader at once."""
    dossier, settings = site.dossier, site.settings
    intro = site.hand_pages.get(PATH)
    heading, chosen, undated = _events(site)
    return Context(
        frame=plain_frame(site, address, intro.origin if intro else dossier.settings_marks.origin),
        title=settings.title,
        subtitle=settings.subtitle or "",
        description=settings.summary or settings.subtitle or settings.title,
        editors=settings.editors,
        intro=HandText(intro.body if intro else ""),
        figures=_figures(site),
        ways=_ways(site),
        questions=[group for status in _SHOWN if (group := _questions(site, STANDINGS[status])).count],
        kinds=kinds(dossier.catalogue.values()),
        all_questions=Link("who-says-what", "who says what"),
        figure=events_figure(site, address, chosen, heading, _EVENTS),
        events=Selected(heading, nested(site, chosen), undated, Link("events/", "events")),
        timeline=Link("timeline", "timeline"),
        actors=_actors(site),
        sources=_sources(site),
        book=FileLink(BOOK, "The whole dossier as a book") if BOOK in site.offers else None,
    )


def _ways(site: Site) -> list[tuple[Link, str]]:
    """What readers come for, each with a link to the page that answers it."""
    found = sorted((page.way, page.key) for page in site.addresses if page.way)
    return [(Link(key, way.text), way.about) for way, key in found]


def _figures(site: Site) -> list[tuple[str, Link]]:
    dossier = site.dossier
    claims = sum(len(record.claims) for record in dossier.catalogue.values())
    figures = (
        (len(dossier.sources), "source", "sources/"),
        (len(dossier.actors), "actor", "actors/"),
        (len(dossier.events), "event", "events/"),
        (len(dossier.places), "place", "places/"),
        (claims, "claim", "data/"),
    )
    lines = [(f"{number:,}", Link(key, noun if number == 1 else f"{noun}s")) for number, noun, key in figures]
    originals = site.findings.originals
    if originals.sources:
        mentions = "mention" if originals.total.times == 1 else "mentions"
        lines.append((f"{originals.total.times:,}", Link("data/", f"{mentions} {site.scope}".strip())))
    return lines


def _questions(site: Site, standing: Standing) -> Questions:
    """Those on pivotal events first."""
    dossier = site.dossier
    events = sorted(dossier.chronological(), key=lambda event: not event.important)
    found = [
        (record, name, anchor)
        for record in (*events, *dossier.actors.values(), *dossier.places.values())
        for name, anchor in claim_anchors(record).items()
        if record.standing(name) is standing
    ]
    shown = [_question(site, record, name, anchor) for record, name, anchor in found[:_QUESTIONS]]
    return Questions(standing, len(found), shown)


def _question(site: Site, record: CatalogueRecord, name: str, anchor: str) -> Question:
    values: dict[str, list[Claim]] = {}
    for claim in record.claims:
        if claim.property == name:
            values.setdefault(claim.value.casefold(), []).append(claim)
    claimed = [Claimed(claims[0].value, *_by(site, claims)) for claims in values.values()]
    return Question(Link(record.id), Link(record.id, name, anchor), claimed[:_VALUES], len(claimed[_VALUES:]))


def _by(site: Site, claims: Sequence[Claim]) -> tuple[Sequence[str | Reference], int]:
    speakers = [site.dossier.actors[actor].name for claim in claims for actor in claim.said_by]
    sources = [site.findings.short_names[cite.source] for claim in claims for cite in claim.cite]
    names: list[str | Reference] = list(dict.fromkeys(speakers or sources))
    return (names, 0) if len(names) <= _BOTH else (names[:1], len(names) - 1)


def _events(site: Site) -> tuple[str, list[Event], int]:
    """The pivotal events; where none is marked, the latest. With what they are, and how many have no date."""
    events = list(site.dossier.chronological())
    if pivotal := [event for event in events if event.important]:
        return "Pivotal events", pivotal, 0
    if len(events) <= _EVENTS:
        return "Events", events, 0
    found = newest(events, lambda event: event.date, _EVENTS)
    if not found.items:
        return "Some events", events[:_EVENTS], 0
    return _newest(found, "Latest", "events"), list(reversed(found.items)), found.undated


def _newest(found: Newest[T], word: str, noun: str) -> str:
    """A heading for the newest of some things: they are so for certain, or among those that may be."""
    return f"{word} {noun}" if found.certain else f"Among the {word.lower()} {noun}"


def _actors(site: Site) -> MostNamed:
    """The actors that most sources name, and among them those named most often.

    Where no original is known, the digests are counted, and the heading says so.
    """
    findings = site.findings
    known = bool(findings.originals.sources)
    namings = findings.originals if known else findings.digests
    entries = [entry(site, actor, namings) for actor in site.dossier.actors.values()]
    named = sorted(
        (item for item in entries if item.named),
        key=lambda item: (-item.named.sources, -item.named.times, item.link.key),
    )
    if known:
        return MostNamed("Most named", "source", site.scope, named[:_ACTORS])
    return MostNamed("Most named in our digests", "digest", "", named[:_ACTORS])


def _sources(site: Site) -> Selected[SourceEntry]:
    """The newest; all of them, the newest first, where there are few."""
    sources = sorted(site.dossier.sources.values(), key=source_order)
    found = newest(sources, lambda source: source.meta.published, _SOURCES)
    heading, chosen, undated = _newest(found, "Newest", "sources"), found.items, found.undated
    if len(sources) <= _SOURCES:
        without = [source for source in sources if source.meta.published is None]
        heading, chosen, undated = "Sources", (*chosen, *without), 0
    elif not chosen:
        heading, chosen, undated = "Some sources", tuple(sources[:_SOURCES]), 0
    return Selected(
        heading, [source_entry(site, item) for item in chosen], undated, Link("sources/", "sources")
    )


KIND = PageKind(name="home", context=context, single=Single("home", "Home", parent="", path=PATH, nav=0))
