"""The whole book as data: what goes in, and in which order."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from mkdocs_dossier.book import actors, events, overview, places, shared, sources, wording
from mkdocs_dossier.book.chapter import Chapter
from mkdocs_dossier.book.colophon import colophon
from mkdocs_dossier.book.hand import chapters as hand_chapters
from mkdocs_dossier.book.long_words import breakable
from mkdocs_dossier.book.names import index
from mkdocs_dossier.book.notes import compared
from mkdocs_dossier.book.references import references
from mkdocs_dossier.book.selection import Selection
from mkdocs_dossier.book.values import Data, Setting, primary, setting, standing_data
from mkdocs_dossier.model.book import BookSettings
from mkdocs_dossier.model.dates import parse_edtf
from mkdocs_dossier.model.diagnostic import Diagnostic
from mkdocs_dossier.model.languages import quotation_marks
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.standings import ORDER
from mkdocs_dossier.render.date_words import date_label


@dataclass(frozen=True, slots=True)
class Book:
    """A book before it is set.

    Attributes:
        data: Everything that its pages show.
        diagnostics: What an author can mend.
    """

    data: Data
    diagnostics: tuple[Diagnostic, ...]

    @property
    def signs(self) -> frozenset[str]:
        """Every character that the book may print."""
        return frozenset(json.dumps(self.data, ensure_ascii=False))


def contents(
    site: Site,
    chosen: Selection,
    settings: BookSettings,
    dataset: bytes,
    pictures: Mapping[str, bytes],
    *,
    day: date,
    whole: bool,
) -> Book:
    """Make the book.

    Args:
        site: The dossier.
        chosen: The records with an entry.
        settings: Paper, margins, citation style.
        dataset: What is attached to it.
        pictures: Pictures of hand-written pages, by path in the documentation folder.
        day: What the file is dated by.
        whole: Whether it is the whole dossier, and no pack.
    """
    made = setting(site, chosen)
    found: list[Diagnostic] = []
    parts = [item.data for item in _chapters(made, dict(pictures), found, whole=whole)]
    of = site.settings
    data = {
        "title": of.title,
        "subtitle": of.subtitle or "",
        "editors": list(of.editors),
        "edition": made.plain(of.edition, ""),
        "date": [day.year, day.month, day.day],
        "lang": primary(of.language) or "en",
        "marks": list(quotation_marks(of.language)),
        "paper": settings.paper.value,
        "margins": settings.margins.value,
        "style": settings.style,
        "compared": date_label(parse_edtf(days[0])) if len(days := compared(site)) == 1 else "",
        "pack": [] if whole else [made.title(name) for name in chosen.asked],
        "standings": [standing_data(each) for each in ORDER if each.label],
        "chapters": parts,
        "bibliography": references(made),
        "index": index(made),
        "colophon": colophon(made, dataset),
    }
    return Book(breakable(data), tuple(found))


def _chapters(
    made: Setting, pictures: dict[str, bytes], found: list[Diagnostic], *, whole: bool
) -> Iterator[Chapter]:
    """In reading order, which is the order in which footnotes are numbered."""
    yield overview.chapter(made, pictures, whole=whole)
    if whole:
        yield from _hand(made, pictures, "true", found)
    for maker in (events, actors, places, wording, sources, shared):
        chapter = maker.chapter(made)
        if chapter:
            yield chapter
    if whole:
        yield from _hand(made, pictures, "end", found)


def _hand(
    made: Setting, pictures: dict[str, bytes], place: str, found: list[Diagnostic]
) -> Iterator[Chapter]:
    for chapter, blocks in hand_chapters(made, pictures, place):
        found.extend(blocks.problems)
        yield chapter
