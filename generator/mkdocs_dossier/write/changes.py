"""Changes to files that authors write: shown first, made only to what is still the same, all of them or none.

A change to several files is noted in the dossier's folder before the first of them changes. Whoever is stopped in
between leaves that note, and `finish` does the rest: whenever it has run, either all files are changed or none is.
"""

from __future__ import annotations

import json
import os
import re
import stat
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from difflib import unified_diff
from hashlib import sha256
from itertools import takewhile
from pathlib import Path, PurePosixPath
from typing import Any

from mkdocs_dossier.disk import printable
from mkdocs_dossier.text.characters import CONTROL
from mkdocs_dossier.write.drafts import clear_staging, keep_names, locked, put, refuse_staging
from mkdocs_dossier.write.guard import NotOursError, kind_of, present, refuse_outside

NOTE = ".dossier-changes"
"""Stands in a dossier's folder while several files of it are changed."""

_ENDINGS = frozenset({".md", ".markdown", ".mdown", ".mkdn", ".mkd", ".yaml", ".yml", ".json"})
"""Of the files that authors write."""

_WRITABLE = stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH

_RANGE = re.compile(r"(?<= )([-+])(\d+)")
_UNSHOWN = "\ufffd"


@dataclass(frozen=True, slots=True)
class Change:
    """What becomes of a file.

    Attributes:
        path: Relative to the dossier's folder, with forward slashes.
        before: What it holds, as UTF-8; None for a file that is not there yet.
        after: What it shall hold, likewise; None for one that shall be gone.
    """

    path: str
    before: bytes | None
    after: bytes | None

    @property
    def undone(self) -> Change:
        """The change back; it is refused too if the file has changed since."""
        return Change(self.path, self.after, self.before)

    def diff(self, around: int = 1) -> str:
        """The change for people, with so many lines around; what can't be shown is replaced."""
        old, new = (_lines(side or b"") for side in (self.before, self.after))
        was, becomes = (self.path if side is not None else "/dev/null" for side in (self.before, self.after))
        # Long files are compared in a moment once what is the same above and below is left out.
        above = _alike(old, new)
        below = _alike(old[above:][::-1], new[above:][::-1])
        first, last = max(0, above - around), max(0, below - around)
        cut = (side[first : len(side) - last] for side in (old, new))
        old, new = ([CONTROL.sub(_UNSHOWN, line) for line in side] for side in cut)
        found = unified_diff(old, new, was, becomes, n=around, lineterm="")
        return "\n".join(_further_down(line, first) for line in found)


def _lines(content: bytes) -> list[str]:
    lines = content.decode().replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return lines if lines[-1] else lines[:-1]


def _alike(a: Sequence[str], b: Sequence[str]) -> int:
    """How many lines are the same from the first on."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(a, b, strict=False)))


def _further_down(line: str, by: int) -> str:
    """A line of a diff whose files begin so many lines above."""
    if not line.startswith("@@"):
        return line
    return _RANGE.sub(lambda found: f"{found[1]}{int(found[2]) + by}", line)


def apply(root: Path, changes: Sequence[Change]) -> None:
    """Make changes, each to what it was made for.

    Args:
        root: The dossier's folder.
        changes: One a path.

    Raises:
        NotOursError: A file is not what it was, is read-only, or may not be written. Nothing has been written then.
        OSError: The disk refuses. What was there before is still there; once one of several files is changed, `finish`
            does the rest.
    """
    wanted = [change for change in changes if change.before != change.after]
    with locked(root):
        _finish(root)
        clear_staging(root)
        for change in wanted:
            _refuse_changed(root, change)
        if len(wanted) > 1:
            put(root, NOTE, _noted(wanted))
        try:
            for change in wanted:
                _make(root, change.path, change.after)
        except OSError:
            # What never began is not to be finished some day, when nobody thinks of it any more.
            if all(present(root / change.path) == change.before for change in wanted):
                _forget(root)
            raise
        _forget(root)


def finish(root: Path) -> None:
    """Finish a change to several files that was interrupted; nothing happens where none was.

    Raises:
        NotOursError: One of the files has been changed since. It is kept, and those that still wait do.
        OSError: The disk refuses.
    """
    if kind_of(root / NOTE) is not None:
        with locked(root):
            _finish(root)


def _refuse_changed(root: Path, change: Change) -> None:
    target = root / change.path
    _refuse_others(root, change.path)
    refuse_staging(target)
    if present(target) != change.before:
        why = "was changed since it was read" if change.before is not None else "is there already"
        raise NotOursError(target, why, "Run the command again.")
    if change.before is not None and not target.stat().st_mode & _WRITABLE:
        raise NotOursError(target, "is read-only", "Let it be written first.")
    if target.parent.exists() and not os.access(target.parent, os.W_OK):
        raise NotOursError(target, "lies in a folder that is read-only", "Let that be written to first.")


def _refuse_others(root: Path, path: str) -> None:
    """Refuse what is no file of the authors' own: a note may have come with the folder, and name files of git's."""
    pure = PurePosixPath(path)
    is_hidden = any(part.startswith(".") for part in pure.parts)
    if is_hidden or not path.isprintable() or "\\" in path or pure.suffix not in _ENDINGS:
        raise NotOursError(
            root / printable(path),
            "is no file of Markdown, YAML or JSON that authors write",
            f"If {NOTE} names it, remove that.",
        )
    refuse_outside(root, (root / path).parent)


def _finish(root: Path) -> None:
    note = present(root / NOTE)
    if note is None:
        return
    entries = _read_note(root, note)
    for path, before, after in entries:
        _refuse_others(root, path)
        found = present(root / path)
        if _sum(found) not in {before, _sum(after)}:
            raise NotOursError(
                root / path,
                "was changed while a change to several files was interrupted",
                f"Make it what it was before, or remove {NOTE} to leave all files as they are now.",
            )
    for path, _, after in entries:
        if present(root / path) != after:
            _make(root, path, after)
    _forget(root)


def _make(root: Path, path: str, content: bytes | None) -> None:
    if content is not None:
        put(root, path, content)
        return
    (root / path).unlink(missing_ok=True)
    keep_names({(root / path).parent})


def _forget(root: Path) -> None:
    with suppress(FileNotFoundError):
        (root / NOTE).unlink()
        keep_names({root})


def _noted(changes: Sequence[Change]) -> bytes:
    entries = [
        {
            "path": change.path,
            "before": _sum(change.before),
            "after": None if change.after is None else change.after.decode(),
        }
        for change in changes
    ]
    return json.dumps(entries, ensure_ascii=False, indent=1).encode()


def _read_note(root: Path, note: bytes) -> list[tuple[str, str, bytes | None]]:
    """Path, checksum of what was there and new content of each file."""
    try:
        entries: Any = json.loads(note)
        return [
            (
                str(each["path"]),
                str(each["before"]),
                None if each["after"] is None else each["after"].encode(),
            )
            for each in entries
        ]
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise NotOursError(root / NOTE, "was not written by dossier", "Remove it.") from error


def _sum(content: bytes | None) -> str:
    return "" if content is None else sha256(content).hexdigest()
