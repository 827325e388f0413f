"""A lock against the originals that it records."""

from __future__ import annotations

import re
import shutil

import pytest

import mkdocs_dossier
from mkdocs_dossier.model.places import FULLTEXT_VARIABLE, LOCK_PATH
from mkdocs_dossier.recording import verify
from whole import HALLIN, HALLIN_ORIGINALS

pytestmark = pytest.mark.thorough


@pytest.fixture(scope="module")
def root(tmp_path_factory):
    """The invented dossier with the lock that today's rules make of its originals."""
    folder = tmp_path_factory.mktemp("hallin") / "dossier"
    shutil.copytree(HALLIN, folder)
    outcome = verify(folder, "", HALLIN_ORIGINALS, "2025-04-01")
    assert [item for item in outcome.diagnostics if item.severity != "note"] == []
    (folder / LOCK_PATH).write_text(outcome.lock, encoding="utf-8")
    return folder


def words(text):
    return re.findall(r"\w+", text.casefold())


def test_the_lock_says_what_the_originals_say(root):
    found = mkdocs_dossier.open(root, fulltext=HALLIN_ORIGINALS)
    assert [item for item in found.check() if item.severity != "note"] == []
    assert set(found.loaded.originals) == set(found.loaded.dossier.sources)


def test_verifying_again_changes_nothing(root):
    outcome = verify(root, "", HALLIN_ORIGINALS, "2099-01-01")
    assert outcome.lock == (root / LOCK_PATH).read_text(encoding="utf-8")


def test_no_five_words_of_an_original_stand_in_the_lock(root):
    assert leaked((root / LOCK_PATH).read_text(encoding="utf-8")) == []


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


def test_with_and_without_originals_the_pages_are_the_same(root, monkeypatch):
    without = mkdocs_dossier.open(root).build().outputs
    monkeypatch.setenv(FULLTEXT_VARIABLE, str(HALLIN_ORIGINALS))
    assert mkdocs_dossier.open(root).build().outputs == without
    assert without


def test_the_recorded_copies_are_one_account(root):
    groups = mkdocs_dossier.open(root).build().project.findings.copies.groups
    assert [sorted(group) for group in groups if len(group) > 1] == [["agency-weir", "courier-weir"]]


def test_an_original_that_changed_is_noticed(root, tmp_path):
    shutil.copytree(HALLIN_ORIGINALS, tmp_path / "originals")
    file = tmp_path / "originals" / "herald.txt"
    file.write_text(file.read_text(encoding="utf-8").replace("Almost 600", "Almost 700"), encoding="utf-8")
    found = mkdocs_dossier.open(root, fulltext=tmp_path / "originals").check()
    errors = {item.code for item in found if item.severity == "error"}
    assert errors == {"fulltext-changed"}
