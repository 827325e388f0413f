"""Where the timeline stood before it joined the list of events: the address leads on, for links and navigations."""

from __future__ import annotations

from dataclasses import dataclass

from mkdocs_dossier.languages.words import Message
from mkdocs_dossier.model.pages import Address, Tab
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.values import Link
from mkdocs_dossier.pages.kind import PageKind, Single


@dataclass(frozen=True, slots=True)
class Context:
    """The variables of ``timeline.md.jinja``; ``moved`` is the way to the page in the built site."""

    to: Link
    moved: str


def context(address: Address, site: Site) -> Context:
    """Say where it stands now."""
    return Context(Link("events/"), site.addresses.way("events/", address))


KIND = PageKind(
    name="timeline",
    context=context,
    single=Single(
        "timeline",
        Message("Timeline"),
        parent="events/",
        tab=Tab.EVENTS,
        made=lambda dossier, _: bool(dossier.events),
    ),
)
