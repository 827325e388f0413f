"""`dossier merge`: two records become one, and nothing of either is lost."""

from __future__ import annotations

import pytest
import yaml
from click.testing import CliRunner

from lake_dossier import make_lake
from mkdocs_dossier import open as open_dossier
from mkdocs_dossier.cli import main
from mkdocs_dossier.recording import verify
from small_dossier import files_below

pytestmark = pytest.mark.thorough

CATALOGUE = """\
actors:
  # The mayor.
  lind:
    kind: person
    name: Nora Lind
    names: [Lind]
  berg:
    kind: person
    name: Nora Berg  # before 2020
    names:
      - Lind
      - {form: Нора Берг, lang: ru}
    was: [n-berg]
    summary: Mayor of Westerby.
    # she signed as Berg
    cite: {source: gazette, quote: Mayor Nora Lind met Ostlandian Water Minister Pavel Borodai}
    claims:
      - property: plan
        value: a new dam
        cite: {source: gazette, quote: "We shall rebuild the old dam before the winter comes"}
    verdicts: {plan: {status: open, note: Who knows.}}

  borodai: {kind: person, name: Pavel Borodai, relations: [{kind: ally-of, to: lind}]}
  council: {kind: public-body, name: River Council}
places:
  westerby: {name: Westerby}
events:
  break: {name: Break of the dam, kind: accident, date: 2021-05-04, participants: [{actor: berg, role: witness}]}
"""


@pytest.fixture
def root(tmp_path):
    root = make_lake(tmp_path / "root", catalogue=CATALOGUE)
    (root / "docs").mkdir()
    (root / "docs/index.md").write_text("# Home\n\n[[berg]] and [[lind]].\n", "utf-8")
    return root


def merge(*words):
    return CliRunner().invoke(main, ["merge", "--yes", *(str(word) for word in words)])


def texts(root):
    return {name: content.decode() for name, content in files_below(root).items()}


def catalogue(root):
    return yaml.safe_load(texts(root)["seeds/catalogue/all.yaml"])


def test_all_of_one_goes_to_the_other(root):
    before = yaml.safe_load(CATALOGUE)["actors"]
    result = merge("--root", root, "berg", "lind")
    assert result.exit_code == 0, result.output
    now, text = catalogue(root), texts(root)["seeds/catalogue/all.yaml"]
    berg = before["berg"]
    assert now["actors"]["lind"] == {
        "kind": "person",
        "name": "Nora Lind",
        "names": ["Lind", "Nora Berg", {"form": "Нора Берг", "lang": "ru"}],
        "was": ["n-berg", "berg"],
        "summary": berg["summary"],
        "cite": [berg["cite"]],
        "claims": berg["claims"],
        "verdicts": berg["verdicts"],
    }
    assert "berg" not in now["actors"]
    assert now["events"]["break"]["participants"] == [{"actor": "lind", "role": "witness"}]
    assert "    # before 2020\n    # she signed as Berg\n" in text
    assert "  # The mayor.\n  lind:\n" in text
    assert "[[lind]] and [[lind]]" in texts(root)["docs/index.md"]
    assert not [item for item in open_dossier(root).check() if item.severity == "error"]
    assert verify(root, "", None, "2026-01-01").lock


def test_a_file_of_the_one_record_alone_goes_with_it(root):
    file = root / "seeds/catalogue/more.yaml"
    file.write_text(
        "# yaml-language-server: $schema=x\nactors:\n  pavel: {kind: person, name: Pavel B.}\n", "utf-8"
    )
    assert merge("--root", root, "pavel", "borodai").exit_code == 0
    assert not file.exists()
    assert catalogue(root)["actors"]["borodai"]["names"] == ["Pavel B."]
    file.write_text("# Keep me.\nactors:\n  pav: {kind: person, name: Pavel B.}\n", "utf-8")
    result = merge("--root", root, "pav", "borodai")
    assert (result.exit_code, "nothing but comments" in result.stderr) == (2, True)


@pytest.mark.parametrize(
    ("gone", "kept", "said"),
    [
        ("brg", "lind", "Nearest ids: berg"),
        ("lind", "lind", "one record already"),
        ("lind", "gazette", "is an article"),
        ("lind", "westerby", "under `places:`"),
        ("lind", "council", "for kind: keep one"),
        ("borodai", "lind", "'borodai' names 'lind'"),
        ("lind", "borodai", "'borodai' names 'lind'"),
    ],
)
def test_what_can_not_be_one_is_said_and_nothing_changes(root, gone, kept, said):
    before = texts(root)
    result = merge("--root", root, gone, kept)
    assert (result.exit_code, said in result.stderr) == (2, True), result.stderr
    assert texts(root) == before


def test_values_that_contradict_each_other_are_named(root):
    file = root / "seeds/catalogue/all.yaml"
    more = "names: [Lind]\n    summary: Another.\n    verdicts: {plan: {status: open, note: Else.}}\n"
    file.write_text(CATALOGUE.replace("names: [Lind]\n", more), "utf-8")
    assert "for summary, verdicts/plan: keep one" in merge("--root", root, "berg", "lind").stderr


MORE = """\
actors:
  boat: {kind: group, name: Boat, names: [{form: Бот, lang: ru}]}
  boats: {kind: group, name: Boats, names: [Бот]}
questions:
  plan: {name: Plan for the dam, question: What of it}
  plans: {name: Plans for the dam, question: What of it}
terms:
  flood: {question: What was it, forms: [flood, high water]}
  water: {question: What was it, forms: [{form: flood, note: said by most}, disaster]}
events:
  first: {name: First meeting, kind: meeting, date: 2021, verdicts: {plan: {status: open, note: One.}}}
  other: {name: Other meeting, kind: meeting, date: 2021, verdicts: {Plan for the dam: {status: open, note: Two.}}}
"""


@pytest.mark.parametrize(
    ("gone", "kept", "said"),
    [
        ("boat", "boats", "for the form 'Бот': keep one"),
        ("plan", "plans", "for name: keep one"),
        ("water", "flood", "for the form 'flood': keep one"),
        ("first", "other", "would have errors: 'plan' and 'Plan for the dam' are one question"),
    ],
)
def test_nothing_is_lost_and_no_error_made_of_two_names_of_one_thing(root, gone, kept, said):
    (root / "seeds/catalogue/more.yaml").write_text(MORE, "utf-8")
    before = texts(root)
    result = merge("--root", root, gone, kept)
    assert (result.exit_code, said in result.stderr) == (2, True), result.stderr
    assert texts(root) == before


def test_words_of_terms_come_together(root):
    (root / "seeds/catalogue/more.yaml").write_text(MORE, "utf-8")
    result = merge("--root", root, "flood", "water")
    assert result.exit_code == 0, result.output
    forms = yaml.safe_load(texts(root)["seeds/catalogue/more.yaml"])["terms"]["water"]["forms"]
    assert forms == [{"form": "flood", "note": "said by most"}, "disaster", "high water"]


def test_comments_are_never_lost(root):
    result = merge("--root", root, "berg", "council")
    assert result.exit_code == 2
    file = root / "seeds/catalogue/all.yaml"
    file.write_text(CATALOGUE.replace("kind: public-body", "kind: person"), "utf-8")
    result = merge("--root", root, "berg", "council")
    assert (result.exit_code, "no lines of its own for comments" in result.stderr) == (2, True), result.output
