"""The home page: the authors' introduction, then the affair at a glance."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mkdocs_dossier.model.dates import EdtfDate
from mkdocs_dossier.model.dossier import Dossier, source_order
from mkdocs_dossier.model.pages import Address
from mkdocs_dossier.pages.frame import Frame, plain_frame
from mkdocs_dossier.pages.hand import linked_markdown
from mkdocs_dossier.pages.kind import PageKind
from mkdocs_dossier.pages.listing import Entry, EventEntry, entry, event_entry
from mkdocs_dossier.pages.sources import SourceEntry, source_entry
from mkdocs_dossier.pages.view import View
from mkdocs_dossier.render.values import Link, Markdown

PATH = "index.md"
_ACTORS, _SOURCES, _EVENTS = 8, 5, 12
"""How many are shown; the indexes have them all."""


@dataclass(frozen=True, slots=True)
class Context:
    """The variables of ``home.md.jinja``."""

    frame: Frame
    title: str
    subtitle: str
    description: str
    editors: Sequence[str]
    edition: EdtfDate | None
    intro: Markdown
    figures: Sequence[tuple[int, str, Link]]
    conflicts: Sequence[tuple[Link, str]]
    events: Sequence[EventEntry]
    actors: Sequence[Entry]
    sources: Sequence[SourceEntry]


def plan(dossier: Dossier) -> Iterator[Address]:  # noqa: ARG001 - every page kind plans from the dossier
    """One page."""
    yield Address("home", PATH, "Home", "home")


def context(address: Address, view: View) -> Context:
    """Collect what orients a reader at once."""
    dossier, settings = view.dossier, view.settings
    intro = next((page for page in dossier.hand_pages if page.path == PATH), None)
    claims = sum(len(record.claims) for record in dossier.catalogue.values())
    return Context(
        frame=plain_frame(view, address, intro.origin if intro else dossier.settings_marks.origin),
        title=settings.title,
        subtitle=settings.subtitle or "",
        description=settings.summary or settings.subtitle or settings.title,
        editors=settings.editors,
        edition=settings.edition,
        intro=linked_markdown(intro, address, view) if intro else Markdown(""),
        figures=[
            (len(dossier.sources), "sources", Link("sources/")),
            (len(dossier.actors), "actors", Link("actors/")),
            (len(dossier.events), "events", Link("events/")),
            (len(dossier.places), "places", Link("places/")),
            (claims, "claims", Link("events/")),
            (len(view.findings.mentions), "mentions", Link("actors/")),
        ],
        conflicts=[
            (Link(record.id), name)
            for record in (*dossier.chronological(), *dossier.actors.values(), *dossier.places.values())
            for name, verdict in record.verdicts.items()
            if verdict.status.value == "conflict"
        ],
        events=_events(view),
        actors=_actors(view),
        sources=[
            source_entry(view, source)
            for source in sorted(dossier.sources.values(), key=source_order, reverse=True)[:_SOURCES]
        ],
    )


def _events(view: View) -> list[EventEntry]:
    """The pivotal events; where none is marked, the latest."""
    events = list(view.dossier.chronological())
    chosen = [event for event in events if event.important] or events[-_EVENTS:]
    return [event_entry(view, event) for event in chosen]


def _actors(view: View) -> list[Entry]:
    """The actors that most sources name, and among them those named most often."""
    entries = [entry(view, actor) for actor in view.dossier.actors.values()]
    return sorted(entries, key=lambda item: (-item.sources, -item.mentions, item.link.key))[:_ACTORS]


KIND = PageKind("home", plan, context)
