"""`dossier new`: a dossier that has nothing to mend, put where nothing stands in its way."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from mkdocs_dossier import __version__, pipeline
from mkdocs_dossier.cli import main

pytestmark = pytest.mark.thorough

SETTINGS = "seeds/dossier.yaml"


def begin(folder: Path):
    return CliRunner().invoke(main, ["new", str(folder)])


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
    outcome = pipeline.build(fresh)
    assert outcome.diagnostics == ()
    paths = {output.path for output in outcome.outputs}
    assert {"index.md", "events/suspension.md", "sources/post-2024-05-15.md", "data/dossier.json"} <= paths


def test_shows_every_kind_of_record_and_several_values(fresh):
    dossier = pipeline.check(fresh).loaded.dossier
    assert all([dossier.actors, dossier.places, dossier.events, dossier.sources])
    assert {verdict.status.value for verdict in dossier.events["suspension"].verdicts.values()} == {
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


def test_originals_are_kept_out_of_git(fresh):
    assert "seeds/fulltext/" in (fresh / ".gitignore").read_text(encoding="utf-8").splitlines()


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
        for output in pipeline.build(fresh).outputs
        if output.path.endswith(".md")
    }
    assert "Attested in the sources.[^1]" in pages["events/bare.md"]
    assert "a crack below the waterline" in pages["events/bare.md"]
    assert "Attested" not in pages["events/none.md"]
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
    assert pipeline.check(fresh).diagnostics == ()
