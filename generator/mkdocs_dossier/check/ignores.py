"""Diagnostics that the authors accept, each with its reason, in the settings."""

from __future__ import annotations

from collections.abc import Iterable

from mkdocs_dossier.model.diagnostic import Diagnostic, Severity, diagnostic
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.settings import Ignore


def apply_ignores(dossier: Dossier, found: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Take away what the settings ignore; an entry that takes nothing away is reported.

    Errors are not taken away: what stops publication has to be mended.
    """
    kept = []
    used: set[int] = set()
    for item in found:
        matches = [index for index, entry in enumerate(dossier.settings.ignore) if _matches(entry, item)]
        used.update(matches)
        if not matches:
            kept.append(item)
    for index, entry in enumerate(dossier.settings.ignore):
        if index not in used:
            message = f"nothing is ignored by this entry for {entry.code!r}"
            kept.append(diagnostic("ignore-unused", message, dossier.settings_marks.at("ignore", index).origin))
    return tuple(kept)


def _matches(entry: Ignore, item: Diagnostic) -> bool:
    if entry.code != item.code or item.severity is Severity.ERROR:
        return False
    places = (item.origin.path, f"{item.origin.path}:{item.origin.line}")
    return entry.where is None or entry.where in places
