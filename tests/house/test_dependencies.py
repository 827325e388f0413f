"""What is imported is declared; what a dependency forgets to bring is declared too; the linter would notice."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from importlib.metadata import requires
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]


def declared():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"]
    return [Requirement(line) for line in (*project["dependencies"], *extras["workbench"])]


def needed(name, extra=""):
    """What a distribution asks for on this machine, with one of its extras or without any."""
    asked = [Requirement(line) for line in requires(name) or ()]
    return [each for each in asked if not each.marker or each.marker.evaluate({"extra": extra})]


def test_what_old_pips_leave_out_is_named_directly():
    """pip before 23.3 takes ``lxml[html_clean]`` for an extra unlike ``html-clean``, and brings nothing for it."""
    direct = {canonicalize_name(each.name) for each in declared()}
    seen, ahead, lost = set(), [*declared()], []
    while ahead:
        each = ahead.pop()
        name = canonicalize_name(each.name)
        for extra in each.extras:
            plain = {part.name for part in needed(name)}
            own = {part.name for part in needed(name, canonicalize_name(extra))} - plain
            if extra != canonicalize_name(extra):
                lost += [part for part in own if canonicalize_name(part) not in direct]
            ahead += [Requirement(part) for part in own]
        if name not in seen:
            seen.add(name)
            ahead += needed(name)
    assert "lxml-html-clean" in seen
    assert lost == []


def lint(tree, *words):
    ran = subprocess.run(
        [Path(sys.executable).parent / "deptry", "--no-ansi", *(words or ["generator"])],
        cwd=tree,
        capture_output=True,
        text=True,
        check=False,
    )
    return ran.returncode, ran.stdout + ran.stderr


@pytest.mark.slow
def test_an_import_that_is_not_declared_is_noticed(tree):
    file = tree / "pyproject.toml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace('    "rapidfuzz>=3.10",\n', ""), encoding="utf-8")
    code, report = lint(tree)
    assert code == 1
    assert "'rapidfuzz' imported but it is a transitive dependency" in report


@pytest.mark.slow
def test_a_declaration_that_nothing_imports_is_noticed(tree):
    file = tree / "pyproject.toml"
    text = file.read_text(encoding="utf-8")
    file.write_text(
        text.replace('    "rapidfuzz>=3.10",\n', '    "rapidfuzz>=3.10",\n    "six>=1",\n'), "utf-8"
    )
    code, report = lint(tree)
    assert code == 1
    assert "'six' defined as a dependency but not used" in report


@pytest.mark.slow
def test_a_builder_that_needs_the_workbenchs_packages_is_noticed(tree):
    builder = ("generator/mkdocs_dossier", "--optional-dependencies-dev-groups", "workbench,ner")
    assert " ".join(builder) in (ROOT / "Makefile").read_text(encoding="utf-8")
    assert lint(tree, *builder)[0] == 0
    with (tree / "generator/mkdocs_dossier/disk.py").open("a", encoding="utf-8") as stream:
        stream.write("\nimport lxml\n")
    code, report = lint(tree, *builder)
    assert code == 1
    assert "'lxml' imported but declared as a dev dependency" in report
    assert lint(tree)[0] == 0, "the workbench may"
