"""What the lock should say, and where it differs from what it says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from mkdocs_dossier.analyse.evidence import names_fingerprint
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.evidence import Evidence, Lock, SharedPassage, SourceFacts
from mkdocs_dossier.model.source import Rights


def make_lock(dossier: Dossier, former: Lock | None, examined: Evidence) -> Lock:
    """The lock after looking at the texts at hand.

    Facts about originals that are not at hand are kept as they were; the day of recording changes only with
    the facts, so that a second run writes the same bytes.
    """
    before: Mapping[str, SourceFacts] = former.sources if former else {}
    sources: dict[str, SourceFacts] = {}
    for source in dossier.sources.values():
        if dossier.rights(source) is Rights.OPEN:
            continue
        new, old = examined.sources.get(source.id), before.get(source.id)
        if new is not None and old is not None and same_facts(new, old):
            sources[source.id] = old
        elif new is not None or old is not None:
            sources[source.id] = new or old  # type: ignore[assignment]
    return Lock(names_fingerprint(dossier), sources, shared_for_lock(dossier, former, examined))


def shared_for_lock(dossier: Dossier, former: Lock | None, examined: Evidence) -> tuple[SharedPassage, ...]:
    """Shared passages of pairs of which at least one text is not published; old ones where a text is not at hand."""
    unpublished = {
        source.id for source in dossier.sources.values() if dossier.rights(source) is not Rights.OPEN
    }
    at_hand = set(examined.sources)
    new = [item for item in examined.shared if {item.a, item.b} & unpublished]
    kept = [
        item
        for item in (former.shared if former else ())
        if {item.a, item.b} <= set(dossier.sources)
        and not {item.a, item.b} <= at_hand
        and {item.a, item.b} & unpublished
    ]
    return tuple(sorted([*new, *kept]))


def same_facts(new: SourceFacts, old: SourceFacts) -> bool:
    """Whether two sets of facts agree in everything but the day they were taken."""
    return replace(new, recorded="") == replace(old, recorded="")


def known_evidence(dossier: Dossier, lock: Lock | None, examined: Evidence) -> Evidence:
    """The facts that pages show: of published texts as examined, of all others as recorded.

    Originals at hand change nothing here, so an author's build and a fresh clone's give the same pages.
    """
    published = {source.id for source in dossier.sources.values() if dossier.rights(source) is Rights.OPEN}
    sources = {name: facts for name, facts in examined.sources.items() if name in published}
    recorded = lock.sources if lock else {}
    sources.update(
        (name, _still_meant(dossier, facts))
        for name, facts in recorded.items()
        if name in dossier.sources and name not in published
    )
    shared = [item for item in examined.shared if {item.a, item.b} <= published]
    shared += [item for item in (lock.shared if lock else ()) if item.a in sources and item.b in sources]
    return Evidence(dict(sorted(sources.items())), tuple(sorted(shared)))


def _still_meant(dossier: Dossier, facts: SourceFacts) -> SourceFacts:
    """The facts, less those about records and forms that the catalogue has no longer."""
    catalogue, terms, actors = dossier.catalogue, dossier.terms, dossier.actors
    mentions = {
        name: tuple(place for place in places if place.form < len(catalogue[name].forms))
        for name, places in facts.mentions.items()
        if name in catalogue
    }
    words = {
        name: tuple(place for place in places if place.form < len(terms[name].forms))
        for name, places in facts.terms.items()
        if name in terms
    }
    spoken = tuple(place if place.speaker in actors else place._replace(speaker="") for place in facts.spoken)
    return replace(facts, mentions=mentions, terms=words, spoken=spoken)


_ASPECTS = {
    "quotes": "where quotes stand",
    "mentions": "who is named",
    "terms": "which contested words are used",
    "spoken": "who is quoted",
    "residue": "what is no part of the article",
}


def differences(dossier: Dossier, lock: Lock, examined: Evidence) -> tuple[str, ...]:
    """What the lock says otherwise than the originals at hand, one sentence for each source and aspect."""
    found = []
    wanted = make_lock(dossier, lock, examined)
    for name in sorted({*wanted.sources, *lock.sources}):
        new, old = wanted.sources.get(name), lock.sources.get(name)
        if new is None:
            found.append(f"{name!r} is no source whose original is kept apart (any more)")
        elif old is not None and new.sha256 == old.sha256 and not same_facts(new, old):
            aspects = [
                words for field, words in _ASPECTS.items() if getattr(new, field) != getattr(old, field)
            ]
            found.append(
                f"of {name!r} the lock has another record of {' and '.join(aspects) or 'its length'}"
            )
    if wanted.shared != lock.shared:
        found.append("the lock has another record of which passages sources share")
    return tuple(found)
