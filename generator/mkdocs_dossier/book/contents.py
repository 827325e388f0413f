"""The whole book: what goes in, and in which order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import chain

from mkdocs_dossier.book import records, sources, wording
from mkdocs_dossier.book.brief import brief
from mkdocs_dossier.book.chapter import Chapter
from mkdocs_dossier.book.colophon import Colophon, colophon
from mkdocs_dossier.book.hand import chapters as hand_chapters
from mkdocs_dossier.book.names import Letter, index
from mkdocs_dossier.book.notes import Notes, compared
from mkdocs_dossier.book.references import references
from mkdocs_dossier.book.selection import Selection
from mkdocs_dossier.book.values import primary
from mkdocs_dossier.languages.tags import quotation_marks
from mkdocs_dossier.model.book import BookSettings, Margins, Paper
from mkdocs_dossier.model.dates import EdtfDate, parse_edtf
from mkdocs_dossier.model.diagnostic import Diagnostic
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.standings import ORDER, Standing
from mkdocs_dossier.model.values import Exact


@dataclass(frozen=True, slots=True)
class VolumeMark:
    """One of several volumes: its Roman number, how many there are, whether it is the first or the last."""

    name: str
    count: int
    first: bool
    last: bool


@dataclass(frozen=True, kw_only=True)
class Book:
    """Everything that the pages show.

    Attributes:
        date: Year, month and day that the file is dated by.
        lang: As Typst wants it.
        marks: Of quotations, in that language.
        style: Of citations.
        compared: The day on which all originals were compared, if it is but one.
        pack: The names of the records that a pack was made for; empty for the whole dossier.
        standings: Those that the brief explains.
        alone: Whether the brief is all.
        brief: What the book begins with.
        chapters: What follows it.
        bibliography: In the YAML of Typst's citation engine.
        volume: None where there is only one.
        here: What can be linked to in a volume; empty where there is only one.
        elsewhere: For the last volume's index: by record, its pages in the others.
    """

    title: str
    subtitle: str
    editors: Sequence[str]
    edition: EdtfDate | None
    date: Sequence[int]
    lang: str
    marks: Sequence[str]
    paper: Paper
    margins: Margins
    style: Exact
    compared: EdtfDate | str
    pack: Sequence[str]
    standings: Sequence[Standing]
    alone: bool
    brief: Sequence[Chapter]
    chapters: Sequence[Chapter]
    bibliography: Exact
    index: Sequence[Letter]
    colophon: Colophon
    volume: VolumeMark | None = None
    here: Sequence[Exact] = ()
    elsewhere: Mapping[str, Sequence[int]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Contents:
    """A book before it is set: what it shows, its footnotes, and what an author can mend."""

    book: Book
    notes: Notes
    diagnostics: tuple[Diagnostic, ...]


def contents(
    site: Site,
    chosen: Selection,
    settings: BookSettings,
    dataset: bytes,
    pictures: Mapping[str, bytes],
    *,
    day: date,
    alone: bool = False,
) -> Contents:
    """Make the book.

    Args:
        site: The dossier.
        chosen: The records with an entry.
        settings: Paper, margins, citation style.
        dataset: What is attached to it.
        pictures: Pictures of hand-written pages, by path in the documentation folder.
        day: What the file is dated by.
        alone: Whether the brief is all that is wanted.
    """
    found: list[Diagnostic] = []
    notes, chapters = (Notes(()), ()) if alone else _behind(site, chosen, pictures, found)
    of = site.settings
    days = compared(site)
    book = Book(
        title=of.title,
        subtitle=of.subtitle or "",
        editors=of.editors,
        edition=of.edition,
        date=(day.year, day.month, day.day),
        lang=primary(of.language) or "en",
        marks=quotation_marks(of.language),
        paper=settings.paper,
        margins=settings.margins,
        style=Exact(settings.style),
        compared=parse_edtf(days[0]) if len(days) == 1 else "",
        pack=[site.addresses[name].title for name in chosen.asked],
        standings=[each for each in ORDER if each.label],
        alone=alone,
        brief=brief(site, chosen),
        chapters=chapters,
        bibliography=Exact("{}") if alone else references(site, chosen),
        index=() if alone else index(site, chosen),
        colophon=colophon(site, chosen, dataset),
    )
    return Contents(book, notes, tuple(found))


def _behind(
    site: Site, chosen: Selection, pictures: Mapping[str, bytes], found: list[Diagnostic]
) -> tuple[Notes, tuple[Chapter, ...]]:
    """The footnotes and chapters behind the brief; what an author can mend in them is added to ``found``."""
    whole = not chosen.asked
    # In reading order, which is the order in which footnotes are numbered. These alone have any.
    made = (records.events, records.things, records.actors, records.places)
    cited = [make(site, chosen) for make in made]
    notes = Notes(chain(*(chapter.entries for chapter in cited)))
    others = (wording.chapter(site, chosen), sources.chapter(site, chosen))
    return notes, (
        *(hand_chapters(site, pictures, "true", found) if whole else ()),
        *(chapter for chapter in (*cited, *others) if chapter.entries),
        *(hand_chapters(site, pictures, "end", found) if whole else ()),
    )
