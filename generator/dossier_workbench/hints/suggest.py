"""What a curator may want to look at next: hints from the texts, less those that were dismissed."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from dossier_workbench.hints import Typer, find_suggestions
from dossier_workbench.hints.kinds import all_hints
from mkdocs_dossier.load.authors_places import fulltext_folder
from mkdocs_dossier.load.project import SUGGESTIONS
from mkdocs_dossier.model.diagnostic import Diagnostic, Severity, diagnostic
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.lookup import grouped
from mkdocs_dossier.model.places import SEEDS
from mkdocs_dossier.model.suggestions import Hint, Suggestion
from mkdocs_dossier.pipeline import Project
from mkdocs_dossier.text.tokens import name_key

FIRST = 30
"""So many suggestions are shown where nobody says how many."""

_LONGEST_NAME = 12
"""Words of a name that are looked at for shorter ones."""

_PLACES = frozenset({"place", "state"})
_BODIES = frozenset({"organization", "event", ""})
"""Bodies, and names of which nothing tells what they are: often bodies."""

_AT_ONCE: Mapping[tuple[str, str], int] = {
    (Hint.DATE, ""): 2,
    (Hint.NAME, "person"): 2,
    (Hint.NAME, "body"): 2,
}
"""Who, and what happened, comes first: a catalogue begins with it. Of other sorts comes one at a time."""


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
    suggestions: Collection[Suggestion], hints: Collection[str], least: int, limit: int | None
) -> tuple[Suggestion, ...]:
    """Those of some kinds, carried by so many sources at least, and of each kind so many at most.

    Args:
        suggestions: In the order of their rank.
        hints: The kinds; all if there are none.
        least: Sources, those that copy each other counted once. Records that may be one stand in none.
        limit: Of each kind; 0 for no limit. None for the first of all kinds together.
    """
    kinds = all_hints()
    kept = [
        each
        for each in suggestions
        if (not hints or each.hint in hints)
        and (not kinds[each.hint].of_texts or each.carried.accounts >= least)
    ]
    if limit is None:
        return _first_of_all(kept)
    left = dict.fromkeys(kinds, limit or len(kept))
    found = []
    for each in kept:
        if left[each.hint]:
            left[each.hint] -= 1
            found.append(each)
    return tuple(found)


def _first_of_all(suggestions: Sequence[Suggestion]) -> tuple[Suggestion, ...]:
    """The first of all kinds together: in turn some of each, and of names some of each sort.

    A part of a longer name that comes before it tells nothing new, and comes last.
    """
    parts = _parts_of_others(suggestions)
    waiting = grouped((_sort(each), number) for number, each in enumerate(suggestions))
    turns = sorted(
        (number in parts, place // _AT_ONCE.get(sort, 1), number)
        for sort, numbers in waiting.items()
        for place, number in enumerate(numbers)
    )
    return tuple(suggestions[number] for number in sorted(number for _, _, number in turns[:FIRST]))


def _parts_of_others(suggestions: Sequence[Suggestion]) -> frozenset[int]:
    """Names of several words that stand within one that is more widely carried."""
    before: set[tuple[str, ...]] = set()
    found = set()
    for number, each in enumerate(suggestions):
        if each.hint != Hint.NAME:
            continue
        key = name_key(each.text)
        if key in before and len(key) > 1:
            found.add(number)
        for form in each.forms:
            words = name_key(form.text)[:_LONGEST_NAME]
            before.update(
                words[start:end] for start in range(len(words)) for end in range(start + 2, len(words) + 1)
            )
    return frozenset(found)


def _sort(suggestion: Suggestion) -> tuple[str, str]:
    """A suggestion's kind, and of a name whether it may be a person's, a place's or a body's."""
    if suggestion.hint != Hint.NAME:
        return suggestion.hint, ""
    guess = suggestion.guess
    return suggestion.hint, "place" if guess in _PLACES else "body" if guess in _BODIES else guess


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
