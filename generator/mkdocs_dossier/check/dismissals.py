"""Dismissed suggestions are about records that exist. Whether others still come up, `dossier suggest` says."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_dossier.check.rule import Case, rule
from mkdocs_dossier.model.diagnostic import Diagnostic, diagnostic
from mkdocs_dossier.model.suggestions import Hint


@rule
def dismissals_name_records(case: Case) -> Iterator[Diagnostic]:
    """A spelling, a double or a summary that was dismissed can't come up again once its record is gone."""
    for index, entry in enumerate(case.dossier.settings.dismissed):
        hint, *parts = entry.suggestion.split(":")
        ids = {
            Hint.SPELLING.value: parts[:1],
            Hint.DOUBLE.value: parts,
            Hint.SUMMARY.value: parts,
        }.get(hint, [])
        for record in ids:
            if record in case.dossier.catalogue or case.gaps.may_be(
                record, ("actor", "place", "event", "thing")
            ):
                continue
            origin = case.dossier.settings_marks.at("dismissed", index, "suggestion").origin
            yield diagnostic("dismissal-unused", f"there is no record {record!r} to be dismissed", origin)
            break
