"""Bits of one lexicon don't go with those of another: the type checker would notice, and nobody else."""

import subprocess
import sys
from pathlib import Path

import pytest

from mkdocs_dossier.languages.bits import Bits
from mkdocs_dossier.text.names import lexicon as names
from mkdocs_dossier.text.quotations import lexicon as speech

ROOT = Path(__file__).parents[2]
WRONG = """\
from mkdocs_dossier.text.names.lexicon import TITLE
from mkdocs_dossier.text.quotations.lexicon import LIGHT, SAY

LIGHT & SAY
LIGHT & TITLE
LIGHT | 8
"""


@pytest.mark.parametrize("lexicon", [names, speech])
def test_every_bit_is_one_of_its_own(lexicon):
    combined = {"NAMING", "ANY_SPEECH", "GRAMMAR", "NOTHING"}
    bits = [
        value
        for name, value in vars(lexicon).items()
        if name[0] != "_" and name.isupper() and isinstance(value, Bits) and name not in combined
    ]
    assert all(value.bit_count() == 1 for value in bits)
    assert len(set(bits)) == len(bits) > 20


@pytest.mark.slow
def test_the_type_checker_notices_a_mix(tmp_path):
    file = tmp_path / "wrong.py"
    file.write_text(WRONG, encoding="utf-8")
    ran = subprocess.run(
        [sys.executable, "-m", "mypy", "--config-file", ROOT / "pyproject.toml", file],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    faults = [line.split("wrong.py:")[1] for line in ran.stdout.splitlines() if "wrong.py:" in line]
    assert [fault.split(":")[0] for fault in faults] == ["5", "6"], ran.stdout
    assert 'Unsupported operand types for & ("SpeechFlags" and "NameFlags")' in faults[0]
