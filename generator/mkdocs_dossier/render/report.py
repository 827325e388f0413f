"""Diagnostics in the voices that readers have: a terminal, a program, GitHub's annotations on changed lines."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence

from mkdocs_dossier.model.diagnostic import Diagnostic, Severity
from mkdocs_dossier.model.lookup import most_first
from mkdocs_dossier.model.phrases import counted

_GITHUB_LEVEL = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
_GITHUB_TEXT = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_GITHUB_VALUE = {**_GITHUB_TEXT, ":": "%3A", ",": "%2C"}


def as_text(diagnostics: Sequence[Diagnostic]) -> str:
    """For a terminal: place, severity, message and code on one line, the hint below it, and a count."""
    return "\n".join([*_lines(diagnostics), summary(diagnostics)])


def _lines(diagnostics: Sequence[Diagnostic]) -> Iterator[str]:
    for found in diagnostics:
        yield f"{found.origin}: {found.severity}: {found.message} [{found.code}]"
        if found.hint:
            yield f"    {found.hint}"


def as_checked(diagnostics: Sequence[Diagnostic]) -> str:
    """For a terminal, without notes: what is to be mended, place by place, and a line on all that is left, by kind."""
    told = [found for found in diagnostics if found.severity is not Severity.NOTE]
    return "\n".join([*_lines(told), _left(diagnostics)])


def _left(diagnostics: Sequence[Diagnostic]) -> str:
    """How many of each severity, and of each kind."""
    parts = []
    for severity in Severity:
        kinds = Counter(found.code for found in diagnostics if found.severity is severity)
        if kinds:
            told = ", ".join(f"{kinds[code]} {code}" for code in most_first(kinds))
            parts.append(f"{counted(kinds.total(), severity)}: {told}")
    if all(found.severity is Severity.NOTE for found in diagnostics):
        parts.insert(0, "nothing to mend")
    hidden = (
        " (`--notes` lists them)" if any(found.severity is Severity.NOTE for found in diagnostics) else ""
    )
    return "; ".join(parts) + hidden


def one_line(found: Diagnostic) -> str:
    """For a log that shows the severity itself."""
    text = f"{found.origin}: {found.message} [{found.code}]"
    return f"{text} {found.hint}" if found.hint else text


def as_json(diagnostics: Sequence[Diagnostic]) -> str:
    """For a program: the list that the contract describes. ASCII, so that no terminal's encoding can spoil it."""
    return json.dumps([as_plain(found) for found in diagnostics], indent=1)


def as_plain(found: Diagnostic) -> dict[str, object]:
    """One diagnostic as JSON has it."""
    return {
        "code": found.code,
        "severity": found.severity.value,
        "message": found.message,
        **found.origin._asdict(),
        "hint": found.hint,
    }


def as_github(diagnostics: Sequence[Diagnostic]) -> str:
    """For GitHub Actions: workflow commands that become annotations."""
    return "\n".join(map(_github_line, diagnostics))


def summary(diagnostics: Sequence[Diagnostic]) -> str:
    """How many of each severity; "nothing to mend" if there are none."""
    counts = Counter(found.severity for found in diagnostics)
    parts = (counted(counts[severity], severity) for severity in Severity if counts[severity])
    return ", ".join(parts) or "nothing to mend"


def _github_line(found: Diagnostic) -> str:
    origin = found.origin
    place = [f"file={_escaped(origin.path, _GITHUB_VALUE)}"]
    place += [
        f"{name}={number}" for name, number in (("line", origin.line), ("col", origin.column)) if number
    ]
    text = f"{found.message}\n{found.hint}" if found.hint else found.message
    return f"::{_GITHUB_LEVEL[found.severity]} {','.join(place)},title={found.code}::{_escaped(text, _GITHUB_TEXT)}"


def _escaped(text: str, table: dict[str, str]) -> str:
    return "".join(table.get(character, character) for character in text)


FORMATS = {"text": as_text, "json": as_json, "github": as_github}
