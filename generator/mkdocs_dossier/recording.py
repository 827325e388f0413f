"""The lock made anew from the originals at hand: what `verify` does, up to the text of the file."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from mkdocs_dossier.analyse.lock import make_lock
from mkdocs_dossier.load.authors_places import fulltext_folder
from mkdocs_dossier.load.lock import lock_text
from mkdocs_dossier.load.originals import changed_originals
from mkdocs_dossier.load.project import Loaded
from mkdocs_dossier.model.codes import MENDED_BY_VERIFY
from mkdocs_dossier.model.diagnostic import Diagnostic, Severity
from mkdocs_dossier.model.places import LOCK_PATH, SEEDS
from mkdocs_dossier.pipeline import Project
from mkdocs_dossier.workers.batches import HERE, Workers


@dataclass(frozen=True, slots=True)
class Verified:
    """The outcome of reading the originals.

    Attributes:
        lock: The lock's text; None if something has to be mended before anything can be recorded without loss.
        summary: How much it records, for a line on the terminal.
        diagnostics: What an author can mend, the lock's own troubles left out.
    """

    lock: str | None
    summary: str
    diagnostics: tuple[Diagnostic, ...]


def verify(
    root: Path, config_file: str, fulltext: Path | None, today: str, workers: Workers = HERE
) -> Verified:
    """Read the originals and make the lock; what is wrong with the lock itself is what this mends.

    All that holds is recorded, whatever else is to be mended; what was recorded before is forgotten only where it is
    certain that it is meant no longer.
    """
    project = Project.read(root, config_file, fulltext, renewed=today, workers=workers)
    loaded = project.loaded
    changed = tuple(changed_originals(loaded.dossier, fulltext_folder(root / SEEDS, fulltext)))
    found = tuple(item for item in project.check() if item.code not in MENDED_BY_VERIFY) + changed
    if loaded.gaps.settings_faulty or not _may_replace(loaded):
        kept = tuple(item for item in loaded.diagnostics if item.code == "lock-broken")
        return Verified(None, "", (*found, *kept))
    complete = loaded.gaps.complete
    lock = make_lock(
        loaded.dossier,
        project.site.relations,
        loaded.lock,
        project.findings.examined.evidence,
        complete=complete,
    )
    quotes = sum(len(facts.quotes) for facts in lock.sources.values())
    summary = f"{quotes} quotes of {len(lock.sources)} sources, {len(loaded.originals)} originals read"
    unfit = len(project.findings.misquotes)
    if unfit:
        summary += f"; {unfit} quote{'s do' if unfit > 1 else ' does'} not hold"
    return Verified(lock_text(lock), summary, found)


def _may_replace(loaded: Loaded) -> bool:
    """Whether nothing is lost with the present lock: it was read, or every original is at hand to read again."""
    errors = (item for item in loaded.diagnostics if item.severity is Severity.ERROR)
    codes = {item.code for item in errors if item.origin.path == LOCK_PATH}
    if not codes:
        return True
    dossier = loaded.dossier
    kept_apart = {name for name in dossier.unpublished if dossier.sources[name].meta.fulltext is not None}
    return codes <= {"lock-broken"} and loaded.gaps.complete and kept_apart <= loaded.originals.keys()
