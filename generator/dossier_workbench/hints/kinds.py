"""All kinds of suggestions, in the order in which they are told; other distributions add theirs after them."""

from __future__ import annotations

from functools import cache

from dossier_workbench.hints.answers import ANSWER
from dossier_workbench.hints.coverage import COVERS
from dossier_workbench.hints.dates import DATE
from dossier_workbench.hints.doubles import DOUBLE
from dossier_workbench.hints.kind import HintKind
from dossier_workbench.hints.names import NAME, SPELLING
from dossier_workbench.hints.speakers import SPEAKER
from dossier_workbench.hints.summaries import SUMMARY
from dossier_workbench.hints.words import WORDS
from mkdocs_dossier.extensions import SUGGESTIONS, Additions, joined, know
from mkdocs_dossier.model.suggestions import Suggestion, hint_names

KINDS: tuple[HintKind, ...] = (NAME, SPELLING, DOUBLE, DATE, COVERS, ANSWER, SPEAKER, SUMMARY, WORDS)


@cache
def other_hints() -> Additions[HintKind]:
    """The kinds that others add; settings may name them from now on."""
    know()
    return joined(SUGGESTIONS, HintKind, (kind.name for kind in KINDS), _wrong)


def _wrong(kind: HintKind) -> str:
    """What keeps a kind from being used; empty if nothing does."""
    known = kind.name in hint_names()
    return "" if known else f"its entry point has to be called like it, {kind.name!r}"


def all_hints() -> dict[str, HintKind]:
    """All kinds by name, in order."""
    return {str(kind.name): kind for kind in (*KINDS, *other_hints().added)}


def kind_of(suggestion: Suggestion) -> HintKind:
    """The kind of a suggestion."""
    return all_hints()[suggestion.hint]
