"""Whether an office was held at a time."""

from __future__ import annotations

from mkdocs_dossier.model.dates import EdtfDate
from mkdocs_dossier.model.records import Occupancy


def may_hold(office: Occupancy, date: EdtfDate | None) -> bool:
    """Whether an office may have been held at a time; what is not known is no reason against it."""
    if date is None:
        return True
    started = office.start.earliest if office.start else None
    ended = office.end.latest if office.end else None
    return not (
        (started and date.latest and date.latest < started)
        or (ended and date.earliest and date.earliest > ended)
    )
