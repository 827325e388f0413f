"""A test that is skipped without being named fails a run that has everything; the names are those of tests."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from skipping import EXPECTED, VARIABLE

ROOT = Path(__file__).parents[2]
SAMPLE = """
import pytest

{head}

def test_one(): pass

@pytest.mark.skipif(True, reason="never")
def test_two(): pass
"""


@pytest.mark.parametrize("name", EXPECTED)
def test_what_may_be_skipped_is_there(name):
    file, _, test = name.partition("::")
    assert re.search(rf"def {test}", (ROOT / file).read_text(encoding="utf-8"))
    assert EXPECTED[name]


@pytest.mark.thorough
@pytest.mark.parametrize("processes", [(), ("-n", "1")])
@pytest.mark.parametrize(
    ("head", "wanted", "code"),
    [("", "", 0), ("", "1", 1), ('pytest.importorskip("no_such_module")', "1", 1)],
)
def test_a_skipped_test_is_told_where_all_is_there(tmp_path, head, wanted, code, processes):
    (tmp_path / "test_sample.py").write_text(SAMPLE.format(head=head), encoding="utf-8")
    (tmp_path / "conftest.py").write_text((ROOT / "tests" / "conftest.py").read_text("utf-8"), "utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "--rootdir", tmp_path, *processes, tmp_path],
        cwd=tmp_path, capture_output=True, text=True, check=False,
        env={**os.environ, VARIABLE: wanted, "PYTHONPATH": str(ROOT / "tests")},
    )  # fmt: skip
    assert done.returncode == code, done.stdout
    assert ("names no reason" in done.stdout) == bool(code)
