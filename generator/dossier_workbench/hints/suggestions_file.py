"""The file that `dossier suggest --write` adds to. No build reads it; only its keys are, so that none comes twice."""

from __future__ import annotations

import re
from pathlib import Path

HEADER = "## Suggestions for the catalogue, added by `dossier suggest --write`."
"""Its first line, by which it is known to be ours."""

KEY = "## suggestion: "
"""Begins the line that names a suggestion, whatever the author made of the lines below it."""

_KEY = re.compile(r"^[#\s]*suggestion: (\S+)$", re.MULTILINE)


class NotSuggestionsError(Exception):
    """A file that stands where suggestions go is another one."""


def read_suggestions(file: Path) -> tuple[str, frozenset[str]]:
    """The file's text and the keys in it; nothing if there is no file yet.

    Raises:
        NotSuggestionsError: It does not begin as it should, or is no UTF-8 text.
        OSError: The disk refuses.
    """
    if not file.exists():
        return "", frozenset()
    try:
        text = file.read_bytes().decode("utf-8")
    except UnicodeDecodeError as error:
        raise NotSuggestionsError(f"{file} is not UTF-8 text") from error
    if text.strip() and HEADER.lstrip("# ") not in text.split("\n", 1)[0]:
        raise NotSuggestionsError(f"{file} was not written by `dossier suggest`")
    return text, frozenset(_KEY.findall(text))
