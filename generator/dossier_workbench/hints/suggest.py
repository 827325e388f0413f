"""What a curator may want to look at next: hints from the texts, less those that were dismissed."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from dossier_workbench.hints import Typer, find_suggestions
from dossier_workbench.hints.kinds import all_hints
from mkdocs_dossier.load.authors_places import fulltext_folder
from mkdocs_dossier.load.project import SUGGESTIONS
from mkdocs_dossier.model.diagnostic import Diagnostic, Severity, diagnostic
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.places import SEEDS
from mkdocs_dossier.model.suggestions import Suggestion
from mkdocs_dossier.pipeline import Project


@dataclass(frozen=True, slots=True)
class Suggested:
    """The outcome.

    Attributes:
        dossier: What the suggestions are about.
        suggestions: Those that were not dismissed, in the order of their rank.
        dismissed: How many were.
        unused: Dismissals of what no text suggests any more.
        errors: How many errors `dossier check` reports beside.
        unread: Sources whose original is not at hand, so that their digest was read.
        faults: What is wrong with kinds that other distributions add.
    """

    dossier: Dossier
    suggestions: tuple[Suggestion, ...]
    dismissed: int
    unused: tuple[Diagnostic, ...]
    errors: int
    unread: tuple[str, ...]
    faults: tuple[Diagnostic, ...] = ()


def suggest(root: Path, config_file: str, fulltext: Path | None, typer: Typer | None = None) -> Suggested:
    """Find all suggestions.

    Args:
        root: The dossier's folder.
        config_file: MkDocs's configuration if it has another name than usual.
        fulltext: The folder of originals, where it is not the usual one.
        typer: Hands out what names are, where something better than rules is at hand.
    """
    project = Project.read(root, config_file, fulltext)
    loaded = project.loaded
    dossier = loaded.dossier
    found, faults = find_suggestions(dossier, loaded.originals, project.findings, typer)
    unwanted = {entry.suggestion for entry in dossier.settings.dismissed}
    kept = tuple(each for each in found if unwanted.isdisjoint(each.keys))
    unread = tuple(
        source.id
        for source in dossier.sources.values()
        if source.meta.fulltext and source.id not in loaded.originals
    )
    errors = sum(1 for each in project.check() if each.severity is Severity.ERROR)
    unused = () if unread or errors or faults else _unused(dossier, found)
    return Suggested(dossier, kept, len(found) - len(kept), unused, errors, unread, faults)


def chosen(
    suggestions: Collection[Suggestion], hints: Collection[str], least: int, limit: int
) -> tuple[Suggestion, ...]:
    """Those of some kinds, carried by so many sources at least, and of each kind so many at most.

    Args:
        suggestions: In the order of their rank.
        hints: The kinds; all if there are none.
        least: Sources, those that copy each other counted once. Records that may be one stand in none.
        limit: 0 for no limit.
    """
    kinds = all_hints()
    left = dict.fromkeys(kinds, limit)
    found = []
    for each in suggestions:
        carried = not kinds[each.hint].of_texts or each.carried.accounts >= least
        if (hints and each.hint not in hints) or not carried or (limit and not left[each.hint]):
            continue
        left[each.hint] -= 1
        found.append(each)
    return tuple(found)


def default_file(root: Path, fulltext: Path | None) -> Path:
    """Where suggestions are written if nothing is said: beside the originals whose sentences they repeat."""
    return fulltext_folder(root / SEEDS, fulltext) / SUGGESTIONS


def _unused(dossier: Dossier, found: Collection[Suggestion]) -> tuple[Diagnostic, ...]:
    """Dismissals that nothing stands behind; those of records that are gone, `dossier check` tells as well."""
    known = {key for each in found for key in each.keys}
    marks = dossier.settings_marks
    return tuple(
        diagnostic(
            "dismissal-unused",
            f"nothing suggests {entry.suggestion!r} any more",
            marks.at("dismissed", index, "suggestion").origin,
        )
        for index, entry in enumerate(dossier.settings.dismissed)
        if entry.suggestion not in known
    )
