"""The command `dossier add`: what it takes, says and ends with."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

from dossier_workbench.cli import add as command
from dossier_workbench.readers.read import read_draft
from dossier_workbench.readers.workers import Read
from drafts import OTHER, STORY
from mkdocs_dossier.cli import main
from small_dossier import files_below

pytestmark = pytest.mark.thorough


@pytest.fixture(autouse=True)
def _in_this_process(monkeypatch):
    """Read without other processes, which take seconds to start."""

    def read_all(arrivals, workers):
        assert workers.executor is not None
        for arrival in arrivals:
            if arrival.raw.startswith(b"broken"):
                diagnostic = command.IntakeError("article-unreadable", "it is broken").as_diagnostic(
                    arrival.name
                )
                yield Read(arrival, None, diagnostic)
            elif arrival.raw.startswith(b"lacking"):
                error = command.IntakeError("installation-incomplete", "a package is missing", "Run: pip")
                yield Read(arrival, None, error.as_diagnostic(arrival.name))
            else:
                yield Read(arrival, read_draft(arrival.name, arrival.raw), None)

    monkeypatch.setattr(command, "read_all", read_all)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1772000000")


@pytest.fixture
def root(tmp_path):
    (tmp_path / "root/seeds").mkdir(parents=True)
    (tmp_path / "root/seeds/dossier.yaml").write_text("title: Ferries\n", encoding="utf-8")
    return tmp_path / "root"


@pytest.fixture
def page(tmp_path):
    file = tmp_path / "ferry.txt"
    file.write_text("\n\n".join(["The ferry stops", *STORY]), encoding="utf-8")
    return file


def add(root, *words, **more):
    return CliRunner().invoke(main, ["add", "--root", str(root), *map(str, words)], **more)


def test_it_says_what_became_of_each(root, page, tmp_path):
    (tmp_path / "bad.txt").write_text("broken", encoding="utf-8")
    result = add(root, page, tmp_path / "bad.txt")
    assert result.exit_code == 1
    assert (
        f"{page}: added: the-ferry-stops\n    seeds/articles/the-ferry-stops.md\n    The ferry stops\n"
        in result.stdout
    )
    assert "not found: publisher, authors, published" in result.stdout
    assert "1 of no known publisher: write it into the files" in result.stdout
    assert "bad.txt: not added: it is broken [article-unreadable]" in result.stdout
    assert result.stdout.endswith("1 added, 1 not added\n")
    again = add(root, page)
    assert again.exit_code == 0
    assert again.stdout == f"{page}: there already: the-ferry-stops (the same file)\n1 there already\n"


def test_a_fault_of_ours_ends_as_what_cannot_run(root, page, tmp_path):
    (tmp_path / "bad.txt").write_text("lacking", encoding="utf-8")
    result = add(root, page, tmp_path / "bad.txt")
    assert result.exit_code == 2
    assert "bad.txt: not added: a package is missing [installation-incomplete]\n    Run: pip" in result.stdout
    assert result.stdout.endswith("1 added, 1 not added\n")


def test_json_for_programs(root, page):
    result = add(root, page, "--format", "json", "--publisher", "Morning Post", "--retrieved", "2024-03-05")
    (taken,) = json.loads(result.stdout)
    assert (taken["input"], taken["outcome"], taken["id"]) == (
        str(page),
        "added",
        "the-ferry-stops-morning-post",
    )
    assert taken["files"] == [
        "seeds/fulltext/the-ferry-stops-morning-post.original.txt",
        "seeds/fulltext/the-ferry-stops-morning-post.txt",
        "seeds/articles/the-ferry-stops-morning-post.md",
    ]
    given = {"how": "given by the editors when the article was added", "printed": False}
    assert taken["fields"]["publisher"] == {"value": "Morning Post", **given}
    assert taken["fields"]["retrieved"] == {"value": "2024-03-05", **given}
    assert taken["fields"]["title"]["printed"] is True
    assert taken["residue"] == {"headline": 1}
    assert taken["paragraphs"] == len(STORY)


def test_many_articles_are_told_in_a_line_each(root, tmp_path):
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    for number in range(25):
        text = "\n\n".join([f"Ferry number {number}", *(f"{line} {number} " * 2 for line in OTHER)])
        (inbox / f"{number:02}.txt").write_text(text, encoding="utf-8")
    result = add(root, inbox)
    assert len(result.stdout.splitlines()) == 27
    assert result.exit_code == 0


def test_standard_input(root):
    result = add(root, "-", "--id", "ferry", input="\n\n".join(["The ferry stops", *STORY]))
    assert result.exit_code == 0, result.output
    assert "-: added: ferry\n" in result.stdout
    assert "ferry.original.txt" in {path.name for path in (root / "seeds/fulltext").iterdir()}


def test_a_dry_run_says_so(root, page):
    before = files_below(root)
    result = add(root, page, "--dry-run")
    assert result.stdout.endswith("1 added (nothing was written)\n")
    assert files_below(root) == before


@pytest.mark.parametrize("url", ["http://127.0.0.1/x", "https://[::1]/", "http://10.0.0.1/"])
def test_private_addresses_are_refused(root, url):
    result = add(root, url)
    assert result.exit_code == 1
    assert "[address-refused]" in result.stdout


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--id", "Not An Id"], "is not an id"),
        (["--retrieved", "yesterday"], "--retrieved"),
        (["--rights", "some"], "--rights"),
        (["--jobs", "0"], "--jobs"),
        (["--fulltext", "{root}/docs/texts"], "is published"),
    ],
)
def test_what_cannot_run(root, page, words, said):
    result = add(root, page, *(word.format(root=root) for word in words))
    assert result.exit_code == 2
    assert said in result.stderr
    assert not (root / "seeds/articles").exists()


def test_addresses_that_are_not_of_the_web_are_no_paths(root):
    result = add(root, "ftp://example.org/a.txt")
    assert result.exit_code == 2
    assert "ftp://example.org/a.txt is no address on the web" in result.stderr


def test_one_id_is_for_one_article(root, page, tmp_path):
    (tmp_path / "other.txt").write_text("\n\n".join(["Another", *OTHER]), encoding="utf-8")
    result = add(root, page, tmp_path / "other.txt", "--id", "one")
    assert result.exit_code == 2
    assert "names one article, and there are 2" in result.stderr


def test_full_texts_that_git_would_take_are_a_warning(root, page):
    (root / ".git").mkdir()
    result = add(root, page)
    assert result.exit_code == 0
    assert "Add the line /seeds/fulltext/ to .gitignore." in result.stderr


@pytest.mark.parametrize(
    "words",
    [
        ["http://story.example/\udcff"],
        ["http://st\udcffory.example/"],
        ["http://story.example/?\udcff"],
        ["\udcff"],
        ["http://"],
        ["http://[::1"],
        ["http://a\0b/"],
        ["x" * 5000],
        ["a\0b"],
    ],
)
@pytest.mark.parametrize("form", ["text", "json"])
def test_an_odd_argument_is_told_and_no_fault_of_ours(root, words, form):
    result = add(root, "--format", form, *words)
    assert result.exit_code in {1, 2}
    assert result.exception is None or isinstance(result.exception, SystemExit)
    assert "Traceback" not in result.output


@pytest.mark.parametrize(
    "words",
    [
        [""],
        ["--publisher", "a\udcff"],
        ["--publisher", "a\nb: c"],
        ["--language", "\udcff"],
        ["--language", "no tag"],
        ["--retrieved", "\udcff"],
    ],
)
def test_what_would_spoil_a_front_matter_is_no_option(root, page, words):
    result = add(root, *words, page)
    assert result.exit_code == 2
    assert not list((root / "seeds").glob("articles/*"))
