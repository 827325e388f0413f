"""Expectations that stand in files: cases as YAML, all read in one way, and texts that `make accept` renews."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import yaml

CASES = Path(__file__).parent / "cases"
ACCEPTING = bool(os.environ.get("DOSSIER_ACCEPT"))
"""Whether what comes out is to be written where it is expected; `make accept` says so."""

HOW = "If that is as it should be: `make accept`, and read the difference."

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def read_cases(file: Path, *, texts: bool = False) -> Any:
    """A file of cases; all scalars as texts where a date or a number is what an author writes."""
    return yaml.load(file.read_text(encoding="utf-8"), yaml.BaseLoader if texts else _LOADER)  # noqa: S506 - safe ones


def accept(file: Path, text: str) -> None:
    """Write what is expected, while it is being renewed."""
    if ACCEPTING:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")
