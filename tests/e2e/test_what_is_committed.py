"""In a new dossier, no command leaves anything for `git add .` that must not be published."""

from __future__ import annotations

import re
import shutil
import subprocess
from fnmatch import fnmatch

import click
import pytest

from forms import one_of_each
from mkdocs_dossier.cli import main
from mkdocs_dossier.load.starter import starter_files
from mkdocs_dossier.schema import schemas
from small_dossier import run

pytestmark = pytest.mark.slow

WAYS = {
    "check": ["check --strict"],
    "site": ["site", "site --offline"],
    "weigh": ["weigh site"],
    "book": ["book", "book --brief", "book --volumes 2"],
    "generate": ["generate --out build/plain"],
    "schema": ["schema --out schema"],
    "add": ["add inbox/pasted.txt --rights open --id open-text", "add inbox"],
    "suggest": ["suggest --write --limit 0"],
    "verify": ["verify"],
    "status": ["status --record"],
    "mint": ["mint"],
    "exhibits": ["exhibits --reproduce"],
    "cite": [
        "cite has not run since Monday",
        "cite --into suspension --yes Divers found a crack in the hull",
    ],
    "rename": ["rename --yes little-skerry lesser-skerry"],
    "merge": ["merge --yes divers sound-ferries"],
    "desk": [],  # writes as `cite --into` does, when a browser asks
    "review": [],  # the same, when its reader answers
    "lsp": [],  # writes nothing
    "new": [],  # has made the folder
}
"""Of each command the ways in which it writes, as the guides show them."""

COMMITTED = (
    "seeds/catalogue/found.yaml",
    *(path for path, _ in starter_files("1")),
    *(f"schema/{name}" for name in schemas()),
    *("seeds/articles/*.md", "seeds/evidence.lock.json", "seeds/editions/*.yaml"),
)
"""All that a dossier's repository may hold after them."""


def git(root, *words):
    done = subprocess.run(
        [shutil.which("git"), *words], cwd=root, capture_output=True, text=True, check=True, encoding="utf-8"
    )
    return done.stdout


@pytest.fixture(scope="module")
def used(tmp_path_factory):
    """A new dossier in which every command has run, and its articles as they came."""
    root = tmp_path_factory.mktemp("used") / "affair"
    assert run("dossier", "new", root, cwd=root.parent).returncode == 0
    git(root, "init", "--quiet")
    articles = {name: raw for name, raw in one_of_each().items() if name in ("pasted.txt", "page.html")}
    (root / "seeds/catalogue/found.yaml").write_text(
        "actors:\n  divers: {kind: organization, name: Divers}\n", encoding="utf-8"
    )
    (root / "inbox").mkdir()
    for name, raw in articles.items():
        (root / "inbox" / name).write_bytes(raw)
    for ways in WAYS.values():
        for way in ways:
            done = run("dossier", *way.split(), cwd=root)
            assert done.returncode == 0, f"{way}: {done.stdout}{done.stderr}"
    assert run("mkdocs", "build", cwd=root).returncode == 0
    return root


def to_be_added(root):
    return re.findall(
        r"^add '(.+)'$", git(root, "-c", "core.quotePath=false", "add", "-n", "."), re.MULTILINE
    )


def test_every_command_has_run():
    assert set(WAYS) == set(main.list_commands(click.Context(main)))


def test_they_have_written(used):
    for path in (
        "site",
        "site-offline",
        "build/plain",
        "dossier.pdf",
        "exhibits.pdf",
        "seeds/fulltext/suggestions.yaml",
    ):
        assert (used / path).exists(), path
    assert len(list((used / "seeds/articles").iterdir())) >= 4
    ignored = git(used, "status", "--ignored", "--porcelain")
    made = ("site/", "site-offline/", "build/", "dossier.pdf", "exhibits.pdf")
    for path in ("inbox/", "seeds/fulltext/", *made):
        assert f"!! {path}" in ignored.splitlines()


def test_nothing_but_the_dossier_is_committed(used):
    found = to_be_added(used)
    assert [path for path in found if not any(fnmatch(path, known) for known in COMMITTED)] == []
    assert {"seeds/dossier.yaml", "seeds/evidence.lock.json"} <= set(found)


def test_what_a_run_that_broke_off_has_left_is_not_committed(used):
    before = to_be_added(used)
    for path in (
        *(".site-building-4711/index.html", ".site-building-4711-former/index.html"),
        *(".site-offline-building-4711/index.html", "seeds/.dossier-staging/file", ".dossier-staging/0"),
        *("dossier-1.pdf", "exhibits-2.pdf", ".cache/x", "hooks/__pycache__/x.pyc", ".venv/x"),
    ):
        (used / path).parent.mkdir(parents=True, exist_ok=True)
        (used / path).write_text("left", encoding="utf-8")
    assert to_be_added(used) == before


def test_no_sentence_of_a_private_article_is_committed(used):
    """But for direct speech, which the outline of a digest offers as quotes."""
    private = next((used / "seeds/fulltext").glob("the-quay-courier-*.txt")).read_text(encoding="utf-8")
    sentences = [line for line in private.splitlines() if len(line.split()) > 8 and line[:1] not in "%“"]
    assert len(sentences) >= 5
    for path in to_be_added(used):
        text = (used / path).read_text(encoding="utf-8")
        for sentence in sentences:
            words = sentence.split()
            assert " ".join(words[:9]) not in text, path
