"""Nothing stands in the catalogue or among the sources without a use.

Where a part of the files could not be read, nothing is said of what may be used there.
"""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_dossier.check.rule import Case, rule
from mkdocs_dossier.model.diagnostic import Diagnostic, diagnostic

_UNNAMED = {
    "actor-unmentioned": "no source names {!r}",
    "place-unmentioned": "no source names {!r} and no record refers to it",
    "event-without-source": "no source covers, names or backs {!r}",
}
"""By code: what is said of a record."""


@rule
def catalogue_is_named(case: Case) -> Iterator[Diagnostic]:
    """Each actor is named or credited by a source, each place named or referred to, each event covered, named or cited."""
    for code, message in _UNNAMED.items():
        for item in case.counted(code):
            if not _may_be_named(case, item.record):
                yield diagnostic(code, message.format(item.record), item.origin)


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
