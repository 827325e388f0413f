"""The index of actors, by kind and then by name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mkdocs_dossier.entries.listing import Group, RecordLine, by_letter, grouped, record_line
from mkdocs_dossier.model.pages import Address, Way
from mkdocs_dossier.model.records import ActorKind
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.pages.kind import PageKind, Single
from mkdocs_dossier.text.name_order import in_name_order

_HEADINGS = {
    ActorKind.PERSON: "Persons",
    ActorKind.STATE: "States",
    ActorKind.PUBLIC_BODY: "Public bodies",
    ActorKind.ORGANIZATION: "Organisations",
    ActorKind.GROUP: "Groups",
}


@dataclass(frozen=True, slots=True)
class Context:
    """The variables of ``actors.md.jinja``; ``scope`` says of which sources counts speak, if not of all."""

    count: int
    scope: str
    by_kind: Sequence[Group[RecordLine]]
    by_name: Sequence[Group[RecordLine]]


def context(_: Address, site: Site) -> Context:
    """Collect the index."""
    actors = in_name_order(site.dossier.actors.values())
    by_kind = sorted(actors, key=lambda actor: list(_HEADINGS).index(actor.kind))
    kinds = grouped("", by_kind, lambda actor: _HEADINGS[actor.kind])
    return Context(
        len(actors),
        site.scope,
        [
            Group(kind.heading, kind.anchor, [record_line(site, actor) for actor in kind.entries])
            for kind in kinds
        ],
        by_letter([record_line(site, actor) for actor in actors]),
    )


KIND = PageKind(
    name="actors",
    context=context,
    single=Single(
        "actors/",
        "Actors",
        nav=30,
        way=Way(20, "Who is who", "What each did and said, and where it is named"),
        is_index=True,
    ),
)
