"""A site is built beside its place and takes it when it is complete: a build that dies leaves the former site."""

from __future__ import annotations

import ctypes
import os
import re
import shutil
import sys
from pathlib import Path

_HERE, _RENAME_EXCHANGE = -100, 2  # AT_FDCWD, and the flag, as Linux has them
_STAGING = ".{site}-building-{process}"


def staging_for(site: Path) -> Path:
    """A folder of this process's own beside the site; what dead processes left there is removed."""
    pattern = re.compile(re.escape(_STAGING.format(site=site.name, process="")) + r"(\d+)(-former)?")
    for folder in (
        site.parent.glob(_STAGING.format(site=site.name, process="*")) if site.parent.is_dir() else ()
    ):
        found = pattern.fullmatch(folder.name)
        if found and not _lives(int(found[1])):
            _mend(folder, site, is_former=bool(found[2]))
    return site.with_name(_STAGING.format(site=site.name, process=os.getpid()))


def publish(staging: Path, site: Path) -> None:
    """Put the complete site into its place; whoever looks sees the former or the new, whole.

    Raises:
        OSError: The disk refuses; the former site is still there.
    """
    for attempt in range(3):
        try:
            _swap(staging, site)
        except OSError:  # another build was quicker by a moment
            if attempt == 2 or not staging.is_dir():  # noqa: PLR2004 - the last attempt
                raise
        else:
            return


def _swap(staging: Path, site: Path) -> None:
    if site.exists() and _exchange(staging, site):
        shutil.rmtree(staging, ignore_errors=True)
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
    shutil.rmtree(former, ignore_errors=True)


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


def discard(staging: Path) -> None:
    """Remove what a failed build made."""
    shutil.rmtree(staging, ignore_errors=True)


def _mend(folder: Path, site: Path, *, is_former: bool) -> None:
    """Put back a former site whose successor never came; remove everything else."""
    if is_former and not site.exists():
        folder.rename(site)
    else:
        shutil.rmtree(folder, ignore_errors=True)


def _lives(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:  # it lives, and is somebody else's
        return True
    return True
