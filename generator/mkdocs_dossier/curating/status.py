"""How far a dossier is: every count, its trend, and the thresholds that it exceeds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from mkdocs_dossier.analyse.curation.evidence import at_hand
from mkdocs_dossier.analyse.curation.readings import second_reader
from mkdocs_dossier.load.editions import FOLDER, edition_file, edition_text
from mkdocs_dossier.model.curation import (
    Edition,
    Item,
    RecordedVerdict,
    Tally,
    Threshold,
    edition_before,
)
from mkdocs_dossier.model.diagnostic import Diagnostic, Severity
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.measures import MEASURES, members
from mkdocs_dossier.model.places import SEEDS
from mkdocs_dossier.model.relations import Relations
from mkdocs_dossier.model.source import Source
from mkdocs_dossier.model.verdicts import Key, first_lost, given_verdicts, recorded_verdicts
from mkdocs_dossier.pipeline import Project


@dataclass(frozen=True, slots=True)
class Status:
    """The counts of a dossier.

    Attributes:
        dossier: What was counted.
        tallies: All measures; those that only originals can tell where some are at hand.
        recorded: The measures that an edition records, which are the same in every clone.
        before: The edition that they are compared with; None if there is none.
        thresholds: All that hold, by name.
        private: Notes among the editors, in the order of the records.
        errors: How many errors `dossier check` reports beside.
        verdicts: All that were given, by what they are on.
    """

    dossier: Dossier
    tallies: tuple[Tally, ...]
    recorded: tuple[Tally, ...]
    before: Edition | None
    thresholds: tuple[Threshold, ...]
    private: tuple[Item, ...]
    errors: int
    verdicts: Mapping[Key, tuple[RecordedVerdict, ...]]

    @property
    def exceeded(self) -> tuple[Threshold, ...]:
        """The thresholds above which the counts are."""
        return tuple(each for each in self.thresholds if each.count(self.tallies) > each.limit)


def status(
    root: Path, config_file: str, fulltext: Path | None, limits: Iterable[Threshold] = ()
) -> Status | tuple[Diagnostic, ...]:
    """Count what is still to be done.

    Args:
        root: The dossier's folder.
        config_file: MkDocs's configuration if it has another name than usual.
        fulltext: The folder of originals, where it is not the usual one.
        limits: Thresholds that come before those of the settings.

    Returns:
        The counts; or the errors on account of which a part of the dossier was not read, so that counts would
        leave out what is in it.
    """
    project = Project.read(root, config_file, fulltext)
    loaded, findings = project.loaded, project.findings
    unread = tuple(item for item in loaded.diagnostics if item.severity is Severity.ERROR)
    if unread:
        return unread
    dossier = loaded.dossier
    thresholds = tuple({**_from_settings(dossier), **{each.name: each for each in limits}}.values())
    local = at_hand(dossier, findings) if loaded.originals else ()
    if not dossier.reviews and any(_asks_for_readers(each) for each in thresholds):
        local = (*second_reader(dossier, findings), *local)
    return Status(
        dossier,
        (*findings.tallies, *local),
        findings.tallies,
        edition_before(dossier.editions, dossier.settings.edition),
        thresholds,
        tuple(_private_notes(dossier)),
        sum(item.severity is Severity.ERROR for item in project.check()),
        _kept(dossier, findings.relations),
    )


def _asks_for_readers(threshold: Threshold) -> bool:
    """Whether a threshold wants claims to be read, though nobody has read one yet."""
    return any(MEASURES[each].wanted for each in members(threshold.name))


def _private_notes(dossier: Dossier) -> Iterator[Item]:
    for name, record in dossier.records.items():
        holder = record.meta if isinstance(record, Source) else record
        for number, note in enumerate(getattr(holder, "private", ())):
            yield Item(name, note, dossier.origin(name, "private", number))
        for index, claim in enumerate(getattr(holder, "claims", ())):
            for number, note in enumerate(claim.private):
                place = dossier.origin(name, "claims", index, "private", number)
                yield Item(name, f"{claim.property}: {note}", place, claim.id or "")


def _from_settings(dossier: Dossier) -> Mapping[str, Threshold]:
    return {
        name: Threshold(name, limit, str(dossier.settings_marks.key_at("thresholds", name)))
        for name, limit in dossier.settings.thresholds.items()
    }


def record(found: Status) -> tuple[str, str] | str:
    """The file of the present edition's counts, as its path in the dossier and its text; else why there can be none."""
    edition = found.dossier.settings.edition
    if edition is None:
        return "The settings name no `edition:` under which the counts could be recorded."
    name = edition_file(edition)
    if name is None:
        return f"Counts are recorded under a day, a month or a year, and the edition is {edition}."
    verdicts = chain.from_iterable(found.verdicts.values())
    return f"{SEEDS}/{FOLDER}/{name}", edition_text(edition, found.recorded, verdicts)


def _kept(dossier: Dossier, relations: Relations) -> Mapping[Key, tuple[RecordedVerdict, ...]]:
    """All verdicts; where the same edition was recorded with another beginning, that: recording it anew forgets none."""
    present = given_verdicts(dossier, relations)
    former = [
        each
        for edition in dossier.editions
        if edition.date == dossier.settings.edition
        for each in edition.verdicts
    ]
    recorded = recorded_verdicts(dossier, relations, former)
    return {**present, **{key: old for key, old in recorded.items() if first_lost(old, present.get(key, ()))}}
