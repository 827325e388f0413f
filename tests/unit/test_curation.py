"""What counts for each measure, and what does not."""

from __future__ import annotations

from pathlib import Path

import pytest

import golden
import mkdocs_dossier
from check_cases import base, write_files
from golden import read_cases
from mkdocs_dossier.curating.status import Status, status
from mkdocs_dossier.model.codes import CODES
from mkdocs_dossier.model.measures import FAMILIES, MEASURES, NAMES, members
from mkdocs_dossier.model.places import LOCK_PATH
from mkdocs_dossier.recording import verify

ROOT = Path(__file__).parents[2]
CASES = read_cases(golden.CASES / "curation/measures.yml")


def edit(files, edits):
    for path, old, new in edits:
        text = files[path].decode()
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {path}"
        files[path] = text.replace(old, new).encode()


def tallies(root, case):
    files = dict(base()) | {path: text.encode() for path, text in case.get("files", {}).items()}
    edit(files, case.get("edits", ()))
    write_files(root, files)
    if case.get("verify"):
        verified = verify(root, "", None, "2031-05-01")
        assert verified.lock, verified.diagnostics
        files[LOCK_PATH] = verified.lock.encode()
    edit(files, case.get("later", ()))
    write_files(root, files)
    found = status(root, "", None)
    assert isinstance(found, Status), found
    return {tally.id: tally for tally in found.tallies}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_what_counts(case, tmp_path):
    found = tallies(tmp_path, case)
    told = mkdocs_dossier.open(tmp_path).check()
    assert all(tally.count <= tally.total or tally.id == "deviating-facts" for tally in found.values())
    for measure, expected in case["counts"].items():
        items = [
            " | ".join((item.record, item.text, str(item.origin))).replace(" |  | ", " | | ")
            for item in found[measure].items
        ]
        assert (found[measure].total, items) == (expected["total"], expected["items"])
        complaints = [item.origin for item in told if item.code == MEASURES[measure].code]
        if MEASURES[measure].code:
            assert sorted(map(str, complaints)) == sorted(str(item.origin) for item in found[measure].items)


def test_each_measure_has_a_case_that_counts_and_one_that_does_not():
    lists = {
        measure: [expected for case in CASES for name, expected in case["counts"].items() if name == measure]
        for measure in MEASURES
    }
    for measure, expected in lists.items():
        assert any(each["items"] for each in expected), measure
        assert any(len(each["items"]) < each["total"] for each in expected), measure


def test_families_and_measures_have_names_of_their_own():
    assert len(set(NAMES)) == len(NAMES) == len(FAMILIES) + len(MEASURES)
    assert [measure.family for measure in MEASURES.values()] == sorted(
        (measure.family for measure in MEASURES.values()), key=list(FAMILIES).index
    )
    assert {name for family in FAMILIES for name in members(family)} == set(MEASURES)
    codes = [measure.code for measure in MEASURES.values() if measure.code]
    assert len(set(codes)) == len(codes)
    assert set(codes) <= set(CODES)
    assert members("uncited-claims") == ("uncited-claims",)


def test_originals_at_hand_change_nothing_that_a_clone_can_tell(tmp_path):
    case = next(case for case in CASES if "changed and facts" in case["name"])
    tallies(tmp_path, case)
    here = mkdocs_dossier.open(tmp_path).findings.tallies
    for file in (tmp_path / "seeds/fulltext").iterdir():
        file.unlink()
    (tmp_path / "seeds/fulltext").rmdir()
    clone = status(tmp_path, "", None)
    assert isinstance(clone, Status)
    assert clone.tallies == clone.recorded == here
