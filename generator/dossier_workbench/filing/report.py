"""What became of added articles, in words for a terminal and as JSON for a program."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence

from dossier_workbench.filing.source_file import LOOKED_FOR
from dossier_workbench.model.outcome import Outcome, Result
from mkdocs_dossier.model.diagnostic import Diagnostic
from mkdocs_dossier.render.report import as_plain

_IN_WORDS = {
    Outcome.ADDED: "added",
    Outcome.COPY: "added (a copy)",
    Outcome.VERSION: "new version",
    Outcome.SAME: "there already",
    Outcome.FAILED: "not added",
}

_MANY = 20
"""Of more articles than that, one line each is said."""


def results_as_text(taken: Sequence[Result], *, dry_run: bool) -> str:
    """A paragraph for each article, or a line if there are many, and a count."""
    lines = [line for each in taken for line in _lines(each, brief=len(taken) > _MANY)]
    counts = Counter(each.outcome for each in taken)
    told = ", ".join(f"{counts[outcome]} {_IN_WORDS[outcome]}" for outcome in Outcome if counts[outcome])
    unnamed = sum(bool(each.files) and "publisher" not in each.fields for each in taken)
    if unnamed:
        lines.append(
            f"{unnamed} of no known publisher: write it into the files, or give --publisher NAME when adding."
        )
    return "\n".join([*lines, f"{told or 'nothing to add'}{' (nothing was written)' if dry_run else ''}"])


def results_as_json(taken: Sequence[Result]) -> str:
    """A list of objects, described in docs/reference/adding.md. ASCII, so that no terminal's encoding can spoil it."""
    return json.dumps([_plain(each) for each in taken], indent=1)


def _lines(taken: Result, *, brief: bool) -> list[str]:
    if taken.outcome is Outcome.FAILED:
        return [line for found in taken.diagnostics for line in _complaint(taken.input, found)]
    head = f"{taken.input}: {_IN_WORDS[taken.outcome]}: {taken.id}"
    if taken.outcome is Outcome.SAME:
        return [f"{head} ({taken.why})"]
    if brief:
        return [f"{head} ({taken.why})" if taken.why else head]
    lines = [head, *([f"    {taken.why}"] if taken.why else []), f"    {taken.files[-1]}"]
    title = taken.fields.get("title")
    missing = [key for key in LOOKED_FOR if key not in taken.fields]
    if title:
        lines.append(f"    {title.value}")
    if missing:
        lines.append(f"    not found: {', '.join(missing)}")
    return lines


def _complaint(shown: str, found: Diagnostic) -> list[str]:
    place = f" ({found.origin})" if found.origin.path != shown else ""
    return [
        f"{shown}: not added: {found.message}{place} [{found.code}]",
        *([f"    {found.hint}"] if found.hint else []),
    ]


def _plain(taken: Result) -> dict[str, object]:
    return {
        "input": taken.input,
        "outcome": taken.outcome.value,
        "id": taken.id or None,
        "why": taken.why or None,
        "files": list(taken.files),
        "fields": {
            key: {
                "value": guess.value if isinstance(guess.value, str) else list(guess.value),
                "how": guess.how,
                "printed": guess.printed,
            }
            for key, guess in taken.fields.items()
        },
        "paragraphs": taken.paragraphs,
        "residue": {kind.value: count for kind, count in taken.residue.items()},
        "diagnostics": [as_plain(found) for found in taken.diagnostics],
    }
