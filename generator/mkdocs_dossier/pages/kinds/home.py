"""The home page: the authors' introduction, then the affair at a glance."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from mkdocs_dossier.entries.affair import MostNamed, Questions, most_named, questions
from mkdocs_dossier.entries.listing import EventLine, nested
from mkdocs_dossier.entries.questions import kinds
from mkdocs_dossier.languages.words import Message
from mkdocs_dossier.model.book import PATH as BOOK
from mkdocs_dossier.model.dates import Newest, newest
from mkdocs_dossier.model.dossier import source_order
from mkdocs_dossier.model.pages import Address, Tab
from mkdocs_dossier.model.records import Event
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.site_defaults import HOME
from mkdocs_dossier.model.standings import Standing
from mkdocs_dossier.model.values import FileLink, HandText, Link
from mkdocs_dossier.pages.kind import PageKind, Single
from mkdocs_dossier.pages.kinds.sources import SourceLine, source_line
from mkdocs_dossier.pages.parts.figures import Figure
from mkdocs_dossier.pages.parts.timeline_figures import events_figure

T = TypeVar("T")

_SOURCES, _EVENTS = 5, 12
"""How many are shown; the indexes have them all."""


@dataclass(frozen=True, slots=True)
class Selected(Generic[T]):
    """Some of the sources or events, under a heading that says no more than their dates allow.

    Attributes:
        heading: What they are: the newest, or among them.
        entries: They themselves.
        undated: How many have no date, and can't be told to be older; 0 where nothing is claimed of dates.
    """

    heading: str
    entries: Sequence[T]
    undated: int


@dataclass(frozen=True, slots=True)
class Context:
    """The variables of ``home.md.jinja``."""

    title: str
    subtitle: str
    description: str
    editors: Sequence[str]
    intro: HandText
    figures: Sequence[tuple[str, Link]]
    ways: Sequence[tuple[Link, str]]
    questions: Sequence[Questions]
    kinds: Sequence[tuple[Standing, int]]
    figure: Figure | None
    events: Selected[EventLine]
    actors: MostNamed
    sources: Selected[SourceLine]
    book: FileLink | None


def context(address: Address, site: Site) -> Context:
    """Collect what orients a reader at once."""
    dossier, settings = site.dossier, site.settings
    intro = site.hand_pages.get(HOME)
    heading, chosen, undated = _events(site)
    return Context(
        title=settings.title,
        subtitle=settings.subtitle or "",
        description=settings.summary or settings.subtitle or settings.title,
        editors=settings.editors,
        intro=HandText(intro.body if intro else ""),
        figures=_figures(site),
        ways=_ways(site),
        questions=list(questions(site)),
        kinds=kinds(dossier.catalogue.values()),
        figure=events_figure(site, address, chosen, heading, _EVENTS),
        events=Selected(heading, nested(site, chosen), undated),
        actors=most_named(site),
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


def _sources(site: Site) -> Selected[SourceLine]:
    """The newest; all of them, the newest first, where there are few."""
    sources = sorted(site.dossier.sources.values(), key=source_order)
    found = newest(sources, lambda source: source.meta.published, _SOURCES)
    heading, chosen, undated = _newest(found, "Newest", "sources"), found.items, found.undated
    if len(sources) <= _SOURCES:
        without = [source for source in sources if source.meta.published is None]
        heading, chosen, undated = "Sources", (*chosen, *without), 0
    elif not chosen:
        heading, chosen, undated = "Some sources", tuple(sources[:_SOURCES]), 0
    return Selected(heading, [source_line(site, item) for item in chosen], undated)


KIND = PageKind(
    name="home",
    context=context,
    single=Single("home", Message("Start"), parent="", path=HOME, tab=Tab.START, nav=0),
)
