"""Whether git leaves a folder alone, as far as the .gitignore files of its work tree say so."""

from __future__ import annotations

from pathlib import Path

from pathspec import GitIgnoreSpec

_PROBE = "article.txt"
"""Stands for whatever may lie in the folder."""


def is_exposed(folder: Path) -> bool:
    """Whether the folder lies in a git work tree whose ignore files do not cover what it holds.

    What the author told git about all his work trees is not looked at.
    """
    folder = folder.resolve()
    tree = next((parent for parent in (folder, *folder.parents) if (parent / ".git").exists()), None)
    if tree is None:
        return False
    probe = folder / _PROBE
    parts = probe.relative_to(tree).parts
    # As git does: from the top down, and what is in an ignored folder stays ignored.
    for depth in range(1, len(parts) + 1):
        path = tree.joinpath(*parts[:depth])
        if _ignored(tree, path, is_folder=depth < len(parts)):
            return False
    return True


def ignore_line(folder: Path) -> str:
    """The line that the .gitignore at the top of the work tree should have."""
    folder = folder.resolve()
    tree = next(parent for parent in (folder, *folder.parents) if (parent / ".git").exists())
    return f"/{folder.relative_to(tree).as_posix()}/"


def _ignored(tree: Path, path: Path, *, is_folder: bool) -> bool:
    """What the last pattern that fits the path says; patterns deeper in the tree come last."""
    above = [parent for parent in reversed(path.parents) if parent.is_relative_to(tree)]
    verdict = False
    for place in above:
        for file in (*([tree / ".git/info/exclude"] if place == tree else []), place / ".gitignore"):
            if not file.is_file():
                continue
            lines = file.read_text(encoding="utf-8", errors="replace").splitlines()
            name = path.relative_to(place).as_posix() + ("/" if is_folder else "")
            found = GitIgnoreSpec.from_lines(lines).check_file(name)
            verdict = verdict if found.include is None else found.include
    return verdict
