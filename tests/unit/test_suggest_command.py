"""`dossier suggest` as its users meet it, and the file it adds to."""

from __future__ import annotations

import json
import re

import pytest
import yaml
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

import mkdocs_dossier
from dossier_workbench.hints.suggest import suggest
from dossier_workbench.hints.suggestion_text import as_text
from dossier_workbench.hints.suggestion_yaml import added
from dossier_workbench.hints.suggestions_file import read_suggestions
from lake_dossier import CATALOGUE, make_lake
from mkdocs_dossier.cli import main
from mkdocs_dossier.model.diagnostic import Severity
from mkdocs_dossier.model.suggestions import Carried, Form, Hint, Spot, Suggestion

pytestmark = pytest.mark.thorough

FILE = "seeds/fulltext/suggestions.yaml"


def dossier(*words):
    return CliRunner().invoke(main, [str(word) for word in words])


@pytest.fixture
def root(tmp_path):
    return make_lake(tmp_path / "root")


def blocks(text):
    """The suggestions of a file: key and lines."""
    parts = re.split(r"^## suggestion: (\S+)$", text, flags=re.MULTILINE)
    return list(zip(parts[1::2], parts[2::2], strict=True))


def taken_over(block):
    """A block after an editor has taken away one sign of a comment, and a space, from each line."""
    return "\n".join(re.sub(r"^# ?", "", line) for line in block.split("\n"))


def test_the_terminal_shows_count_sentences_places_and_what_to_do(root):
    result = dossier("suggest", "--root", root)
    assert result.exit_code == 0, result.output
    assert "1. Pavel Borodai, a person? Also: Borodai, Павел Бородай, Бородая. · " in result.output
    assert "4 sources (3 accounts), 4 outlets, 6 times" in result.output
    assert (
        "gazette:1 Mayor Nora Lind met Ostlandian Water Minister Pavel Borodai in Westerby on Tuesday."
        in result.output
    )
    assert "Add the form to `names:` of lind (seeds/catalogue/all.yaml:2:3)." in result.output
    assert not (root / FILE).exists()


def test_kind_limit_and_sources(root):
    result = dossier(
        "suggest", "--root", root, "--kind", "date", "--kind", "name", "--limit", 1, "--min-sources", 2
    )
    assert "Names without a record (1; 1 more with --limit 0)" in result.output
    assert "date:" not in result.output
    assert "words:" not in result.output


def test_json_is_a_list_of_everything(root):
    result = dossier("suggest", "--root", root, "--format", "json", "--kind", "name", "--limit", 0)
    first, *_ = json.loads(result.stdout)
    assert first["key"] == "name:pavel-borodai"
    assert first["forms"][2] == {"form": "Павел Бородай", "lang": "ru"}
    assert (first["accounts"], first["outlets"], first["count"]) == (3, 4, 6)
    assert first["places"][0]["source"] == "courier"
    assert result.stdout.isascii()


def test_writing_adds_only_what_is_not_there_and_loses_nothing(root):
    first = dossier("suggest", "--root", root, "--write", "--kind", "name")
    assert first.exit_code == 0, first.output
    text = (root / FILE).read_text("utf-8")
    before = {path: path.read_bytes() for path in (root / "seeds/catalogue").iterdir()}
    edited = text.replace("# actors:\n", "actors:  # taken over\n", 1) + "## a note of mine"
    (root / FILE).write_text(edited, "utf-8")
    second = dossier("suggest", "--root", root, "--write")
    after = (root / FILE).read_text("utf-8")
    assert after.startswith(edited)
    assert len(blocks(after)) > len(blocks(text))
    keys = [key for key, _ in blocks(after)]
    assert len(keys) == len(set(keys))
    assert "in it already" in second.output
    dossier("suggest", "--root", root, "--write")
    assert (root / FILE).read_text("utf-8") == after
    assert {path: path.read_bytes() for path in (root / "seeds/catalogue").iterdir()} == before


def test_the_file_is_no_stray_and_changes_no_check(root):
    before = mkdocs_dossier.open(root).check()
    dossier("suggest", "--root", root, "--write")
    dossier("suggest", "--root", root, "--out", root / "seeds/suggestions.yaml")
    assert (root / "seeds/suggestions.yaml").exists()
    assert mkdocs_dossier.open(root).check() == before


@pytest.mark.parametrize(
    "place", ["seeds/catalogue/all.yaml", "seeds/catalogue/new.yaml", "seeds/dossier.yaml", "mkdocs.yml"]
)
def test_the_dossiers_own_files_are_refused(root, place):
    before = (root / place).read_bytes() if (root / place).exists() else None
    result = dossier("suggest", "--root", root, "--out", root / place)
    assert result.exit_code == 2
    assert "is the dossier's own. Name another place" in result.output
    assert ((root / place).read_bytes() if (root / place).exists() else None) == before


@pytest.mark.parametrize("content", [b"my: notes\n", b"\xff\xfe\x00"])
def test_another_file_is_refused(root, tmp_path, content):
    (tmp_path / "mine.yaml").write_bytes(content)
    result = dossier("suggest", "--root", root, "--out", tmp_path / "mine.yaml")
    assert result.exit_code == 2
    assert (tmp_path / "mine.yaml").read_bytes() == content


def test_the_folder_of_originals_is_made_and_git_is_to_ignore_it(root):
    for file in (root / "seeds/fulltext").iterdir():
        file.unlink()
    (root / "seeds/fulltext").rmdir()
    (root / ".git").mkdir()
    result = dossier("suggest", "--root", root, "--write")
    assert result.exit_code == 0
    assert "suggestions.yaml: 3 added" in result.output
    assert "[fulltext-not-ignored]" in result.output
    nowhere = dossier("suggest", "--root", root, "--out", root / "none" / "x.yaml")
    assert nowhere.exit_code == 2
    assert "Name a file with --out" in nowhere.output


def test_dismissals_are_counted_and_useless_ones_named(tmp_path):
    root = make_lake(
        tmp_path / "root",
        settings='dismissed:\n  - {suggestion: "name:borodai", reason: No.}\n  - {suggestion: "name:xyz", reason: No.}\n',
    )
    result = dossier("suggest", "--root", root)
    assert result.exit_code == 0
    assert "dismissed before: 1" in result.stderr
    assert "seeds/dossier.yaml:5:18: nothing suggests 'name:xyz' any more [dismissal-unused]" in result.stderr
    assert "name:pavel-borodai" not in result.stdout


def errors(root):
    return [item for item in mkdocs_dossier.open(root).check() if item.severity is Severity.ERROR]


def test_what_is_taken_over_passes_the_check(root):
    dossier("suggest", "--root", root, "--write", "--limit", 0)
    found = blocks((root / FILE).read_text("utf-8"))
    assert {key.split(":")[0] for key, _ in found} == {"name", "spelling", "date", "summary", "words"}
    for key, block in (each for each in found if not each[0].startswith("summary:")):
        text = taken_over(block)
        hint, *_ = key.split(":")
        if hint in {"name", "date"}:
            if "kind:  #" in text:
                text = text.replace("kind:", "kind: group", 1)  # left to the author
            (root / "seeds/catalogue/new.yaml").write_text(text, "utf-8")
        elif hint == "spelling":
            record = key.split(":")[1]
            names = yaml.safe_load(text)
            new = CATALOGUE.replace(", names: [Lind]", "")
            name = {"lind": "Nora Lind", "westerby": "Westerby"}[record]
            new = new.replace(
                f"name: {name}}}", f"name: {name}, names: {json.dumps(names, ensure_ascii=False)}}}"
            )
            assert new != CATALOGUE
            (root / "seeds/catalogue/all.yaml").write_text(new, "utf-8")
        else:
            (entry,) = yaml.safe_load(text)
            entry["speaker"] = "lind"
            new = CATALOGUE.replace(
                "accident, date: 2021-05-04, ",
                f"accident, date: 2021-05-04, quotes: [{json.dumps(entry, ensure_ascii=False)}], ",
            )
            (root / "seeds/catalogue/all.yaml").write_text(new, "utf-8")
            assert dossier("verify", "--root", root).exit_code == 0
        assert errors(root) == [], key
        (root / "seeds/catalogue/new.yaml").unlink(missing_ok=True)
        (root / "seeds/evidence.lock.json").unlink(missing_ok=True)
        (root / "seeds/catalogue/all.yaml").write_text(CATALOGUE, "utf-8")


def test_a_kind_that_nothing_tells_is_all_that_is_missing(tmp_path):
    articles = {"a": ("language: en", ["They spoke of Dunwall and then of Dunwall again."])}
    root = make_lake(tmp_path, articles, "actors: {}\n")
    dossier("suggest", "--root", root, "--write")
    ((_, block),) = blocks((root / FILE).read_text("utf-8"))
    (root / "seeds/catalogue/new.yaml").write_text(taken_over(block), "utf-8")
    (only,) = errors(root)
    assert only.code == "empty-value"
    assert "kind" in only.message


TEXT = st.text(max_size=40) | st.sampled_from(
    ["a\nb: c", "# x", "- y", "'", '"', "\u2028x", "\x00", "yes", "{a: b}", "unknown"]
)
SUGGESTIONS = st.builds(
    Suggestion,
    hint=st.sampled_from([Hint.NAME, Hint.SPELLING, Hint.WORDS]),
    key=st.from_regex(r"name:[a-z0-9]{1,12}", fullmatch=True),
    also=st.just(()),
    text=TEXT,
    carried=st.builds(
        Carried,
        sources=st.just(("gazette",)),
        accounts=st.just(1),
        outlets=st.just(1),
        count=st.just(2),
        spots=st.lists(st.builds(Spot, st.just("gazette"), st.just(1), TEXT), min_size=1, max_size=3).map(
            tuple
        ),
    ),
    forms=st.lists(st.builds(Form, TEXT, st.sampled_from(["", "ru"])), min_size=1, max_size=4).map(tuple),
    guess=st.sampled_from(["", "person", "organization", "state", "place", "event"]),
    records=st.just(("lind",)),
    note=TEXT,
)


@pytest.fixture(scope="module")
def small(tmp_path_factory):
    return suggest(make_lake(tmp_path_factory.mktemp("lake")), "", None).dossier


@given(some=st.lists(SUGGESTIONS, max_size=4, unique_by=lambda each: each.key))
def test_whatever_a_source_says_stays_in_its_comment(small, some):
    text, number = added("", frozenset(), some, small)
    assert number == len(some)
    assert all(
        line == "" or line.startswith("#") for line in re.split("[\n\r\x0b\x0c\x85\u2028\u2029]", text)
    )
    assert yaml.safe_load(text) is None
    for _, block in blocks(text):
        yaml.safe_load(taken_over(block))
    assert "\x00" not in as_text(some, some, small)


@given(some=st.lists(SUGGESTIONS, max_size=4, unique_by=lambda each: each.key))
def test_a_second_run_adds_nothing(small, some, tmp_path_factory):
    text, _ = added("", frozenset(), some, small)
    file = tmp_path_factory.getbasetemp() / "some.yaml"
    file.write_bytes(text.encode())
    read, known = read_suggestions(file)
    assert read == text
    assert added(read, known, some, small) == (text, 0)
