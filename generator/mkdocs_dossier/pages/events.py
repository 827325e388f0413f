"""The index of events, by kind and then by name; the order of time is the timeline's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.pages import Address
from mkdocs_dossier.pages.frame import Frame, plain_frame
from mkdocs_dossier.pages.kind import PageKind
from mkdocs_dossier.pages.listing import EventEntry, event_entry
from mkdocs_dossier.pages.view import View


@dataclass(frozen=True, slots=True)
class Context:
    """The variables of ``events.md.jinja``."""

    frame: Frame
    count: int
    by_date: Sequence[EventEntry]
    by_kind: Sequence[tuple[str, Sequence[EventEntry]]]


def plan(dossier: Dossier) -> Iterator[Address]:  # noqa: ARG001 - every page kind plans from the dossier
    """One page."""
    yield Address("events/", "events/index.md", "Events", "events", "home")


def context(address: Address, view: View) -> Context:
    """Collect the index."""
    entries = [event_entry(view, event) for event in view.dossier.chronological()]
    groups: dict[str, list[EventEntry]] = {}
    for item in entries:
        groups.setdefault(item.kind, []).append(item)
    return Context(plain_frame(view, address), len(entries), entries, sorted(groups.items()))


KIND = PageKind("events", plan, context)
