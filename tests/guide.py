"""Reads the guides: files that a reader is told to write, commands to run, and what they are said to print."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

GUIDES = Path(__file__).parents[1] / "docs" / "guide"
README = Path(__file__).parents[1] / "README.md"
_BLOCK = re.compile(
    r"^```(?P<language>\w+)(?: title=\"(?P<title>[^\"]+)\")?\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL
)


class Step(NamedTuple):
    """Something that a guide has its reader do: ``file``, ``run`` or ``see``.

    Attributes:
        name: The file's path; empty otherwise.
        text: The file's content, the commands, or a part of what the last command printed.
        line: Of the guide.
    """

    kind: str
    name: str
    text: str
    line: int


def steps(markdown: str) -> Iterator[Step]:
    """The steps of a guide, in order; blocks that are only shown are left out."""
    for block in _BLOCK.finditer(markdown):
        line = markdown.count("\n", 0, block.start()) + 1
        if block["title"]:
            yield Step("file", block["title"], block["text"], line)
        elif block["language"] == "sh":
            yield Step("run", "", block["text"], line)
        elif block["language"] == "text":
            yield Step("see", "", block["text"], line)


def readme_files() -> Iterator[tuple[str, str]]:
    """Paths and contents of the files that the README has its reader write; a comment in each names it."""
    text = README.read_text(encoding="utf-8")
    for block in re.findall(r"^```(?:yaml|markdown)\n(.+?)^```$", text, re.MULTILINE | re.DOTALL):
        yield re.search(r"^(?:# |<!-- )(\S+)", block, re.MULTILINE)[1], block


def readme_commands() -> list[str]:
    """What the README has its reader run in the tour, from `dossier new` on."""
    text = README.read_text(encoding="utf-8").partition("## Ten minutes")[2].partition("\n## ")[0]
    blocks = re.findall(r"^```sh\n(.+?)^```$", text, re.MULTILINE | re.DOTALL)
    return [line.partition(" #")[0].strip() for block in blocks for line in block.splitlines()]
