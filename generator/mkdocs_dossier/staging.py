"""A site is built beside its place and takes it when it is complete: a build that dies leaves the former site."""

from __future__ import annotations

import ctypes
import errno
import filecmp
import os
import re
import shutil
import stat
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from mkdocs_dossier.model.assets import STYLE_PATHS
from mkdocs_dossier.write import NotOursError, kind_of

_HERE, _RENAME_EXCHANGE = -100, 2  # AT_FDCWD, and the flag, as Linux has them
_STAGING = ".{site}-building-{process}"
_FIXED = frozenset({errno.EBUSY, errno.EXDEV, errno.EACCES, errno.EPERM, errno.EROFS})
"""Why a folder can't be renamed though its content may be changed: it is a mount, or its parent may not be written."""

_OF_THE_DISK = "lost+found"
_LAST = ".html"
"""Pages are changed after what they show."""


@dataclass(frozen=True, slots=True)
class SitePlace:
    """Where a site is built, and where it goes.

    Attributes:
        site: The folder itself, links followed.
        staging: A folder of this process's own, which takes its place.
    """

    site: Path
    staging: Path


def place_for(site: Path) -> SitePlace:
    """Where to build a site that is to stand at ``site``; what dead processes left there is removed.

    A link is followed: the site goes where it leads.

    Raises:
        NotOursError: Something else stands there than a site; behind a link, than one of ours.
        OSError: The disk refuses, or links lead in a circle.
    """
    real = refuse_foreign_site(site)
    # Where the parent may not be written, as where the site is a volume of a container, it is built inside.
    parent = real.parent if os.access(_existing(real.parent), os.W_OK | os.X_OK) else real
    staging = parent / _name(real, os.getpid())
    for folder in {real.parent, real}:
        _mend_all(folder, real)
    if kind_of(staging) not in {None, stat.S_IFDIR}:
        raise NotOursError(staging, "stands where the site is built", "Remove it.")
    return SitePlace(real, staging)


def publish(place: SitePlace) -> bool:
    """Put the complete site into its place; whoever looks sees the former or the new, whole.

    Hidden files and folders at its top, such as a `.git`, stay: MkDocs makes none and removes none.

    Returns:
        Whether it was done in one step. Where the system forbids that, as for a mount, it was done file by file, each
        of them whole, pages last.

    Raises:
        OSError: The disk refuses; the former site is still there, but for files that were replaced file by file.
    """
    if place.staging.parent == place.site:
        _fill(place)
        return False
    for attempt in range(3):
        try:
            _swap(place.staging, place.site)
        except OSError as error:
            if error.errno in _FIXED and place.staging.is_dir() and place.site.is_dir():
                _fill(place)
                return False
            if attempt == 2 or not place.staging.is_dir():  # noqa: PLR2004 - the last attempt
                raise  # else another build was quicker by a moment
        else:
            return True
    return True


def discard(place: SitePlace) -> None:
    """Remove what a failed build made."""
    shutil.rmtree(place.staging, ignore_errors=True)


def _real(site: Path) -> Path:
    try:
        return site.resolve()
    except RuntimeError as error:  # before Python 3.13
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), str(site)) from error


def refuse_foreign_site(site: Path) -> Path:
    """MkDocs empties the folder that it builds into: it must be new, or hold nothing but a site.

    Returns:
        The folder itself, links followed.

    Raises:
        NotOursError: It holds something else; behind a link, than a site of ours.
        OSError: The disk refuses, or links lead in a circle.
    """
    real = _real(site)
    kind = kind_of(real)
    if kind == stat.S_IFLNK:
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), str(site))
    if kind not in {None, stat.S_IFDIR}:
        raise NotOursError(site, "is no folder", "Move it, or name another folder.")
    shown = [entry for entry in real.iterdir() if not _stays(entry)] if kind else []
    if all(map(_is_bare, shown)):
        return real
    names = {entry.name for entry in shown}
    if (real / STYLE_PATHS[0]).is_file():
        return real
    if real == site.parent.resolve() / site.name and {"index.html", "sitemap.xml"} <= names:
        return real  # a site that MkDocs made before our plugin was there; one behind a link may be anybody's
    told = f"{site} is a link to {real}, which" if site.is_symlink() else str(site)
    raise NotOursError(Path(told), "holds something else than a dossier's site", "Name another folder.")


def _stays(entry: Path) -> bool:
    """Whether something at the top of a site is none of MkDocs's business: hidden things, and the disk's own."""
    return entry.name.startswith(".") or entry.name == _OF_THE_DISK


def _is_bare(entry: Path) -> bool:
    """Whether something is a folder without a single file, as a build that died may leave."""
    return kind_of(entry) == stat.S_IFDIR and all(map(_is_bare, entry.iterdir()))


def _existing(folder: Path) -> Path:
    while not folder.exists():
        folder = folder.parent
    return folder


def _name(site: Path, process: object) -> str:
    return _STAGING.format(site=site.name, process=process)


def _swap(staging: Path, site: Path) -> None:
    if site.exists():
        shutil.copymode(site, staging)
        if _exchange(staging, site):
            _remove_former(staging, site)
            return
    former = staging.with_name(f"{staging.name}-former")
    if site.exists():
        site.rename(former)
    try:
        staging.rename(site)
    except OSError:
        if former.exists() and not site.exists():
            former.rename(site)
        raise
    _remove_former(former, site)


def _exchange(one: Path, other: Path) -> bool:
    """Let two folders change places in one step, where the system can; False where it can't."""
    if sys.platform != "linux":
        return False
    try:
        call = ctypes.CDLL(None).renameat2
    except (OSError, AttributeError):
        return False
    done: int = call(_HERE, os.fsencode(one), _HERE, os.fsencode(other), _RENAME_EXCHANGE)
    return done == 0


def _remove_former(former: Path, site: Path) -> None:
    """Remove a former site, but for what was hidden at its top, which moves on."""
    if kind_of(former) != stat.S_IFDIR:
        return
    for entry in sorted(former.iterdir()):
        if entry.name.startswith(".") and kind_of(site / entry.name) is None:
            entry.rename(site / entry.name)
    shutil.rmtree(former, ignore_errors=True)


def _fill(place: SitePlace) -> None:
    """Make a site what the staging folder is, file by file, without renaming a folder."""
    # First what makes it a site of ours, so that a run that dies does not leave one that is refused.
    wanted = sorted(
        _files(place.staging), key=lambda path: (path != STYLE_PATHS[0], path.endswith(_LAST), path)
    )
    for path in wanted:
        source, target = place.staging / path, place.site / path
        _make_way(place.site, path)
        if kind_of(target) != stat.S_IFREG or not filecmp.cmp(source, target, shallow=False):
            _move(source, target, place.site / f"{_name(place.site, os.getpid())}-file")
    kept = set(wanted) | {parent.as_posix() for path in wanted for parent in Path(path).parents}
    for entry in sorted(place.site.iterdir()):
        if not _stays(entry):
            _remove_others(entry, place.site, kept)
    discard(place)


def _files(folder: Path) -> Iterator[str]:
    for base, _, names in os.walk(folder):
        for name in names:
            yield Path(base, name).relative_to(folder).as_posix()


def _make_way(site: Path, path: str) -> None:
    """Make the folders of a file, and remove what stands in its way; nothing is written through a link."""
    for parent in [*Path(path).parents][-2::-1]:
        folder = site / parent
        if kind_of(folder) not in {None, stat.S_IFDIR}:
            folder.unlink()
        folder.mkdir(exist_ok=True)
    if kind_of(site / path) == stat.S_IFDIR:
        shutil.rmtree(site / path)


def _move(source: Path, target: Path, draft: Path) -> None:
    try:
        source.replace(target)
    except OSError as error:
        if error.errno != errno.EXDEV:
            raise
        draft.unlink(missing_ok=True)
        shutil.copyfile(source, draft, follow_symlinks=False)
        draft.replace(target)


def _remove_others(entry: Path, site: Path, kept: set[str]) -> None:
    """Remove what the new site has not."""
    if kind_of(entry) == stat.S_IFDIR:
        if entry.relative_to(site).as_posix() not in kept:
            shutil.rmtree(entry)
            return
        for inner in sorted(entry.iterdir()):
            _remove_others(inner, site, kept)
    elif entry.relative_to(site).as_posix() not in kept:
        entry.unlink()


def _mend_all(folder: Path, site: Path) -> None:
    """Clear away what dead processes left in a folder: drafts, former sites. Links are nobody's."""
    pattern = re.compile(rf"{re.escape(_name(site, ''))}(\d+)(-former|-file)?")
    for entry in sorted(folder.iterdir()) if folder.is_dir() else ():
        found = pattern.fullmatch(entry.name)
        kind = kind_of(entry) if found else None
        if not found or (int(found[1]) != os.getpid() and _lives(int(found[1]))):
            continue
        if kind == stat.S_IFDIR:
            _mend(entry, site, is_former=found[2] == "-former")
        elif kind == stat.S_IFREG and found[2] == "-file":
            entry.unlink()


def _mend(folder: Path, site: Path, *, is_former: bool) -> None:
    """Put back a former site whose successor never came; remove everything else."""
    if is_former and kind_of(site) is None:
        folder.rename(site)
    elif kind_of(site) == stat.S_IFDIR:
        _remove_former(folder, site)
    else:
        shutil.rmtree(folder, ignore_errors=True)


def _lives(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):  # it lives, and is somebody else's; or is no number of a process
        return True
    return True
