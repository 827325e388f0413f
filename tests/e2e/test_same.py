"""`make same` notices one changed word in what the working tree gives."""

import shutil
import subprocess
import sys

import pytest

from small_dossier import environment
from whole import ROOT

pytestmark = pytest.mark.slow

FOLDERS = ("generator", "tests", "tools", "docs", "overrides", "seeds", "requirements")
FILES = ("mkdocs.yml", "pyproject.toml")


def test_a_changed_word_is_noticed_and_may_be_announced(tmp_path):
    tree = tmp_path / "tree"
    ignored = shutil.ignore_patterns("__pycache__", "fulltext")
    for name in FOLDERS:
        shutil.copytree(ROOT / name, tree / name, ignore=ignored)
    for name in FILES:
        shutil.copy(ROOT / name, tree / name)

    def git(*words):
        who = ["-c", "user.name=A", "-c", "user.email=a@home.example", "-c", "commit.gpgsign=false"]
        subprocess.run([shutil.which("git"), *who, *words], check=True, cwd=tree, capture_output=True)

    def same(*options):
        words = [sys.executable, "tools/same.py", "HEAD", "--only", "start", *options]
        done = subprocess.run(words, check=False, cwd=tree, capture_output=True, text=True, env=environment())
        return done.returncode, done.stdout + done.stderr

    git("init", "--quiet")
    git("add", "--force", ".")
    git("commit", "--quiet", "--message", "A tree")
    code, told = same()
    assert (code, "0 differ" in told) == (0, True), told

    (starter,) = (tree / "generator").glob("*/starter/example/seeds/dossier.yaml")
    starter.write_text(starter.read_text(encoding="utf-8").replace("title:", "title:  ", 1), encoding="utf-8")
    code, told = same()
    assert (code, "start/fresh/example/seeds/dossier.yaml line " in told, "1 differ" in told) == (
        1,
        True,
        True,
    ), told
    code, told = same("--allow", "start/*/dossier.yaml")
    assert (code, "meant: start/fresh/example/seeds/dossier.yaml" in told) == (0, True), told
