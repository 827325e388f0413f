"""Front matter: YAML between two lines of hyphens at the head of a file."""

from __future__ import annotations

import re
from typing import NamedTuple


class Split(NamedTuple):
    """A file in two.

    Attributes:
        front: The front matter with its fences; empty if there is none.
        inner: What stands between them.
        body: The rest.
    """

    front: str
    inner: str
    body: str

    @property
    def body_line(self) -> int:
        """The 0-based line on which the body begins."""
        return self.front.count("\n")


def split_front_matter(text: str, *, dots: bool = False) -> Split:
    """Split a file.

    Args:
        text: The file, with LF line ends.
        dots: Whether a line of three dots ends a front matter too, as it does for MkDocs.
    """
    match = _FRONT_MATTER[dots].match(text)
    return Split(match[0], match["inner"], text[match.end() :]) if match else Split("", "", text)


_FRONT_MATTER = tuple(
    re.compile(rf"---[ \t]*\n(?P<inner>.*?)^(?:{end})[ \t]*(?:\n|\Z)", re.MULTILINE | re.DOTALL)
    for end in ("---", r"---|\.\.\.")
)
