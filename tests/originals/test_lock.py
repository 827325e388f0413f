"""The shipped dossier's lock against the five originals."""

from __future__ import annotations

import re

import pytest

import mkdocs_dossier
from mkdocs_dossier.model.places import FULLTEXT_VARIABLE, LOCK_PATH
from mkdocs_dossier.recording import verify
from originals_at_hand import ORIGINALS
from whole import ROOT, built


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def test_the_shipped_lock_says_what_the_originals_say() -> None:
    found = mkdocs_dossier.open(ROOT, fulltext=ORIGINALS)
    assert [item for item in found.check() if item.severity != "note"] == []
    assert set(found.loaded.originals) == set(found.loaded.dossier.sources)


def test_verifying_again_changes_nothing() -> None:
    outcome = verify(ROOT, "", ORIGINALS, "2099-01-01")
    assert outcome.lock == (ROOT / LOCK_PATH).read_text(encoding="utf-8")


def test_no_five_words_of_an_original_stand_in_the_lock() -> None:
    lock = f" {' '.join(words((ROOT / LOCK_PATH).read_text(encoding='utf-8')))} "
    for file in sorted(ORIGINALS.glob("*.txt")):
        text = words(file.read_text(encoding="utf-8"))
        runs = (" ".join(text[index : index + 5]) for index in range(len(text) - 4))
        assert [run for run in runs if f" {run} " in lock] == []


def test_with_and_without_originals_the_pages_are_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    without = built(ROOT).outputs
    monkeypatch.setenv(FULLTEXT_VARIABLE, str(ORIGINALS))
    assert mkdocs_dossier.open(ROOT).build().outputs == without
    assert without
