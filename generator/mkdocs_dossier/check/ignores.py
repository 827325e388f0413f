"""Diagnostics that the authors accept, each with its reason, in the settings."""

from __future__ import annotations

import re
from collections.abc import Iterable

from mkdocs_dossier.model.codes import CODES
from mkdocs_dossier.model.diagnostic import Diagnostic, Severity, diagnostic
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.gaps import Gaps
from mkdocs_dossier.model.settings import Ignore

_WORD = re.compile(r"[a-z0-9-]+")


def apply_ignores(dossier: Dossier, found: Iterable[Diagnostic], gaps: Gaps) -> tuple[Diagnostic, ...]:
    """Take away what the settings ignore; an entry that takes nothing away is reported.

    Errors are not taken away: what stops publication has to be mended. Where the settings could not be read
    in full, the codes that they name count as ignored; where another file could not, no entry counts as
    unused.
    """
    kept = []
    used: set[int] = set()
    unread = set(_WORD.findall(gaps.settings_text)) & set(CODES)
    for item in found:
        matches = [index for index, entry in enumerate(dossier.settings.ignore) if _matches(entry, item)]
        used.update(matches)
        if not matches and (item.severity is Severity.ERROR or item.code not in unread):
            kept.append(item)
    for index, entry in enumerate(dossier.settings.ignore):
        is_error = CODES[entry.code].severity == Severity.ERROR
        if index in used or (not is_error and (gaps.blind or gaps.unread or gaps.settings_text)):
            continue
        origin = dossier.settings_marks.at("ignore", index, "code").origin
        if is_error:
            message, hint = (
                f"{entry.code!r} is an error, and errors can't be ignored",
                "Mend what it is about.",
            )
        else:
            message, hint = f"nothing is ignored by this entry for {entry.code!r}", ""
        kept.append(diagnostic("ignore-unused", message, origin, hint))
    return tuple(kept)


def _matches(entry: Ignore, item: Diagnostic) -> bool:
    if entry.code != item.code or item.severity is Severity.ERROR:
        return False
    places = (item.origin.path, f"{item.origin.path}:{item.origin.line}")
    return entry.where is None or entry.where in places
