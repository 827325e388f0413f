from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest
from click.testing import CliRunner

from mkdocs_dossier import __version__
from mkdocs_dossier.cli import main
from mkdocs_dossier.write import MANIFEST
from small_dossier import environment, files_below, make_dossier, make_minimal_dossier


def dossier(*words):
    return CliRunner().invoke(main, [str(word) for word in words])


def rewrite(file, old, new):
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


@pytest.fixture
def root(tmp_path):
    return make_dossier(tmp_path / "root")


@pytest.fixture
def broken(root):
    rewrite(root / "seeds/catalogue/all.yaml", "place: lake-ost", "place: lake-oost")
    return root


@pytest.fixture
def doubtful(root):
    rewrite(root / "seeds/catalogue/all.yaml", "places:", "  nobody: {kind: person, name: Zz Qq}\nplaces:")
    return root


def test_check_of_a_clean_dossier(root):
    result = dossier("check", "--root", root)
    assert result.exit_code == 0, result.output
    assert "error" not in result.output
    assert "warning" not in result.output


def test_check_names_place_and_hint(broken):
    result = dossier("check", "--root", broken)
    assert result.exit_code == 1
    assert "seeds/catalogue/all.yaml:16:12: error:" in result.output
    assert "lake-ost" in result.output


def test_check_as_json(broken):
    result = dossier("check", "--root", broken, "--format", "json")
    assert result.exit_code == 1
    found = [item for item in json.loads(result.stdout) if item["severity"] == "error"]
    assert [sorted(item) for item in found] == [
        ["code", "column", "hint", "line", "message", "path", "severity"]
    ]
    assert (found[0]["path"], found[0]["line"], found[0]["column"]) == ("seeds/catalogue/all.yaml", 16, 12)


def test_check_as_json_of_nothing_is_an_empty_list(root):
    rewrite(root / "seeds/catalogue/all.yaml", "    summary: Mayor of Westerby.\n", "")
    rewrite(
        root / "seeds/catalogue/all.yaml",
        "    participants: [{actor: westerby-council, role: operator}]\n",
        "",
    )
    result = dossier("check", "--root", root, "--format", "json", "--strict")
    assert (result.exit_code, result.stdout.strip()) == (0, "[]")


def test_check_for_github(broken):
    result = dossier("check", "--root", broken, "--format", "github")
    assert "::error file=seeds/catalogue/all.yaml,line=16,col=12,title=" in result.stdout


def test_warnings_fail_under_strict_only(doubtful):
    assert dossier("check", "--root", doubtful).exit_code == 0
    assert dossier("check", "--root", doubtful, "--strict").exit_code == 1


@pytest.mark.thorough
def test_generate_says_what_it_did(root, tmp_path):
    result = dossier("generate", "--root", root, "--out", tmp_path / "out")
    assert result.exit_code == 0, result.output
    count = len(files_below(tmp_path / "out")) - 1
    assert result.stdout == f"{tmp_path / 'out'}: {count} files written, 0 unchanged, 0 removed\n"
    result = dossier("generate", "--root", root, "--out", tmp_path / "out")
    assert result.stdout == f"{tmp_path / 'out'}: 0 files written, {count} unchanged, 0 removed\n"


@pytest.mark.thorough
def test_generate_writes_changes_only_and_prunes(root, tmp_path):
    (root / "pages/asides").mkdir()
    (root / "pages/asides/1.txt").write_text("aside")
    dossier("generate", "--root", root, "--out", tmp_path / "out")
    (tmp_path / "out/docs/mine.md").write_text("mine")
    (root / "pages/asides/1.txt").unlink()
    result = dossier("generate", "--root", root, "--out", tmp_path / "out")
    assert ": 0 files written" in result.stdout
    assert "1 removed" in result.stdout
    assert (tmp_path / "out/docs/mine.md").read_text() == "mine"
    assert not (tmp_path / "out/docs/asides").exists()


@pytest.mark.thorough
@pytest.mark.parametrize("case", ["error", "warning"])
def test_generate_writes_nothing_when_there_is_something_to_mend(root, tmp_path, case, request):
    out = tmp_path / "out"
    dossier("generate", "--root", root, "--out", out)
    before = files_below(out)
    request.getfixturevalue("broken" if case == "error" else "doubtful")
    result = dossier("generate", "--root", root, "--out", out, "--strict")
    assert result.exit_code == 1
    assert "nothing was written" in result.stderr
    assert files_below(out) == before


def test_generate_does_not_overwrite(root, tmp_path):
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/index.md").write_text("mine")
    result = dossier("generate", "--root", root, "--out", tmp_path)
    assert result.exit_code == 2
    assert files_below(tmp_path / "docs") == {"index.md": b"mine"}


@pytest.mark.parametrize(
    "out", [".", "..", "seeds", "seeds/x", "pages", "pages/gen", "theme/x", "templates/y", ".git"]
)
def test_generate_refuses_to_write_over_the_dossier(root, out):
    before = files_below(root)
    result = dossier("generate", "--root", root, "--out", root / out)
    assert result.exit_code == 2
    assert "the dossier's own" in result.stderr
    assert files_below(root) == before


def test_generate_refuses_the_dossier_by_another_name(root, tmp_path):
    (tmp_path / "link").symlink_to(root / "pages")
    assert dossier("generate", "--root", root, "--out", tmp_path / "link").exit_code == 2
    assert not (root / "pages" / MANIFEST).exists()


@pytest.mark.thorough
def test_generate_beside_the_seeds(root):
    assert dossier("generate", "--root", root, "--out", root / "build/plain").exit_code == 0
    assert dossier("check", "--root", root).exit_code == 0


@pytest.mark.thorough
@pytest.mark.parametrize("out", ["/proc/nothing/here", "/dev/null/x", "/sys/x"])
def test_generate_where_nothing_can_be_written(root, out):
    result = dossier("generate", "--root", root, "--out", out)
    assert result.exit_code == 2
    assert result.stderr.startswith(("Error: /", "Usage:"))
    assert isinstance(result.exception, SystemExit)


@pytest.mark.thorough
def test_a_full_disk_is_told(root, tmp_path, monkeypatch):
    def full(*_):
        raise OSError(28, "No space left on device", str(tmp_path / "out"))

    monkeypatch.setattr("mkdocs_dossier.write.drafts._write", full)
    result = dossier("generate", "--root", root, "--out", tmp_path / "out")
    assert result.exit_code == 2
    assert result.stderr == f"Error: {tmp_path / 'out'}: No space left on device\n"


@pytest.mark.parametrize("command", [["check"], ["generate", "--out", "o"]], ids=["check", "generate"])
def test_folders_that_are_no_dossier(tmp_path, command):
    missing = dossier(*command, "--root", tmp_path / "nowhere")
    empty = dossier(*command, "--root", tmp_path)
    (tmp_path / "seeds").write_text("a file")
    file = dossier(*command, "--root", tmp_path)
    assert [missing.exit_code, empty.exit_code, file.exit_code] == [2, 2, 2]
    assert "no folder seeds/" in empty.stderr
    assert "no folder seeds/" in file.stderr


@pytest.mark.parametrize(
    "words",
    [
        ["unknown"],
        ["check", "extra"],
        ["check", "--format", "xml"],
        ["generate"],
        ["generate", "--out"],
        ["schema", "extra"],
        ["check", "--config-file", "none.yml"],
        ["check", "--config-file", "../root/mkdocs.yml"],
    ],
)
def test_unexpected_words(words, root, monkeypatch):
    monkeypatch.chdir(root)
    result = dossier(*words)
    assert result.exit_code == 2
    assert result.stderr.startswith(("Usage: ", "Error: "))


@pytest.mark.thorough
def test_another_configuration_file(root, tmp_path):
    text = (root / "mkdocs.yml").read_text().replace("docs_dir: pages", "docs_dir: others")
    (root / "others.yml").write_text(text.replace("The lake affair", "Others"))
    (root / "others").mkdir()
    (root / "others/only.md").write_text("# Only this\n")
    result = dossier("generate", "--root", root, "--out", tmp_path / "out", "-f", "others.yml")
    assert result.exit_code == 0, result.output
    assert (tmp_path / "out/docs/only.md").exists()
    assert not (tmp_path / "out/docs/method.md").exists()
    assert "site_name: Others" in (tmp_path / "out/mkdocs.yml").read_text()


def test_help_names_every_option():
    assert dossier("--version").output == f"dossier, version {__version__}\n"
    top = dossier("-h").output
    for command in ("check", "generate", "schema"):
        assert command in top
        text = dossier(command, "--help").output
        assert all(
            len(line.split("  ")[-1].strip()) > 8 for line in text.splitlines() if line.startswith("  -")
        )
    assert "Exit codes" in top


def test_schema_is_printed_as_one_json_value():
    found = json.loads(dossier("schema").stdout)
    kinds = ("catalogue", "front-matter", "reviews", "settings")
    assert sorted(found) == [f"{kind}.schema.json" for kind in kinds]


def test_schema_files(tmp_path):
    assert dossier("schema", "--out", tmp_path / "new").exit_code == 0
    printed = json.loads(dossier("schema").stdout)
    written = {file.name: json.loads(file.read_text()) for file in (tmp_path / "new").iterdir()}
    assert written == printed
    (tmp_path / "file").write_text("")
    result = dossier("schema", "--out", tmp_path / "file" / "x")
    assert result.exit_code == 2
    assert result.stderr.startswith("Error: ")


@pytest.mark.thorough
def test_an_own_template_that_fails_is_a_diagnostic(root, tmp_path):
    (root / "templates").mkdir()
    (root / "templates/place.md.jinja").write_text("# Place\n\n{{ nothing }}\n")
    result = dossier("generate", "--root", root, "--out", tmp_path / "out")
    assert result.exit_code == 1
    assert "templates/place.md.jinja:3:1: error: 'nothing' is undefined [template-error]" in result.stderr
    (root / "templates/place.md.jinja").write_text("# Place\n\n\n{% if %}\n")
    result = dossier("generate", "--root", root, "--out", tmp_path / "out")
    assert "templates/place.md.jinja:4:1: error:" in result.stderr
    (root / "templates/place.md.jinja").write_bytes(b"# Place\n\n\xff\n")
    result = dossier("generate", "--root", root, "--out", tmp_path / "out")
    assert "templates/place.md.jinja:3:1: error:" in result.stderr
    assert not (tmp_path / "out").exists()


def test_a_fault_of_ours_is_not_blamed_on_authors(root, tmp_path, monkeypatch):
    def fail(*_):
        raise ZeroDivisionError

    (root / "templates").mkdir()
    monkeypatch.setattr("mkdocs_dossier.making.backing_line", fail)
    result = dossier("generate", "--root", root, "--out", tmp_path / "out")
    assert isinstance(result.exception, ZeroDivisionError)


def start(*words, cwd, **more):
    return subprocess.Popen(
        [sys.executable, "-m", "mkdocs_dossier", *words],
        cwd=cwd,
        env=environment(**more),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


@pytest.mark.thorough
def test_a_reader_that_goes_away(tmp_path):
    root = make_minimal_dossier(tmp_path / "root")
    extra = "".join(f"  nobody-{n}: {{kind: person, name: Zz{n} Qq{n}}}\n" for n in range(2000))
    rewrite(root / "seeds/catalogue/all.yaml", "places:", f"{extra}places:")
    process = start("check", cwd=root)
    process.stdout.read(1)
    process.stdout.close()
    errors = process.stderr.read()
    process.stderr.close()
    process.wait(timeout=30)
    assert b"Traceback" not in errors


@pytest.mark.thorough
@pytest.mark.parametrize("form", ["text", "json"])
def test_a_terminal_without_cyrillic(root, form):
    rewrite(root / "seeds/catalogue/all.yaml", "{form: Нора Линд, lang: ru}", "{форма: Нора Линд é 😀}")
    process = start(
        *("check", "--format", form), cwd=root, PYTHONIOENCODING="latin-1", PYTHONUTF8="0", LC_ALL="C"
    )
    output, errors = process.communicate(timeout=30)
    assert errors == b""
    assert process.returncode == 1
    if form == "json":
        assert any("форма" in item["message"] for item in json.loads(output))
    else:
        assert b"\\u0444\\u043e" in output


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read(root, tmp_path):
    (root / "pages/pictures/lake.png").chmod(0)
    result = dossier("generate", "--root", root, "--out", tmp_path / "out")
    assert result.exit_code == 1
    assert "lake.png" in result.stderr


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_shells_complete_commands(shell, monkeypatch):
    monkeypatch.setenv("_DOSSIER_COMPLETE", f"{shell}_source")
    done = CliRunner().invoke(main, prog_name="dossier")
    assert "_DOSSIER_COMPLETE" in done.output
    assert "dossier" in done.output
