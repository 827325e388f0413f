"""Golden cases of `dossier check`: how they are written to disk and read from `tests/cases/check`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

FOLDER = Path(__file__).parent / "cases" / "check"
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_EXPECTED = re.compile(r"(?P<code>[a-z0-9-]+) (?P<place>[^\n|]+:\d+:\d+)(?: \| (?P<said>.+))?")


@dataclass(frozen=True)
class GoldenCase:
    """One broken dossier, and what is to be said about it.

    Attributes:
        files: Content by path; what the base has and this lacks is removed.
        expected: Code, place and a part of what is said, in any order.
        more: Whether other diagnostics may stand beside the expected ones.
    """

    name: str
    files: dict[str, bytes]
    expected: tuple[tuple[str, str, str], ...]
    more: bool = False

    def write(self, root: Path) -> None:
        write_files(root, self.files)


def write_files(root: Path, files: dict[str, bytes]) -> None:
    for path, content in files.items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)


def _read(file: Path) -> Any:
    return yaml.load(file.read_text(encoding="utf-8"), Loader=_LOADER)  # noqa: S506 - a safe one


@cache
def base() -> dict[str, bytes]:
    """A dossier without anything to mend."""
    data = _read(FOLDER / "base.yml")
    return {path: text.encode() for path, text in data.items()}


def golden_cases() -> Iterator[GoldenCase]:
    """Every case of every file.

    A case has ``name`` and ``diagnostics``, and of these what it needs: ``edits`` ([file, old, new] texts;
    the old one stands there once), ``files`` (whole texts), ``bytes`` (the same with Python's escapes),
    ``remove`` (paths), ``more`` (true if other diagnostics may appear).
    """
    for file in sorted(FOLDER.glob("*.yml")):
        if file.name != "base.yml":
            yield from (_case(file.stem, data) for data in _read(file))


def _case(group: str, data: dict[str, Any]) -> GoldenCase:
    name = f"{group}: {data['name']}"
    files = dict(base())
    for path, old, new in data.get("edits", ()):
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
    unknown = set(data) - {"name", "edits", "files", "bytes", "remove", "more", "diagnostics"}
    assert not unknown, f"{name}: {unknown}"
    return GoldenCase(name, files, tuple(map(_expected, data["diagnostics"])), data.get("more", False))


def _expected(line: str) -> tuple[str, str, str]:
    found = _EXPECTED.fullmatch(line)
    assert found, f"not `code path:line:column | part of the message or hint`: {line!r}"
    return found["code"], found["place"], found["said"] or ""
