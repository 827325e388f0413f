"""News reports of our own grammar: paragraphs, and what each of them states, word for word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from random import Random

from synthetic.cast import Actor, Cast, Place
from synthetic.colour import moment, sentences
from synthetic.dates import in_words
from synthetic.names import in_script


@dataclass(frozen=True, slots=True)
class Happening:
    """An event, as reports tell it."""

    id: str
    name: str
    noun: str
    day: date
    date: str
    place: Place
    participants: Sequence[Actor]


@dataclass(frozen=True, slots=True)
class Statement:
    """What a passage states.

    Attributes:
        what: ``names`` (an actor or a place), ``role``, ``words`` or the property of a claim.
        about: Id of the actor, place or event.
        value: The claimed value, or the role; empty for the rest.
        said_by: Id of who says it, or empty.
    """

    what: str
    about: str
    value: str
    said_by: str
    quote: str


@dataclass(slots=True)
class Report:
    """One article's text."""

    paragraphs: list[str] = field(default_factory=list)
    statements: list[Statement] = field(default_factory=list)


_OPENINGS = (
    "{noun} in {place} drew {first} and {second} back to the table {when}, on {day}.",
    "Hours before dusk on {day}, {first} and {second} gave {n} accounts of the {noun} in {place}.",
    "What began as routine turned serious {when}: {first} met {second} on {day} over the {noun} in {place}.",
)
_TALK = (
    "We shall come back in {n} hours and finish what we began",
    "Nobody leaves this valley richer than {n} days ago",
    "It took {n} hours to agree on one comma of that page",
    "My answer has been the same for {n} nights and it stays so",
)
_ROLES = ("host", "delegate", "mediator", "observer")


def report(random: Random, event: Happening, cast: Cast, serial: int) -> Report:
    """A report on an event; ``serial`` tells reports apart, so figures in them differ."""
    made = Report()
    first, second = event.participants[0], event.participants[1]
    opening = random.choice(_OPENINGS).format(
        noun=event.noun,
        place=event.place.name,
        day=in_words(event.day),
        first=first.introduced,
        second=second.introduced,
        when=moment(random),
        n=random.randrange(3, 90),
    )
    opening = opening[:1].upper() + opening[1:]
    made.paragraphs.append(opening)
    made.statements.append(Statement("names", event.place.id, "", "", _part(opening, event.place.name)))
    for number, actor in enumerate(event.participants):
        _presence(random, made, event, actor, cast, _ROLES[(serial + number) % len(_ROLES)])
    _figures(random, made, event, serial)
    _talk(random, made, event, serial)
    made.paragraphs.extend(_scenery(random, event, cast, serial))
    return made


def _part(sentence: str, name: str) -> str:
    """A stretch of a sentence around a name, long enough for a citation and short enough for one."""
    words = sentence.split(" ")
    at = next(index for index, word in enumerate(words) if word.startswith(name.split(" ", maxsplit=1)[0]))
    start = max(0, at - 4)
    return " ".join(words[start : at + 8]).rstrip(",.").lstrip("“")


def _presence(random: Random, made: Report, event: Happening, actor: Actor, cast: Cast, role: str) -> None:
    state = cast.actors[actor.state].name
    who = f"{actor.name}, {actor.post} of {state}," if actor.post else actor.introduced
    there = f"{who} came to {event.place.name} as {role}"
    arrival = f"{there[:1].upper()}{there[1:]}."
    made.paragraphs.append(
        f"{arrival} {sentences(random, 1)} {actor.short} spoke of the {event.noun} for "
        f"{random.randrange(4, 90)} minutes; {state}’s press office printed {random.randrange(2, 900)} copies."
    )
    quote = there.removeprefix("the ")
    made.statements.append(Statement("names", actor.id, "", "", quote))
    made.statements.append(Statement("role", actor.id, role, "", quote))


def _figures(random: Random, made: Report, event: Happening, serial: int) -> None:
    speaker = event.participants[serial % len(event.participants)]
    dead, homes = 3 + (serial * 7 + random.randrange(3)) % 90, 1000 + (serial * 37) % 9000
    lost = f"at least {dead} people died near {event.place.name}"
    left = f"{homes:,} residents of {event.place.name} had left their homes"
    made.paragraphs.append(
        f"By the count of {speaker.short}, {lost} around {in_words(event.day)}. {sentences(random, 1)} "
        f"Relief workers looked elsewhere: {left}. {sentences(random, 1)}"
    )
    made.statements.append(Statement("deaths", event.id, f"at least {dead}", speaker.id, lost))
    made.statements.append(Statement("displaced", event.id, f"{homes:,}", "", left))


def _talk(random: Random, made: Report, event: Happening, serial: int) -> None:
    speaker = event.participants[(serial + 1) % len(event.participants)]
    words = random.choice(_TALK).format(n=2 + serial)
    made.paragraphs.append(
        f"“{words},” {speaker.short} told reporters. {sentences(random, 1)} "
        f"Asked about {event.place.name}, {speaker.short} pointed to old promises. {sentences(random, 1)}"
    )
    made.statements.append(Statement("words", event.id, "", speaker.id, words))


def _scenery(random: Random, event: Happening, cast: Cast, serial: int) -> Iterator[str]:
    """Paragraphs that state nothing citable, and the forms of text that bodies have."""
    far = cast.actors[int(len(cast.actors) * random.random() ** 2)]
    other = cast.places[int(len(cast.places) * random.random() ** 2)]
    native = event.participants[serial % len(event.participants)]
    yield sentences(random, 3)
    yield f"Analysts in {other.name}, {serial} of them, saw {far.introduced} behind it. {sentences(random, 2)}"
    if serial % 4 == 0:
        name, home = in_script(native.short, native.script), in_script(event.place.name, event.place.script)
        yield f"At home the name is {name}, and maps of the region print {home}."
    if serial % 6 == 0:
        yield f"## What {native.short} wants"
        yield f"*One* demand stands out: **free passage** through {event.place.name}, under seal."
    if serial % 8 == 0:
        yield f"- a depot near {event.place.name}\n- {serial} ferries\n- the road to {other.name}"
    if serial % 10 == 0:
        yield f"| Convoy | Lorries |\n| --- | ---: |\n| {other.name} | {serial % 40 + 2} |"
    if serial % 12 == 0:
        yield f"> A note of {event.place.name}, [copied](https://example.org/notes/{serial}), was unsigned."
    yield sentences(random, 3)
    yield sentences(random, 2)


def copied(random: Random, original: Report, fresh: Report) -> Report:
    """A report that takes some paragraphs over from another outlet's, word for word."""
    taken = sorted(random.sample(range(1, len(original.paragraphs)), k=min(5, len(original.paragraphs) - 1)))
    texts = [original.paragraphs[index] for index in taken]
    kept = [item for item in original.statements if any(item.quote in text for text in texts)]
    own = [item for item in fresh.statements if item.quote in fresh.paragraphs[0]]
    return Report([fresh.paragraphs[0], *texts, *fresh.paragraphs[-2:]], [*own, *kept])
