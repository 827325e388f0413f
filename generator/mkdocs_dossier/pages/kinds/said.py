"""What an actor states, by occasion: on its own page, and where that is much, on pages that go on from there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mkdocs_dossier.entries.stated import Occasion, Stated, occasion_count, stated
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.findings import Findings
from mkdocs_dossier.model.pages import Address
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.values import Link
from mkdocs_dossier.pages.kind import PageKind
from mkdocs_dossier.pages.parts.long_lists import LongList, Turning, page_of_record

_LIST = LongList(30, 60, "said-", "positions")


@dataclass(frozen=True, slots=True)
class SaidPart:
    """Some of the occasions on which an actor states something: by itself, then together with others."""

    rest: Sequence[Occasion]
    joint: Sequence[Occasion]
    turning: Turning


@dataclass(frozen=True, slots=True)
class Context:
    """The variables of ``said.md.jinja``; ``own`` tells whether all is stated by the actor itself: it is a person."""

    title: str
    description: str
    record: Link
    own: bool
    said: SaidPart


def plan_found(dossier: Dossier, findings: Findings) -> Iterator[Address]:
    """The further parts of each actor that states much."""
    for actor in dossier.actors.values():
        count = occasion_count(dossier, findings.relations, actor.id)
        title = dossier.words.gettext("%(name)s: statements", name=actor.name)
        yield from _LIST.further(page_of_record(actor, "said", title), count, dossier.words)


def context(address: Address, site: Site) -> Context:
    """Collect one part."""
    actor = site.dossier.actors[address.parent]
    return Context(
        address.title,
        site.words.gettext("What %(name)s is reported to say", name=actor.name),
        Link(actor.id),
        site.dossier.is_person(actor),
        said_part(site, actor.id, stated(site, actor.id), _LIST.part(address)),
    )


def said_part(site: Site, actor_id: str, all_said: Stated, part: int = 1) -> SaidPart:
    """One part of what an actor states beside its table; the first stands on its own page."""
    occasions = [*all_said.rest, *all_said.joint]
    rest, joint = _LIST.cut(part, all_said.rest, all_said.joint)
    return SaidPart(rest, joint, _LIST.turning(actor_id, part, len(occasions), site.words))


KIND = PageKind(name="said", context=context, plan_found=plan_found)
