"""The import rules hold, and the linter would notice if they did not."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.slow

# Importing file, and what it must not import.
WRONG = [
    ("model/origin.py", "mkdocs_dossier.text.fold"),
    ("text/fold.py", "mkdocs_dossier.render.escape"),
    ("render/values.py", "mkdocs_dossier.pages.kind"),
    ("load/settings.py", "mkdocs_dossier.check.rule"),
    ("check/dates.py", "mkdocs_dossier.analyse.passes"),
    ("pages/kinds/home.py", "mkdocs_dossier.export.kind"),
    ("write/files.py", "mkdocs_dossier.load.files"),
    ("pipeline.py", "mkdocs_dossier.cli"),
    ("cli/check.py", "mkdocs_dossier.plugin"),
    ("export/site_config.py", "mkdocs.config"),
    ("pipeline.py", "click"),
    ("pages/view.py", "jinja2"),
    ("load/files.py", "socket"),
    ("intake/read.py", "urllib3"),
    ("intake/folder.py", "mkdocs_dossier.load.files"),
    ("disk.py", "mkdocs_dossier.write"),
]


def lint(tree):
    """Exit code and report of the linter, run on the copy."""
    program = "import sys, importlinter.cli as c; sys.path.insert(0, 'generator'); c.lint_imports_command()"
    ran = subprocess.run(
        [sys.executable, "-c", program, "--no-cache", "--no-logo"],
        cwd=tree,
        capture_output=True,
        text=True,
        check=False,
    )
    return ran.returncode, ran.stdout + ran.stderr


def add_import(tree, file, imported):
    with (tree / "generator" / "mkdocs_dossier" / file).open("a", encoding="utf-8") as stream:
        stream.write(f"\nimport {imported}\n")


def test_the_rules_hold(tree):
    code, report = lint(tree)
    assert code == 0, report


def test_every_forbidden_import_is_noticed(tree):
    for file, imported in WRONG:
        add_import(tree, file, imported)
    code, report = lint(tree)
    assert code == 1, report
    for file, imported in WRONG:
        module = f"mkdocs_dossier.{file.removesuffix('.py').replace('/', '.')}"
        outside = not imported.startswith("mkdocs_dossier")
        assert f"{module} -> {imported.split('.')[0] if outside else imported}" in report


def test_a_circle_is_noticed(tree):
    add_import(tree, "model/codes.py", "mkdocs_dossier.model.diagnostic")
    code, report = lint(tree)
    assert code == 1
    assert "No cycles are allowed in mkdocs_dossier.model" in report


def test_a_room_without_a_place_is_noticed(tree):
    (tree / "generator/mkdocs_dossier/cellar.py").write_text(
        '"""A room nobody planned."""\n', encoding="utf-8"
    )
    code, report = lint(tree)
    assert code == 1
    assert "cellar" in report
