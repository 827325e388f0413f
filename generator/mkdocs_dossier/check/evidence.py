"""Every quote stands where it is said to stand, the lock is current, and no source is quoted beyond its budget."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_dossier.check.rule import Case, rule
from mkdocs_dossier.model.diagnostic import Diagnostic, diagnostic
from mkdocs_dossier.model.evidence import quote_key
from mkdocs_dossier.model.origin import Origin, Step
from mkdocs_dossier.model.records import Citation, citations
from mkdocs_dossier.model.source import Rights

LOCK = "seeds/evidence.lock.json"

_MANY = 3
"""Quotes named in a complaint about the budget."""


@rule
def quotes_stand_in_their_sources(case: Case) -> Iterator[Diagnostic]:
    """Each quote was found in the text that is at hand."""
    for found in case.findings.misquotes:
        if case.is_faulty(found.cite.source):
            continue  # its text or its rights may not have been read
        origin = case.dossier.origin(found.record, *found.path, "quote")
        yield diagnostic(found.code, found.message, origin, found.hint)


@rule
def quotes_are_backed(case: Case) -> Iterator[Diagnostic]:
    """Each quote of a source that is not published was compared with its original, now or earlier."""
    misquoted = {(item.record, item.path) for item in case.findings.misquotes}
    unverifiable: dict[str, int] = {}
    unrecorded: dict[str, int] = {}
    for record in case.dossier.catalogue.values():
        for path, cite in citations(record):
            source = case.dossier.sources.get(cite.source)
            if source is not None and source.meta.rights is None and case.gaps.settings_faulty:
                continue  # what its rights are can't be known
            if (
                source is None
                or case.is_faulty(source.id)
                or case.dossier.rights(source) is Rights.OPEN
                or (record.id, path) in misquoted
            ):
                continue
            if cite.source in case.findings.evidence.sources:
                yield from _not_recorded(case, record.id, path, cite)
            elif source.meta.fulltext is None:
                unverifiable[cite.source] = unverifiable.get(cite.source, 0) + 1
            else:
                unrecorded[cite.source] = unrecorded.get(cite.source, 0) + 1
    for source_id, count in sorted(unverifiable.items()):
        message = f"{_quotes(count)} of {source_id!r} can't be verified: it names no `fulltext:`"
        yield diagnostic("quote-unverifiable", message, case.dossier.origin(source_id))
    for source_id, count in sorted(unrecorded.items()):
        message = f"{_quotes(count)} of {source_id!r} not compared with the original yet"
        yield diagnostic("lock-missing", message, case.dossier.origin(source_id, "fulltext"))


def _not_recorded(case: Case, record_id: str, path: tuple[Step, ...], cite: Citation) -> Iterator[Diagnostic]:
    if quote_key(cite) not in case.findings.evidence.sources[cite.source].quotes:
        message = (
            f"the quote {_short(cite.quote)!r} was not compared with {cite.source!r} since it was written"
        )
        yield diagnostic("quote-not-verified", message, case.dossier.origin(record_id, *path, "quote"))


@rule
def the_lock_is_current(case: Case) -> Iterator[Diagnostic]:
    """The lock says what the originals at hand say, and is about the sources that there are."""
    lock = case.lock
    if lock is None:
        return
    for source_id, facts in case.findings.examined.sources.items():
        recorded = lock.sources.get(source_id)
        if recorded is None or not facts.recorded:
            continue
        if recorded.sha256 != facts.sha256:
            message = f"the original of {source_id!r} is not the one that was recorded on {recorded.recorded}"
            yield diagnostic("fulltext-changed", message, case.dossier.origin(source_id, "fulltext"))
    # Of a quote that does not stand in its source, the lock can't say what it should: that is mended first.
    for message in () if case.findings.misquotes else case.findings.stale:
        yield diagnostic("lock-stale", message, Origin(LOCK))
    if lock.names != case.findings.names and not case.findings.stale:
        message = "names, terms or `resolve:` entries changed since the originals were read"
        yield diagnostic("lock-outdated", message, Origin(LOCK))


@rule
def budgets_are_kept(case: Case) -> Iterator[Diagnostic]:
    """No source is quoted beyond its budget; of a source of rights none no word is shown."""
    for source_id, budget in case.findings.budgets.items():
        source = case.dossier.sources[source_id]
        if case.is_faulty(source_id) or (source.meta.rights is None and case.gaps.settings_faulty):
            continue  # its budget or its rights may not have been read
        if case.dossier.rights(source) is Rights.NONE or not budget.words:
            continue
        message = f"{budget.words} words of {source_id!r} are quoted, {budget.limit} may be"
        origin = case.dossier.origin(source_id, "quotation_budget")
        if budget.words > budget.limit:
            longest = "; ".join(f"{_short(quote)!r} ({words})" for quote, words in budget.quotes[:_MANY])
            hint = f"Shorten or drop quotes; the longest are {longest}."
            yield diagnostic("quotation-budget-exceeded", message, origin, hint)
        else:
            yield diagnostic("quotation-count", message, origin)


def _quotes(count: int) -> str:
    return "1 quote" if count == 1 else f"{count} quotes"


def _short(quote: str) -> str:
    words = quote.split()
    return quote if len(words) <= 8 else f"{' '.join(words[:8])} …"  # noqa: PLR2004 - enough to find it again
