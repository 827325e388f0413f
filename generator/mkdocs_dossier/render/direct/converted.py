"""What a conversion is told, and its outcome."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class ExtensionWords:
    """What Python-Markdown's extensions say of their own accord.

    Attributes:
        permalink: The title of the link beside a heading.
        back: The title of the link back from a note, with a place for its number.
    """

    permalink: str = "Permanent link"
    back: str = "Jump back to footnote {} in the text"


ENGLISH = ExtensionWords()


@dataclass(frozen=True, slots=True)
class Converted:
    """A page as HTML.

    Attributes:
        html: Its content.
        toc: Its headings, as the extension for tables of contents nests them.
        title: The text of its first heading, if that begins the page.
        anchors: Every id of the page.
        links: Addresses with an anchor as they stand in the text, by page and anchor, in reading order.
    """

    html: str
    toc: list[Any]
    title: str | None
    anchors: set[str]
    links: dict[str, dict[str, str]]
