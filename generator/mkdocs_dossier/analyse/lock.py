"""What the lock should say, and what pages show of it and of the originals at hand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import TypeVar

from mkdocs_dossier.analyse.evidence import (
    Settled,
    former_fingerprint,
    names_fingerprint,
)
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.evidence import (
    NOT_RECORDED,
    Evidence,
    FullText,
    Lock,
    NamePlace,
    QuotePlace,
    SharedPassage,
    SourceFacts,
    WordPlace,
    quote_key,
)
from mkdocs_dossier.model.findings import Examined
from mkdocs_dossier.model.records import CatalogueRecord, Term
from mkdocs_dossier.model.relations import CitationAt, Relations
from mkdocs_dossier.model.rules import RULES

P = TypeVar("P", NamePlace, WordPlace)


def with_present_names(dossier: Dossier, lock: Lock) -> Lock:
    """The lock, in which a fingerprint of the very same names that was made in a former way is today's."""
    former, present = former_fingerprint(dossier), names_fingerprint(dossier)
    sources = {
        name: replace(facts, names=present) if facts.names == former else facts
        for name, facts in lock.sources.items()
    }
    return replace(lock, names=present if lock.names == former else lock.names, sources=sources)


def settle(
    dossier: Dossier, relations: Relations, originals: Mapping[str, FullText], lock: Lock
) -> dict[str, Settled]:
    """What was decided of originals that are the recorded ones.

    Whoever decides anew all the same leaves a paragraph that is quoted to the article.
    """
    found: dict[str, Settled] = {}
    for name in sorted(originals.keys() & dossier.unpublished):
        text, facts = originals[name], lock.sources.get(name)
        if facts is None or facts.sha256 != text.sha256:
            continue
        kept = _cited(facts.quotes, (quote_key(cite) for _, _, cite in relations.citing(name)))
        quoted = frozenset(place.paragraph for place in kept.values()).difference(facts.residue)
        found[name] = Settled(frozenset(facts.residue), quoted, facts.rules.get("residue"))
    return found


def make_lock(
    dossier: Dossier, relations: Relations, former: Lock | None, examined: Evidence, *, complete: bool
) -> Lock:
    """The lock after looking at the texts at hand, by today's rules.

    Facts about originals that are not at hand are kept as they were; so is the place of a quote that an earlier rule
    found and today's does not. The day of recording changes only with the facts, so that a second run writes the
    same bytes.

    Args:
        dossier: What was written.
        relations: Which quotes are in use.
        former: The lock so far.
        examined: What the texts tell.
        complete: Whether all of the dossier could be read. If not, nothing is forgotten, since what looks unused may
            be used in what could not be read, and whom originals name is left as it is.
    """
    before: Mapping[str, SourceFacts] = former.sources if former else {}
    sources: dict[str, SourceFacts] = {}
    for name in sorted({*dossier.unpublished, *(() if complete else before)}):
        new, old = examined.sources.get(name), before.get(name)
        if new is None or name not in dossier.unpublished:
            if old is not None:
                sources[name] = old
            continue
        if old is not None and old.sha256 == new.sha256:
            new = _with_kept(new, old, _kept(old, relations.citing(name)) if complete else old.quotes)
        if not complete:
            new = _names_left(new, old)
        if old is not None and same_facts(new, old):
            new = replace(new, recorded=old.recorded)
        sources[name] = new
    names = names_fingerprint(dossier) if complete or former is None else former.names
    return Lock(names, sources, _shared_for_lock(dossier, former, examined, sources), dict(RULES))


def _kept(old: SourceFacts, cited: Iterable[CitationAt]) -> dict[str, QuotePlace]:
    """The quotes that stay whatever today's rules say: those in use that other rules found."""
    if old.rules.get("quotes") == RULES["quotes"]:
        return {}
    return _cited(old.quotes, (quote_key(cite) for _, _, cite in cited))


def _cited(quotes: Mapping[str, QuotePlace], keys: Iterator[str]) -> dict[str, QuotePlace]:
    return {key: quotes[key] for key in keys if key in quotes}


def _with_kept(new: SourceFacts, old: SourceFacts, kept: Mapping[str, QuotePlace]) -> SourceFacts:
    """New facts, and the places of quotes that only former rules found; then those rules' version stays, too."""
    if kept.keys() <= new.quotes.keys():
        return new
    quotes = dict(sorted({**kept, **new.quotes}.items()))
    if old.rules.get("quotes") == RULES["quotes"]:
        return replace(new, quotes=quotes)
    rules = {name: version for name, version in new.rules.items() if name != "quotes"}
    if "quotes" in old.rules:
        rules["quotes"] = old.rules["quotes"]
    return replace(new, quotes=quotes, rules=dict(sorted(rules.items())))


def _names_left(new: SourceFacts, old: SourceFacts | None) -> SourceFacts:
    """The facts, with what depends on the catalogue's names as it was; unknown where it never was recorded."""
    if old is None or old.sha256 != new.sha256:
        return replace(new, names="")
    rules = {**new.rules, **{kind: old.rules[kind] for kind in _BY_NAMES if kind in old.rules}}
    for kind in _BY_NAMES:
        if kind not in old.rules:
            rules.pop(kind, None)
    return replace(
        new, mentions=old.mentions, terms=old.terms, spoken=old.spoken, names=old.names, rules=rules
    )


_BY_NAMES = ("names", "speech", "terms")
"""Rules that look for the catalogue's names and terms."""


def same_facts(new: SourceFacts, old: SourceFacts) -> bool:
    """Whether two sets of facts agree in everything but when and by which rules they were taken."""
    return replace(new, recorded="", names="", rules={}) == replace(old, recorded="", names="", rules={})


def _shared_for_lock(
    dossier: Dossier, former: Lock | None, examined: Evidence, kept: Mapping[str, SourceFacts]
) -> tuple[SharedPassage, ...]:
    """Shared passages of pairs of which at least one text is not published; old ones where a text is not at hand."""
    known, apart = {*dossier.sources, *kept}, dossier.unpublished | kept.keys()
    old = [item for item in (former.shared if former else ()) if known.issuperset(item.pair)]
    away = [item for item in old if not examined.sources.keys() >= {*item.pair}]
    return tuple(sorted(item for item in (*examined.shared, *away) if not apart.isdisjoint(item.pair)))


def known_evidence(dossier: Dossier, lock: Lock, examined: Examined) -> Evidence:
    """The facts that pages show: of published texts as examined, of all others as recorded.

    Where the lock lacks something because articles or catalogue changed, an original at hand tells it. It never
    decides anew what rules decided: so, with a lock that lacks nothing, an author's build and a fresh clone's give
    the same pages.
    """
    sources: dict[str, SourceFacts] = {}
    unrecorded: set[tuple[str, str]] = set()
    for name in dossier.sources:
        new, old = examined.evidence.sources.get(name), lock.sources.get(name)
        if name not in dossier.unpublished:
            if new is not None:
                sources[name] = new
        elif old is None:
            if new is not None:
                sources[name] = replace(new, recorded=NOT_RECORDED)
                unrecorded.update((name, key) for key in new.quotes)
        elif new is None or new.sha256 != old.sha256:
            sources[name] = _still_meant(dossier, old)
        else:
            sources[name] = _completed(dossier, old, new)
            unrecorded.update((name, key) for key in new.quotes.keys() - old.quotes.keys())
    shared = _shared_known(dossier, lock, examined.evidence, sources)
    return Evidence(dict(sorted(sources.items())), shared, frozenset(unrecorded))


def _completed(dossier: Dossier, old: SourceFacts, new: SourceFacts) -> SourceFacts:
    """Recorded facts, with what the same text tells beyond them."""
    shown = replace(old, quotes=dict(sorted({**new.quotes, **old.quotes}.items())))
    if old.names == new.names:
        return _still_meant(dossier, shown)
    return replace(shown, mentions=new.mentions, terms=new.terms, spoken=new.spoken, names=new.names)


def fresh_pairs(dossier: Dossier, lock: Lock, examined: Evidence) -> frozenset[tuple[str, str]]:
    """The pairs at hand, one of them not published, of which the lock lacks what they share or has it of other bodies.

    Of a published text no hash is recorded. Where the rules are the recorded ones, whatever is different comes from
    a changed body.
    """
    recorded, found = lock.sources, set()
    for pair in {item.pair for item in (*examined.shared, *lock.shared)}:
        kept = [name for name in pair if name in dossier.unpublished]
        if not kept or not set(pair) <= examined.sources.keys():
            continue
        if any(name not in recorded for name in kept):
            found.add(pair)
        elif any(recorded[name].sha256 != examined.sources[name].sha256 for name in kept):
            continue
        elif len(kept) == 1 and recorded[kept[0]].rules.get("shared") == RULES["shared"]:
            found.add(pair)
    return frozenset(found)


def _shared_known(
    dossier: Dossier, lock: Lock, examined: Evidence, sources: Mapping[str, SourceFacts]
) -> tuple[SharedPassage, ...]:
    fresh = fresh_pairs(dossier, lock, examined)
    recorded = [item for item in lock.shared if sources.keys() >= {*item.pair}]

    def told_by_lock(item: SharedPassage) -> bool:
        return not dossier.unpublished.isdisjoint(item.pair) and item.pair not in fresh

    found = [item for item in examined.shared if not told_by_lock(item)]
    return tuple(sorted([*found, *filter(told_by_lock, recorded)]))


def _still_meant(dossier: Dossier, facts: SourceFacts) -> SourceFacts:
    """The facts, less those about records and forms that the catalogue has no longer."""
    spoken = tuple(
        place if place.speaker in dossier.actors else place._replace(speaker="") for place in facts.spoken
    )
    return replace(
        facts,
        mentions=_of_forms(facts.mentions, dossier.catalogue),
        terms=_of_forms(facts.terms, dossier.terms),
        spoken=spoken,
    )


def _of_forms(
    found: Mapping[str, tuple[P, ...]], records: Mapping[str, CatalogueRecord | Term]
) -> dict[str, tuple[P, ...]]:
    """Places by record, less those of forms that there are not."""
    return {
        name: tuple(place for place in places if place.form < len(records[name].forms))
        for name, places in found.items()
        if name in records
    }
