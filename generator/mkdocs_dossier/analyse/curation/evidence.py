"""Digests that are still to be written, and facts about originals that are missing or no longer hold."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_dossier.model.curation import Item, Tally
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.evidence import Backing, Lock
from mkdocs_dossier.model.findings import Findings
from mkdocs_dossier.model.origin import Origin
from mkdocs_dossier.model.places import LOCK_PATH
from mkdocs_dossier.model.records import Citation
from mkdocs_dossier.model.source import FrontMatter, Rights, Source, Version
from mkdocs_dossier.text.outlines import unwritten

_WORDS = 8
"""Of a quote, so many are enough to find it again."""


def digests(dossier: Dossier) -> Tally:
    """Sources whose digest is not there, or not done."""
    items = [
        Item(source.id, _left(source), dossier.origin(source.id))
        for source in dossier.sources.values()
        if _is_undigested(source, dossier.rights(source))
    ]
    return Tally("undigested-sources", len(dossier.sources), tuple(items))


def _is_undigested(source: Source, rights: Rights) -> bool:
    """Whether a body lacks what its rights want of it; with rights none, that is nothing."""
    if rights is Rights.NONE:
        return False
    return any(unwritten(source.text)) or not source.body.leaves


def _left(source: Source) -> str:
    """Which paragraphs of the original the outline still has."""
    numbers = [str(note.number) for note in unwritten(source.text)]
    return f"¶ {', '.join(numbers)}" if numbers else "no body"


def quotes(dossier: Dossier, findings: Findings) -> Iterator[Tally]:
    """Quotes of sources that are not published: not compared since they were written, and never comparable."""
    kept_apart = [item for item in findings.relations.citations if item.cite.source in dossier.unpublished]
    found: dict[bool, list[Item]] = {True: [], False: []}
    for record, path, cite in kept_apart:
        if findings.evidence.backing(cite) in {Backing.NOT_VERIFIABLE, Backing.AT_HAND}:
            source = dossier.sources[cite.source]
            comparable = source.id in findings.evidence.sources or source.meta.fulltext is not None
            item = Item(record, _short(dossier, cite), dossier.origin(record, *path, "quote"))
            found[comparable].append(item)
    yield Tally("unverified-quotes", len(kept_apart), tuple(found[True]))
    yield Tally("unverifiable-quotes", len(kept_apart), tuple(found[False]))


def _short(dossier: Dossier, cite: Citation) -> str:
    """The quote's first words, or whose it is where rights forbid to show it."""
    if dossier.rights(dossier.sources[cite.source]) is Rights.NONE:
        return cite.source
    words = cite.quote.split()
    return f"{cite.source}: {' '.join(words[:_WORDS])}{' …' if len(words) > _WORDS else ''}"


def originals(dossier: Dossier, findings: Findings, lock: Lock) -> Tally:
    """Recorded originals; those count in which the names that were looked for are not the present ones."""
    recorded = [name for name, facts in findings.evidence.sources.items() if facts.day]
    facts = lock.sources
    outdated = (name for name in recorded if name in facts and facts[name].names != findings.examined.names)
    items = [Item(name, "", dossier.origin(name, "fulltext")) for name in outdated]
    return Tally("outdated-sources", len(recorded), tuple(items))


def versions(dossier: Dossier) -> Tally:
    """Sources of which a later text is listed than the one that their evidence rests on."""
    items = [
        Item(source.id, _named(later[-1]), dossier.origin(source.id, "versions"))
        for source in dossier.sources.values()
        if (later := [each for each in source.meta.versions if _is_later(each, source.meta)])
    ]
    return Tally("superseded-sources", len(dossier.sources), tuple(items))


def _named(version: Version) -> str:
    return f"{version.fulltext}: {version.note}" if version.note else version.fulltext


def _is_later(version: Version, meta: FrontMatter) -> bool:
    """Whether a version came after the text in use: those listed do, unless a date says that one came before."""
    if version.fulltext == meta.fulltext:
        return False
    mine, other = meta.modified or meta.published, version.modified or version.published
    return mine is None or other is None or not other.certainly_before(mine)


def at_hand(dossier: Dossier, findings: Findings) -> tuple[Tally, ...]:
    """What only the originals on one's own disk can tell."""
    here = {name for name, facts in findings.examined.evidence.sources.items() if facts.recorded}
    changed = [
        Item(name, f"recorded on {day}", dossier.origin(name, "fulltext"))
        for name, day in findings.comparison.changed.items()
    ]
    compared = sum(item.cite.source in here for item in findings.relations.citations)
    absent = [
        Item(found.record, found.message, dossier.origin(found.record, *found.path, "quote"))
        for found in findings.misquotes
        if found.cite.source in here
    ]
    told = (*findings.comparison.stale, *findings.comparison.otherwise)
    deviating = [Item("", sentence, Origin(LOCK_PATH, 1, 1)) for sentence in told]
    return (
        Tally("changed-originals", len(here), tuple(changed)),
        Tally("deviating-facts", len(here), tuple(deviating)),
        Tally("absent-quotes", compared, tuple(absent)),
    )
