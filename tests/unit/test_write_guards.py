"""No command writes over what it did not write itself, whatever stands at the place that it is given."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from click.testing import CliRunner

from lake_dossier import CATALOGUE, make_lake
from mkdocs_dossier.cli import main
from mkdocs_dossier.write import STAGING, is_sealed, sealed_pdf

pytestmark = pytest.mark.thorough

PDF = b"%PDF-1.7\n1 0 obj\nendobj\nstartxref\n9\n%%EOF\n"


def dossier(*words: object) -> tuple[int, str]:
    done = CliRunner().invoke(main, [str(word) for word in words], env={"COLUMNS": "500"})
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
    return done.exit_code, done.output


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A dossier beside another one, with everything that authors write."""
    for name in ("root", "other"):
        catalogue = CATALOGUE.replace("places:", "places:\n  osterby: {name: Osterby}")
        made = make_lake(tmp_path / name, catalogue=catalogue, settings="edition: 2021-06-01\n")
        for path in ("docs/index.md", "templates/actor.md.jinja", "overrides/main.html", ".git/config"):
            (made / path).parent.mkdir(exist_ok=True)
            (made / path).write_text("mine", encoding="utf-8")
        config = made / "mkdocs.yml"
        config.write_text("site_name: x\ntheme: {name: material, custom_dir: overrides}\n", encoding="utf-8")
    (tmp_path / "root/notes.txt").write_text("mine", encoding="utf-8")
    return tmp_path / "root"


def state(folder: Path) -> dict[str, object]:
    """All files' bytes, all links' targets, all folders, below a folder."""
    return {
        str(path.relative_to(folder)): str(path.readlink())
        if path.is_symlink()
        else path.read_bytes()
        if path.is_file()
        else path.lstat().st_mode
        for path in sorted(folder.rglob("*"))
    }


TARGETS = {
    "settings": "seeds/dossier.yaml",
    "article": "seeds/articles/gazette.md",
    "catalogue": "seeds/catalogue/all.yaml",
    "new in the catalogue": "seeds/catalogue/new.yaml",
    "new beside articles": "seeds/articles/new/new.md",
    "lock": "seeds/evidence.lock.json",
    "new edition": "seeds/editions/2020.yaml",
    "configuration": "mkdocs.yml",
    "page": "docs/index.md",
    "new page": "docs/data/new.md",
    "override": "overrides/main.html",
    "new template": "templates/new.md.jinja",
    "git": ".git/config",
    "another dossier's settings": "../other/seeds/dossier.yaml",
    "another dossier's page": "../other/docs/new.md",
    "notes": "notes.txt",
    "a link to notes": "link-notes",
    "a link to settings": "link-settings",
    "a link to nothing": "link-nothing",
    "a link to itself": "link-itself",
    "a new file behind a linked folder": "link-seeds/catalogue/new.yaml",
    "device": "/dev/null",
    "pipe": "pipe",
    "folder": "folder",
    "where drafts stand": STAGING,
    "beside drafts": f"{STAGING}/new",
}


def prepare(root: Path) -> None:
    links = {
        "notes": "notes.txt",
        "settings": "seeds/dossier.yaml",
        "nothing": "nowhere",
        "itself": "link-itself",
    }
    for name, target in {**links, "seeds": "seeds"}.items():
        (root / f"link-{name}").symlink_to(target)
    os.mkfifo(root / "pipe")
    (root / "folder").mkdir()


@pytest.mark.skipif(os.name != "posix", reason="pipes and devices")
@pytest.mark.parametrize("target", TARGETS.values(), ids=TARGETS)
@pytest.mark.parametrize("command", ["book", "suggest", "generate", "schema", "site"])
def test_a_place_that_is_not_ours_is_refused(root: Path, command: str, target: str) -> None:
    prepare(root)
    if command == "schema":  # it has names of its own for its files
        place = Path(target)
        if place.name == "folder":
            (root / "folder/settings.schema.json").mkdir()
        elif place.name not in {"null", "new.yaml", "new.md", "2020.yaml", "new.md.jinja"}:
            (root / "folder/settings.schema.json").symlink_to(root / target)
            place = Path("folder")
        words = ["schema", "--out", root / place]
    else:
        words = [command, "--root", root, "--out", root / target]
        if command in {"generate", "site"} and target == "folder":
            (root / "folder/mkdocs.yml").write_text("mine", encoding="utf-8")
            (root / "mkdocs.yml").write_text("site_name: x\nplugins: [dossier]\n", encoding="utf-8")
    before = state(root.parent)
    code, said = dossier(*words)
    assert code == 2, said
    assert "Error: " in said
    assert "written" not in said.replace("Nothing was written", "").replace("was not written by", "")
    assert state(root.parent) == before


@pytest.mark.parametrize("content", [b"mine", b"- my: list\n", b'{"mine": 1}'])
def test_a_file_of_others_under_a_name_of_ours_stays(root: Path, content: bytes) -> None:
    lock, counts = root / "seeds/evidence.lock.json", root / "seeds/editions/2021-06-01.yaml"
    counts.parent.mkdir()
    for file in (lock, counts):
        file.write_bytes(content)
    for words in (["verify"], ["status", "--record"]):
        code, said = dossier(*words, "--root", root)
        assert code in {1, 2}, said
        assert (lock.read_bytes(), counts.read_bytes()) == (content, content)


@pytest.mark.parametrize(
    "place", ["seeds/evidence.lock.json", "seeds/editions/2021-06-01.yaml", "seeds/editions"]
)
def test_a_link_under_a_name_of_ours_is_not_followed(root: Path, place: str) -> None:
    victim = root.parent / "victim"
    victim.mkdir()
    (victim / "2021-06-01.yaml").write_text("counts: {}\n", encoding="utf-8")
    (root / place).parent.mkdir(exist_ok=True)
    (root / place).symlink_to(victim if place == "seeds/editions" else victim / "2021-06-01.yaml")
    before = state(root.parent)
    words = ["verify"] if "lock" in place else ["status", "--record"]
    code, said = dossier(*words, "--root", root)
    assert code in {1, 2}, said
    assert state(root.parent) == before


def test_a_former_book_gives_way_and_a_changed_one_stays(root: Path) -> None:
    out = root / "lake.pdf"
    words = ["book", "--root", root, "--out", out]
    assert dossier(*words)[0] == 0
    first = out.read_bytes()
    assert is_sealed(first)
    assert "unchanged" in dossier(*words)[1]
    settings = root / "seeds/dossier.yaml"
    settings.write_text(
        settings.read_text(encoding="utf-8").replace("title: ", "title: Another "), encoding="utf-8"
    )
    assert dossier(*words)[0] == 0
    assert out.read_bytes() != first
    for changed in (first + b"% a note\n", first.replace(b"%PDF-1.7", b"%PDF-1.6")):
        out.write_bytes(changed)
        code, said = dossier(*words)
        assert (code, out.read_bytes()) == (2, changed)
        assert "was not written by dossier, or was changed since. Move it, or name another place." in said


def test_schemas_are_renewed_and_changed_ones_stay(root: Path) -> None:
    out = root / "schema"
    assert dossier("schema", "--out", out)[0] == 0
    assert dossier("schema", "--out", out)[0] == 0
    file = out / "settings.schema.json"
    old = file.read_bytes()
    file.write_bytes(old.replace(b"title", b"titel", 1))
    before = state(out)
    assert dossier("schema", "--out", out)[0] == 2
    assert state(out) == before


def test_a_place_for_suggestions_among_the_originals_is_free(root: Path) -> None:
    for place in ("seeds/fulltext/mine.yaml", "seeds/suggestions.yaml", "mine.yaml"):
        assert dossier("suggest", "--root", root, "--out", root / place)[0] == 0
        assert (root / place).is_file()


@pytest.mark.parametrize(
    "place", ["seeds", "seeds/catalogue", "seeds/articles/x", "templates", "overrides/x"]
)
def test_originals_go_to_no_folder_that_is_read(root: Path, place: str, tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_text("Ferry stops\n\nThe ferry stopped on Monday, the mayor said.\n", encoding="utf-8")
    before = state(root)
    code, said = dossier("add", "--root", root, "--fulltext", root / place, "--jobs", 1, article)
    assert (code, state(root)) == (2, before), said


def test_a_new_dossier_is_not_begun_inside_the_seeds_of_another(root: Path) -> None:
    before = state(root)
    code, said = dossier("new", root / "seeds/articles/new")
    assert (code, state(root)) == (2, before), said


COMMANDS = {
    "verify": ["verify"],
    "mint": ["mint"],
    "status": ["status", "--record"],
    "book": ["book", "--out", "lake.pdf"],
    "exhibits": ["exhibits", "--out", "lake.pdf"],
    "suggest": ["suggest", "--write"],
    "suggest elsewhere": ["suggest", "--out", "some.yaml"],
    "generate": ["generate", "--out", "."],
    "schema": ["schema", "--out", "."],
    "add": ["add", "--jobs", "1", "article.txt"],
    "new": ["new", "."],
    "rename": ["rename", "--yes", "lind", "nora-lind"],
    "merge": ["merge", "--yes", "osterby", "westerby"],
    "cite": ["cite", "--yes", "--into", "break", "Borodai left Westerby"],
}
STANDING = [
    "link to a folder",
    "link to a file",
    "link to nothing",
    "folder with a file",
    "folder with a folder",
    "pipe",
]


@pytest.mark.skipif(os.name != "posix", reason="pipes")
@pytest.mark.parametrize("standing", STANDING)
@pytest.mark.parametrize("name", COMMANDS)
def test_what_stands_where_drafts_go_is_left_alone(
    root: Path, name: str, standing: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is written or moved through a link named like the staging folder, or taken from it."""
    victim = root.parent / "victim"
    victim.mkdir()
    for draft in ("file", "0", "1"):
        (victim / draft).write_text("mine", encoding="utf-8")
    (root / "article.txt").write_text("Ferry stops\n\nThe ferry stopped on Monday.\n", encoding="utf-8")
    folders = [root, root / "seeds/fulltext"]
    words = COMMANDS[name]
    if words[-1] == ".":
        work = root.parent / "out"
        work.mkdir()
        folders = [work]
    else:
        work = root
    for folder in folders:
        staging = folder / STAGING
        if standing.startswith("link"):
            staging.symlink_to(
                {"folder": victim, "file": victim / "file", "nothing": root / "x"}[
                    standing.rpartition(" ")[2]
                ]
            )
        elif standing == "pipe":
            os.mkfifo(staging)
        else:
            staging.mkdir()
            kept = staging / "mine"
            kept.mkdir() if standing.endswith("a folder") else kept.write_text("mine", encoding="utf-8")
    before = state(root.parent)
    monkeypatch.chdir(work)
    root_option = [] if words[0] in {"schema", "new"} else ["--root", root]
    code, said = dossier(words[0], *root_option, *words[1:])
    assert code == 2, said
    assert STAGING in said
    assert state(root.parent) == before


def test_what_a_killed_run_left_is_cleared_even_where_nothing_changes(root: Path) -> None:
    assert dossier("verify", "--root", root)[0] == 0
    for leave in ("folder", "file"):
        staging = root / STAGING
        if leave == "folder":
            staging.mkdir()
            (staging / "0").write_bytes(b"half")
        else:
            staging.write_bytes(b"half")
        assert "unchanged" in dossier("verify", "--root", root)[1]
        assert not staging.exists()


def test_a_seal_knows_what_was_sealed_and_no_more() -> None:
    made = sealed_pdf(PDF)
    assert made.endswith(b"\nstartxref\n9\n%%EOF\n")
    assert is_sealed(made)
    assert not is_sealed(PDF)
    assert not is_sealed(b"")
    for at in range(len(made)):
        assert not is_sealed(made[:at] + bytes([made[at] ^ 1]) + made[at + 1 :])
    assert not is_sealed(made[:-1])
    assert not is_sealed(made + made)


def test_every_command_that_writes_is_in_the_tables() -> None:
    """A new command is either in a table above, or writes nothing by itself."""
    reading = {"check", "weigh", "lsp"}
    asked = {"site", "desk", "review"}  # these two write as `cite --into` does, when somebody answers
    known = {words[0] for words in COMMANDS.values()} | asked | reading
    assert set(main.list_commands(None)) == known  # type: ignore[arg-type, attr-defined]
