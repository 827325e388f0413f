"""The index of places, by kind and then by name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mkdocs_dossier.entries.listing import Group, RecordLine, by_letter, grouped, record_line
from mkdocs_dossier.model.pages import Address
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.pages.kind import PageKind, Single
from mkdocs_dossier.text.name_order import in_name_order, sort_name

_NO_KIND = "place"


@dataclass(frozen=True, slots=True)
class Context:
    """The variables of ``places.md.jinja``; ``scope`` says of which sources counts speak, if not of all."""

    count: int
    scope: str
    by_kind: Sequence[Group[RecordLine]]
    by_name: Sequence[Group[RecordLine]]


def context(_: Address, site: Site) -> Context:
    """Collect the index."""
    places = in_name_order(site.dossier.places.values())
    by_kind = sorted(places, key=lambda place: sort_name(place.kind or _NO_KIND))
    kinds = grouped("kind", by_kind, lambda place: place.kind or _NO_KIND)
    return Context(
        len(places),
        site.scope,
        [
            Group(kind.heading, kind.anchor, [record_line(site, place) for place in kind.entries])
            for kind in kinds
        ],
        by_letter([record_line(site, place) for place in places]),
    )


KIND = PageKind(name="places", context=context, single=Single("places/", "Places", nav=40, is_index=True))
