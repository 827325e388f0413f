"""`dossier new`: a dossier that has nothing to mend, put where nothing stands in its way."""

import html
import json
import re
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner
from markdown import Markdown
from markdown_it import MarkdownIt
from mkdocs.utils.yaml import get_yaml_loader

import mkdocs_dossier
from mkdocs_dossier import __version__
from mkdocs_dossier.cli import main
from mkdocs_dossier.model.leftovers import EXAMPLE_ARTICLES
from mkdocs_dossier.model.source import Rights

pytestmark = pytest.mark.thorough

SETTINGS = "seeds/dossier.yaml"


def begin(folder: Path, *options: str):
    return CliRunner().invoke(main, ["new", str(folder), *options])


@pytest.fixture
def fresh(tmp_path):
    folder = tmp_path / "dossier"
    assert begin(folder).exit_code == 0
    return folder


def test_says_how_to_go_on(tmp_path):
    folder = tmp_path / "my dossier"
    done = begin(folder)
    assert done.exit_code == 0
    assert f'cd "{folder}"\n    mkdocs serve\n' in done.output


def test_has_nothing_to_mend_and_builds(fresh):
    outcome = mkdocs_dossier.open(fresh).build()
    assert outcome.diagnostics == ()
    paths = {output.path for output in outcome.outputs}
    assert {"index.md", "events/suspension.md", "sources/post-2024-05-15.md", "data/dossier.json"} <= paths


def test_shows_every_kind_of_record_and_several_values(fresh):
    dossier = mkdocs_dossier.open(fresh).loaded.dossier
    assert all([dossier.actors, dossier.places, dossier.events, dossier.sources])
    assert {given[-1].status.value for given in dossier.events["suspension"].verdicts.values()} == {
        "open",
        "differ",
    }


def test_editors_find_the_schemas(fresh):
    """Every seed names its schema by a path that leads to it."""
    marker = "# yaml-language-server: $schema="
    seeds = sorted((fresh / "seeds").rglob("*.*"))
    assert len(seeds) == 6
    for seed in seeds:
        line = next(line for line in seed.read_text(encoding="utf-8").splitlines() if line.startswith(marker))
        schema = json.loads((seed.parent / line.removeprefix(marker)).read_text(encoding="utf-8"))
        assert schema["properties"]


def test_says_with_which_version_it_is_built(fresh):
    assert f"mkdocs-dossier=={__version__}\n" in (fresh / "requirements.txt").read_text(encoding="utf-8")
    authors = (fresh / "requirements-authors.txt").read_text(encoding="utf-8").splitlines()
    assert [line for line in authors if line[0] != "#"] == [
        "--requirement requirements.txt",
        f"mkdocs-dossier[workbench]=={__version__}",
    ]


def test_its_workflow_installs_the_builder_alone(fresh):
    workflow = (fresh / ".github/workflows/dossier.yml").read_text(encoding="utf-8")
    assert re.findall(r"pip install .*", workflow) == ["pip install --requirement requirements.txt"]
    assert "workbench" not in (fresh / "requirements.txt").read_text(encoding="utf-8")


def test_originals_are_kept_out_of_git(fresh):
    assert "/seeds/fulltext/" in (fresh / ".gitignore").read_text(encoding="utf-8").splitlines()


def test_a_second_run_changes_nothing(fresh):
    before = {file: file.read_bytes() for file in fresh.rglob("*") if file.is_file()}
    done = begin(fresh)
    assert (done.exit_code, "0 files written" in done.output) == (0, True)
    assert {file: file.read_bytes() for file in fresh.rglob("*") if file.is_file()} == before


def test_a_run_that_was_cut_off_is_completed(fresh):
    (fresh / SETTINGS).unlink()
    assert "1 files written" in begin(fresh).output
    assert (fresh / SETTINGS).is_file()


@pytest.mark.parametrize("path", [SETTINGS, "mkdocs.yml", ".github/workflows/dossier.yml"])
def test_nothing_of_the_authors_is_overwritten(tmp_path, path):
    mine = tmp_path / path
    mine.parent.mkdir(parents=True, exist_ok=True)
    mine.write_text("mine", encoding="utf-8")
    done = begin(tmp_path)
    assert done.exit_code == 2
    assert path in done.output
    assert mine.read_text(encoding="utf-8") == "mine"
    assert [file for file in tmp_path.rglob("*") if file.is_file()] == [mine]


def test_other_files_of_the_authors_stay(tmp_path):
    (tmp_path / "notes.txt").write_text("mine", encoding="utf-8")
    assert begin(tmp_path).exit_code == 0
    assert (tmp_path / "notes.txt").read_text(encoding="utf-8") == "mine"


def test_a_file_is_no_folder(tmp_path):
    file = tmp_path / "file"
    file.touch()
    assert begin(file).exit_code == 2
    assert begin(file / "below").exit_code == 2


def test_a_link_out_of_the_folder_is_not_followed(tmp_path):
    outside = tmp_path / "outside"
    outside.mkdir()
    folder = tmp_path / "dossier"
    folder.mkdir()
    (folder / "seeds").symlink_to(outside, target_is_directory=True)
    assert begin(folder).exit_code == 2
    assert list(outside.iterdir()) == []


def test_a_record_that_is_cited_without_a_summary_shows_its_passage(fresh):
    more = fresh / "seeds/catalogue/more.yaml"
    more.write_text(
        "events:\n  bare: {name: Bare, kind: other, date: 2024, cite: {source: post-2024-05-15, quote: a crack below the waterline}}\n"
        "  none: {name: None at all, kind: other, date: 2024}\n",
        encoding="utf-8",
    )
    pages = {
        output.path: output.content.decode()
        for output in mkdocs_dossier.open(fresh).build().outputs
        if output.path.endswith(".md")
    }
    assert "\nOther, 2024.[^1]\n" in pages["events/bare.md"]
    assert "a crack below the waterline" in pages["events/bare.md"]
    assert "[^1]" not in pages["events/none.md"]
    done = CliRunner().invoke(main, ["book", "--root", str(fresh), "--out", str(fresh / "book.pdf")])
    assert done.exit_code == 0, done.output  # a passage that is numbered stands somewhere in the book too


def test_a_preview_goes_on_while_something_is_left_to_mend(fresh):
    """Warnings fail where `--strict` is asked for, not in `mkdocs serve`: a new article is a warning until it is used."""
    assert "strict:" not in (fresh / "mkdocs.yml").read_text(encoding="utf-8")
    workflow = (fresh / ".github/workflows/dossier.yml").read_text(encoding="utf-8")
    assert "mkdocs build --strict" in workflow
    assert "dossier check --strict" in workflow


def test_suggestions_of_a_new_dossier_are_written_where_git_ignores_them(fresh):
    done = CliRunner().invoke(main, ["suggest", "--write", "--root", str(fresh)])
    assert done.exit_code == 0, done.output
    assert (fresh / "seeds/fulltext/suggestions.yaml").is_file()
    assert mkdocs_dossier.open(fresh).check() == ()


TITLES = [
    "The lock at Orrin: who knew?",
    "\"Quoted\" and 'quoted'",
    "{{ config }} and {% raw %} and #5",
    "Two\nlines\tand a tab",
    "Family \U0001f468\u200d\U0001f469\u200d\U0001f467 and \u202ebackwards\u202c",
    "2024",
    "yes",
    "~",
    "0x1F",
    "2024-05-14",
    "- a list: of *one* [link](javascript:x) <b>&amp;</b>",
    "!ENV [HOME]",
    "C:\\new\\table",
    "__VERSION__ __TITLE__ {version}",
    "Ձոր: Ձախ և աջ",
    "عنوان: واحد",
    "%% a note",
    "| a | b |",
    "unknown",
    "null",
    "trailing hashes ##",
    "--- ...",
]


@pytest.mark.parametrize("empty", [False, True])
@pytest.mark.parametrize("title", TITLES)
def test_any_title_survives_in_every_file(tmp_path, title, empty):
    done = begin(tmp_path, "--title", title, *(["--empty"] if empty else []))
    assert done.exit_code == 0, done.output
    line = " ".join(title.split())
    settings = (tmp_path / SETTINGS).read_text(encoding="utf-8")
    assert yaml.safe_load(settings)["title"] == line
    heading = readme(tmp_path)
    for rendered in (Markdown().convert(heading), MarkdownIt().render(heading)):
        text = rendered.strip().removeprefix("<h1>").removesuffix("</h1>")
        assert "<" not in text
        assert html.unescape(text) == line
    site = yaml.load((tmp_path / "mkdocs.yml").read_text(encoding="utf-8"), Loader=get_yaml_loader())  # noqa: S506 - MkDocs's own
    assert html.unescape(site["site_name"]) == line
    assert "<" not in site["site_name"], "themes print it as HTML"
    checked = mkdocs_dossier.open(tmp_path)
    assert checked.loaded.dossier.settings.title == line
    assert checked.check() == ()


def readme(folder):
    return (folder / "README.md").read_text(encoding="utf-8").partition("\n")[0]


@pytest.mark.parametrize("title", ["", "  ", "\x07", "\ud800"])
def test_a_title_of_nothing_is_refused(tmp_path, title):
    done = begin(tmp_path / "a", "--title", title)
    assert done.exit_code == 2
    assert "--title" in done.output
    assert not (tmp_path / "a").exists()


def test_an_empty_one_holds_nothing_of_the_example_and_nothing_to_mend(tmp_path):
    assert begin(tmp_path, "--empty", "--title", "The lock at Orrin").exit_code == 0
    outcome = mkdocs_dossier.open(tmp_path).build()
    assert outcome.diagnostics == ()
    dossier = mkdocs_dossier.open(tmp_path).loaded.dossier
    assert not dossier.records
    for file in tmp_path.rglob("*"):
        if file.is_file() and file.parent.name != "schema":
            assert not {"ferry", "kestrel", "guillemot"} & set(
                file.read_text(encoding="utf-8").lower().split()
            )


def test_example_articles_are_known_by_their_ids(fresh):
    assert set(mkdocs_dossier.open(fresh).loaded.dossier.sources) == EXAMPLE_ARTICLES


def test_private_by_default_and_open_where_it_says_so(fresh):
    dossier = mkdocs_dossier.open(fresh).loaded.dossier
    assert dossier.settings.rights is Rights.QUOTE
    assert {source.meta.rights for source in dossier.sources.values()} == {Rights.OPEN}


ARTICLE = "---\ntitle: A gate fails\npublisher: Post\npublished: 2024-05-14\nrights: open\n---\nA gate failed on Monday.\n"


def left(folder):
    return {
        str(found.origin).rpartition(":")[0]
        for found in mkdocs_dossier.open(folder).check()
        if found.code == "placeholder-left"
    }


def test_from_the_first_article_on_the_empty_one_asks_for_what_is_to_be_written(tmp_path):
    assert begin(tmp_path, "--empty").exit_code == 0
    assert left(tmp_path) == set()
    (tmp_path / "seeds/articles").mkdir()
    (tmp_path / "seeds/articles/gate.md").write_text(ARTICLE, encoding="utf-8")
    assert left(tmp_path) == {
        *("docs/index.md:1", "docs/method.md:3"),
        *("seeds/dossier.yaml:4", "seeds/dossier.yaml:6"),
    }
    assert CliRunner().invoke(main, ["check", "--strict", "--root", str(tmp_path)]).exit_code == 1
    assert CliRunner().invoke(main, ["check", "--root", str(tmp_path)]).exit_code == 0
    settings = tmp_path / SETTINGS
    text = settings.read_text(encoding="utf-8").replace("Untitled dossier", "The gate")
    settings.write_text(text.replace("Your name", "Ada Ellis"), encoding="utf-8")
    for page in ("index", "method"):
        (tmp_path / f"docs/{page}.md").write_text("# Head\n\nWhat I did.\n", encoding="utf-8")
    assert left(tmp_path) == set()


def test_what_is_left_of_the_example_is_told_once_its_articles_are_gone(fresh):
    (fresh / "seeds/articles/gate.md").write_text(ARTICLE, encoding="utf-8")
    assert left(fresh) == set()
    for file in [*(fresh / "seeds/articles").glob("*2024*"), *(fresh / "seeds/catalogue").iterdir()]:
        file.unlink()
    assert left(fresh) == {
        *("docs/index.md:1", "docs/index.md:5"),
        *("docs/method.md:3", "docs/method.md:5", "docs/method.md:10"),
        *(f"seeds/dossier.yaml:{line}" for line in (4, 5, 6, 8)),
    }
