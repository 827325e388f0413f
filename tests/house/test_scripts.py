"""Scripts are scripts: a browser that can't read one says so to nobody."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

import mkdocs_dossier

HOUSE = Path(mkdocs_dossier.__file__).parents[1]


@pytest.mark.parametrize("script", sorted(HOUSE.rglob("*.js")), ids=lambda path: path.name)
def test_a_script_can_be_read(script):
    node = shutil.which("node")
    if node is None:
        pytest.skip("there is no Node to read scripts with")
    done = subprocess.run([node, "--check", str(script)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
