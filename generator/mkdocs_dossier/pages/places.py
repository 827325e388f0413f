"""The index of places, by kind and then by name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.pages import Address
from mkdocs_dossier.pages.frame import Frame, plain_frame
from mkdocs_dossier.pages.kind import PageKind
from mkdocs_dossier.pages.listing import Entry, by_letter, entry, in_name_order
from mkdocs_dossier.pages.view import View


@dataclass(frozen=True, slots=True)
class Context:
    """The variables of ``places.md.jinja``."""

    frame: Frame
    count: int
    by_kind: Sequence[tuple[str, Sequence[Entry]]]
    by_name: Sequence[tuple[str, Sequence[Entry]]]


def plan(dossier: Dossier) -> Iterator[Address]:  # noqa: ARG001 - every page kind plans from the dossier
    """One page."""
    yield Address("places/", "places/index.md", "Places", "places", "home")


def context(address: Address, view: View) -> Context:
    """Collect the index."""
    places = in_name_order(view.dossier.places.values())
    groups: dict[str, list[Entry]] = {}
    for place in places:
        groups.setdefault(place.kind or "place", []).append(entry(view, place))
    return Context(
        plain_frame(view, address),
        len(places),
        sorted(groups.items()),
        by_letter([entry(view, place) for place in places]),
    )


KIND = PageKind("places", plan, context)
