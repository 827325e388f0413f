import os
from pathlib import Path

import pytest

from dossier_workbench.readers.folder import find_files, is_companion, read_file


@pytest.fixture
def inbox(tmp_path):
    box = tmp_path / "inbox"
    for name in (
        "b.txt",
        "a.html",
        "c/d.pdf",
        "a_files/e.html",
        ".hidden/f.txt",
        ".g.txt",
        "picture.jpg",
        "more/two.jpg",
        "plain",
    ):
        (box / name).parent.mkdir(parents=True, exist_ok=True)
        (box / name).write_text(name, encoding="utf-8")
    return box


def names(found):
    return [file.name for file in found.files]


def test_folders_are_searched_in_the_order_of_their_paths(inbox):
    found = find_files([inbox])
    shown = inbox.as_posix()
    assert names(found) == [f"{shown}/{name}" for name in ("a.html", "b.txt", "c/d.pdf", "plain")]


def test_what_is_not_taken_is_said_once_for_each_kind(inbox):
    (one,) = find_files([inbox]).diagnostics
    assert one.code == "file-not-read"
    assert "1 more with .jpg" in one.message


def test_named_files_are_taken_whatever_their_name_and_each_once(inbox, monkeypatch):
    monkeypatch.chdir(inbox)
    found = find_files([Path("picture.jpg"), Path("c/d.pdf"), Path(), Path("b.txt")])
    assert names(found) == ["picture.jpg", "c/d.pdf", "a.html", "b.txt", "plain"]
    assert read_file(found.files[0]) == b"picture.jpg"


@pytest.mark.parametrize(
    ("folder", "page"),
    [
        ("Seite-Dateien", "Seite.htm"),
        ("Страница_files", "Страница.html"),
        ("x.files", "x.html"),
        ("p_fichiers", "p.HTML"),
    ],
)
def test_the_browsers_folders_are_known_in_its_languages(folder, page):
    assert is_companion(folder, [page])
    assert not is_companion(folder, ["other.html"])


def test_links_out_pipes_and_devices_are_refused_unopened(inbox, tmp_path):
    (tmp_path / "secret.txt").write_text("secret", encoding="utf-8")
    (inbox / "out.txt").symlink_to(tmp_path / "secret.txt")
    (inbox / "loop.txt").symlink_to("loop.txt")
    (inbox / "outside").symlink_to(tmp_path)
    os.mkfifo(inbox / "pipe.txt")
    found = {Path(file.name).name: read_file(file) for file in find_files([inbox]).files}
    codes = {name: getattr(read, "code", "") for name, read in found.items()}
    assert codes["out.txt"] == "path-outside"
    assert codes["pipe.txt"] == "not-a-file"
    assert codes["loop.txt"] == "file-unreadable"
    assert codes["b.txt"] == ""
    assert "secret.txt" not in found


def test_a_device_that_is_named_is_refused():
    (file,) = find_files([Path("/dev/zero")]).files
    assert read_file(file).code == "not-a-file"


def test_what_is_not_there_is_told(tmp_path):
    (file,) = find_files([tmp_path / "no.txt"]).files
    assert read_file(file).code == "file-unreadable"
