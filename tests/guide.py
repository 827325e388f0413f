"""Reads the guides: files that a reader is told to write, commands to run, and what they are said to print."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

GUIDES = Path(__file__).parents[1] / "docs" / "guide"
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
