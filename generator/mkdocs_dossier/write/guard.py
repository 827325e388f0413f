"""What may be written where: looked at before anything is touched, links never followed at the place itself."""

from __future__ import annotations

import stat
from collections.abc import Callable, Iterable
from pathlib import Path

Ours = Callable[[bytes], bool]
"""Whether a file with this content was written by the generator, and not changed since by anybody."""

MAX_BYTES = 1 << 30
"""Nothing that the generator writes is larger; what is, is not read."""


class NotOursError(Exception):
    """The generator may not write to a place."""

    def __init__(
        self,
        path: Path,
        why: str = "was not written by dossier, or was changed since",
        hint: str = "Move it, or name another place.",
    ) -> None:
        """Remember the place.

        Args:
            path: The place.
            why: What is said of it, as the end of a sentence that begins with the path.
            hint: What to do.
        """
        super().__init__(f"{path} {why}")
        self.path = path
        self.hint = hint


_NO_FILES = {
    stat.S_IFLNK: ("is a link", "Name the file itself, or remove the link."),
    stat.S_IFDIR: ("is a folder", "Name a file."),
}
"""What may stand where a file goes, and what is said of it."""


def nobodys(_: bytes) -> bool:
    """For files that are never written a second time: whatever stands there is somebody else's."""
    return False


def kind_of(path: Path) -> int | None:
    """What stands at a place, links not followed, as ``stat`` tells it; None for nothing.

    Raises:
        OSError: It can't be told, for another reason than that there is nothing.
    """
    try:
        return stat.S_IFMT(path.lstat().st_mode)
    except (FileNotFoundError, NotADirectoryError):
        return None


def present(path: Path) -> bytes | None:
    """The content of the regular file at a place; None if nothing stands there.

    Raises:
        NotOursError: Something else than a regular file does: a link, a folder, a device, a pipe.
        OSError: It can't be read.
    """
    kind = kind_of(path)
    if kind is None:
        return None
    if kind != stat.S_IFREG:
        raise NotOursError(path, *_NO_FILES.get(kind, ("is no regular file", "Name another file.")))
    if path.lstat().st_size > MAX_BYTES:
        raise NotOursError(path)
    return path.read_bytes()


def refuse_foreign(path: Path, wanted: bytes, ours: Ours) -> bool:
    """Refuse a place at which something of somebody else's stands.

    Returns:
        Whether it holds what is wanted already.

    Raises:
        NotOursError: It does not belong to us.
    """
    found = present(path)
    if found is None or found == wanted:
        return found is not None
    # An empty file, such as a power cut leaves, holds nothing that could be lost.
    if found and not ours(found):
        raise NotOursError(path)
    return False


def refuse_outside(folder: Path, target: Path) -> None:
    """No path, and no link on the way, leads out of the folder.

    Raises:
        NotOursError: It does.
    """
    try:
        inside = target.resolve().is_relative_to(folder.resolve())
    except (OSError, RuntimeError):  # a circle of links
        inside = False
    if not inside:
        raise NotOursError(target, f"leads out of {folder}", "Remove the link.")


def refuse_apart(target: Path, apart: Iterable[Path]) -> None:
    """Refuse a place among those that hold what authors write.

    Args:
        target: A file or a folder, there or not.
        apart: Files and folders that authors write, links followed.

    Raises:
        NotOursError: The target is one of them, lies in one, or holds one.
    """
    real = target.resolve()
    for place in apart:
        if real.is_relative_to(place) or place.is_relative_to(real):
            raise NotOursError(target, "is the dossier's own", "Name another place, such as build/dossier.")
