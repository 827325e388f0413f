"""What the last reading of a dossier knew, for questions that come between two readings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType
from typing import Any

from pydantic import BaseModel

from mkdocs_dossier.load.catalogue import SECTIONS
from mkdocs_dossier.model.base import walk
from mkdocs_dossier.model.diagnostic import Severity
from mkdocs_dossier.model.dossier import AnyRecord, Dossier
from mkdocs_dossier.model.kinds import RecordSort, known_kinds
from mkdocs_dossier.model.origin import Origin
from mkdocs_dossier.model.records import (
    CatalogueRecord,
    Claim,
    Entity,
    Event,
    Occupancy,
    Participant,
    Place,
    StatedRelation,
    Term,
)
from mkdocs_dossier.model.source import FrontMatter, Source
from mkdocs_dossier.pipeline import Project

CLAIM = "claim"
"""What a claim is called beside the sorts of records."""

SORTS = (*(kind.kind_of_record for kind in SECTIONS.values()), Source.kind_of_record)
"""The sorts of records."""

_FREE: Mapping[type[BaseModel], tuple[str, ...]] = MappingProxyType(
    {
        Event: ("kind",),
        Place: ("kind",),
        Participant: ("role",),
        Claim: ("property",),
        Occupancy: ("post",),
        FrontMatter: ("publisher", "agency", "section", "language"),
    }
)
"""Fields that may say anything and mostly say what others say: what the dossier uses is offered."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A record or a claim, as lists and hovers show it; all of it is plain text.

    Attributes:
        id: Its id.
        sort: One of `SORTS`, or `CLAIM`.
        title: Its name.
        told: What it is, in a few words.
        summary: What is said of it; empty if nothing is.
        origin: Where it is written.
        names: Other names by which authors may look for it.
    """

    id: str
    sort: str
    title: str
    told: str
    summary: str
    origin: Origin
    names: tuple[str, ...] = ()


@dataclass(frozen=True)
class Known:
    """A reading, and of those before it what stands in files that can't be read whole at the moment.

    Attributes:
        project: The dossier; None before it was read.
        entries: Records and claims by id.
    """

    project: Project | None = None
    entries: Mapping[str, Entry] = field(default_factory=dict)

    def after(self, project: Project) -> Known:
        """What is known when the dossier has been read again."""
        new = {entry.id: entry for entry in _entries(project)}
        broken = {item.origin.path for item in project.loaded.diagnostics if item.severity is Severity.ERROR}
        kept = {name: entry for name, entry in self.entries.items() if entry.origin.path in broken}
        return Known(project, MappingProxyType({**kept, **new}))

    def of_sorts(self, sorts: Iterable[str]) -> Iterator[Entry]:
        """The entries of some sorts."""
        wanted = set(sorts)
        return (entry for entry in self.entries.values() if entry.sort in wanted)

    def words_for(self, model: type[BaseModel], name: str) -> Iterable[str]:
        """Words that a field may have: those of a vocabulary, or those that the dossier uses, the most used first."""
        if self.project is None:
            return ()
        dossier = self.project.dossier
        if issubclass(model, Entity) and name == "kind":
            return known_kinds(dossier.vocabulary.kinds.values(), RecordSort(model.kind_of_record))
        if issubclass(model, StatedRelation) and name == "kind":
            return dossier.vocabulary.relations
        if issubclass(model, FrontMatter) and name == "release":
            return dossier.settings.releases
        asked = (each.name for each in dossier.questions.values()) if (model, name) == _ASKED else ()
        return dict.fromkeys([*asked, *self._used.get((model, name), ())])

    @cached_property
    def _used(self) -> Mapping[tuple[type[BaseModel], str], tuple[str, ...]]:
        """Words of the fields that may say anything, by class and name of the field, the most used first."""
        counts: dict[tuple[type[BaseModel], str], Counter[str]] = {}
        for part in _parts(self.project.dossier) if self.project else ():
            for name in _FREE.get(type(part), ()):
                if word := getattr(part, name):
                    counts.setdefault((type(part), name), Counter())[word] += 1
        return {
            key: tuple(sorted(found, key=lambda word: (-found[word], word))) for key, found in counts.items()
        }


_ASKED = (Claim, "property")


def _parts(dossier: Dossier) -> Iterator[Any]:
    """All that has fields which may say anything."""
    yield from (source.meta for source in dossier.sources.values())
    for record in dossier.catalogue.values():
        yield record
        for wanted in (Participant, Claim, Occupancy):
            yield from (value for _, value, _ in walk(record, wanted) if isinstance(value, wanted))


def _entries(project: Project) -> Iterator[Entry]:
    dossier, relations = project.dossier, project.findings.relations
    for record in dossier.records.values():
        names = tuple(form.form for form in record.names) if isinstance(record, CatalogueRecord) else ()
        yield Entry(
            record.id,
            record.kind_of_record,
            record.title,
            _told(dossier, record),
            _summary(record),
            dossier.origin(record.id),
            names,
        )
    for holder in dossier.catalogue.values():
        for filed in relations.claims(holder.id):
            origin = dossier.origin(holder.id, "claims", filed.index)
            title = f"{filed.claim.property}: {filed.claim.stated}"
            yield Entry(filed.id, CLAIM, title, f"claim on {holder.title}", filed.claim.note or "", origin)


def _told(dossier: Dossier, record: AnyRecord) -> str:
    """What a record is: its kind, and what tells it from others of it."""
    if isinstance(record, Source):
        facts = (record.meta.publisher, record.meta.published and record.meta.published.text)
    elif isinstance(record, Event):
        facts = (dossier.kind_of(record).name, record.date and record.date.text)
    elif isinstance(record, CatalogueRecord):
        facts = (dossier.kind_of(record).name, None)
    else:
        facts = (record.kind_of_record, None)
    return ", ".join(str(fact) for fact in facts if fact)


def _summary(record: AnyRecord) -> str:
    if isinstance(record, Term):
        return record.note or ""
    return "" if isinstance(record, Source) else record.summary or ""
