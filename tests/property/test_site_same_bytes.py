"""The same dossier gives the same bytes, whatever the process, the time zone, the locale or the disk."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path

from synthetic import dossier_files

TESTS = Path(__file__).parents[1]
BUILD = """
import hashlib, json, sys
from pathlib import Path
import mkdocs_dossier
from mkdocs_dossier import pipeline
outcome = mkdocs_dossier.open(Path(sys.argv[1])).build()
files = outcome.plain_project()
print(json.dumps([[path, hashlib.sha256(content).hexdigest()] for path, content in files]))
"""
MAKE = """
import json, sys
sys.path.insert(0, sys.argv[1])
from synthetic import dossier_files
print(json.dumps(dossier_files(40, 3)))
"""


def run(code, *arguments, **environment):
    """What a process with other settings prints, as JSON."""
    command = [sys.executable, "-c", code, *map(str, arguments)]
    done = subprocess.run(
        command, env={**os.environ, **environment}, check=True, capture_output=True, text=True
    )
    return json.loads(done.stdout)


def written(folder, files, order):
    for path in order:
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(files[path], encoding="utf-8")
    return folder


def test_two_builds_in_different_surroundings_give_the_same_bytes(tmp_path):
    files = dossier_files(40, 3)
    shuffled = sorted(files, key=lambda path: hashlib.sha256(path.encode()).digest())
    one = written(tmp_path / "one", files, list(files))
    other = written(tmp_path / "a longer name" / "other", files, shuffled)
    first = run(BUILD, one, PYTHONHASHSEED="1", TZ="Pacific/Kiritimati", LC_ALL="C")
    second = run(BUILD, other, PYTHONHASHSEED="2", TZ="America/Adak", LC_ALL="tr_TR.UTF-8", PYTHONUTF8="0")
    assert len(first) > len(files)
    assert first == second


def test_made_up_dossiers_are_the_same_in_every_process():
    here = {path: hashlib.sha256(text.encode()).hexdigest() for path, text in dossier_files(40, 3).items()}
    there = run(MAKE, TESTS, PYTHONHASHSEED="99")
    assert here == {path: hashlib.sha256(text.encode()).hexdigest() for path, text in there.items()}
    assert dossier_files(40, 4) != dossier_files(40, 3)
