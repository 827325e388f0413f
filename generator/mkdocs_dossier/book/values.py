"""What pages are made of, as plain data for the templates: the same contexts, other clothes.

Text stays text: a template prints it and never reads it as markup. The shapes that a template meets are a text, one in
another language (``say``, ``lang``), a link (``to``, ``say``), a way out (``url``, ``say``), marks of footnotes
(``marks``), and lists and mappings of these.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass
from enum import Enum
from functools import cache
from typing import Any

from mkdocs_dossier.book.links import book_link
from mkdocs_dossier.book.notes import Notes, note_text
from mkdocs_dossier.book.selection import Selection
from mkdocs_dossier.model import languages
from mkdocs_dossier.model.dates import EdtfDate
from mkdocs_dossier.model.records import Citation
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.standings import Standing
from mkdocs_dossier.model.values import Cites, Link, Markdown, Outward, Reference, Wording
from mkdocs_dossier.pages.parts.figures import Figure
from mkdocs_dossier.render.date_words import date_label

Data = dict[str, Any]

_FOR_THE_SITE = frozenset({"frame", "mentions", "voices", "elsewhere"})
"""Fields of contexts that the book has in another form, or not at all."""

CHAPTERS = frozenset({"wording", "shared-text", "timeline", "bibliography"})
"""Pages of the site that are parts of the book under the same name, where there is something for them."""

CHAPTER = "chapter:"
"""Stands before the name of a chapter in its label; no record's id can look like that."""


@dataclass(frozen=True)
class Setting:
    """What chapters are made from, and how their values become data.

    Attributes:
        site: The dossier as pages see it.
        chosen: The records that have an entry; links to others become plain words.
        notes: Counts the footnotes.
    """

    site: Site
    chosen: Selection
    notes: Notes

    def link(self, key: str, say: str) -> Data:
        """A link, or its words alone where the book has nothing of that key."""
        if key in CHAPTERS:
            return {"to": CHAPTER + key, "say": say}
        return {"to": key, "say": say} if key in self.chosen.ids else {"say": say}

    def plain(self, value: object, entry: str) -> Any:
        """A value as data.

        Args:
            value: Whatever a page's context holds.
            entry: Id of the entry in which it will stand.

        Raises:
            TypeError: There is no way to set such a value; a bug.
        """
        simple = self._simple(value, entry)
        if simple is not NotImplemented:
            return simple
        if isinstance(value, Mapping):
            return {str(key): self.plain(item, entry) for key, item in value.items()}
        if isinstance(value, Sequence):
            return [self.plain(item, entry) for item in value]
        if is_dataclass(value) and not isinstance(value, type):
            return {name: self.plain(getattr(value, name), entry) for name in _names(type(value))}
        raise TypeError(f"a book can't set {value!r}, a {type(value).__name__}")

    def _simple(self, value: object, entry: str) -> Any:
        match value:
            case Markdown() | Figure():
                return ""  # for the site; the book sets the values behind it
            case Enum():
                return value.value
            case None | bool() | int() | float() | str():
                return value
            case Link():
                return self.link(value.key, self._words(value.text) or self.title(value.key))
            case Cites():
                return {"marks": self.notes.marks(value.items, entry)}
            case Reference() | Wording():
                return self._said(value)
            case Outward():
                return outward(value.url, value.text)
            case EdtfDate():
                return date_label(value)
            case Standing():
                return standing_data(value)
        return NotImplemented

    def _said(self, value: Reference | Wording) -> Data | str:
        if isinstance(value, Reference):
            return self._words(value)
        lang = primary(value.lang)
        return {"say": value.text, "lang": lang} if value and lang else value.text

    def _words(self, text: str | Reference) -> str:
        """What a link says, as plain text."""
        return text if isinstance(text, str) else text.plain(self.site.settings.language)

    def title(self, key: str) -> str:
        """What a link to a page says if nothing else is given."""
        return self.site.addresses[key].title


def standing_data(of: Standing) -> Data:
    """How values stand to each other, for a template that has no words for it."""
    return {
        "role": of.id,
        "label": of.marked,
        "short": of.brief,
        "heading": of.heading,
        "sentence": of.sentence,
    }


def primary(tag: str | None) -> str:
    """The language of a BCP 47 tag as Typst wants it, two or three letters; empty if there is none."""
    first = languages.primary(tag)
    return first if re.fullmatch("[a-z]{2,3}", first) else ""


def setting(site: Site, chosen: Selection) -> Setting:
    """A setting whose footnotes link to the entries of the sources."""

    def write(cite: Citation) -> Data:
        return note_text(site, cite, lambda value: made.plain(value, ""))

    made = Setting(site, chosen, Notes(write))
    return made


def outward(url: str, say: str) -> Data:
    """A link out of the book, or its words alone where the address can be none."""
    address = book_link(url)
    return {"url": address, "say": say} if address else {"say": say}


def in_book(links: Iterable[Any], chosen: Selection, key: Callable[[Any], str]) -> list[Any]:
    """Those of some lines whose record has an entry; a pack shows nothing of the others."""
    return [line for line in links if key(line) in chosen.ids]


@cache
def _names(kind: type) -> tuple[str, ...]:
    return tuple(item.name for item in fields(kind) if item.name not in _FOR_THE_SITE)
