"""How the values that are claimed for one property stand to each other, and every word and sign that says so.

The site, the book, the search, the data and the checks take them from here: nothing else names a verdict in words of
its own.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from types import MappingProxyType

from mkdocs_dossier.languages.words import Message
from mkdocs_dossier.model.phrases import alternatives


class VerdictStatus(StrEnum):
    """What the editors make of the claims on one property."""

    CONFLICT = "conflict"
    DIFFER = "differ"
    OPEN = "open"
    ACCEPTED = "accepted"


class ClaimStatus(StrEnum):
    """What the editors find of one claim, whoever states it."""

    REFUTED = "refuted"
    HOLDS = "holds"


@dataclass(frozen=True, slots=True)
class Standing:
    """One way in which values stand to each other, as readers see it.

    Attributes:
        id: The anchor of a list of such questions, the class in the style sheet and the colour's role in the book.
        status: The value in the seeds and the data; None where no editor has written one.
        label: Beside a question.
        short: The same where there is little room.
        heading: Above a list of such questions; empty where none is made.
        sentence: What it says, to go on after the label.
        sign: Says it without colour.
    """

    id: str
    status: VerdictStatus | None
    label: str
    short: str
    heading: str
    sentence: str
    sign: str


STANDINGS: Mapping[VerdictStatus, Standing] = MappingProxyType(
    {
        VerdictStatus.CONFLICT: Standing(
            "conflict",
            VerdictStatus.CONFLICT,
            Message("Sources conflict"),
            Message("Conflict"),
            Message("Where sources conflict"),
            Message("the values can’t all hold"),
            "≠",
        ),
        VerdictStatus.DIFFER: Standing(
            "differ",
            VerdictStatus.DIFFER,
            Message("Sources differ"),
            Message("Differ"),
            Message("Where sources judge or word it differently"),
            Message("they judge or word it differently; the values need not exclude one another"),
            "≈",
        ),
        VerdictStatus.OPEN: Standing(
            "open",
            VerdictStatus.OPEN,
            Message("Open", "of a question"),
            Message("Open", "of a question"),
            Message("What the sources leave open"),
            Message("the sources don’t allow one to tell"),
            "?",
        ),
        VerdictStatus.ACCEPTED: Standing(
            "accepted",
            VerdictStatus.ACCEPTED,
            Message("Accepted", "of a claim"),
            Message("Accepted", "of a claim"),
            Message("What the editors accept"),
            Message("the sources agree, or the note says why one value stands"),
            "=",
        ),
    }
)
"""By status: what the editors may conclude, the gravest first."""

CLAIM_STANDINGS: Mapping[ClaimStatus, Standing] = MappingProxyType(
    {
        ClaimStatus.REFUTED: replace(
            STANDINGS[VerdictStatus.CONFLICT],
            status=None,
            label=Message("Refuted"),
            sentence=Message("the editors find it wrong"),
            sign="×",
        ),
        ClaimStatus.HOLDS: replace(
            STANDINGS[VerdictStatus.ACCEPTED],
            status=None,
            label=Message("Holds", "of a claim"),
            sentence=Message("the editors looked at it again and find it right"),
        ),
    }
)
"""What the editors may find of one claim, in colours and shapes of verdicts on values."""

AGREED = replace(
    STANDINGS[VerdictStatus.ACCEPTED], label=Message("Sources agree"), short=Message("Agreed", "of sources")
)
"""Accepted, where accounts that share no text give one value and nothing else is claimed."""

UNDECIDED = Standing(
    "undecided",
    None,
    Message("No verdict yet"),
    Message("No verdict"),
    Message("Where several values have no verdict yet"),
    Message("several values are claimed, and the editors have not said how they stand to each other"),
    "…",
)
"""Several values, and no word of the editors'."""

ALONE = Standing("alone", None, "", "", Message("Where one value alone is claimed"), "", "")
"""One value, and no word of the editors': there is nothing to compare, and nothing is said beside it."""

CONTESTED = Standing(
    "contested",
    None,
    Message("Contested"),
    Message("Contested"),
    "",
    Message("its status or its name is disputed"),
    "◇",
)
"""A place whose status or name is disputed: no verdict on claims."""

ORDER: tuple[Standing, ...] = (
    STANDINGS[VerdictStatus.CONFLICT],
    STANDINGS[VerdictStatus.DIFFER],
    STANDINGS[VerdictStatus.OPEN],
    UNDECIDED,
    STANDINGS[VerdictStatus.ACCEPTED],
    ALONE,
)
"""How questions may stand, in the order in which readers want them."""

STATUSES = alternatives(status.value for status in VerdictStatus)
"""The values of `status:`, for hints."""
