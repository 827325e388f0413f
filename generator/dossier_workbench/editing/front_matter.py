"""Changes to the front matter of an article, whose body stays byte for byte."""

from __future__ import annotations

import re
from collections.abc import Callable

from dossier_workbench.editing.yaml_edits import NoPlaceError

_HEAD = re.compile(r"\ufeff?---[ \t]*\r?\n")
_FOOT = re.compile(r"^---[ \t]*\r?$", re.MULTILINE)


def in_front_matter(text: str, edit: Callable[[str], str]) -> str:
    """The text of an article with its front matter edited.

    Args:
        text: The whole file, line ends included.
        edit: From the YAML between the fences to another.

    Raises:
        NoPlaceError: There is no front matter, or as ``edit``.
    """
    head = _HEAD.match(text)
    foot = _FOOT.search(text, head.end()) if head else None
    if head is None or foot is None:
        raise NoPlaceError("it has no front matter")
    inner = edit(text[head.end() : foot.start()])
    return f"{text[: head.end()]}{inner}{text[foot.start() :]}"
