"""The lock under another id: facts about originals stay facts, whatever the records are called."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from mkdocs_dossier.analyse.evidence import names_fingerprint
from mkdocs_dossier.load.lock import lock_text
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.evidence import Lock, SharedPassage, SourceFacts
from mkdocs_dossier.model.places import LOCK_PATH
from mkdocs_dossier.model.source import Source
from mkdocs_dossier.pipeline import Project
from mkdocs_dossier.write import Change

T = TypeVar("T")


def renamed_lock(root: Path, project: Project, old: str, new: str) -> Iterator[Change]:
    """The change of the lock by which it speaks of a record or a source under its new id; none where there is no lock."""
    lock = project.loaded.lock
    if lock is None:
        return
    before = (root / LOCK_PATH).read_bytes()
    after = lock_text(_renamed(lock, project.dossier, old, new)).encode()
    if lock_text(lock) != after.decode():
        yield Change(LOCK_PATH, before, after)


def _renamed(lock: Lock, dossier: Dossier, old: str, new: str) -> Lock:
    then = _dossier(dossier, old, new)
    prints = {names_fingerprint(dossier): names_fingerprint(then)}
    sources = {name: _facts(facts, prints, old, new) for name, facts in lock.sources.items()}
    return replace(
        lock,
        names=prints.get(lock.names, lock.names),
        sources=_keyed(sources, old, new),
        shared=tuple(sorted(_shared(each, old, new) for each in lock.shared)),
    )


def _facts(facts: SourceFacts, prints: Mapping[str, str], old: str, new: str) -> SourceFacts:
    spoken = tuple(each._replace(speaker=new) if each.speaker == old else each for each in facts.spoken)
    return replace(
        facts,
        names=prints.get(facts.names, facts.names),
        mentions=_keyed(facts.mentions, old, new),
        terms=_keyed(facts.terms, old, new),
        spoken=spoken,
    )


def _shared(each: SharedPassage, old: str, new: str) -> SharedPassage:
    """A passage, its two sources in the order of the alphabet."""
    a, b = (new if name == old else name for name in each.pair)
    if a < b:
        return each._replace(a=a, b=b)
    return SharedPassage(
        b, a, each.b_start, each.b_end, each.a_start, each.a_end, each.b_paragraph, each.a_paragraph, each.words,
        each.b_word, each.a_word,
    )  # fmt: skip


def _dossier(dossier: Dossier, old: str, new: str) -> Dossier:
    """The dossier with the record under its new id, as far as the names that are looked for depend on it."""

    def changed(records: Mapping[str, T]) -> Mapping[str, T]:
        if old not in records:
            return records
        record = records[old]
        return _keyed({**records, old: _with_id(record, new)}, old, new)

    sources = {name: _resolved(source, old, new) for name, source in dossier.sources.items()}
    return replace(
        dossier,
        actors=changed(dossier.actors),
        places=changed(dossier.places),
        events=changed(dossier.events),
        things=changed(dossier.things),
        terms=changed(dossier.terms),
        sources=_keyed(
            {**sources, **({old: replace(sources[old], id=new)} if old in sources else {})}, old, new
        ),
    )


def _with_id(record: T, new: str) -> T:
    copied: T = record.model_copy(update={"id": new})  # type: ignore[attr-defined]
    return copied


def _resolved(source: Source, old: str, new: str) -> Source:
    entries = tuple(
        entry.model_copy(update={"record": new}) if entry.record == old else entry
        for entry in source.meta.resolve
    )
    if entries == source.meta.resolve:
        return source
    return replace(source, meta=source.meta.model_copy(update={"resolve": entries}))


def _keyed(values: Mapping[str, T], old: str, new: str) -> dict[str, T]:
    return dict(sorted((new if key == old else key, value) for key, value in values.items()))
