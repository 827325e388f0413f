"""Suggestions as commented YAML: what an author takes over by taking away the `# ` before it.

Lines that stay comments then begin with two signs. Nothing of a source's text gets out of its line.
"""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Set as AbstractSet

from dossier_workbench.hints.kinds import kind_of
from dossier_workbench.hints.plain_words import safe
from dossier_workbench.hints.suggestion_words import carried_by, dismissal, what_it_is, what_to_do
from dossier_workbench.hints.suggestions_file import HEADER, KEY
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.suggestions import Suggestion

_INTRODUCTION = (
    HEADER,
    "## Nothing here is read by a build. Sentences may come from texts that are not published: keep the file private.",
    "## Take over what you want by removing `# ` before its lines, and put it where the line above it says.",
)


def added(
    text: str, known: AbstractSet[str], suggestions: Iterable[Suggestion], dossier: Dossier
) -> tuple[str, int]:
    """The file's text with those suggestions that are not in it yet, and their number; all of it is kept."""
    taken = {*dossier.records, *dossier.former}
    blocks = [_block(each, dossier, taken) for each in suggestions if known.isdisjoint(each.keys)]
    if not blocks:
        return text, 0
    before = text if text.strip() else "".join(f"{line}\n" for line in _INTRODUCTION)
    if not before.endswith("\n"):
        before += "\n"
    return before + "".join(f"\n{block}\n" for block in blocks), len(blocks)


def _block(suggestion: Suggestion, dossier: Dossier, taken: set[str]) -> str:
    carried = f" {carried_by(suggestion.carried)}." if suggestion.carried.sources else ""
    head = f"{KEY}{suggestion.key}"
    lines = [_said(f"{what_it_is(suggestion)}{carried}")]
    kind = kind_of(suggestion)
    if kind.sentences:
        lines += [
            _said(f"{spot.source}:{spot.paragraph} {spot.sentence}") for spot in suggestion.carried.spots
        ]
    lines.append(_said(what_to_do(suggestion, dossier)))
    lines += [f"# {line}" if line else "#" for line in kind.entry(suggestion, taken)]
    lines += [_said(line) for line in kind.after(suggestion)]
    lines.append(_said(f"Or under `dismissed:` in seeds/dossier.yaml: {dismissal(suggestion)}"))
    return "\n".join([head, *lines])


def _said(text: str) -> str:
    return f"## {safe(text)}"
