"""Tests look at nothing outside the repository, but what they make and what the machine has installed."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FILES = sorted({*(ROOT / "tests").rglob("*.py"), *(ROOT / "tools").rglob("*.py")} - {Path(__file__)})
_NAMES = {"ROOT", "REPOSITORY"}
"""What the repository's folder is called here."""

_ELSEWHERE = re.compile(r"(?:^|[\"'(\s])(?:\.\./)+shared\b|^/(?:work|home|root)/|\bshared/seeds\b")


def steps_out(source, file):
    """Expressions by which a file leaves the repository: line and reason."""
    depth = len(file.relative_to(ROOT).parts)
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Attribute(value=ast.Name(id=name), attr="parent" | "parents") if name in _NAMES:
                yield node.lineno, "goes above the repository"
            case ast.Subscript(
                value=ast.Attribute(
                    value=ast.Call(func=ast.Name(id="Path"), args=[ast.Name(id="__file__")]), attr="parents"
                ),
                slice=ast.Constant(value=int(up)),
            ) if up >= depth:
                yield node.lineno, "goes above the repository"
            case ast.Constant(value=str(text)) if _ELSEWHERE.search(text):
                yield node.lineno, "names a folder of one machine"


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.relative_to(ROOT).as_posix())
def test_a_test_stays_on_its_own_ground(file):
    found = steps_out(file.read_text(encoding="utf-8"), file)
    assert list(found) == []


@pytest.mark.parametrize(
    "source",
    [
        'ORIGINALS = ROOT.parent / "shared" / "seeds"',
        "HERE = Path(__file__).parents[3]",
        'FILE = "../shared/seeds/one.txt"',
        'FILE = "/home/editor/originals"',
    ],
)
def test_a_step_outside_is_noticed(source):
    assert list(steps_out(source, Path(__file__)))
