"""What `make` prints: what matters, and pip's own words only where pip fails."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.slow

PYTHON = """\
#!/bin/sh
for word in "$@"; do [ "$word" = "$FAILS_AT" ] && echo 'ERROR: Hashes are required for wool' >&2 && exit 1; done
for line in 1 2 3 4 5 6 7 8 9; do echo "WARNING: Location $line is ignored" >&2; done
echo 'Collecting wool'
"""
MKDOCS = "#!/bin/sh\necho 'Documentation built'\n"


@pytest.fixture
def project(tmp_path):
    """The Makefile in a folder whose environment only pretends."""
    for name in ("Makefile", "pyproject.toml", "requirements"):
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, tmp_path / name)
    programs = tmp_path / ".venv" / "bin"
    programs.mkdir(parents=True)
    for name, text in (("python", PYTHON), ("mkdocs", MKDOCS)):
        (programs / name).write_text(text, encoding="utf-8")
        (programs / name).chmod(0o755)
    return tmp_path


def make(project, target, fails_at=""):
    environment = {
        name: value for name, value in os.environ.items() if name not in ("MAKEFLAGS", "MFLAGS", "MAKELEVEL")
    } | {"FAILS_AT": fails_at}
    return subprocess.run(
        [shutil.which("make") or "make", "--no-print-directory", target],
        cwd=project, env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip


def test_a_site_is_made_in_a_few_lines(project):
    done = make(project, "site")
    assert done.returncode == 0
    lines = (done.stdout + done.stderr).splitlines()
    assert lines[-1] == "Documentation built"
    assert len(lines) <= 4
    assert "WARNING" not in done.stdout + done.stderr
    assert "Location 9" in (project / ".venv" / "pip.log").read_text(encoding="utf-8")


@pytest.mark.parametrize("fails_at", ["requirements/pip.txt", "requirements/site.txt", "--editable"])
def test_where_pip_fails_it_says_why(project, fails_at):
    done = make(project, "site", fails_at)
    assert done.returncode != 0
    assert "ERROR: Hashes are required for wool" in done.stdout + done.stderr
    assert "Documentation built" not in done.stdout
    assert not (project / ".venv" / ".site").exists()
    again = make(project, "site")
    assert again.returncode == 0, "it was not taken for set up"
