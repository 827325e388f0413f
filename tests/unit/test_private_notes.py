"""Notes among the editors: nothing that is made of a dossier depends on them."""

from __future__ import annotations

import pytest
from click.testing import CliRunner

from lake_dossier import CATALOGUE, make_lake
from mkdocs_dossier import open as open_dossier
from mkdocs_dossier.cli import main
from mkdocs_dossier.model.records import Actor, Claim, Event, Place, Question, Term, Thing
from mkdocs_dossier.model.source import FrontMatter
from mkdocs_dossier.recording import verify

pytestmark = pytest.mark.thorough

MORE = """\
questions:
  dam-plan: {name: Plan, question: What of the dam?PRIVATE}
terms:
  flood: {question: What was it?, forms: [{form: flood}, {form: high water}]PRIVATE}
things:
  dam: {kind: document, name: Report on the dam, claims: [{property: dam-plan, value: none, cite: {source: gazette, quote: We shall rebuild the old dam before the winter comes}PRIVATE}]PRIVATE}
"""
NOTE = "xyzzy: ask her again"


def dossier(root, private):
    """A dossier with that text in all places where a private note may stand."""
    catalogue = (
        (CATALOGUE + MORE)
        .replace("PRIVATE", private)
        .replace("place: westerby}", f"place: westerby{private}}}")
    )
    catalogue = catalogue.replace("names: [Lind]}", f"names: [Lind]{private}}}").replace(
        "{name: Westerby}", f"{{name: Westerby{private}}}"
    )
    make_lake(root, catalogue=catalogue)
    if private:
        for article in (root / "seeds/articles").iterdir():
            text = article.read_text("utf-8").replace(
                "rights: quote\n", f"rights: quote\nprivate: ['{NOTE}', two]\n"
            )
            article.write_text(text, "utf-8")
    return root


def made(root):
    """Everything that is made of a dossier."""
    lock = verify(root, "", None, "2026-01-01").lock
    (root / "seeds/evidence.lock.json").write_text(lock, "utf-8")
    project = open_dossier(root)
    errors = [item for item in project.check() if item.severity == "error"]
    assert not errors
    build = project.build(book=True, brief=True, text_edition=True, moment=0)
    return {
        "lock": lock.encode(),
        **{file.path: file.content for file in build.outputs},
        **dict(build.plain_project()),
    }


def test_no_output_has_a_word_of_them_or_depends_on_them(tmp_path):
    without = made(dossier(tmp_path / "a", ""))
    among = made(dossier(tmp_path / "b", f", private: ['{NOTE}']"))
    assert without.keys() == among.keys()
    assert [name for name in without if without[name] != among[name]] == []


@pytest.mark.parametrize("kind", [Actor, Place, Event, Thing, Question, Term, Claim, FrontMatter])
def test_all_that_an_editor_writes_on_may_have_them(kind):
    assert "private" in kind.model_fields


def test_the_list_of_what_is_to_be_done_has_them_by_article_and_record(tmp_path):
    dossier(tmp_path / "root", f", private: ['{NOTE}']")
    said = CliRunner().invoke(main, ["status", "--todo", "--root", str(tmp_path / "root")]).stdout
    assert "lind (actor): " in said
    assert f"  seeds/catalogue/all.yaml:2:66: {NOTE}\n" in said
    assert f": Plan: {NOTE}\n" in said
    gazette = said[said.index("gazette (source)") :]
    assert gazette.splitlines()[1:3] == [
        f"  seeds/articles/gazette.md:4:11: {NOTE}",
        "  seeds/articles/gazette.md:4:35: two",
    ]
