"""The day that a book is dated by; never the clock's, so that the same files give the same bytes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # whoever only asks for the moment need not wait for all records to be known
    from mkdocs_dossier.model.dates import EdtfDate
    from mkdocs_dossier.model.dossier import Dossier

FIRST = date(1970, 1, 1)
"""For a dossier that tells no day at all, and for those before it: files can't be dated earlier."""


def book_day(dossier: Dossier, moment: int | None = None) -> date:
    """The edition's day; else that of ``moment``; else the newest day that sources tell of themselves.

    Args:
        dossier: With or without an edition.
        moment: Seconds since 1970.
    """
    edition = _day(dossier.settings.edition)
    if edition:
        return edition
    if moment is not None:
        return datetime.fromtimestamp(moment, UTC).date()
    return max(_told(dossier), default=FIRST)


def timestamp(day: date) -> int:
    """Seconds from 1970 to the beginning of a day, in UTC."""
    return int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp())


def _told(dossier: Dossier) -> Iterator[date]:
    for source in dossier.sources.values():
        for told in (source.meta.published, source.meta.modified, source.meta.retrieved):
            if day := _day(told):
                yield day


def _day(told: EdtfDate | None) -> date | None:
    """The last day of a date that files can be dated by."""
    last = told.latest if told else None
    if last is None or not FIRST.year <= last.year <= date.max.year:
        return None
    return date(last.year, last.month, last.day)


def given_moment(environment: Mapping[str, str]) -> int | None:
    """The moment that whoever runs a build gives as SOURCE_DATE_EPOCH, in seconds since 1970; None if there is none."""
    epoch = environment.get("SOURCE_DATE_EPOCH", "")
    return int(epoch) if epoch.isdecimal() else None
