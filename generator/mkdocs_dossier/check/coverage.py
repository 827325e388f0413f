"""Nothing stands in the catalogue or among the sources without a use.

Where a part of the files could not be read, nothing is said of what may be used there.
"""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_dossier.check.rule import Case, rule
from mkdocs_dossier.model.diagnostic import Diagnostic, diagnostic


@rule
def actors_are_mentioned(case: Case) -> Iterator[Diagnostic]:
    """Each actor is named in a source's text or credited in its front matter."""
    for item in case.counted("actor-unmentioned"):
        if not _may_be_named(case, item.record):
            yield diagnostic("actor-unmentioned", f"no source names {item.record!r}", item.origin)


@rule
def places_are_used(case: Case) -> Iterator[Diagnostic]:
    """Each place is named in a source or referred to by a record."""
    for item in case.counted("place-unmentioned"):
        if not _may_be_named(case, item.record):
            message = f"no source names {item.record!r} and no record refers to it"
            yield diagnostic("place-unmentioned", message, item.origin)


@rule
def events_have_sources(case: Case) -> Iterator[Diagnostic]:
    """Each event is covered, named or cited by a source."""
    for item in case.counted("event-without-source"):
        if not _may_be_named(case, item.record):
            message = f"no source covers, names or backs {item.record!r}"
            yield diagnostic("event-without-source", message, item.origin)


@rule
def sources_are_cited(case: Case) -> Iterator[Diagnostic]:
    """Each source backs a statement or covers an event."""
    for item in case.counted("source-uncited"):
        if item.record not in case.meant and not case.may_be_used(item.record):
            yield diagnostic("source-uncited", f"nothing rests on {item.record!r}", item.origin)


def _may_be_named(case: Case, record_id: str) -> bool:
    """Whether the gaps may hold what is missed: the reference that was meant, or the text that names it.

    An original that is away may name it, if nothing is recorded of it, or who it names was asked with other names.
    """
    if (
        case.gaps.lock_unread
        or case.findings.comparison.outdated
        or case.gaps.original_lost
        or any(_unread(case))
    ):
        return True
    forms = (form.form for form in case.dossier.catalogue[record_id].forms)
    return record_id in case.meant or case.may_be_used(record_id, *forms)


def _unread(case: Case) -> Iterator[str]:
    """Sources that name an original of which nothing is known here."""
    for source in case.dossier.sources.values():
        if source.meta.fulltext is not None and source.id not in case.findings.evidence.sources:
            yield source.id
