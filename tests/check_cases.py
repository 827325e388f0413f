"""Golden cases of `dossier check`: how they are written to disk and read from `tests/cases/check`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from golden import CASES, read_cases
from mkdocs_dossier.recording import verify

FOLDER = CASES / "check"
LOCK = "seeds/evidence.lock.json"
DAY = "2022-04-01"
"""On which originals are read in cases."""

_EXPECTED = re.compile(r"(?P<code>[a-z0-9-]+) (?P<place>[^\n|]+:\d+:\d+)(?: \| (?P<said>.+))?")


@dataclass(frozen=True)
class GoldenCase:
    """One broken dossier, and what is to be said about it.

    Attributes:
        files: Content by path; what the base has and this lacks is removed.
        expected: Code, place and a part of what is said, in any order.
        more: Whether other diagnostics may stand beside the expected ones.
        edits: File, old and new text of each edit, for those who show the case to people.
        verified: Files of the dossier whose originals are read before it is broken; None if they are not.
        lock_edits: Old and new texts of edits of the lock that is made then.
    """

    name: str
    files: dict[str, bytes]
    expected: tuple[tuple[str, str, str], ...]
    more: bool = False
    edits: tuple[tuple[str, str, str], ...] = ()
    verified: dict[str, bytes] | None = None
    lock_edits: tuple[tuple[str, str], ...] = ()

    def write(self, root: Path) -> None:
        if self.verified is None:
            write_files(root, self.files)
            return
        write_files(root, self.verified)
        outcome = verify(root, "", None, DAY)
        assert outcome.lock is not None, f"{self.name}: {outcome.diagnostics}"
        for path in self.verified.keys() - self.files.keys():
            (root / path).unlink()
            if not any((root / path).parent.iterdir()):
                (root / path).parent.rmdir()
        text = outcome.lock
        for old, new in self.lock_edits:
            assert old in text, f"{self.name}: {old!r} is not in the lock"
            text = text.replace(old, new, 1)
        write_files(root, {**self.files, LOCK: text.encode()})


def write_files(root: Path, files: dict[str, bytes]) -> None:
    for path, content in files.items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)


@cache
def base() -> dict[str, bytes]:
    """A dossier without anything to mend."""
    data = read_cases(FOLDER / "base.yml")
    return {path: text.encode() for path, text in data.items()}


def golden_cases() -> Iterator[GoldenCase]:
    """Every case of every file.

    A case has ``name`` and ``diagnostics``, and of these what it needs: ``start`` (whole texts that stand there
    before anything else), ``verified`` (true if the originals among them are then read and recorded), ``edits``
    ([file, old, new] texts; the old one stands there once), ``files`` (whole texts), ``bytes`` (the same with
    Python's escapes), ``remove`` (paths), ``more`` (true if other diagnostics may appear).
    """
    for file in sorted(FOLDER.glob("*.yml")):
        if file.name != "base.yml":
            yield from (_case(file.stem, data) for data in read_cases(file))


def _case(group: str, data: dict[str, Any]) -> GoldenCase:
    name = f"{group}: {data['name']}"
    files = dict(base()) | {path: text.encode() for path, text in data.get("start", {}).items()}
    before = dict(files) if data.get("verified") else None
    edits = tuple(tuple(edit) for edit in data.get("edits", ()))
    for path, old, new in edits:
        if path == LOCK:
            continue
        text = files[path].decode()
        assert text.count(old) == 1, f"{name}: {old!r} stands {text.count(old)} times in {path}"
        files[path] = text.replace(old, new).encode()
    files |= {path: text.encode() for path, text in data.get("files", {}).items()}
    files |= {
        path: text.encode("latin-1").decode("unicode_escape").encode("latin-1")
        for path, text in data.get("bytes", {}).items()
    }
    for path in data.get("remove", ()):
        del files[path]
    unknown = set(data) - {
        "name",
        "edits",
        "files",
        "bytes",
        "remove",
        "more",
        "diagnostics",
        "start",
        "verified",
    }
    assert not unknown, f"{name}: {unknown}"
    lock_edits = tuple((old, new) for path, old, new in edits if path == LOCK)
    expected = tuple(map(_expected, data["diagnostics"]))
    return GoldenCase(name, files, expected, data.get("more", False), edits, before, lock_edits)


def _expected(line: str) -> tuple[str, str, str]:
    found = _EXPECTED.fullmatch(line)
    assert found, f"not `code path:line:column | part of the message or hint`: {line!r}"
    return found["code"], found["place"], found["said"] or ""
