"""Suggestions in words, for whoever reads them: how widely one is carried, and what to do about it."""

from __future__ import annotations

from dossier_workbench.hints.kinds import kind_of
from dossier_workbench.hints.plain_words import safe
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.phrases import counted
from mkdocs_dossier.model.suggestions import Carried, Suggestion


def carried_by(carried: Carried) -> str:
    """Like `5 sources (3 accounts), 2 outlets, 12 times`."""
    sources = counted(len(carried.sources), "source")
    if carried.accounts != len(carried.sources):
        sources += f" ({counted(carried.accounts, 'account')})"
    parts = [sources, counted(carried.outlets, "outlet") if carried.outlets else "no outlet known"]
    if carried.count > 1:
        parts.append(f"{carried.count} times")
    return ", ".join(parts)


def what_it_is(suggestion: Suggestion) -> str:
    """A suggestion in a few words: the name, the date, the quotation, with what it may be."""
    return safe(kind_of(suggestion).says(suggestion))


def what_to_do(suggestion: Suggestion, dossier: Dossier) -> str:
    """What the author does about it."""
    return kind_of(suggestion).advice(suggestion, dossier)


def dismissal(suggestion: Suggestion) -> str:
    """The line for `dismissed:` in the settings."""
    return f'- {{suggestion: "{suggestion.key}", reason: …}}'
