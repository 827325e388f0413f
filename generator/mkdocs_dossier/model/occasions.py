"""When a statement was made, as far as the catalogue tells."""

from __future__ import annotations

from mkdocs_dossier.model.claims import FiledClaim
from mkdocs_dossier.model.dates import EdtfDate
from mkdocs_dossier.model.dossier import Dossier

_MONTH = 31


def said_on(dossier: Dossier, filed: FiledClaim) -> EdtfDate | None:
    """When a claim was stated: as it says itself, else when its event was; without the time of day.

    What lasted for long, or still does, tells nothing of when somebody spoke of it.
    """
    date = filed.claim.date
    if date is None:
        event = dossier.events.get(filed.record)
        date = event.date if event and event.date and _is_short(event.date) else None
    return date.without_time if date else None


def _is_short(date: EdtfDate) -> bool:
    """Whether a date is of a month or less."""
    first, last = date.earliest, date.latest
    return bool(first and last and last.number - first.number <= _MONTH)
