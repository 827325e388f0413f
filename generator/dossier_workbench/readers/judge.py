"""The last word on the values of a draft: what can't be so is left out, and what is left out is told.

Here alone are dates compared with the clock and with each other, addresses cleared of what should not be published, and
statements of provenance proved.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime

from dossier_workbench.model.draft import Doubt, Draft, Guess
from dossier_workbench.model.publication import can_be_publication
from dossier_workbench.readers.fetchable import is_private, without_user
from dossier_workbench.readers.provenance import proven
from dossier_workbench.readers.reading import Witness

_DATES = ("published", "modified")
_WHOLE = re.compile(r"\d{4}-\d\d-\d\d")
_SHOWN = 60
_USER = "The address held a user's name or password, which was left out."
_PRIVATE = "The address that the article names for itself is one of a private network, and was left out."


def judged(draft: Draft, witness: Witness) -> Draft:
    """The draft with the fields that can be as they are, and with notes on those that can't."""
    fields = dict(draft.fields)
    notes = [
        *_impossible(fields, draft.hints.latest),
        *_backward(fields),
        *_exposed(fields),
        *_open(fields, draft.doubts),
    ]
    fields = proven(fields, draft.blocks, witness)
    if notes:
        had = fields["notes"].value if "notes" in fields else ()
        several = (had,) if isinstance(had, str) else had
        fields["notes"] = Guess(tuple(dict.fromkeys((*several, *notes))), "what was left out", printed=False)
    return replace(draft, fields=fields)


def _impossible(fields: dict[str, Guess], latest: str) -> Iterator[str]:
    """Take out dates before there was such news, and those of days that have not come."""
    for key in _DATES:
        if key in fields and not can_be_publication(str(fields[key].value), latest):
            guess = fields.pop(key)
            yield f"{str(guess.value)[:_SHOWN]} was not taken as {key}, since it can't be so: {guess.how}."


def _backward(fields: dict[str, Guess]) -> Iterator[str]:
    """Take out a change before the publication."""
    if not all(key in fields for key in _DATES):
        return
    published, modified = (str(fields[key].value) for key in _DATES)
    if is_before(modified, published):
        guess = fields.pop("modified")
        yield (
            f"{modified} was not taken as the date of the last change ({guess.how}): "
            f"it lies before that of publication, {published} ({fields['published'].how})."
        )


def is_before(one: str, other: str) -> bool:
    """Whether a date is surely before another: where only one of them has a time or names its zone, days count."""
    first, second = _moment(one), _moment(other)
    if first and second and (first.tzinfo is None) is (second.tzinfo is None):
        return first < second
    days = one.partition("T")[0], other.partition("T")[0]
    if all(_WHOLE.fullmatch(day) for day in days):
        apart = (date.fromisoformat(days[1]) - date.fromisoformat(days[0])).days
        zoned = any(moment is not None and moment.tzinfo is not None for moment in (first, second))
        return apart > zoned  # in another zone it may be the next day
    length = min(map(len, days))
    return days[0][:length] < days[1][:length]


def _moment(edtf: str) -> datetime | None:
    """A date with its time, to the minute; None if it has none."""
    try:
        return datetime.fromisoformat(edtf).replace(second=0) if "T" in edtf else None
    except ValueError:
        return None


def _exposed(fields: dict[str, Guess]) -> Iterator[str]:
    """Take users, passwords and private hosts out of the address."""
    guess = fields.get("url")
    if guess is None:
        return
    bare = without_user(str(guess.value))
    if bare != guess.value:
        fields["url"] = replace(guess, value=bare, how=f"{guess.how}, without the user that it names")
        yield _USER
    if is_private(bare):
        del fields["url"]
        yield _PRIVATE


def _open(fields: Mapping[str, Guess], doubts: tuple[Doubt, ...]) -> Iterator[str]:
    """What stands there that can be read in two ways, where no other place decides it."""
    seen = set()
    for doubt in doubts:
        if doubt.key in fields or doubt.key in seen:
            continue
        seen.add(doubt.key)
        day, month = doubt.readings
        name = "publication" if doubt.key == "published" else "the last change"
        yield (
            f"The date of {name} is written {doubt.text}: {day} if the day comes first, {month} if the month does. "
            "Nothing in the article decides it."
        )
