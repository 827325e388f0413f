"""Dossiers that several files of tests look at, each built once a process: an outcome is a value, which no test can spoil."""

from __future__ import annotations

import shutil
from functools import cache
from pathlib import Path

import mkdocs_dossier
from mkdocs_dossier.model.places import LOCK_PATH
from mkdocs_dossier.pipeline import Build
from mkdocs_dossier.recording import verify

ROOT = Path(__file__).parents[1]
"""The shipped dossier's folder."""

TARN = ROOT / "tests" / "dossier"
"""The folder of an invented dossier that has what the shipped one lacks."""

HALLIN = ROOT / "tests" / "hallin"
"""The folder of an invented dossier of digests, whose originals are at hand; it has no lock until a test makes one."""

HALLIN_ORIGINALS = ROOT / "docs" / "guide" / "example"
"""Those originals: the articles of the tutorial, as web pages print them."""


def locked_hallin(folder: Path) -> Path:
    """A copy of it with its lock."""
    shutil.copytree(HALLIN, folder)
    (folder / LOCK_PATH).write_text(verify(folder, "", HALLIN_ORIGINALS, "2025-04-01").lock, encoding="utf-8")
    return folder


@cache
def built(root: Path) -> Build:
    """The pages and exports of a dossier that no test changes, with all that is found in it."""
    return mkdocs_dossier.open(root).build()
