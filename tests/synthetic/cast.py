"""The people, bodies, states and places of a made-up dossier."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from synthetic.names import SCRIPTS, Names, in_script

POSTS = (
    "foreign minister",
    "defence minister",
    "president",
    "prime minister",
    "chief negotiator",
    "governor",
)
_BODIES = ("Border Service", "Ministry of Energy", "Election Board", "Railway Authority")
_LEAGUES = ("Observers’ League", "Truce Monitors", "Grain Exchange", "Press Union")
_GROUPS = ("Volunteer Brigade", "Veterans’ Council", "Miners’ Committee", "Valley Guards")
_PLACE_KINDS = ("city", "town", "border crossing", "airport", "region")


@dataclass(frozen=True, slots=True)
class Place:
    """A place; ``state`` is the index of the state whose territory it is."""

    id: str
    name: str
    kind: str
    script: str
    state: int
    coordinates: tuple[float, float]


@dataclass(frozen=True, slots=True)
class Actor:
    """An actor.

    Attributes:
        short: What texts call it after the first time.
        post: A person's office, else empty.
        state: Index of the state it belongs to; a state's own.
        script: Language of its name in another script.
    """

    id: str
    kind: str
    name: str
    short: str
    post: str
    state: int
    script: str

    @property
    def introduced(self) -> str:
        """The name as a text has it the first time."""
        return f"the {self.name}" if self.kind in ("public-body", "organization", "group") else self.name


@dataclass(frozen=True, slots=True)
class Cast:
    """Everybody and every place; the first ``states`` actors are states."""

    actors: Sequence[Actor]
    places: Sequence[Place]
    states: int


def cast(random: Random, actors: int, places: int) -> Cast:
    """A cast of at least two actors and one place."""
    names = Names(random)
    states = max(2, actors // 20)
    people = [_state(names, index) for index in range(states)]
    people += [_actor(random, names, index, people[index % states]) for index in range(states, actors)]
    ground = [_place(random, names, index, states) for index in range(places)]
    return Cast(people, ground, states)


def _state(names: Names, index: int) -> Actor:
    name = names.state()
    return Actor(f"state-{index:04d}", "state", name, name, "", index, SCRIPTS[index % len(SCRIPTS)])


def _actor(random: Random, names: Names, index: int, state: Actor) -> Actor:
    script = SCRIPTS[index % len(SCRIPTS)]
    root = names.surname()
    if index % 5 == 0:
        body = f"{root} {random.choice(_BODIES)}"
        return Actor(f"body-{index:04d}", "public-body", body, body, "", state.state, script)
    if index % 7 == 0:
        kind, tails = random.choice((("organization", _LEAGUES), ("group", _GROUPS)))
        name = f"{root} {random.choice(tails)}"
        return Actor(f"group-{index:04d}", kind, name, name, "", state.state, script)
    name = f"{names.first()} {root}"
    return Actor(f"person-{index:04d}", "person", name, root, random.choice(POSTS), state.state, script)


def _place(random: Random, names: Names, index: int, states: int) -> Place:
    point = (round(random.uniform(-60, 70), 2), round(random.uniform(-179, 179), 2))
    kind = _PLACE_KINDS[index % len(_PLACE_KINDS)]
    return Place(
        f"place-{index:04d}", names.place(), kind, SCRIPTS[index % len(SCRIPTS)], index % states, point
    )


def actor_record(actor: Actor, cast_: Cast, cites: Sequence[dict[str, str]]) -> dict[str, object]:
    """An actor as the catalogue has it; ``cites`` are passages that name it."""
    other = in_script(actor.short, actor.script)
    record: dict[str, object] = {"kind": actor.kind, "name": actor.name}
    forms: list[object] = [{"form": other, "lang": actor.script}]
    if actor.kind == "person":
        forms.insert(0, actor.short)
        forms.append({"form": in_script(actor.name, actor.script), "lang": actor.script, "note": "full name"})
        office = {"post": actor.post, "of": cast_.actors[actor.state].id, "cite": list(cites[:1])}
        record["occupancies"] = [office]
        record["summary"] = (
            f"{actor.post.capitalize()} of {cast_.actors[actor.state].name}, named in several reports."
        )
    else:
        record["summary"] = f"{actor.name} takes part in the events below."
    if actor.kind == "state":
        forms.append({"form": f"{actor.name}n", "demonym": True})
        forms.append({"form": f"the government of {actor.name}", "weak": True, "note": "its cabinet"})
    if actor.kind in ("public-body", "group"):
        record["part_of"] = cast_.actors[actor.state].id
    record["names"] = forms
    record["cite"] = list(cites[:2])
    return record


def place_record(place: Place, cast_: Cast, cites: Sequence[dict[str, str]]) -> dict[str, object]:
    """A place as the catalogue has it."""
    index = int(place.id.rpartition("-")[2])
    record: dict[str, object] = {
        "kind": place.kind,
        "name": place.name,
        "names": [{"form": in_script(place.name, place.script), "lang": place.script}],
        "coordinates": list(place.coordinates),
        "precision": "region" if place.kind == "region" else "city",
        "territory_of": cast_.actors[place.state].id,
    }
    if index % 6 == 5:
        record["part_of"] = cast_.places[index - 1].id
    if index % 9 == 4:
        record["contested"] = f"Both neighbours of {place.name} claim it as theirs."
    if cites:
        record["summary"] = f"{place.kind.capitalize()} in {cast_.actors[place.state].name}."
        record["cite"] = list(cites[:1])
    return record
