"""The small dossier that a new one begins as; it is part of the package."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

FOLDER = Path(__file__).parents[1] / "starter"
_HIDDEN = "dot-"
"""Stands for the dot of hidden files, which tools that pack and copy tend to leave out."""


def starter_files(version: str) -> Iterator[tuple[str, bytes]]:
    """Relative paths with forward slashes, and contents, by path.

    Args:
        version: Of the generator, for the file that says what the dossier is built with.
    """
    for file in sorted(FOLDER.rglob("*")):
        if file.is_file():
            parts = file.relative_to(FOLDER).parts
            path = "/".join(
                f".{part.removeprefix(_HIDDEN)}" if part.startswith(_HIDDEN) else part for part in parts
            )
            content = file.read_bytes()
            if path == "requirements.txt":
                content = content.replace(b"{version}", version.encode())
            yield path, content
