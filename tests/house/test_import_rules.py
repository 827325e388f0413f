"""The import rules hold, and the linter would notice if they did not."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.slow

# Importing file, and what it must not import.
WRONG = [
    ("mkdocs_dossier/model/origin.py", "mkdocs_dossier.text.fold"),
    ("mkdocs_dossier/text/fold.py", "mkdocs_dossier.render.escape"),
    ("mkdocs_dossier/render/escape.py", "mkdocs_dossier.pages.kind"),
    ("mkdocs_dossier/load/settings.py", "mkdocs_dossier.check.rule"),
    ("mkdocs_dossier/check/dates.py", "mkdocs_dossier.analyse.passes"),
    ("mkdocs_dossier/pages/kinds/home.py", "mkdocs_dossier.export.kind"),
    ("mkdocs_dossier/entries/event.py", "mkdocs_dossier.pages.kinds.event"),
    ("mkdocs_dossier/book/events.py", "mkdocs_dossier.pages.kinds.event"),
    ("mkdocs_dossier/write/files.py", "mkdocs_dossier.load.files"),
    ("mkdocs_dossier/pipeline.py", "mkdocs_dossier.cli"),
    ("mkdocs_dossier/cli/check.py", "mkdocs_dossier.plugin"),
    ("mkdocs_dossier/export/site_config.py", "mkdocs.config"),
    ("mkdocs_dossier/pipeline.py", "click"),
    ("mkdocs_dossier/pages/parts/frame.py", "jinja2"),
    ("mkdocs_dossier/load/files.py", "socket"),
    ("mkdocs_dossier/render/date_words.py", "babel"),
    ("mkdocs_dossier/languages/tags.py", "mkdocs_dossier.model.origin"),
    ("dossier_workbench/readers/read.py", "urllib3"),
    ("dossier_workbench/readers/folder.py", "dossier_workbench.filing.known"),
    ("mkdocs_dossier/disk.py", "mkdocs_dossier.write"),
    ("dossier_workbench/model/draft.py", "dossier_workbench.pasted.lines"),
    ("dossier_workbench/filing/names_in_use.py", "click"),
    ("mkdocs_dossier/pipeline.py", "dossier_workbench.hints.find"),
    ("mkdocs_dossier/cli/check.py", "dossier_workbench.cli.add"),
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
    with (tree / "generator" / file).open("a", encoding="utf-8") as stream:
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
        module = file.removesuffix(".py").replace("/", ".")
        outside = not imported.startswith(("mkdocs_dossier", "dossier_workbench"))
        assert f"{module} -> {imported.split('.')[0] if outside else imported}" in report


def test_a_circle_is_noticed(tree):
    add_import(tree, "mkdocs_dossier/model/codes.py", "mkdocs_dossier.model.diagnostic")
    code, report = lint(tree)
    assert code == 1
    assert "No cycles are allowed in mkdocs_dossier.model" in report


@pytest.mark.parametrize("package", ["mkdocs_dossier", "dossier_workbench"])
def test_a_room_without_a_place_is_noticed(tree, package):
    (tree / "generator" / package / "cellar.py").write_text(
        '"""A room nobody planned."""\n', encoding="utf-8"
    )
    code, report = lint(tree)
    assert code == 1
    assert "cellar" in report
