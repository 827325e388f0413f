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
    "Rain fell on {spot} for {n} minutes {when}.",
)
_WHO = (
    *(
        "drivers",
        "students",
        "traders",
        "two deputies",
        "the ferrymen",
        "pensioners",
        "night nurses",
        "border clerks",
    ),
    *(
        "shepherds",
        "the choir",
        "retired officers",
        "teachers",
        "card players",
        "beekeepers",
        "surveyors",
        "printers",
    ),
)
_WHAT = (
    *(
        "diesel",
        "the old bridge",
        "flour",
        "a train",
        "tarpaulins",
        "the nine-point agenda",
        "school books",
        "salt",
    ),
    *(
        "the draft",
        "spare parts",
        "cement",
        "a second interpreter",
        "radios",
        "the toll road",
        "maps",
        "apricots",
    ),
)
_WHEN = (
    *(
        "since the thaw",
        "for most of the week",
        "before dawn",
        "in the second hour",
        "after the harvest",
        "at noon",
    ),
    *("twice this year", "on market day", "while the cameras were away", "until the last bus", "last winter"),
)
_SPOT = (
    *("the station", "the upper market", "the customs shed", "the river gate", "a tea house", "the stadium"),
    *("the silo", "the post office", "the quarry road", "the bus depot", "the mill", "the pontoon"),
)


def sentences(random: Random, count: int) -> str:
    """Some sentences in a row, none of the same pattern."""
    return " ".join(_sentence(random, pattern) for pattern in random.sample(_PATTERNS, k=count))


def moment(random: Random) -> str:
    """When something was so, vaguely."""
    return random.choice(_WHEN)


def _sentence(random: Random, pattern: str) -> str:
    who, when = random.choice(_WHO), random.choice(_WHEN)
    return pattern.format(
        who=who,
        Who=who[:1].upper() + who[1:],
        when=when,
        When=when[:1].upper() + when[1:],
        what=random.choice(_WHAT),
        spot=random.choice(_SPOT),
        n=random.randrange(3, 400),
        N=random.randrange(12, 900),
    )
