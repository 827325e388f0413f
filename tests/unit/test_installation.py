"""What is said where the fault is the installation's or the program's, and no author's."""

from __future__ import annotations

import importlib
import shlex
import sys
from importlib.metadata import EntryPoint, EntryPoints, distribution

import pytest
from click.testing import CliRunner

from mkdocs_dossier import cli, installation
from mkdocs_dossier.cli import main
from mkdocs_dossier.installation import missing, told_fault, told_import


@pytest.fixture
def install(tmp_path, monkeypatch):
    """Puts distributions in the path: a name, and what it asks for."""
    monkeypatch.syspath_prepend(str(tmp_path))

    def put(name, *asked, extras=()):
        folder = tmp_path / f"{name.replace('-', '_')}-1.0.dist-info"
        folder.mkdir()
        lines = [f"Requires-Dist: {line}" for line in asked] + [
            f"Provides-Extra: {extra}" for extra in extras
        ]
        text = "\n".join(["Metadata-Version: 2.1", f"Name: {name}", "Version: 1.0", *lines, ""])
        (folder / "METADATA").write_text(text, encoding="utf-8")

    return put


def test_nothing_is_missing_where_the_tests_run():
    assert missing(installation.NAME) == {}


def test_packages_are_missed_at_any_depth(install):
    install("outer-one", "inner.two>=0.5", "lost_three>=2,<4", "not-here; python_version < '3'")
    install("inner-two", "outer-one", "lost-four; extra == 'x'", "lost-five~=1.0", extras=["x"])
    assert missing("outer-one") == {"lost-three": "lost-three<4,>=2", "lost-five": "lost-five~=1.0"}


def test_an_extra_is_followed_however_it_is_spelled(install):
    install("outer-one", "inner-two[html_clean]")
    install("inner-two", "lost-four>=1; extra == 'html-clean'", extras=["html-clean"])
    assert missing("outer-one") == {"lost-four": "lost-four>=1"}


def test_the_line_that_mends_it_is_given(install, monkeypatch):
    install("outer-one", "lost-three>=2,<4", "lost-four")
    monkeypatch.setattr(installation, "NAME", "outer-one")
    message, hint = told_import(ImportError("lxml.html.clean is now a project of its own"))
    assert message == "packages that it needs are missing: lost-three, lost-four"
    assert shlex.split(hint) == [
        "Run:", sys.executable, "-m", "pip", "install", "lost-three<4,>=2", "lost-four"
    ]  # fmt: skip


def test_what_the_workbench_lacks_is_brought_by_its_extra(install, monkeypatch):
    install("outer-one", "lost-three>=2; extra == 'workbench'", "lost-four; extra == 'ner'")
    monkeypatch.setattr(installation, "NAME", "outer-one")
    message, hint = told_import(ImportError("No module named 'lost_three'"))
    assert message == "the author's workbench lacks lost-three"
    assert hint == f"Run: {sys.executable} -m pip install 'outer-one[workbench]'"
    with pytest.raises(ImportError, match="lost-three"):
        installation.require_workbench()


def test_where_all_is_there_the_module_is_named():
    message, hint = told_import(ImportError("libx.so: no such\nfile"))
    assert message == "a part of it can't be loaded: libx.so: no such file"
    assert "--force-reinstall mkdocs-dossier==" in hint


def test_a_fault_is_told_with_its_line():
    with pytest.raises(TypeError) as caught:
        installation.missing(3)  # type: ignore[arg-type]
    assert "installation.py:" in told_fault(caught.value)
    assert told_fault(ValueError("x\n" * 999)).startswith("ValueError: x x")
    assert len(told_fault(ValueError("x\n" * 999))) < 300


@pytest.mark.parametrize("deep", [False, True])
def test_a_command_that_lacks_a_package_says_so(monkeypatch, deep):
    def fail(*_, **__):
        raise ModuleNotFoundError("No module named 'typst'", name="typst")

    cli._own.cache_clear()
    with monkeypatch.context() as patch:
        if deep:
            patch.setattr("click.Command.invoke", fail)
        else:
            patch.setattr(importlib, "import_module", fail)
        done = CliRunner().invoke(main, ["weigh", "site"])
    cli._own.cache_clear()
    assert done.exit_code == 2
    assert done.stderr.startswith("Error: This installation is not whole: ")
    assert "No module named 'typst'" in done.stderr
    assert "pip install" in done.stderr
    assert "Traceback" not in done.output


FAILING = """
import click

@click.command()
@click.option("--how", default="")
def fails(how):
    if how:
        raise click.UsageError("not like that")
    raise OSError("no sea")

@click.command()
def lacks():
    import no_such_package
"""


@pytest.fixture
def joined(monkeypatch, tmp_path):
    """Lets commands join: one that is there, one whose package is gone, and two of others that are broken."""
    (tmp_path / "broken_commands.py").write_text("COMMAND = nothing\n", encoding="utf-8")
    (tmp_path / "failing_commands.py").write_text(FAILING, encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    points = [
        EntryPoint("away", "no_such_package.cli:COMMAND", cli.JOINED)._for(distribution(installation.NAME)),
        EntryPoint("weigh-again", "mkdocs_dossier.cli.weigh:COMMAND", cli.JOINED),
        EntryPoint("odd", "mkdocs_dossier.cli.weigh:sys", cli.JOINED),
        EntryPoint("broken", "broken_commands:COMMAND", cli.JOINED),
        EntryPoint("gone", "no_such_package:COMMAND", cli.JOINED),
        EntryPoint("fails", "failing_commands:fails", cli.JOINED),
        EntryPoint("lacks", "failing_commands:lacks", cli.JOINED),
        EntryPoint("check", "failing_commands:fails", cli.JOINED),
        EntryPoint("away", "failing_commands:fails", cli.JOINED),
    ]
    monkeypatch.setattr(cli, "entry_points", EntryPoints(points).select)
    cli._joined.cache_clear()
    yield
    cli._joined.cache_clear()


@pytest.mark.usefixtures("joined")
def test_other_packages_commands_join(tmp_path):
    assert "  weigh-again " in CliRunner().invoke(main, ["--help"]).stdout
    assert CliRunner().invoke(main, ["weigh-again", str(tmp_path)]).exit_code == 0
    assert CliRunner().invoke(main, ["nothing"]).exit_code == 2


@pytest.mark.usefixtures("joined")
@pytest.mark.parametrize("words", [[], ["--help"], ["--rights", "open", "a b.html"]])
def test_a_command_that_is_not_there_is_listed_and_says_so(words):
    assert "\n  away  " in CliRunner().invoke(main, ["--help"]).stdout
    done = CliRunner().invoke(main, ["away", *words])
    assert done.exit_code == 2
    assert "No module named 'no_such_package'" in done.stderr
    assert "pip install" in done.stderr
    assert "Traceback" not in done.output


@pytest.mark.usefixtures("joined")
@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("odd", "TypeError at cli/__init__.py:"),
        ("odd", "mkdocs_dossier.cli.weigh:sys is a module, not a command"),
        ("broken", "NameError at "),
        ("gone", "No module named 'no_such_package'"),
    ],
)
def test_a_broken_command_of_others_costs_that_command_alone(name, told):
    assert CliRunner().invoke(main, ["--help"]).exit_code == 0
    done = CliRunner().invoke(main, [name])
    assert done.exit_code == 2
    assert f"Error: '{name}' in dossier.commands" in done.stderr
    assert told in done.stderr
    assert "Traceback" not in done.output


@pytest.mark.usefixtures("joined")
@pytest.mark.parametrize(
    ("name", "told"), [("fails", "no sea"), ("lacks", "No module named 'no_such_package'")]
)
def test_what_a_command_of_others_raises_counts_against_them(name, told):
    done = CliRunner().invoke(main, [name])
    assert done.exit_code == 2
    assert f"Error: '{name}' of ? ? fails: " in done.stderr
    assert told in done.stderr
    assert "--force-reinstall" not in done.stderr
    assert "Error: not like that" in CliRunner().invoke(main, ["fails", "--how", "x"]).stderr


@pytest.mark.usefixtures("joined")
def test_a_command_of_ours_keeps_its_name(tmp_path):
    assert "There is no folder seeds/" in CliRunner().invoke(main, ["check", "--root", str(tmp_path)]).stderr
