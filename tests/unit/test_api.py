"""What Python programs may use: the example of the reference, and what its page promises."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

import mkdocs_dossier
from mkdocs_dossier.model.diagnostic import has_errors
from small_dossier import make_minimal_dossier
from whole import ROOT, built

GENERATOR = Path(mkdocs_dossier.__file__).parents[1]
PAGE = (ROOT / "docs" / "reference" / "api.md").read_text(encoding="utf-8")


@pytest.mark.thorough
def test_the_example_of_the_reference_runs_as_it_stands(tmp_path, monkeypatch, capsys):
    (code,) = re.findall(r"```python\n(import .*?)```", PAGE, re.DOTALL)
    make_minimal_dossier(tmp_path / "my-dossier")
    monkeypatch.chdir(tmp_path)
    exec(compile(code, "api.md", "exec"), {})  # noqa: S102 - the example itself
    told = capsys.readouterr().out.splitlines()
    assert any(line.startswith("actors/nora-lind.md ") for line in told)
    assert re.fullmatch(r"\d+ bytes of PDF", told[-1])
    assert sorted(path.name for path in tmp_path.iterdir()) == ["my-dossier"], "nothing is written"


def test_what_is_public_is_named_and_described():
    assert set(mkdocs_dossier.__all__) == {"__version__", "open"}
    assert mkdocs_dossier.__doc__
    assert set(re.findall(r"dossier\.(\w+)\(", mkdocs_dossier.__doc__)) == {"open", "check", "build", "book"}


def test_a_dossier_is_opened_by_a_text_or_a_path(tmp_path):
    root = make_minimal_dossier(tmp_path)
    by_text, by_path = mkdocs_dossier.open(str(root)), mkdocs_dossier.open(root)
    assert by_text.dossier == by_path.dossier
    assert by_text.check() == by_path.check()


def test_a_folder_without_a_dossier_is_told_and_makes_nothing(tmp_path):
    for folder in (tmp_path, tmp_path / "none"):
        nothing = mkdocs_dossier.open(folder)
        assert has_errors(nothing.check())
        made, printed = nothing.build(book=True), nothing.book()
        assert (made.outputs, printed.volumes) == ((), ())
        assert made.diagnostics == printed.diagnostics == nothing.check()
    assert list(tmp_path.iterdir()) == []


def test_a_configuration_that_is_not_there_is_told(tmp_path):
    told = mkdocs_dossier.open(make_minimal_dossier(tmp_path), config_file="nope.yml").check()
    assert [item.message.split(":")[0] for item in told if "nope.yml" in item.message] == [
        "nope.yml can't be read"
    ]


def test_a_pack_of_no_record_is_refused(tmp_path):
    with pytest.raises(KeyError, match="nobody"):
        mkdocs_dossier.open(make_minimal_dossier(tmp_path)).book(only=["nobody"])


def test_a_project_is_read_once(tmp_path):
    root = make_minimal_dossier(tmp_path)
    dossier = mkdocs_dossier.open(root)
    before = dossier.build().outputs
    for file in (root / "seeds").rglob("*.md"):
        file.unlink()
    assert dossier.build().outputs == before


def test_a_plain_project_has_a_configuration_and_all_outputs():
    build = built(ROOT)
    files = dict(build.plain_project())
    assert {"mkdocs.yml", *(f"docs/{output.path}" for output in build.outputs)} <= files.keys()


def run(code, *options):
    return subprocess.run(
        [sys.executable, *options, "-c", f"import sys; sys.path.insert(0, {str(GENERATOR)!r}); {code}"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout.strip()


def test_importing_the_package_imports_nothing_heavy():
    loaded = run(
        "import mkdocs_dossier; print([m for m in ('pydantic', 'jinja2', 'yaml', 'typst') if m in sys.modules])"
    )
    assert loaded == "[]"


def test_a_clone_that_is_not_installed_can_be_imported():
    assert run("import mkdocs_dossier; print(mkdocs_dossier.__version__)", "-I", "-S") == "0"
