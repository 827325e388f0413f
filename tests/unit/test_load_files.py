"""What no text in a case can stand for: pipes, links, folders, permissions, huge files, odd names."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

import mkdocs_dossier
from check_cases import base, write_files
from mkdocs_dossier.load.files import MAX_BYTES, read_text
from mkdocs_dossier.render.report import FORMATS

_PATIENCE = 20

FILES = ["seeds/dossier.yaml", "seeds/catalogue/x.yaml", "seeds/articles/x.md", "docs/x.md"]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    write_files(tmp_path, base())
    return tmp_path


@pytest.fixture(autouse=True)
def deadline() -> Iterator[None]:
    """A read that waits for ever fails the test instead of stopping all of them."""
    before = signal.signal(signal.SIGALRM, _too_long)
    signal.alarm(_PATIENCE)
    yield
    signal.alarm(0)
    signal.signal(signal.SIGALRM, before)


def _too_long(*_: object) -> None:
    raise TimeoutError


def found(root: Path) -> list[tuple[str, str]]:
    diagnostics = mkdocs_dossier.open(root).check()
    for write in FORMATS.values():
        write(diagnostics).encode()
    assert all(item.hint for item in diagnostics)
    return [(item.code, str(item.origin)) for item in diagnostics]


@pytest.mark.parametrize("path", FILES)
def test_a_folder_where_a_file_should_be(root: Path, path: str) -> None:
    (root / path).unlink(missing_ok=True)
    (root / path).mkdir()
    expected = [] if path.startswith("docs/") else [("not-a-file", f"{path}:1:1")]
    assert found(root) == expected


@pytest.mark.parametrize("path", FILES)
def test_a_pipe_is_never_opened(root: Path, path: str) -> None:
    (root / path).unlink(missing_ok=True)
    os.mkfifo(root / path)
    assert found(root) == [("not-a-file", f"{path}:1:1")]


@pytest.mark.parametrize("path", FILES)
def test_a_link_out_of_the_dossier(root: Path, path: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    outside = tmp_path_factory.mktemp("outside") / "secret"
    outside.write_text("title: secret\n")
    (root / path).unlink(missing_ok=True)
    (root / path).symlink_to(outside)
    assert found(root) == [("path-outside", f"{path}:1:1")]


@pytest.mark.parametrize("path", FILES)
def test_a_link_that_leads_nowhere(root: Path, path: str) -> None:
    (root / path).unlink(missing_ok=True)
    (root / path).symlink_to(root / "nowhere")
    assert found(root) == [("file-unreadable", f"{path}:1:1")]


@pytest.mark.parametrize("path", FILES)
def test_a_link_to_itself(root: Path, path: str) -> None:
    (root / path).unlink(missing_ok=True)
    (root / path).symlink_to((root / path).name)
    assert found(root) == [("file-unreadable", f"{path}:1:1")]


def test_a_link_within_the_dossier_is_followed(root: Path) -> None:
    file = root / "seeds/catalogue/places.yaml"
    file.rename(root / "places-of-old.yaml")
    file.symlink_to("../../places-of-old.yaml")
    assert found(root) == []


@pytest.mark.parametrize("path", ["seeds/catalogue", "seeds/articles", "docs"])
def test_a_file_where_a_folder_should_be(root: Path, path: str) -> None:
    (root / path).rename(root / "moved")
    (root / path).write_text("x")
    assert ("not-a-file", f"{path}:1:1") in found(root)


@pytest.mark.parametrize("path", ["seeds/catalogue", "seeds/articles", "docs"])
def test_a_folder_that_is_not_there(root: Path, path: str) -> None:
    (root / path).rename(root / "moved")
    assert "file-unreadable" not in {code for code, _ in found(root)}


def test_a_circle_of_folders(root: Path) -> None:
    (root / "seeds/catalogue/again").symlink_to(root / "seeds/catalogue", target_is_directory=True)
    (root / "seeds/articles/up").symlink_to("..", target_is_directory=True)
    assert found(root) == []


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is unreadable for root")
@pytest.mark.parametrize("path", FILES)
def test_a_file_that_may_not_be_read(root: Path, path: str) -> None:
    (root / path).write_text("title: x\n")
    (root / path).chmod(0)
    assert ("file-unreadable", f"{path}:1:1") in found(root)


@pytest.mark.parametrize(
    "folder", ["seeds/reviews", "seeds/catalogue", "seeds/articles", "seeds/editions", "docs"]
)
def test_a_folder_that_may_not_be_read_does_not_seem_empty(
    root: Path, folder: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What a folder holds is listed by `os.scandir`, which refuses here as for one without permission."""
    (root / folder).mkdir(exist_ok=True)
    scandir = os.scandir

    def refuse(path: Path | str) -> object:
        if Path(path) == root / folder:
            raise PermissionError(13, "Permission denied", str(path))
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refuse)
    assert ("file-unreadable", f"{folder}:1:1") in found(root)


def test_a_refused_read_is_a_diagnostic(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    (item,) = read_text(root, root / "seeds/dossier.yaml").diagnostics
    assert (item.code, item.message) == (
        "file-unreadable",
        "seeds/dossier.yaml can't be read: Permission denied",
    )


@pytest.mark.parametrize(
    "content",
    [b"places:\n" + b"# x\n" * (10 * 2**20 // 4), b"x" * (50 * 2**20)],
    ids=["10MB", "a 50 MB line"],
)
def test_a_huge_file_blames_nobody(root: Path, content: bytes) -> None:
    (root / "seeds/catalogue/places.yaml").write_bytes(content)
    assert found(root) == [("file-too-large", "seeds/catalogue/places.yaml:1:1")]


def test_a_huge_article_blames_nobody(root: Path) -> None:
    (root / "seeds/articles/two.md").write_bytes(b"x" * (MAX_BYTES + 1))
    assert found(root) == [("file-too-large", "seeds/articles/two.md:1:1")]


def test_a_file_at_the_limit_is_read(root: Path) -> None:
    text = "# x\n" * (MAX_BYTES // 4 - 2)
    (root / "seeds/catalogue/x.yaml").write_text(f"{text}y: 1\n")
    assert found(root) == [("unknown-key", f"seeds/catalogue/x.yaml:{MAX_BYTES // 4 - 1}:1")]


@pytest.mark.thorough
@pytest.mark.parametrize("opening", ["[", "{", "- ", "? ", "[{a: ", "!a [", "&a [", '"', "'", "|\n", "*a "])
def test_a_hundred_thousand_openings(root: Path, opening: str) -> None:
    (root / "seeds/catalogue/x.yaml").write_text(opening * 100_000)
    codes = {code for code, _ in found(root)}
    assert codes & {"yaml-too-deep", "yaml-syntax", "wrong-type"}


def test_a_million_problems_are_not_all_reported(root: Path) -> None:
    (root / "seeds/catalogue/x.yaml").write_text("places:\n" + "  a: *b\n" * 100_000)
    items = found(root)
    assert 100 <= len(items) <= 120
    assert items[-1][0] == "yaml-syntax"


def test_an_alias_bomb_is_not_expanded(root: Path) -> None:
    levels = "\n".join(f"  l{n}: &l{n} [{', '.join([f'*l{n - 1}'] * 10)}]" for n in range(1, 30))
    (root / "seeds/catalogue/x.yaml").write_text(f"places:\n  l0: &l0 [ha]\n{levels}\n")
    codes = {code for code, _ in found(root)}
    assert codes == {"yaml-alias", "wrong-type", "yaml-syntax"}


@pytest.mark.parametrize(
    "name", [b"\xff.md", b"a\nb.md", b"\x1b[31m.md", "ünïcode.md".encode(), b"x" * 200 + b".md"]
)
def test_file_names_that_are_no_ids(root: Path, name: bytes) -> None:
    file = os.fsencode(root / "seeds/articles") + b"/" + name
    Path(os.fsdecode(file)).write_text("---\ntitle: x\ncovers: [{event: clash}]\n---\nText.\n")
    ((code, place),) = found(root)
    assert code == "bad-id"
    assert place.isprintable()


def test_odd_names_of_other_files(root: Path) -> None:
    for folder, ending in (
        ("docs", ".md"),
        ("docs", ".png"),
        ("seeds/catalogue", ".yaml"),
        ("seeds", ".yaml"),
    ):
        name = os.fsencode(root / folder) + b"/\xff\x1b" + ending.encode()
        Path(os.fsdecode(name)).write_text("# x\n")
    assert all(place.isprintable() for _, place in found(root))


def test_an_empty_folder(tmp_path: Path) -> None:
    assert found(tmp_path) == [("settings-missing", "seeds/dossier.yaml:1:1")]


def test_seeds_that_are_a_file(tmp_path: Path) -> None:
    (tmp_path / "seeds").write_text("x")
    assert "settings-missing" in {code for code, _ in found(tmp_path)}


@pytest.mark.parametrize(("text", "line"), [("{{ name", 1), ("one\n{{ nobody }}\n", 2)])
def test_an_own_template_that_fails(root: Path, text: str, line: int) -> None:
    write_files(root, {"templates/actor.md.jinja": text.encode()})
    outcome = mkdocs_dossier.open(root).build()
    (item,) = outcome.diagnostics
    assert (item.code, str(item.origin)) == ("template-error", f"templates/actor.md.jinja:{line}:1")
    assert outcome.outputs == ()
