"""The events of a made-up dossier, nested and one after another, for reports and the catalogue."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from random import Random

from synthetic.articles import Happening, Statement
from synthetic.cast import Actor, Cast, Place
from synthetic.dates import FIRST, LAST, event_date, in_words

Cite = dict[str, str]

_NOUNS = {
    "meeting": "talks",
    "armed clash": "fighting",
    "agreement": "accord",
    "inquiry": "hearings",
    "protest": "march",
}
_FAMILY = 10
"""Events come in families: an affair, what happened in the course of it, and a smaller affair within."""

_PARENTS = {1: 0, 2: 0, 3: 0, 4: 0, 5: 0, 6: 5, 7: 5}
_SPANS = {0: 7, 5: 7}
_FOLLOWERS = (2, 3, 7, 9)


def happenings(random: Random, cast: Cast, count: int) -> list[Happening]:
    """Events in order of time. Every actor takes part in one of them, every place is the scene of one."""
    made: list[Happening] = []
    taken: set[str] = set()
    for index in range(count):
        kind = _kind(index)
        place = _scene(random, cast, index)
        day = _day(index, count)
        name = f"{place.name} {_NOUNS[kind]} of {in_words(day)}"
        if name in taken:
            name = f"{name}, number {index}"
        taken.add(name)
        people = _participants(random, cast, index)
        made.append(
            Happening(f"event-{index:05d}", name, _NOUNS[kind], day, _date(index, count), place, people)
        )
    return made


def _kind(index: int) -> str:
    return tuple(_NOUNS)[index % len(_NOUNS)]


def _day(index: int, count: int) -> date:
    families = -(-count // _FAMILY)
    start = (LAST - FIRST).days * (index // _FAMILY) // families
    return FIRST + timedelta(days=start + index % _FAMILY)


def _date(index: int, count: int) -> str:
    place = index % _FAMILY
    last = min(index - place + _SPANS.get(place, place), count - 1)
    if place in _SPANS:
        return f"{_day(index, count)}/{_day(last, count)}"
    return event_date(_day(index, count), index)


def _scene(random: Random, cast: Cast, index: int) -> Place:
    count = len(cast.places)
    return cast.places[index if index < count else int(count * random.random() ** 2)]


def _participants(random: Random, cast: Cast, index: int) -> Sequence[Actor]:
    chosen = [cast.actors[index % len(cast.actors)]]
    wanted = min(random.randint(2, 4), len(cast.actors))
    while len(chosen) < wanted:
        other = cast.actors[int(len(cast.actors) * random.random() ** 2)]
        if other not in chosen:
            chosen.append(other)
    return chosen


def event_record(
    index: int, events: Sequence[Happening], stated: Sequence[tuple[Statement, Cite]]
) -> dict[str, object]:
    """An event as the catalogue has it; ``stated`` is what sources state about it, with the citations."""
    event = events[index]
    roles = {item.about: (item.value, cite) for item, cite in reversed(stated) if item.what == "role"}
    record: dict[str, object] = {
        "name": event.name,
        "kind": _kind(index),
        "date": "unknown" if index % 97 == 96 else event.date,
        "place": event.place.id,
        "participants": [
            {"actor": actor.id, "role": roles[actor.id][0], "cite": roles[actor.id][1]}
            for actor in event.participants
            if actor.id in roles
        ],
        "summary": f"{event.noun.capitalize()} in {event.place.name}, with {event.participants[0].short}.",
        "cite": [cite for item, cite in stated if item.what == "names"][:2],
    }
    place = index % _FAMILY
    if place in _PARENTS:
        record["part_of"] = events[index - place + _PARENTS[place]].id
    if place in _FOLLOWERS:
        record["follows"] = events[index - 1].id
    if place == 0:
        record["important"] = index % 50 == 0
        record["notes"] = ["The family of events that begins here was put together by the editors."]
    claims = _claims(stated)
    record["claims"] = claims
    record["verdicts"] = {
        name: {
            "status": "conflict" if name == "deaths" else "open",
            "note": f"The reports on {event.place.name} differ.",
        }
        for name in ("deaths", "displaced")
        if sum(claim["property"] == name for claim in claims) > 1
    }
    record["quotes"] = [
        {"speaker": item.said_by, "cite": cite} for item, cite in stated if item.what == "words"
    ][:2]
    return record


def _claims(stated: Sequence[tuple[Statement, Cite]]) -> list[dict[str, object]]:
    grouped: dict[tuple[str, str, str], list[Cite]] = {}
    for item, cite in stated:
        if item.what in ("deaths", "displaced"):
            grouped.setdefault((item.what, item.value, item.said_by), []).append(cite)
    claims: list[dict[str, object]] = []
    for (name, value, speaker), cites in list(grouped.items())[:12]:
        said = {"said_by": speaker} if speaker else {}
        number = int(value.split()[-1].replace(",", ""))
        amount = {"low": number} if value.startswith("at least") else {"exact": number}
        quantity = {**amount, "unit": "dead" if name == "deaths" else "homes"}
        claims.append({"property": name, "value": value, "quantity": quantity, **said, "cite": cites[:4]})
    return sorted(claims, key=lambda claim: str(claim["property"]))
