"""Regular expressions mean the same to every Python that we run on."""

from __future__ import annotations

import ast
import re

import pytest

from whole import ROOT

_GIVES_NOTHING_BACK = re.compile(r"(?<!\\)\)(?:[*+?]|\{\d+(?:,\d*)?\})\+")


@pytest.mark.parametrize("package", ["mkdocs_dossier", "dossier_workbench"])
def test_no_group_is_possessive(package):
    """Pythons before 3.11.5 match possessive groups wrongly; an atomic group with a plain repetition says the same."""
    found = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in sorted((ROOT / "generator" / package).rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and _GIVES_NOTHING_BACK.search(node.value)
    ]
    assert found == []
