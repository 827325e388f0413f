"""Every example of every guide, done as a reader would, in a new dossier."""

from __future__ import annotations

import shlex

import pytest

from guide import GUIDES, readme_commands, readme_files, steps
from small_dossier import run

pytestmark = pytest.mark.slow
TUTORIAL = "tutorial.md"  # begins with an empty folder, in a test of its own
PAGES = sorted(page for page in GUIDES.glob("*.md") if page.name != TUTORIAL)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_guide_does_what_it_says(page, tmp_path):
    root = tmp_path / "dossier"
    assert run("dossier", "new", root, cwd=tmp_path).returncode == 0
    (root / "seeds/fulltext").mkdir()
    todo = list(steps(page.read_text(encoding="utf-8")))
    printed, code = "", 0
    for number, step in enumerate(todo):
        where = f"{page.name}:{step.line}"
        if step.kind == "file":
            (root / step.name).parent.mkdir(parents=True, exist_ok=True)
            (root / step.name).write_text(step.text, encoding="utf-8")
        elif step.kind == "see":
            assert step.text.strip() in printed, f"{where}: {printed}"
        else:
            for command in step.text.strip().splitlines():
                done = run(*shlex.split(command, comments=True), cwd=root)
                printed, code = done.stdout + done.stderr, done.returncode
                assert "Traceback" not in printed, f"{where}: {printed}"
            # A command may only fail where the guide shows what it then says.
            shown = number + 1 < len(todo) and todo[number + 1].kind == "see"
            assert code == 0 or shown, f"{where}: {printed}"
    done = run("dossier", "check", cwd=root)
    assert "Traceback" not in done.stderr


def test_guides_have_examples():
    found = {
        page.stem for page in PAGES for step in steps(page.read_text(encoding="utf-8")) if step.kind == "run"
    }
    assert {"contradictions", "dates", "names", "rights", "merging", "publish"} <= found


def test_the_tour_of_the_readme_ends_with_a_site_and_a_book(tmp_path):
    begin, enter, preview, leave, *rest = readme_commands()
    assert run(*shlex.split(begin), cwd=tmp_path).returncode == 0
    root = tmp_path / enter.removeprefix("cd ")
    assert run("mkdocs", "build", "--strict", cwd=root).returncode == 0
    again, enter, *rest = rest
    assert (preview, leave) == ("mkdocs serve", "cd ..")
    assert run(*shlex.split(again), cwd=tmp_path).returncode == 0
    root = tmp_path / enter.removeprefix("cd ")
    for name, content in readme_files():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(content, encoding="utf-8")
    for command in rest:
        done = run(*shlex.split(command), cwd=root)
        assert done.returncode == 0, f"{command}: {done.stdout}{done.stderr}"
    assert "for how long" in (root / "site/index.html").read_text(encoding="utf-8")
    assert (root / "dossier.pdf").is_file()


@pytest.mark.parametrize("options", [(), ("--empty",), ("--empty", "--title", 'Who\'s who: "A" & {{ b }}')])
def test_a_new_dossier_builds_strictly_at_once(tmp_path, options):
    assert run("dossier", "new", "affair", *options, cwd=tmp_path).returncode == 0
    for command in (
        "dossier check --strict",
        "mkdocs build --strict",
        "dossier site --offline",
        "dossier book --strict",
    ):
        done = run(*command.split(), cwd=tmp_path / "affair")
        assert done.returncode == 0, f"{command}: {done.stdout}{done.stderr}"
