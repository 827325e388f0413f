"""The events that an actor took part in: on its own page, and where they are many, on pages that go on from there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mkdocs_dossier.entries.actor import Participation, participations
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.findings import Findings
from mkdocs_dossier.model.pages import Address
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.values import Link
from mkdocs_dossier.pages.kind import PageKind
from mkdocs_dossier.pages.parts.long_lists import LongList, Turning, page_of_record

_OPEN = 6
"""Events that are seen at once; on the actor's page the others of the first part are folded."""

_LIST = LongList(60, 300, "events-", "events")


@dataclass(frozen=True, slots=True)
class TakingPart:
    """Some of the events, the latest first, those without a date last; after ``open`` of them the others are folded."""

    events: Sequence[Participation]
    open: int
    turning: Turning


@dataclass(frozen=True, slots=True)
class Context:
    """The variables of ``took_part.md.jinja``."""

    title: str
    description: str
    record: Link
    part: TakingPart


def plan_found(dossier: Dossier, findings: Findings) -> Iterator[Address]:
    """The further parts of each actor that took part in many."""
    for actor in dossier.actors.values():
        events = findings.relations.events_of(actor.id)
        count = sum(item.actor == actor.id for event in events for item in event.participants)
        title = dossier.words.gettext("%(name)s: events", name=actor.name)
        yield from _LIST.further(page_of_record(actor, "took_part", title), count, dossier.words)


def context(address: Address, site: Site) -> Context:
    """Collect one part."""
    actor = site.dossier.actors[address.parent]
    return Context(
        address.title,
        site.words.gettext("Events in which %(name)s took part", name=actor.name),
        Link(actor.id),
        taking_part(site, actor.id, _LIST.part(address)),
    )


def taking_part(site: Site, actor_id: str, part: int = 1) -> TakingPart:
    """One part of the events; the first stands on the actor's own page."""
    events = list(participations(site, actor_id))
    dated = [each for each in events if not isinstance(each.date, str)]
    latest = [*reversed(dated), *(each for each in events if isinstance(each.date, str))]
    shown = latest[_LIST.window(part)]
    turning = _LIST.turning(actor_id, part, len(latest), site.words)
    return TakingPart(shown, _OPEN if part == 1 else len(shown), turning)


KIND = PageKind(name="took_part", context=context, plan_found=plan_found)
