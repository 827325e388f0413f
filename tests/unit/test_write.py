from __future__ import annotations

import hashlib
import importlib.util
import json
import sys
from pathlib import Path

import filelock
import pytest

from mkdocs_dossier import write
from mkdocs_dossier.write import MANIFEST, NotOursError, Written, drafts, write_folder
from small_dossier import files_below

ONE = {"a.md": b"a", "docs/b.md": b"b", "docs/deep/c.md": b"c"}


def contents(folder):
    return {path: data for path, data in files_below(folder).items() if path != MANIFEST}


def test_first_run_writes_everything_and_leaves_no_traces(tmp_path):
    assert write_folder(tmp_path / "new" / "out", ONE.items()) == Written(3, 0, 0)
    assert contents(tmp_path / "new" / "out") == ONE
    assert sorted(path.name for path in (tmp_path / "new" / "out").iterdir()) == [MANIFEST, "a.md", "docs"]


def test_second_run_touches_nothing(tmp_path):
    write_folder(tmp_path, ONE.items())
    before = {path: (tmp_path / path).stat().st_mtime_ns for path in [*ONE, MANIFEST]}
    assert write_folder(tmp_path, ONE.items()) == Written(0, 3, 0)
    assert {path: (tmp_path / path).stat().st_mtime_ns for path in before} == before


def test_only_changed_files_are_written_and_stale_ones_removed_with_their_folders(tmp_path):
    write_folder(tmp_path, ONE.items())
    before = (tmp_path / "docs/b.md").stat().st_mtime_ns
    assert write_folder(tmp_path, {"a.md": b"A", "docs/b.md": b"b"}.items()) == Written(1, 1, 1)
    assert contents(tmp_path) == {"a.md": b"A", "docs/b.md": b"b"}
    assert (tmp_path / "docs/b.md").stat().st_mtime_ns == before
    assert not (tmp_path / "docs/deep").exists()


def test_files_of_others_stay(tmp_path):
    write_folder(tmp_path, ONE.items())
    (tmp_path / "docs/deep/mine.txt").write_text("mine")
    write_folder(tmp_path, {"a.md": b"a"}.items())
    assert contents(tmp_path) == {"a.md": b"a", "docs/deep/mine.txt": b"mine"}


def test_a_file_that_is_not_ours_stops_everything(tmp_path):
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/b.md").write_text("mine")
    with pytest.raises(NotOursError, match=r"b\.md"):
        write_folder(tmp_path, ONE.items())
    assert files_below(tmp_path) == {"docs/b.md": b"mine"}


@pytest.mark.parametrize("files", [ONE, {"a.md": b"a"}], ids=["still wanted", "stale"])
def test_a_file_of_ours_that_was_edited_is_the_authors(tmp_path, files):
    write_folder(tmp_path, ONE.items())
    (tmp_path / "docs/b.md").write_text("edited")
    with pytest.raises(NotOursError):
        write_folder(tmp_path, files.items())
    assert contents(tmp_path) == ONE | {"docs/b.md": b"edited"}


def test_a_file_that_holds_what_would_be_written_is_adopted(tmp_path):
    (tmp_path / "a.md").write_bytes(b"a")
    assert write_folder(tmp_path, ONE.items()) == Written(2, 1, 0)
    assert write_folder(tmp_path, {}.items()) == Written(0, 0, 3)
    assert contents(tmp_path) == {}


@pytest.mark.parametrize(("first", "then"), [("x", "x/y.md"), ("x/y.md", "x"), ("x/z/y.md", "x/z")])
def test_a_file_becomes_a_folder_and_back(tmp_path, first, then):
    write_folder(tmp_path, [(first, b"1")])
    assert write_folder(tmp_path, [(then, b"2")]) == Written(1, 0, 1)
    assert contents(tmp_path) == {then: b"2"}


def test_a_foreign_file_where_a_folder_goes(tmp_path):
    (tmp_path / "docs").write_text("mine")
    with pytest.raises(NotOursError, match="docs was not"):
        write_folder(tmp_path, ONE.items())
    assert files_below(tmp_path) == {"docs": b"mine"}


def test_a_foreign_folder_where_a_file_goes(tmp_path):
    write_folder(tmp_path, [("x/y.md", b"1")])
    (tmp_path / "x/mine.txt").write_text("mine")
    with pytest.raises(NotOursError, match=r"mine\.txt"):
        write_folder(tmp_path, [("x", b"2")])
    assert contents(tmp_path) == {"x/y.md": b"1", "x/mine.txt": b"mine"}


def test_links_that_lead_out_are_not_followed(tmp_path):
    outside, out = tmp_path / "outside", tmp_path / "out"
    outside.mkdir()
    out.mkdir()
    (out / "docs").symlink_to(outside)
    with pytest.raises(NotOursError):
        write_folder(out, ONE.items())
    assert files_below(outside) == {}
    assert list(out.iterdir()) == [out / "docs"]


@pytest.mark.parametrize("target", ["nowhere", "a.md", "/dev/null"])
def test_a_link_in_the_way_is_the_authors(tmp_path, target):
    (tmp_path / "a.md").symlink_to(target)
    with pytest.raises(NotOursError):
        write_folder(tmp_path, ONE.items())
    assert [path.name for path in tmp_path.iterdir()] == ["a.md"]


@pytest.mark.parametrize("path", ["../victim.txt", "/victim.txt", "docs/../../victim.txt"])
def test_a_forged_manifest_removes_nothing_outside(tmp_path, path):
    victim, out = tmp_path / "victim.txt", tmp_path / "out"
    victim.write_text("v")
    out.mkdir()
    forged = {
        path.replace("/victim", f"{tmp_path}/victim") if path[0] == "/" else path: [
            hashlib.sha256(b"v").hexdigest()
        ]
    }
    (out / MANIFEST).write_text(json.dumps(forged))
    with pytest.raises(NotOursError):
        write_folder(out, ONE.items())
    assert victim.read_text() == "v"


@pytest.mark.parametrize("text", ["", "{", "[]", '{"a.md": 1}', "\xff", "[" * 100_000])
def test_a_broken_manifest_knows_no_file(tmp_path, text):
    write_folder(tmp_path, ONE.items())
    (tmp_path / MANIFEST).write_text(text)
    with pytest.raises(NotOursError):
        write_folder(tmp_path, {"a.md": b"changed"}.items())
    assert contents(tmp_path) == ONE
    assert write_folder(tmp_path, ONE.items()) == Written(0, 3, 0)


STEPS = 19


@pytest.mark.parametrize("step", range(STEPS + 1))
def test_an_interrupted_run_leaves_whole_files_and_the_next_one_mends_it(tmp_path, monkeypatch, step):
    two = {"a.md": b"A", "docs/new.md": b"new", "docs/deep/c.md": b"C"}
    write_folder(tmp_path, ONE.items())
    steps = iter(range(100))

    def stop_at(original):
        def method(self, *arguments, **options):
            if next(steps) == step:
                raise KeyboardInterrupt
            return original(self, *arguments, **options)

        return method

    interrupted = False
    with monkeypatch.context() as patch:
        for name in ("replace", "mkdir", "rmdir", "unlink"):
            patch.setattr(Path, name, stop_at(getattr(Path, name)))
        patch.setattr(drafts, "_write", stop_at(drafts._write))
        try:
            write_folder(tmp_path, two.items())
        except KeyboardInterrupt:
            interrupted = True
    found = {path: data for path, data in contents(tmp_path).items() if not path.startswith(write.STAGING)}
    for path, data in found.items():
        assert data in {ONE.get(path), two.get(path)}
    assert interrupted == (step < STEPS)
    write_folder(tmp_path, two.items())
    assert contents(tmp_path) == two


def test_the_same_folder_under_another_name(tmp_path):
    real = tmp_path / "real"
    real.mkdir()
    (tmp_path / "link").symlink_to(real)
    write_folder(tmp_path / "link", ONE.items())
    assert contents(real) == ONE
    assert write_folder(real, ONE.items()) == Written(0, 3, 0)


def test_what_the_disk_refuses_is_an_os_error(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(OSError, match="file"):
        write_folder(tmp_path / "file" / "out", ONE.items())


def test_where_folders_can_not_be_locked_a_file_in_them_is(tmp_path, monkeypatch):
    """The module as Windows reads it, with the lock that filelock has for this machine."""
    monkeypatch.setattr(sys, "platform", "win32")
    spec = importlib.util.spec_from_file_location("drafts_on_windows", drafts.__file__)
    on_windows = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(on_windows)
    folder = tmp_path / "new"
    with on_windows.locked(folder):
        with pytest.raises(filelock.Timeout):
            filelock.FileLock(folder / drafts.LOCK_FILE).acquire(timeout=0)
        assert [file.name for file in folder.iterdir()] == [drafts.LOCK_FILE]
    filelock.FileLock(folder / drafts.LOCK_FILE).acquire(timeout=0)
