"""The index of actors, by kind and then by name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.pages import Address
from mkdocs_dossier.model.records import ActorKind
from mkdocs_dossier.pages.frame import Frame, plain_frame
from mkdocs_dossier.pages.kind import PageKind
from mkdocs_dossier.pages.listing import Entry, by_letter, entry, in_name_order
from mkdocs_dossier.pages.view import View

_HEADINGS = {
    ActorKind.PERSON: "Persons",
    ActorKind.STATE: "States",
    ActorKind.PUBLIC_BODY: "Public bodies",
    ActorKind.ORGANIZATION: "Organisations",
    ActorKind.GROUP: "Groups",
}


@dataclass(frozen=True, slots=True)
class Context:
    """The variables of ``actors.md.jinja``."""

    frame: Frame
    count: int
    by_kind: Sequence[tuple[str, Sequence[Entry]]]
    by_name: Sequence[tuple[str, Sequence[Entry]]]


def plan(dossier: Dossier) -> Iterator[Address]:  # noqa: ARG001 - every page kind plans from the dossier
    """One page."""
    yield Address("actors/", "actors/index.md", "Actors", "actors", "home")


def context(address: Address, view: View) -> Context:
    """Collect the index."""
    actors = in_name_order(view.dossier.actors.values())
    groups = {
        heading: [entry(view, actor) for actor in actors if actor.kind is kind] for kind, heading in _HEADINGS.items()
    }
    return Context(
        plain_frame(view, address),
        len(actors),
        [(heading, entries) for heading, entries in groups.items() if entries],
        by_letter([entry(view, actor) for actor in actors]),
    )


KIND = PageKind("actors", plan, context)
