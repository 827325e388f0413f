"""Every quote stands where it is said to stand, the lock is current, and no source is quoted beyond its budget."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from mkdocs_dossier.check.rule import Case, rule
from mkdocs_dossier.installation import workbench_line
from mkdocs_dossier.model.diagnostic import Diagnostic, diagnostic
from mkdocs_dossier.model.evidence import quote_key
from mkdocs_dossier.model.origin import Origin
from mkdocs_dossier.model.phrases import counted
from mkdocs_dossier.model.places import LOCK_PATH
from mkdocs_dossier.model.source import Rights
from mkdocs_dossier.text.quote_parts import read_quote

_MANY = 3
"""Quotes named in a complaint about the budget."""

_MOST_TOLD = 3
"""So many of the things that other rules decided are told; `dossier status` lists all of them."""


@rule
def quotes_stand_in_their_sources(case: Case) -> Iterator[Diagnostic]:
    """Each quote was found in the text that is at hand."""
    for found in case.findings.misquotes:
        if case.is_faulty(found.cite.source):
            continue  # its text or its rights may not have been read
        if found.cite.source in case.findings.comparison.changed and not case.renew:
            continue  # the text may be the wrong one: that is told, and comes first
        yield case.diagnostic(found.code, found.message, found.record, *found.path, "quote", hint=found.hint)


@rule
def quotes_are_not_cut(case: Case) -> Iterator[Diagnostic]:
    """No quote lacks a word beside it that limits or turns what it says, unless its citation gives a reason."""
    for found in case.findings.cut_quotes:
        if case.is_faulty(found.cite.source):
            continue
        message = f"the quote {found.how} “{found.words}” in {found.cite.source!r}: “{found.around}”"
        yield case.diagnostic("quote-cut", message, found.record, *found.path, "quote")


@rule
def quotes_are_backed(case: Case) -> Iterator[Diagnostic]:
    """Each quote of a source that is not published was compared with its original, now or earlier."""
    if case.gaps.lock_unread:
        return  # what it says can't be known; that is told by itself
    misquoted = {(item.record, item.path) for item in case.findings.misquotes}
    unverifiable: Counter[str] = Counter()
    unrecorded: Counter[str] = Counter()
    for record, path, cite in case.findings.relations.citations:
        source = case.dossier.sources.get(cite.source)
        if source is not None and source.meta.rights is None and case.gaps.settings_faulty:
            continue  # what its rights are can't be known
        if (
            source is None
            or case.is_faulty(source.id)
            or source.id not in case.dossier.unpublished
            or (record, path) in misquoted
            or source.id in case.findings.comparison.changed
            or read_quote(cite.quote).short  # no comparison mends that; it is told by itself
        ):
            continue
        if cite.source in case.findings.evidence.sources:
            if quote_key(cite) not in case.findings.evidence.sources[cite.source].quotes:
                words = _short(cite.quote)
                message = f"the quote {words!r} was not compared with {cite.source!r} since it was written"
                yield case.diagnostic("quote-not-verified", message, record, *path, "quote")
        elif source.meta.fulltext is None:
            unverifiable[cite.source] += 1
        else:
            unrecorded[cite.source] += 1
    for source_id, count in sorted(unverifiable.items()):
        message = f"{counted(count, 'quote')} of {source_id!r} can't be verified: it names no `fulltext:`"
        yield case.diagnostic("quote-unverifiable", message, source_id)
    for source_id, count in sorted(unrecorded.items()):
        message = f"{counted(count, 'quote')} of {source_id!r} not compared with the original yet"
        yield case.diagnostic("lock-missing", message, source_id, "fulltext")


@rule
def residue_is_decided(case: Case) -> Iterator[Diagnostic]:
    """What is recorded of an original is recorded without what is no part of the article."""
    for source_id in case.findings.examined.undecided if case.renew else ():
        message = f"{source_id!r} is not recorded: the rules that tell an article from its page are missing"
        yield case.diagnostic("residue-undecided", message, source_id, "fulltext", hint=workbench_line())


@rule
def originals_are_the_recorded_ones(case: Case) -> Iterator[Diagnostic]:
    """An original at hand is the one that was recorded, byte for byte."""
    for source_id, day in case.findings.comparison.changed.items():
        message = f"the original of {source_id!r} is not the one that was recorded on {day}"
        if not case.is_faulty(source_id) and not case.gaps.settings_faulty:
            yield case.diagnostic("fulltext-changed", message, source_id, "fulltext")


@rule
def the_lock_is_current(case: Case) -> Iterator[Diagnostic]:
    """The lock says what the originals at hand say, and is about the dossier that there is."""
    if not case.gaps.complete or case.gaps.lock_unread:
        return  # what it has beyond what was read may well be meant
    found = case.findings.comparison
    if case.findings.misquotes or found.changed or any(quotes_are_backed(case)):
        return  # that comes first, and what the lock should say depends on it
    for message in found.stale:
        yield diagnostic("lock-stale", message, Origin(LOCK_PATH))
    if found.outdated:
        message = "names, terms or `resolve:` entries changed since the originals were read"
        yield diagnostic("lock-outdated", message, Origin(LOCK_PATH))
    if found.behind:
        yield diagnostic("lock-behind", "; ".join(found.behind), Origin(LOCK_PATH))
    if found.otherwise:
        told = "; ".join(found.otherwise[:_MOST_TOLD])
        more = len(found.otherwise) - _MOST_TOLD
        rest = f"; and {more} more: `dossier status deviating-facts`" if more > 0 else ""
        yield diagnostic("lock-older-rules", f"{told}{rest}", Origin(LOCK_PATH))


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
        if budget.words > budget.limit:
            longest = "; ".join(f"{_short(quote)!r} ({words})" for quote, words in budget.quotes[:_MANY])
            hint = f"Shorten or drop quotes; the longest are {longest}."
            yield case.diagnostic(
                "quotation-budget-exceeded", message, source_id, "quotation_budget", hint=hint
            )
        else:
            yield case.diagnostic("quotation-count", message, source_id, "quotation_budget")


def _short(quote: str) -> str:
    words = quote.split()
    return quote if len(words) <= 8 else f"{' '.join(words[:8])} …"  # noqa: PLR2004 - enough to find it again
