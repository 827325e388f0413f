"""Commands whose streams are full, closed or left: one sentence at most, and the right exit code."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

from lake_dossier import make_lake
from mkdocs_dossier.cli.streams import any_streams
from small_dossier import environment

pytestmark = [pytest.mark.thorough, pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full")]
COMMANDS = ["check", "status", "suggest", "schema", "--help", "--version"]


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_lake(tmp_path_factory.mktemp("lake") / "root")


def shell(root: Path, script: str) -> tuple[int, str]:
    command = f'exec 3>&2; d() {{ "{sys.executable}" -m mkdocs_dossier "$@"; }}; {script}'
    done = subprocess.run(["/bin/sh", "-c", command], cwd=root, env=environment(), capture_output=True, text=True, check=False)  # fmt: skip
    return done.returncode, done.stderr


@pytest.mark.parametrize("words", COMMANDS)
def test_a_full_output_is_told_in_a_sentence(root: Path, words: str) -> None:
    code, said = shell(root, f"d {words} >/dev/full")
    assert code == 2, said
    assert said.splitlines()[-1].startswith("Error: ")
    assert f"{os.strerror(28)}" in said.splitlines()[-1]
    assert "Traceback" not in said
    assert "Exception ignored" not in said


@pytest.mark.parametrize(
    "streams", [">&-", "2>&-", ">&- 2>&-", "<&- >&- 2>&-", "2>/dev/full", "| head -c 1 >/dev/null", "| true"]
)
@pytest.mark.parametrize("words", ["check", "schema"])
def test_a_closed_output_or_one_that_nobody_reads_is_no_fault(root: Path, words: str, streams: str) -> None:
    _, said = shell(root, f"d {words} {streams}")
    assert "Traceback" not in said
    assert "Exception ignored" not in said
    assert "BrokenPipe" not in said


@pytest.mark.parametrize(
    "words",
    ["book --style", "status --max", "status", "check -f", "weigh", "suggest --kind", "new x --title"],
)
def test_arguments_that_are_no_text_get_a_sentence(root: Path, words: str) -> None:
    code, said = shell(root, f"d {words} \"$(printf '\\377')\" >/dev/null")
    assert (code, "Traceback" in said) in {(2, False), (0, False)}, said


def test_a_command_may_close_its_output(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", io.StringIO())
    with any_streams():
        sys.stdout.close()
