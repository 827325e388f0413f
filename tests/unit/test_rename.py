"""`dossier rename`: one id becomes another wherever it stands, and nothing else changes."""

from __future__ import annotations

import sys

import pytest
from click.testing import CliRunner
from mkdocs.exceptions import Abort

from dossier_workbench.editing.references import NotRenamedError
from dossier_workbench.editing.rename import rename as renamed
from lake_dossier import make_lake
from mkdocs_dossier import open as open_dossier
from mkdocs_dossier.cli import main
from mkdocs_dossier.plugin import _finish_changes
from mkdocs_dossier.recording import verify
from mkdocs_dossier.write import apply
from mkdocs_dossier.write.changes import NOTE
from small_dossier import files_below

pytestmark = pytest.mark.thorough

CATALOGUE = """\
# Who is who.
actors:
  lind: {kind: person, name: Nora Lind, names: [Lind], was: [berg], occupancies: [{post: Mayor, of: council}]}
  council:  # the town's
    kind: public-body
    name: River Council
    relations:
      - kind: ally-of
        to: lind

    # last words
  borodai: {kind: person, name: Pavel Borodai}
places:
  westerby: {name: Westerby}
questions:
  dam-plan: {name: Plan for the dam, question: What of the dam?}
events:
  break:
    name: Break of the dam
    kind: accident
    date: 2021-05-04
    place: westerby
    participants: [{actor: lind, role: witness}]
    claims:
      - id: rebuild
        property: dam-plan
        value: lind says it
        said_by: lind
        cite: {source: gazette, quote: We shall rebuild the old dam before the winter comes}
      - property: dam-plan
        value: nothing
        differs_from: rebuild
        said_by: [borodai, "lind"]
    verdicts:
      dam-plan: {status: open, note: Nobody knows about lind.}
"""
SETTINGS = """\
parties: [lind, borodai]
ignore:
  - {code: uncited-claim, where: "seeds/catalogue/all.yaml:8", reason: lind}
  - {code: uncited-claim, where: "seeds/catalogue/all.yaml:15", reason: lind}
  - {code: digest-unwritten, where: seeds/articles/post.md, reason: later}
"""
HOME = """\
# Home

[[lind]], [[ lind | the mayor ]], [[borodai]] and `[[lind]]`: [page](actors/lind.md#x), [other](actors/blind.md),
[titled](actors/lind.md#x "Her page"), [angled](<actors/lind.md>), [defined][hers]

[hers]: actors/lind.md 'Her page'
"""


@pytest.fixture
def root(tmp_path):
    root = make_lake(tmp_path / "root", catalogue=CATALOGUE, settings=SETTINGS)
    article = root / "seeds/articles/courier.md"
    head = "covers: [{event: break}]\nresolve: [{form: Lind, record: lind}]\n---\nA digest"
    article.write_text(article.read_text("utf-8").replace("---\nA digest", head), "utf-8")
    (root / "docs").mkdir()
    (root / "docs/index.md").write_text(HOME, "utf-8")
    with (root / "mkdocs.yml").open("a", encoding="utf-8") as config:
        config.write("nav: [index.md, {Mayor: actors/lind.md}]\n")
    (root / "seeds/evidence.lock.json").write_text(verify(root, "", None, "2026-01-01").lock, "utf-8")
    return root


def rename(*words):
    return CliRunner().invoke(main, ["rename", "--yes", *(str(word) for word in words)])


def told(root):
    return sorted((item.code, item.severity) for item in open_dossier(root).check())


def texts(root):
    return {name: content.decode() for name, content in files_below(root).items()}


def test_everything_that_names_a_record_follows_it(root):
    before, was = texts(root), told(root)
    result = rename("--root", root, "lind", "nora-lind")
    assert result.exit_code == 0, result.output
    after = texts(root)
    wanted = (
        CATALOGUE.replace("  lind: {", "  nora-lind: {")
        .replace("was: [berg]", "was: [berg, lind]")
        .replace("to: lind", "to: nora-lind")
        .replace("actor: lind", "actor: nora-lind")
        .replace("said_by: lind", "said_by: nora-lind")
        .replace('[borodai, "lind"]', '[borodai, "nora-lind"]')
    )
    assert after["seeds/catalogue/all.yaml"] == wanted
    assert after["seeds/dossier.yaml"] == before["seeds/dossier.yaml"].replace("[lind,", "[nora-lind,")
    assert after["docs/index.md"] == HOME.replace(
        "[[lind]], [[ lind ", "[[nora-lind]], [[ nora-lind "
    ).replace("actors/lind", "actors/nora-lind")
    assert "record: nora-lind" in after["seeds/articles/courier.md"]
    assert after["mkdocs.yml"] == before["mkdocs.yml"].replace("actors/lind.md", "actors/nora-lind.md")
    assert told(root) == was
    renewed = verify(root, "", None, "2026-01-01").lock
    assert after["seeds/evidence.lock.json"] == renewed
    assert rename("--root", root, "nora-lind", "lind").exit_code == 0
    back = texts(root)
    assert {name for name in before if back[name] != before[name]} == {"seeds/catalogue/all.yaml"}
    assert back["seeds/catalogue/all.yaml"] == CATALOGUE.replace("was: [berg]", "was: [berg, nora-lind]")


def test_lines_that_the_settings_name_stay_the_lines_they_were(root):
    assert rename("--root", root, "council", "river-council").exit_code == 0
    text = texts(root)["seeds/catalogue/all.yaml"]
    assert "        to: lind\n    was: [council]\n\n    # last words\n" in text
    assert 'all.yaml:8"' in texts(root)["seeds/dossier.yaml"]
    assert "all.yaml:16" in texts(root)["seeds/dossier.yaml"]


def test_an_article_moves_and_its_original_stays(root):
    was = told(root)
    assert rename("--root", root, "gazette", "zeitung").exit_code == 0
    after = texts(root)
    assert "seeds/articles/gazette.md" not in after
    assert "fulltext: gazette.txt" in after["seeds/articles/zeitung.md"]
    assert "was: [gazette]\n---\nA digest." in after["seeds/articles/zeitung.md"]
    assert "{source: zeitung, quote" in after["seeds/catalogue/all.yaml"]
    assert told(root) == was
    assert verify(root, "", None, "2026-01-01").lock == after["seeds/evidence.lock.json"]
    assert rename("--root", root, "post", "a-post").exit_code == 0
    assert "where: seeds/articles/a-post.md" in texts(root)["seeds/dossier.yaml"]
    assert verify(root, "", None, "2026-01-01").lock == texts(root)["seeds/evidence.lock.json"]


def test_a_citation_that_names_no_source_goes_on_naming_none(root):
    file = root / "seeds/catalogue/all.yaml"
    file.write_text(CATALOGUE.replace("{source: gazette, quote", "{quote"), "utf-8")
    (root / "seeds/evidence.lock.json").write_text(verify(root, "", None, "2026-01-01").lock, "utf-8")
    before, was = texts(root), told(root)
    result = rename("--root", root, "gazette", "the-gazette")
    assert result.exit_code == 0, result.output
    assert texts(root)["seeds/catalogue/all.yaml"] == before["seeds/catalogue/all.yaml"]
    assert told(root) == was


def test_questions_and_claims_are_renamed_too(root):
    was = told(root)
    assert rename("--root", root, "dam-plan", "dam").exit_code == 0
    text = texts(root)["seeds/catalogue/all.yaml"]
    assert text.count("property: dam\n") == 2
    assert "      dam: {status: open" in text
    assert "  dam: {name: Plan for the dam, question: What of the dam?, was: [dam-plan]}" in text
    assert rename("--root", root, "rebuild", "rebuilding").exit_code == 0
    text = texts(root)["seeds/catalogue/all.yaml"]
    assert "id: rebuilding\n" in text
    assert "differs_from: rebuilding\n" in text
    assert "        was: [rebuild]\n" in text
    assert told(root) == was


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("lnd", "x", "Nearest ids: lind"),
        ("berg", "x", "former id of 'lind'"),
        ("lind", "borodai", "dossier merge"),
        ("lind", "Gazette", "is not an id"),
        ("lind", "rebuild", "is taken"),
        ("borodai", "berg", "is taken"),
        ("lind", "con", "reserved"),
    ],
)
def test_what_can_not_be_renamed_is_said_and_nothing_changes(root, old, new, said):
    before = texts(root)
    result = rename("--root", root, old, new)
    assert (result.exit_code, said in result.stderr) == (2, True), result.stderr
    assert texts(root) == before


@pytest.mark.parametrize("old", ["break", "borodai", "lind"])
def test_what_names_a_claim_by_its_words_is_not_lost(root, old):
    """An id made of what a claim says changes with its record and its speakers: it gets one that stays first."""
    project = open_dossier(root)
    derived = next(each.id for each in project.findings.relations.claims("break") if each.derived)
    renamed(root, project, old, "other")
    file = root / "seeds/catalogue/all.yaml"
    text = file.read_text("utf-8").replace("- id: rebuild\n", f"- id: rebuild\n        rests_on: {derived}\n")
    file.write_text(text, "utf-8")
    with pytest.raises(NotRenamedError, match=f"'{derived}'.*dossier mint"):
        renamed(root, open_dossier(root), old, "other")
    file.write_text(
        text.replace("- property: dam-plan\n", f"- property: dam-plan\n        id: {derived}\n"), "utf-8"
    )
    assert renamed(root, open_dossier(root), old, "other")


def test_faults_that_may_hide_references_are_mended_first(root):
    file = root / "seeds/catalogue/more.yaml"
    file.write_text("actors: [\n", "utf-8")
    result = rename("--root", root, "lind", "x")
    assert result.exit_code == 2
    assert "seeds/catalogue/more.yaml" in result.stderr


def test_a_look_changes_nothing(root):
    before = texts(root)
    result = rename("--root", root, "lind", "x", "--dry-run")
    assert result.exit_code == 0
    assert "+  x: {kind: person" in result.output
    assert texts(root) == before


def test_the_next_command_or_build_finishes_what_was_interrupted(root, monkeypatch):
    changes = renamed(root, open_dossier(root), "lind", "nora-lind")
    with monkeypatch.context() as patched:
        patched.setattr("mkdocs_dossier.write.changes._make", lambda *_: sys.exit("killed"))
        with pytest.raises(SystemExit):
            apply(root, changes)
    assert "  lind: {" in texts(root)["seeds/catalogue/all.yaml"]
    _finish_changes(root)
    assert {change.path: change.after for change in changes}.items() <= files_below(root).items()
    (root / NOTE).write_text("strange", "utf-8")
    result = CliRunner().invoke(main, ["check", "--root", str(root)])
    assert (result.exit_code, "was not written by dossier" in result.stderr) == (2, True)
    with pytest.raises(Abort, match="was not written by dossier"):
        _finish_changes(root)
