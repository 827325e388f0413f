"""A site takes its place whole, whatever its place is: a folder, a link, a mount; and no place of others is taken."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from mkdocs_dossier import staging
from mkdocs_dossier.model.assets import STYLE_PATHS
from mkdocs_dossier.staging import SitePlace, discard, place_for, publish
from mkdocs_dossier.write import NotOursError
from small_dossier import files_below

STYLE = STYLE_PATHS[0]
FORMER = {STYLE: b"1", "index.html": b"old", "gone/index.html": b"old", "same.js": b"same", "x": b"a file"}
NEW = {STYLE: b"2", "index.html": b"new", "came/index.html": b"new", "same.js": b"same", "x/y.html": b"new"}


def fill(folder: Path, files: dict[str, bytes]) -> Path:
    for path, content in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    return folder


def build(site: Path, files: dict[str, bytes] = NEW) -> bool:
    place = place_for(site)
    fill(place.staging, files)
    return publish(place)


def fixed(monkeypatch: pytest.MonkeyPatch, site: Path, number: int = errno.EBUSY) -> None:
    """Let a folder be one that can't be renamed, and every file beside it be on another disk."""
    rename, replace = Path.rename, Path.replace

    def refuse_rename(self: Path, target: Path) -> Path:
        if site in {self, target}:
            raise OSError(number, os.strerror(number), str(self))
        return rename(self, target)

    def refuse_replace(self: Path, target: Path) -> Path:
        if self.is_relative_to(site) != Path(target).is_relative_to(site):
            raise OSError(errno.EXDEV, os.strerror(errno.EXDEV), str(self))
        return replace(self, target)

    monkeypatch.setattr(staging, "_exchange", lambda *_: False)
    monkeypatch.setattr(Path, "rename", refuse_rename)
    monkeypatch.setattr(Path, "replace", refuse_replace)


@pytest.mark.parametrize("exchange", [True, False], ids=["exchange", "two renames"])
@pytest.mark.parametrize("former", [None, {}, FORMER], ids=["new", "empty", "former"])
def test_a_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, former: dict[str, bytes] | None, *, exchange: bool
) -> None:
    if not exchange:
        monkeypatch.setattr(staging, "_exchange", lambda *_: False)
    if former is not None:
        (tmp_path / "site").mkdir(mode=0o750)
        fill(tmp_path / "site", former)
    assert build(tmp_path / "site")
    assert files_below(tmp_path / "site") == NEW
    assert [path.name for path in tmp_path.iterdir()] == ["site"]
    if former is not None:
        assert (tmp_path / "site").stat().st_mode & 0o777 == 0o750


@pytest.mark.parametrize("there", [True, False], ids=["there", "dangling"])
def test_a_link_is_followed_and_stays(tmp_path: Path, *, there: bool) -> None:
    served, project = tmp_path / "www" / "x", tmp_path / "project"
    project.mkdir()
    served.parent.mkdir()
    if there:
        fill(served, FORMER)
    (project / "site").symlink_to(served)
    assert build(project / "site")
    assert (project / "site").readlink() == served
    assert files_below(served) == NEW
    assert [path.name for path in project.iterdir()] == ["site"]
    assert [path.name for path in served.parent.iterdir()] == ["x"]


@pytest.mark.parametrize("number", [errno.EBUSY, errno.EACCES, errno.EPERM, errno.EXDEV])
def test_a_folder_that_can_not_be_renamed_is_filled(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    site = fill(tmp_path / "site", FORMER)
    (site / ".git").mkdir()
    (site / "lost+found").mkdir()
    (site / "link.html").symlink_to("index.html")
    unchanged = (site / "same.js").stat()
    fixed(monkeypatch, site, number)
    assert build(site) is False
    assert files_below(site) == NEW
    assert (site / "same.js").stat().st_ino == unchanged.st_ino
    assert not [path for path in site.iterdir() if "building" in path.name]
    assert (site / ".git").is_dir()
    assert (site / "lost+found").is_dir()
    assert not (site / "gone").exists()
    assert not (site / "link.html").is_symlink()
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_where_the_parent_may_not_be_written_it_is_built_inside(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = fill(tmp_path / "site", FORMER)
    monkeypatch.setattr(os, "access", lambda path, _: Path(path) != tmp_path)
    place = place_for(site)
    assert place.staging.parent == site
    fill(place.staging, NEW)
    assert publish(place) is False
    assert files_below(site) == NEW
    assert [path.name for path in site.iterdir() if path.name[0] == "."] == []


def test_nothing_is_written_through_a_link_in_a_folder_that_is_filled(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site, victim = fill(tmp_path / "site", FORMER), fill(tmp_path / "victim", {"index.html": b"mine"})
    (site / "came").symlink_to(victim)
    (site / "index.html").unlink()
    (site / "index.html").symlink_to(victim / "index.html")
    fixed(monkeypatch, site)
    build(site)
    assert files_below(victim) == {"index.html": b"mine"}
    assert files_below(site) == NEW


@pytest.mark.parametrize("step", range(12))
def test_filling_that_is_interrupted_is_completed_by_the_next_build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: int
) -> None:
    site = tmp_path / "site"
    site.mkdir()
    with monkeypatch.context() as patch:
        fixed(patch, site)
        steps, move = iter(range(100)), staging._move

        def stop(*arguments: Path) -> None:
            if next(steps) == step:
                raise KeyboardInterrupt
            move(*arguments)

        patch.setattr(staging, "_move", stop)
        try:
            build(site)
        except KeyboardInterrupt:
            assert step < len(NEW)
        found = files_below(site)
        assert all(NEW[path] == content for path, content in found.items())
    build(site)
    assert files_below(site) == NEW
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


@pytest.mark.parametrize("exchange", [True, False], ids=["exchange", "two renames"])
def test_what_is_hidden_at_the_top_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, exchange: bool
) -> None:
    """As MkDocs has it: the folder may be a work tree of the branch that is served."""
    if not exchange:
        monkeypatch.setattr(staging, "_exchange", lambda *_: False)
    site = fill(
        tmp_path / "site", {**FORMER, ".git/config": b"mine", ".nojekyll": b"", ".well-known/x": b"mine"}
    )
    build(site)
    assert files_below(site) == {**NEW, ".git/config": b"mine", ".nojekyll": b"", ".well-known/x": b"mine"}


@pytest.mark.parametrize("found", ["-former", ""])
def test_what_is_hidden_is_not_lost_with_a_process(tmp_path: Path, found: str) -> None:
    site = fill(tmp_path / "site", NEW)
    fill(tmp_path / f".site-building-99999999{found}", {**FORMER, ".git/config": b"mine"})
    place = place_for(site)
    assert files_below(site) == {**NEW, ".git/config": b"mine"}
    assert [path.name for path in tmp_path.iterdir()] == ["site"]
    discard(place)


def test_a_former_site_without_successor_is_put_back(tmp_path: Path) -> None:
    fill(tmp_path / ".site-building-99999999-former", FORMER)
    place_for(tmp_path / "site")
    assert files_below(tmp_path / "site") == FORMER


OTHERS = {
    "letters": {"letter.txt": b"mine"},
    "a page": {"index.html": b"mine"},
    "letters beside a page": {"index.html": b"mine", "letter.txt": b"mine"},
}


@pytest.mark.parametrize("files", OTHERS.values(), ids=OTHERS)
@pytest.mark.parametrize("linked", [True, False], ids=["link", "folder"])
def test_a_folder_of_others_is_refused(tmp_path: Path, files: dict[str, bytes], *, linked: bool) -> None:
    real = fill(tmp_path / "real", files)
    if linked:
        (tmp_path / "site").symlink_to(real)
    with pytest.raises(NotOursError, match="holds something else than a dossier's site"):
        place_for(tmp_path / "site" if linked else real)
    assert files_below(real) == files


def test_a_site_of_mkdocs_alone_gives_way_but_not_behind_a_link(tmp_path: Path) -> None:
    real = fill(tmp_path / "real", {"index.html": b"", "sitemap.xml": b""})
    place_for(real)
    (tmp_path / "site").symlink_to(real)
    with pytest.raises(NotOursError, match=r"site is a link to .*real, which holds"):
        place_for(tmp_path / "site")


@pytest.mark.skipif(os.name != "posix", reason="pipes")
def test_what_is_no_folder_is_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "site")
    with pytest.raises(NotOursError, match="is no folder"):
        place_for(tmp_path / "site")
    (tmp_path / "circle").symlink_to(tmp_path / "circle")
    with pytest.raises(OSError, match="circle"):
        place_for(tmp_path / "circle")


@pytest.mark.parametrize(  # ids of their own: those of processes differ between the workers that share the tests
    "process",
    [str(os.getpid()), "99999999", "9" * 30, f"{os.getpid()}-former"],
    ids=["own", "dead", "long", "former"],
)
def test_links_named_like_our_folders_lead_nowhere(tmp_path: Path, process: str) -> None:
    victim = fill(tmp_path / "victim", {"mine": b"mine"})
    site = fill(tmp_path / "site", FORMER)
    link = tmp_path / f".site-building-{process}"
    link.symlink_to(victim)
    if process == str(os.getpid()):
        with pytest.raises(NotOursError, match="stands where the site is built"):
            place_for(site)
    else:
        build(site)
    assert files_below(victim) == {"mine": b"mine"}
    assert link.is_symlink()


def test_a_build_that_is_given_up_leaves_nothing(tmp_path: Path) -> None:
    place: SitePlace = place_for(tmp_path / "site")
    fill(place.staging, NEW)
    discard(place)
    assert [*tmp_path.iterdir()] == []
