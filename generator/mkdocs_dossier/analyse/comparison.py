"""How the lock stands to the dossier and to the originals at hand: what it lacks, and what it says otherwise.

The hash of an original and the places of quotes are facts; the rest is what rules made of a text. Only against a fact
can a lock be wrong.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass

from mkdocs_dossier.analyse.lock import fresh_pairs
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.evidence import Comparison, Lock, QuotePlace, SourceFacts, quote_key
from mkdocs_dossier.model.findings import Examined
from mkdocs_dossier.model.lookup import grouped
from mkdocs_dossier.model.phrases import counted, few_of
from mkdocs_dossier.model.quoted import Misquote
from mkdocs_dossier.model.relations import Relations
from mkdocs_dossier.model.rules import RULES

_DECIDED = {
    "residue": "what is no part of the article",
    "names": "who is named",
    "terms": "which contested words are used",
    "speech": "who is quoted",
    "borrowed": "which words are somebody else's",
    "shared": "what sources share",
    "quotes": "where quotes stand",
}
"""What each kind of rules decides, in words."""


@dataclass(frozen=True, slots=True)
class _Both:
    """A source of which the lock has a record and whose original, the very one, is at hand."""

    name: str
    old: SourceFacts
    new: SourceFacts


def compare(dossier: Dossier, relations: Relations, lock: Lock, examined: Examined) -> Comparison:
    """Compare the lock with the catalogue and the originals at hand."""
    apart = sorted(dossier.unpublished)
    recorded, here = lock.sources, examined.evidence.sources
    both = [
        _Both(name, recorded[name], here[name])
        for name in apart
        if name in recorded and name in here and recorded[name].sha256 == here[name].sha256
    ]
    away = [name for name in apart if name in recorded and name not in here]
    unread = [
        name
        for name in apart
        if name not in recorded and (name in here or dossier.sources[name].meta.fulltext is not None)
    ]
    return Comparison(
        behind=(
            *_unrecorded(unread, both, examined.names),
            *_changed(dossier, relations, lock, examined, apart),
        ),
        outdated=tuple(name for name in away if recorded[name].names != examined.names),
        otherwise=tuple(_otherwise(dossier, lock, examined, both)),
        stale=tuple(_stale(both)),
        changed={
            name: recorded[name].recorded
            for name, facts in here.items()
            if facts.recorded and name in recorded and recorded[name].sha256 != facts.sha256
        },
    )


def excused(lock: Lock, examined: Examined, found: Misquote) -> bool:
    """Whether a quote that today's rules refuse is recorded, by other rules, for the very text."""
    name = found.cite.source
    old, new = lock.sources.get(name), examined.evidence.sources.get(name)
    return (
        old is not None
        and new is not None
        and old.sha256 == new.sha256
        and quote_key(found.cite) in old.quotes
        and old.rules.get("quotes") != RULES["quotes"]
    )


def _unrecorded(unread: list[str], both: list[_Both], names: str) -> Iterator[str]:
    """What the originals at hand tell and the lock does not."""
    if unread:
        yield f"nothing is recorded of {few_of(unread)}"
    new = {each.name: len(each.new.quotes.keys() - each.old.quotes.keys()) for each in both}
    count = sum(new.values())
    if count:
        yield f"not recorded yet: {counted(count, 'quote')} of {few_of([name for name in new if new[name]])}"
    renamed = [each.name for each in both if each.old.names != names]
    if renamed:
        yield f"names, terms or `resolve:` entries changed since what {few_of(renamed)} tells was recorded"


def _changed(
    dossier: Dossier, relations: Relations, lock: Lock, examined: Examined, apart: list[str]
) -> Iterator[str]:
    """What the lock says of articles and citations that are no longer what they were."""
    gone = [name for name in sorted(lock.sources) if name not in apart]
    if gone:
        yield f"no original is kept apart (any more) of {few_of(gone)}"
    unused = [
        name
        for name in apart
        if name in lock.sources
        and lock.sources[name].quotes.keys() - {quote_key(cite) for _, _, cite in relations.citing(name)}
    ]
    if unused:
        yield f"recorded quotes of {few_of(unused)} are cited no longer"
    fresh = fresh_pairs(dossier, lock, examined.evidence)
    sharing = _sharing_otherwise(lock, examined, lock.sources.keys(), fresh.__contains__)
    if sharing:
        yield f"other passages are shared by {few_of(sharing)}"


def _otherwise(dossier: Dossier, lock: Lock, examined: Examined, both: list[_Both]) -> Iterator[str]:
    """What other rules decided than today's, and where today's would decide otherwise."""
    recorded = [(name, facts) for name, facts in sorted(lock.sources.items()) if name in dossier.sources]
    older = grouped(
        (tuple(name for name, facts in recorded if facts.rules.get(kind) != RULES[kind]), decided)
        for kind, decided in _DECIDED.items()
    )
    for sources, kinds in older.items():
        if sources:
            yield f"other rules than today's decided {_listed(kinds)} ({few_of(sources)})"
    for each in both:
        aspects = [_DECIDED[kind] for kind in _differing(each)]
        if aspects:
            yield f"of {each.name!r} today's rules decide otherwise {_listed(aspects)}"
    fresh = fresh_pairs(dossier, lock, examined.evidence)
    at_hand = {each.name for each in both} | (dossier.sources.keys() - dossier.unpublished)
    sharing = _sharing_otherwise(
        lock, examined, dossier.unpublished, lambda pair: at_hand >= {*pair} and pair not in fresh
    )
    if sharing:
        yield f"today's rules find other passages that {few_of(sharing)} share"
    for found in examined.misquotes:
        if excused(lock, examined, found):
            yield f"today's rules refuse a quote of {found.cite.source!r} ({found.code}, in {found.record!r})"


def _sharing_otherwise(
    lock: Lock, examined: Examined, among: Collection[str], looked_at: Callable[[tuple[str, str]], bool]
) -> list[str]:
    """Sources of which the lock has other passages shared, in pairs that are looked at and have one of these."""
    new, old = (
        {item for item in shared if looked_at(item.pair)}
        for shared in (examined.evidence.shared, lock.shared)
    )
    return sorted({name for item in new ^ old if not {*item.pair}.isdisjoint(among) for name in item.pair})


def _listed(items: Sequence[str]) -> str:
    """One after the other, with "and" before the last."""
    *most, last = items
    return f"{', '.join(most)} and {last}" if most else last


def _differing(each: _Both) -> Iterator[str]:
    """The kinds of rules that decide otherwise on a text now than what is recorded of it."""
    old, new = each.old, each.new
    if old.residue != new.residue or old.words != new.words:
        yield "residue"
    if old.borrowed != new.borrowed:
        yield "borrowed"
    if old.names == new.names:
        if old.mentions != new.mentions:
            yield "names"
        if old.terms != new.terms:
            yield "terms"
        if old.spoken != new.spoken:
            yield "speech"
    if old.rules.get("quotes") != RULES["quotes"] and any(_moved(old, new)):
        yield "quotes"


def _stale(both: list[_Both]) -> Iterator[str]:
    """What the lock says against the originals at hand, by the rules of its own day."""
    for each in both:
        if each.old.rules.get("quotes") != RULES["quotes"]:
            continue
        if each.old.paragraphs != each.new.paragraphs:
            yield f"{each.name!r} has {each.new.paragraphs} paragraphs, and the lock says {each.old.paragraphs}"
        if any(_moved(each.old, each.new)):
            yield f"of {each.name!r} the lock has another record of {_DECIDED['quotes']}"


def _moved(old: SourceFacts, new: SourceFacts) -> Iterator[bool]:
    """Of each quote that both know, whether it is recorded at another place than where it stands."""
    for key, place in new.quotes.items():
        recorded: QuotePlace | None = old.quotes.get(key)
        if recorded is not None:
            yield recorded[:2] != place[:2]
