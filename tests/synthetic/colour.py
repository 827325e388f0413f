"""Sentences that state nothing citable; two reports seldom share a long run of their words."""

from __future__ import annotations

from random import Random

_PATTERNS = (
    "{Who} kept {what} shut {when}; {n} people at {spot} asked why.",
    "{When}, {n} of {who} waited at {spot} for {what}.",
    "Prices of {what} rose {when} by {n} percent; {who} blamed {spot}.",
    "{N} of {who} left {spot} {when}, {n} of them with {what}.",
    "At {spot}, {who} talked of {what} {n} times {when}.",
    "A survey among {n} of {who} names {what} first, as it did {when}.",
    "{Who} sent {n} letters about {what}; {spot} answered {N}, {when}.",
    "Rain fell on {spot} for {n} minutes {when}; {who} missed {what}.",
)
_PEOPLE = (
    *(
        "drivers",
        "students",
        "traders",
        "deputies",
        "ferrymen",
        "pensioners",
        "nurses",
        "clerks",
        "shepherds",
    ),
    *(
        "singers",
        "officers",
        "teachers",
        "gamblers",
        "beekeepers",
        "surveyors",
        "printers",
        "bakers",
        "divers",
    ),
)
_THINGS = (
    *("diesel", "bridges", "flour", "trains", "tarpaulins", "agendas", "books", "salt", "drafts", "cement"),
    *("interpreters", "radios", "tolls", "maps", "apricots", "ladders", "stamps", "wool", "ice", "paint"),
)
_SPOTS = (
    *("station", "market", "shed", "gate", "tea house", "stadium", "silo", "post office", "quarry", "depot"),
    *("mill", "pontoon", "school", "tower", "garden", "arcade", "barracks", "clinic", "canal", "ridge"),
)
_KINDS = (
    *("old", "young", "tired", "foreign", "borrowed", "northern", "idle", "quiet", "rival", "cheap", "grey"),
    *(
        "upper",
        "lower",
        "eastern",
        "wooden",
        "narrow",
        "second",
        "empty",
        "painted",
        "distant",
        "little",
        "wet",
    ),
)
_UNITS = (
    "days",
    "weeks",
    "hours",
    "harvests",
    "winters",
    "sessions",
    "ferries",
    "summers",
    "buses",
    "nights",
)


def sentences(random: Random, count: int) -> str:
    """Some sentences in a row, none of the same pattern."""
    return " ".join(_sentence(random, pattern) for pattern in random.sample(_PATTERNS, k=count))


def moment(random: Random) -> str:
    """When something was so, vaguely."""
    return f"{random.randrange(2, 900)} {random.choice(_UNITS)} ago"


def _sentence(random: Random, pattern: str) -> str:
    who = f"{random.choice(_KINDS)} {random.choice(_PEOPLE)}"
    when = moment(random)
    return pattern.format(
        who=who,
        Who=who.capitalize(),
        when=when,
        When=when,
        what=f"{random.choice(_KINDS)} {random.choice(_THINGS)}",
        spot=f"the {random.choice(_KINDS)} {random.choice(_SPOTS)}",
        n=random.randrange(3, 4000),
        N=random.randrange(12, 9000),
    )
