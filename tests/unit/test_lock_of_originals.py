"""A lock against the originals that it records."""

from __future__ import annotations

import re
import shutil

import pytest

from mkdocs_dossier import pipeline
from whole import HALLIN, HALLIN_ORIGINALS, built

pytestmark = pytest.mark.thorough
RENEW = "run `dossier verify --root tests/hallin --fulltext docs/guide/example`"


def words(text):
    return re.findall(r"\w+", text.casefold())


def test_the_lock_says_what_the_originals_say():
    found = pipeline.check(HALLIN, fulltext=HALLIN_ORIGINALS)
    assert [item for item in found.diagnostics if item.severity != "note"] == []
    assert set(found.loaded.originals) == set(found.loaded.dossier.sources)


def test_verifying_again_changes_nothing():
    outcome = pipeline.verify(HALLIN, "", HALLIN_ORIGINALS, "2099-01-01")
    assert outcome.lock == (HALLIN / pipeline.LOCK_PATH).read_text(encoding="utf-8"), RENEW


def test_no_five_words_of_an_original_stand_in_the_lock():
    assert leaked((HALLIN / pipeline.LOCK_PATH).read_text(encoding="utf-8")) == []


def leaked(lock):
    """Runs of five words of an original that stand in a text."""
    held = f" {' '.join(words(lock))} "
    found = []
    for file in sorted(HALLIN_ORIGINALS.glob("*.txt")):
        text = words(file.read_text(encoding="utf-8"))
        runs = (" ".join(text[index : index + 5]) for index in range(len(text) - 4))
        found += [run for run in runs if f" {run} " in held]
    return found


def test_a_lock_that_held_a_sentence_would_be_noticed():
    assert (
        leaked('{"note": "Nobody in the authority: has answered us"}')
        == [
            *("nobody in the authority has", "in the authority has answered", "the authority has answered us")
        ]
        * 2
    )  # the agency's words, and the Courier's copy of them


def test_with_and_without_originals_the_pages_are_the_same(monkeypatch):
    without = built(HALLIN).outputs
    monkeypatch.setenv(pipeline.FULLTEXT_VARIABLE, str(HALLIN_ORIGINALS))
    assert pipeline.build(HALLIN).outputs == without
    assert without


def test_the_recorded_copies_are_one_account():
    groups = built(HALLIN).checked.findings.copies.groups
    assert [sorted(group) for group in groups if len(group) > 1] == [["agency-weir", "courier-weir"]]


def test_an_original_that_changed_is_noticed(tmp_path):
    shutil.copytree(HALLIN_ORIGINALS, tmp_path / "originals")
    file = tmp_path / "originals" / "herald.txt"
    file.write_text(file.read_text(encoding="utf-8").replace("Almost 600", "Almost 700"), encoding="utf-8")
    found = pipeline.check(HALLIN, fulltext=tmp_path / "originals").diagnostics
    errors = {item.code for item in found if item.severity == "error"}
    assert errors == {"fulltext-changed"}
