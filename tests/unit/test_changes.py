"""Changes to files that authors write: all of them or none, and only to what was shown."""

from __future__ import annotations

import json
import os

import pytest

from mkdocs_dossier.write import Change, NotOursError, apply, changes, finish

NOTE = changes.NOTE


@pytest.fixture
def root(tmp_path):
    (tmp_path / "a.md").write_bytes(b"one\r\ntwo\n")
    (tmp_path / "b.yaml").write_bytes(b"three\n")
    return tmp_path


def several():
    return [
        Change("a.md", b"one\r\ntwo\n", b"one\r\n2\n"),
        Change("b.yaml", b"three\n", None),
        Change("deep/c.md", None, b"three\n"),
    ]


def files(root):
    found = {
        path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()
    }
    return {name: content for name, content in found.items() if not name.startswith(".dossier")}


BEFORE = {"a.md": b"one\r\ntwo\n", "b.yaml": b"three\n"}
AFTER = {"a.md": b"one\r\n2\n", "deep/c.md": b"three\n"}


def test_changes_are_made_and_unmade(root):
    apply(root, several())
    assert files(root) == AFTER
    assert not (root / NOTE).exists()
    apply(root, [each.undone for each in several()])
    assert files(root) == BEFORE


def test_a_diff_shows_what_changes():
    assert several()[0].diff() == "--- a.md\n+++ a.md\n@@ -1,2 +1,2 @@\n one\n-two\n+2"
    assert several()[1].diff().splitlines()[:2] == ["--- b.yaml", "+++ /dev/null"]
    assert "\ufffd" in Change("a.md", b"", b"\x1b[2J\n").diff()


@pytest.mark.parametrize("other", ["a.md", "b.yaml", "deep/c.md"])
def test_nothing_is_changed_if_one_file_was_changed_since(root, other):
    (root / other).parent.mkdir(exist_ok=True)
    (root / other).write_bytes(b"mine")
    before = files(root)
    with pytest.raises(NotOursError):
        apply(root, several())
    assert files(root) == before
    assert not (root / NOTE).exists()


def test_no_link_leads_a_change_out_of_the_folder(root, tmp_path_factory):
    outside = tmp_path_factory.mktemp("outside")
    (root / "deep").symlink_to(outside)
    with pytest.raises(NotOursError):
        apply(root, several())
    assert not list(outside.iterdir())


class _KilledError(BaseException):
    """The process ends here."""


def _killed_at(step, monkeypatch):
    """Let the n-th call that changes the disk be the last one."""
    left = [step]

    def counted(function):
        def call(*given, **named):
            if left[0] == 0:
                raise _KilledError
            left[0] -= 1
            return function(*given, **named)

        return call

    for name in ("replace", "unlink", "rename", "fsync"):
        monkeypatch.setattr(os, name, counted(getattr(os, name)))


def test_whoever_is_killed_at_any_moment_leaves_all_or_nothing(tmp_path, monkeypatch):
    outcomes, step = set(), 0
    while True:
        root = tmp_path / str(step)
        root.mkdir()
        for name, content in BEFORE.items():
            (root / name).write_bytes(content)
        with monkeypatch.context() as patched:
            _killed_at(step, patched)
            try:
                apply(root, several())
                break
            except _KilledError:
                pass
        finish(root)
        outcomes.add(str(files(root)))
        assert files(root) in (BEFORE, AFTER)
        assert not (root / NOTE).exists()
        step += 1
    assert len(outcomes) == 2
    assert step > 8


@pytest.mark.parametrize(("step", "is_kept"), [(0, False), (1, True)])
def test_what_never_began_is_not_finished_some_day(root, monkeypatch, step, is_kept):
    with monkeypatch.context() as patched:
        make, left = changes._make, [step]

        def refused(*given):
            left[0] -= 1
            if left[0] < 0:
                raise PermissionError
            make(*given)

        patched.setattr(changes, "_make", refused)
        with pytest.raises(PermissionError):
            apply(root, several())
    assert (root / NOTE).exists() is is_kept
    finish(root)
    assert files(root) == (AFTER if is_kept else BEFORE)


def test_a_file_that_is_read_only_stays(root):
    (root / "b.yaml").chmod(0o444)
    with pytest.raises(NotOursError, match="is read-only"):
        apply(root, several())
    assert files(root) == BEFORE


def test_a_folder_that_is_read_only_stays_as_it_is(root, monkeypatch):
    monkeypatch.setattr(os, "access", lambda path, _: path != root)
    with pytest.raises(NotOursError, match="lies in a folder that is read-only"):
        apply(root, several())
    assert files(root) == BEFORE
    assert not (root / NOTE).exists()


def test_what_was_changed_after_an_interruption_is_kept(root, monkeypatch):
    with monkeypatch.context() as patched:
        _killed_at(7, patched)
        with pytest.raises(_KilledError):
            apply(root, several())
    assert (root / NOTE).exists()
    (root / "b.yaml").write_bytes(b"mine")
    before = files(root)
    with pytest.raises(NotOursError, match="was changed while") as refused:
        finish(root)
    assert NOTE in refused.value.hint
    assert files(root) == before
    (root / "b.yaml").write_bytes(b"three\n")
    finish(root)
    assert files(root) == AFTER


@pytest.mark.parametrize(
    "path",
    [".git/config", "seeds/.git/config.yaml", "hooks.py", "x", "", "..\\x.md", "/x.md", "../x.md", "x\0.md"],
)
def test_a_note_that_came_with_the_folder_leads_to_no_other_files(root, path):
    (root / NOTE).write_text(json.dumps([{"path": path, "before": "", "after": "x"}]), "utf-8")
    with pytest.raises(NotOursError):
        finish(root)
    with pytest.raises(NotOursError):
        apply(root, [Change("a.md", b"one\r\ntwo\n", b"x")])
    (root / NOTE).unlink()
    with pytest.raises(NotOursError):
        apply(root, [Change("a.md", b"one\r\ntwo\n", b"x"), Change(path, None, b"x")])
    assert files(root) == BEFORE
    assert not (root / ".git").exists()


@pytest.mark.parametrize(
    "note", [b"{}", b"[1]", b"\xff", b"[" * 100_000, b'[{"path": "../x", "before": "", "after": "x"}]']
)
def test_a_strange_note_changes_nothing(root, note):
    (root / NOTE).write_bytes(note)
    if note == b"{}":  # a note of nothing
        finish(root)
        assert not (root / NOTE).exists()
    else:
        with pytest.raises(NotOursError):
            finish(root)
    assert files(root) == BEFORE
    assert not (root.parent / "x").exists()
