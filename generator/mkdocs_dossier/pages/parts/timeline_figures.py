"""Timelines as figures: of some events or all, under their kinds or under the actors that took part in them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from mkdocs_dossier.entries.figured import dated, pivotal, shown_of
from mkdocs_dossier.model.dates import DatePart
from mkdocs_dossier.model.pages import Address
from mkdocs_dossier.model.records import Event
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.values import Link
from mkdocs_dossier.pages.parts.figures import NARROW, WIDE, Drawing, Figure, framed
from mkdocs_dossier.render.date_words import year_words
from mkdocs_dossier.render.figures.density import Bucket, buckets
from mkdocs_dossier.render.figures.records import timeline_item
from mkdocs_dossier.render.figures.timeline import Lane, TimelineItem, timeline
from mkdocs_dossier.text.name_order import anchor

ALL_EVENTS = 60
"""A timeline of more events shows the pivotal ones, and how many there are of all."""

_PIVOTAL = 24
_LANES = 6
_PER_LANE = 3
_FEWEST = 3
_ACTORS, _FEWEST_ACTORS, _PER_ACTOR = 6, 2, 8


def events_figure(
    site: Site,
    here: Address,
    events: Sequence[Event],
    title: str,
    most: int = ALL_EVENTS,
    fewest: int = _FEWEST,
) -> Figure | None:
    """A timeline of events; None if there are too few with a date for a picture to tell anything.

    Args:
        site: The dossier.
        here: The page it is for.
        events: In order of time.
        title: What it shows.
        most: If there are more, it shows the pivotal ones and counts of all.
        fewest: Below that there is no figure.
    """
    items = dated(_item(site, here, event) for event in events)
    if len(items) < fewest:
        return None
    shown, counts = items, list[Bucket]()
    if len(items) > most:
        shown = pivotal(site, items, _PIVOTAL)
        counts = _counts(site, here, items, events)
    elif most == ALL_EVENTS:
        shown = _in_lanes(items, {event.id: site.dossier.kind_of(event).name for event in events})
    note = ""
    if len(shown) < len(items):
        note = (
            f"{len(shown)} of {len(items):,} dated events: those that the editors marked as pivotal, then those with "
            "most sources; the columns count all of them by the first month or year that their dates allow."
        )
    return _figure(shown, title, _description(shown, len(items)), note, "t", counts)


def _figure(
    items: Sequence[TimelineItem],
    title: str,
    description: str,
    note: str,
    key: str,
    counts: Sequence[Bucket] = (),
) -> Figure:
    drawings = [
        timeline(items, width, key=key + size, title=title, description=description, counts=counts)
        for width, size in ((WIDE, "w"), (NARROW, "n"))
    ]
    return Figure(framed("timeline", *(Drawing(drawing, note) for drawing in drawings)))


@dataclass(frozen=True, slots=True)
class ActorLane:
    """An actor with the events of its lane, in order of time; ``more`` it took part in besides."""

    actor: Link
    events: Sequence[Event]
    more: int


def actor_lanes(site: Site) -> list[ActorLane]:
    """The actors that took part in most events with a day, each with those events; none where hardly any actor did.

    Of many events an actor's lane has the pivotal ones, and those that most sources are about.
    """
    found = {
        actor: dated(map(timeline_item, events)) for actor, events in site.relations.events_of.by_id.items()
    }
    ranked = sorted(
        found, key=lambda actor: (-len(found[actor]), -len(site.findings.sources_on(actor)), actor)
    )
    principal = [actor for actor in ranked[:_ACTORS] if len(found[actor]) >= _FEWEST]
    if len(principal) < _FEWEST_ACTORS:
        return []
    lanes = []
    for actor in principal:
        shown = pivotal(site, found[actor], _PER_ACTOR)
        more = len(found[actor]) - len(shown)
        lanes.append(ActorLane(Link(actor), [site.dossier.events[item.id] for item in shown], more))
    return lanes


def actors_figure(site: Site, here: Address, lanes: Sequence[ActorLane]) -> Figure | None:
    """A timeline with a lane for each actor; an event stands in the lane of everyone who took part. None without lanes."""
    if not lanes:
        return None
    items = []
    for lane in lanes:
        total = len(lane.events) + lane.more
        words = f"{len(lane.events)} of {total:,} events" if lane.more else f"{total} events"
        actor = lane.actor.key
        heading = Lane(site.dossier.actors[actor].name, words, actor, site.addresses.way(actor, here))
        items += [replace(_item(site, here, event), lane=heading) for event in lane.events]
    names = ", ".join(f"{item.title} ({item.note})" for item in dict.fromkeys(item.lane for item in items))
    description = f"By actor, the events that each took part in: {names}. The page lists them below."
    return _figure(items, "Timeline by actor", description, "", "a")


def _item(site: Site, here: Address, event: Event) -> TimelineItem:
    return timeline_item(event, site.addresses.way(event.id, here), site.words)


def _description(items: Sequence[TimelineItem], total: int) -> str:
    return (
        f"{shown_of(len(items), total)} events in order of their beginnings. The first is dated {items[0].date}, the last "
        f"{items[-1].date}; the page lists them all."
    )


def _counts(
    site: Site, here: Address, items: Iterable[TimelineItem], events: Iterable[Event]
) -> list[Bucket]:
    starts = [item.earliest if item.earliest is not None else min(item.days) for item in items]
    # Only a year that is certain has a heading of its own.
    begun = [event.date.start for event in events if event.date and isinstance(event.date.start, DatePart)]
    years = {part.earliest.year for part in begun if part.earliest.year == part.latest.year}
    return buckets(
        starts,
        {
            year: site.addresses.way("timeline", here, anchor("y", year_words(year, site.words)))
            for year in sorted(years)
        },
        site.words,
    )


def _in_lanes(items: Sequence[TimelineItem], kinds: dict[str, str]) -> list[TimelineItem]:
    """Events under their kinds, where that gives a few lanes of several events each; parts stay with the whole."""
    known = {item.id: item for item in items}
    roots = {}
    for item in items:
        root, seen = item, {item.id}
        while root.parent in known and root.parent not in seen:
            root = known[root.parent]
            seen.add(root.id)
        roots[item.id] = root.id
    names = dict.fromkeys(kinds[root] for root in roots.values())
    if not 1 < len(names) <= _LANES or len(set(roots.values())) < _PER_LANE * len(names):
        return list(items)
    lanes = {name: [item for item in items if kinds[roots[item.id]] == name] for name in names}
    return [
        replace(item, lane=Lane(name[:1].upper() + name[1:]))
        for name, members in lanes.items()
        for item in members
    ]
