"""Other distributions add readers of forms and suggestions to the author's desk."""

import json
import os
import re
import subprocess
import sys
import tomllib

import pytest
from click.testing import CliRunner

import mkdocs_dossier
from distributions import WIRE, found_on, note, paths
from dossier_workbench.hints.kinds import other_hints
from dossier_workbench.hints.suggest import chosen, suggest
from dossier_workbench.hints.suggestion_text import as_json, as_text
from dossier_workbench.hints.suggestion_yaml import added
from dossier_workbench.readers.errors import IntakeError
from dossier_workbench.readers.folder import find_files
from dossier_workbench.readers.read import read_draft
from dossier_workbench.readers.reader import other_readers
from drafts import STORY
from mkdocs_dossier.cli import main
from small_dossier import REPOSITORY, make_minimal_dossier

ITEM = json.dumps(
    {
        "uri": "https://wire.example/1",
        "headline": "The ferry stops",
        "versioncreated": "2021-05-04T10:00:00Z",
        "language": "en",
        "body_text": "\n".join(STORY),
    }
).encode()


@pytest.fixture
def wire(tmp_path):
    with found_on(*paths(tmp_path / "installed", WIRE)):
        yield


@pytest.mark.usefixtures("wire")
@pytest.mark.parametrize("name", ["a.ninjs", "a.json", "A.JSON"])
def test_a_form_of_others_is_read(name):
    draft = read_draft(name, ITEM)
    assert (draft.form, draft.fields["title"].value, draft.fields["published"].value) == (
        "ninjs",
        "The ferry stops",
        "2021-05-04",
    )
    assert draft.fields["title"].how == "the file's properties (headline)"
    assert STORY[0] in draft.body


@pytest.mark.usefixtures("wire")
def test_files_of_that_form_are_found_in_folders(tmp_path):
    (tmp_path / "inbox").mkdir()
    (tmp_path / "inbox/a.ninjs").write_bytes(ITEM)
    assert [file.path.name for file in find_files([tmp_path / "inbox"]).files] == ["a.ninjs"]


@pytest.mark.usefixtures("wire")
def test_what_is_ours_stays_ours():
    page = b"<html><body><p>" + b"</p><p>".join(line.encode() for line in STORY) + b"</p></body></html>"
    assert read_draft("a.html", page).form == "html"
    assert read_draft("a.txt", ITEM).form == "text"
    with pytest.raises(IntakeError, match="no JSON"):
        read_draft("a.ninjs", b'{"versioncreated"')


def test_without_it_such_files_are_no_articles():
    assert read_draft("a.json", ITEM).form == "text"
    with pytest.raises(IntakeError, match="no kind of file"):
        read_draft("a.bin", b"\x01\x02\x03\x04{")


READER = """
from dossier_workbench.readers.reader import Reader

def fails(*_):
    raise RuntimeError("the sea is high")

ODD = """


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ("1 / 0", "can't be loaded: ZeroDivisionError"),
        ("Reader('html', fails, ('.odd',))", "mkdocs-dossier has something of the name 'html'"),
        ("Reader('odd', fails, ('.html',))", "'.html' is no ending of its own"),
        ("Reader('odd', fails, ())", "it names no endings"),
        ("Reader('odd', fails, 5)", "TypeError"),
        ("'odd'", "it is of the type str, not Reader"),
    ],
)
def test_a_reader_that_can_not_be_used_is_told(tmp_path, value, told):
    note(tmp_path, "dossier-odd", "0.3", {"dossier.readers": {"odd": "odd_reader:ODD"}})
    (tmp_path / "odd_reader.py").write_text(READER + value)
    with found_on(tmp_path):
        (found,) = other_readers().faults
        assert read_draft("a.txt", "\n\n".join(STORY).encode()).body
    assert told in found.message


def test_what_none_of_ours_can_read_is_recognised_by_its_bytes(tmp_path):
    rich = "lambda raw: b'rtf' in raw"
    body = f"Reader('odd', lambda *_: Reading(Draft('?', blocks_of({STORY!r}), {{}})), ('.odd',), {rich})"
    more = "from dossier_workbench.model.draft import Draft\nfrom dossier_workbench.readers.reading import Reading, blocks_of\n"
    note(tmp_path, "dossier-odd", "0.3", {"dossier.readers": {"odd": "odd_reader:ODD"}})
    (tmp_path / "odd_reader.py").write_text(more + READER + body)
    with found_on(tmp_path):
        assert read_draft("a.doc", rb"{\rtf anything").form == "odd"
    with pytest.raises(IntakeError, match="a rich text file"):
        read_draft("a.doc", rb"{\rtf anything")


@pytest.mark.parametrize(
    "value",
    [
        "Reader('odd', fails, ('.odd',))",
        "Reader('odd', lambda *_: 5, ('.odd',))",
        "Reader('odd', fails, ('.odd',), fails)",
    ],
)
def test_a_reader_that_fails_says_whose_fault_it_is(tmp_path, value):
    note(tmp_path, "dossier-odd", "0.3", {"dossier.readers": {"odd": "odd_reader:ODD"}})
    (tmp_path / "odd_reader.py").write_text(READER + value)
    with found_on(tmp_path), pytest.raises(IntakeError) as raised:
        read_draft("a.odd", b"anything")
    assert raised.value.code == "article-unreadable"
    assert raised.value.message.startswith("'odd' of dossier-odd 0.3 fails: ")
    assert "paste the article" in raised.value.hint


@pytest.mark.thorough
@pytest.mark.usefixtures("wire")
def test_an_article_is_added_by_processes_that_know_the_reader(tmp_path, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1772000000")
    (tmp_path / "root/seeds").mkdir(parents=True)
    (tmp_path / "root/seeds/dossier.yaml").write_text("title: Ferries\n", encoding="utf-8")
    (tmp_path / "wire.ninjs").write_bytes(ITEM)
    done = CliRunner().invoke(
        main, ["add", "--root", str(tmp_path / "root"), "--jobs", "1", str(tmp_path / "wire.ninjs")]
    )
    assert done.exit_code == 0, done.output
    (source,) = (tmp_path / "root/seeds/articles").glob("*.md")
    assert "title: The ferry stops" in source.read_text(encoding="utf-8")
    assert [file.suffix for file in (tmp_path / "root/seeds/fulltext").glob("*.original.*")] == [".ninjs"]


@pytest.fixture
def lonely(tmp_path):
    """A dossier with an event in which nobody takes part."""
    root = make_minimal_dossier(tmp_path / "lonely")
    (root / "seeds/catalogue/more.yaml").write_text(
        "events: {storm: {name: A <storm>, kind: storm, date: 2021-06-01}}\n"
    )
    return root


@pytest.mark.usefixtures("wire")
def test_a_suggestion_of_others_is_told_written_and_dismissed(lonely):
    outcome = suggest(lonely, "", None)
    assert outcome.suggestions[-1].key == "part:storm"
    shown = chosen(outcome.suggestions, ["part"], 3, 0)
    assert [each.key for each in shown] == ["part:storm"]
    text = as_text(shown, shown, outcome.dossier)
    assert "Events in which nobody takes part (1)" in text
    assert "→ Add `participants:` to seeds/catalogue/more.yaml:1" in text
    block, number = added("", set(), shown, outcome.dossier)
    assert number == 1
    assert "# participants:\n#   - {actor: , role: }\n" in block
    assert json.loads(as_json(shown, shown, outcome.dossier))[0]["kind"] == "part"
    settings = lonely / "seeds/dossier.yaml"
    settings.write_text(settings.read_text() + "\ndismissed: [{suggestion: 'part:storm', reason: a storm}]\n")
    assert suggest(lonely, "", None).dismissed == 1


@pytest.mark.usefixtures("wire")
def test_a_suggestion_of_others_is_known_before_any_settings_are_read():
    assert [kind.name for kind in other_hints().added] == ["part"]
    assert other_hints().faults == ()


@pytest.mark.thorough
def test_the_command_offers_a_suggestion_of_others(tmp_path, lonely):
    installed = os.pathsep.join(paths(tmp_path / "installed", WIRE))
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs_dossier", "suggest", "--root", lonely, "--kind", "part"],
        env=os.environ
        | {"PYTHONPATH": os.pathsep.join(filter(None, [installed, os.environ.get("PYTHONPATH")]))},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "part:storm" in done.stdout


def test_its_keys_are_unknown_without_it(lonely):
    settings = lonely / "seeds/dossier.yaml"
    settings.write_text(settings.read_text() + "\ndismissed: [{suggestion: 'part:storm', reason: a storm}]\n")
    assert "bad-value" in {item.code for item in mkdocs_dossier.open(lonely).check()}


HINT = """
from dossier_workbench.hints.kind import HintKind
from mkdocs_dossier.model.suggestions import Carried, Suggestion

def fails(*_):
    raise RuntimeError("the sea is high")

def hint(name="odd", find=fails):
    return HintKind(name=name, heading="Odd", find=find, says=str, advice=fails)

def found(hint, key):
    return lambda _: [Suggestion(hint, key, (), "odd", Carried((), 0, 0, 0, ()))]

ODD = """


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ("hint()", "RuntimeError"),
        ("hint(find=lambda _: 5)", "TypeError"),
        ("hint(find=found('name', 'name:x'))", "'name:x' is no key of its own"),
        ("hint(find=found('odd', 'x'))", "'x' is no key of its own"),
        ("hint('name')", "mkdocs-dossier has something of the name 'name'"),
        ("hint('other')", "its entry point has to be called like it, 'other'"),
        ("1 / 0", "ZeroDivisionError"),
    ],
)
def test_a_suggestion_that_can_not_be_used_is_told(tmp_path, lonely, value, told):
    alone = suggest(lonely, "", None)
    note(tmp_path, "dossier-odd", "0.3", {"dossier.suggestions": {"odd": "odd_hint:ODD"}})
    (tmp_path / "odd_hint.py").write_text(HINT + value)
    with found_on(tmp_path):
        outcome = suggest(lonely, "", None)
    assert outcome.suggestions == alone.suggestions
    (fault,) = outcome.faults
    assert told in fault.message


BLOCK = re.compile(r'^```\w+ title="([^"]+)"\n(.*?)^```$', re.MULTILINE | re.DOTALL)


def test_the_examples_of_the_reference_work_together(tmp_path):
    folder = tmp_path / "installed"
    for path, text in BLOCK.findall((REPOSITORY / "docs/reference/extending.md").read_text(encoding="utf-8")):
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        with (folder / path).open("a", encoding="utf-8") as file:
            file.write(text)
    entry_points = tomllib.loads((folder / "pyproject.toml").read_text())["project"]["entry-points"]
    entry_points["dossier.exports"] = {"feed": "dossier_feed:EXPORT"}
    entry_points["dossier.readers"] = {"wire": "dossier_wire:READER"}
    entry_points["dossier.suggestions"] = {"part": "dossier_parts:PART"}
    note(folder, "of-the-reference", "1", entry_points)
    root = make_minimal_dossier(tmp_path / "root")
    (root / "mkdocs.yml").write_text((root / "mkdocs.yml").read_text() + "site_url: https://lake.example/\n")
    (root / "seeds/catalogue/terms.yaml").write_text(
        "terms: {x: {question: Q?, forms: [{form: a, used_for: nora-lind}, {form: b, used_for: nora-lind}]}}\n"
    )
    with found_on(folder):
        build = mkdocs_dossier.open(root).build()
        draft = read_draft("a.ninjs", ITEM)
        hints = suggest(root, "", None)
    found = {
        output.path: output.content.decode()
        for output in build.outputs
        if output.path.endswith((".md", ".txt"))
    }
    assert "[Nora Lind](../actors/nora-lind.md)" in found["glossary/index.md"]
    assert found["data/events.txt"] == "Spill of 2021 https://lake.example/events/spill-2021/"
    assert [str(item.message) for item in build.diagnostics if "left" in item.code] == []
    assert [item.code for item in build.diagnostics if "glossary" in item.code or "left" in item.code] == [
        "glossary-one-sided"
    ]
    assert draft.fields["title"].value == "The ferry stops"
    assert hints.faults == ()
