"""What the book prints beside the entries of records. How all of it looks to the templates, ``writer.py`` says."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from mkdocs_dossier.book.selection import Selection
from mkdocs_dossier.languages import tags
from mkdocs_dossier.model.body import Body
from mkdocs_dossier.model.values import Exact

T = TypeVar("T")


CHAPTERS = frozenset({"wording", "timeline", "bibliography"})
"""Pages of the site that are parts of the book under the same name, where there is something for them."""

CHAPTER = "chapter:"
"""Stands before the name of a chapter in its label; no record's id can look like that."""


def label(key: str) -> str:
    """The label in the book of what stands on a page of the site."""
    return CHAPTER + key if key in CHAPTERS else key


@dataclass(frozen=True, slots=True)
class BookDrawing:
    """A figure: an SVG, what it says to those who don't see it, and what stands below it."""

    svg: Exact
    alt: str
    caption: str


@dataclass(frozen=True, slots=True)
class BookPicture:
    """A picture of a hand-written page; ``path`` is empty where there is no such file."""

    path: Exact
    alt: str


@dataclass(frozen=True, slots=True)
class Text:
    """The text of a hand-written page: bodies, and pictures between them."""

    parts: Sequence[Body | BookPicture] = ()


def primary(tag: str | None) -> str:
    """The language of a BCP 47 tag as Typst wants it, two or three letters; empty if there is none."""
    first = tags.primary(tag)
    return first if re.fullmatch("[a-z]{2,3}", first) else ""


def in_book(lines: Iterable[T], chosen: Selection, key: Callable[[T], str]) -> list[T]:
    """Those of some lines whose record has an entry; a pack shows nothing of the others."""
    return [line for line in lines if key(line) in chosen.ids]
