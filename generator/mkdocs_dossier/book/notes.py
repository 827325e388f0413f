"""The book's footnotes: each passage is numbered once, where it is first cited."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from mkdocs_dossier.book.links import book_link
from mkdocs_dossier.book.records import PrintedRecord
from mkdocs_dossier.entries.citation import CitationEntry, citation_entry
from mkdocs_dossier.model.evidence import Backing
from mkdocs_dossier.model.records import Citation
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.values import Cites, Exact, Link, Wording
from mkdocs_dossier.render.date_words import date_label


@dataclass(frozen=True, slots=True)
class Mark:
    """A footnote mark.

    Attributes:
        n: The note's number.
        home: Id of the entry that has the note; from other entries a mark leads to the note's page.
        cite: What the note is to tell, where the mark is the first of its passage.
    """

    n: int
    home: str
    cite: Citation | None = None


class Notes:
    """The numbers of all passages, and the marks of every place that cites some."""

    def __init__(self, entries: Iterable[PrintedRecord]) -> None:
        """Number the passages in the order of the entries, and within each in reading order."""
        self._marks: dict[Citation, Mark] = {}
        self._at: dict[Cites, list[Mark]] = {}
        for entry in entries:
            for cites in entry.entry.cites():
                self._at[cites] = [self._mark(cite, entry.id) for cite in dict.fromkeys(cites.items)]

    def at(self, cites: Cites) -> Sequence[Mark]:
        """The marks of a place: with the note's text the first time, with its number alone after that.

        Raises:
            KeyError: No entry told of the place; a bug.
        """
        return self._at[cites]

    def of_source(self, source: str) -> list[Mark]:
        """The notes that cite a source, by number."""
        return [mark for cite, mark in self._marks.items() if cite.source == source]

    def _mark(self, cite: Citation, entry: str) -> Mark:
        if cite in self._marks:
            return self._marks[cite]
        self._marks[cite] = known = Mark(len(self._marks) + 1, entry)
        return Mark(known.n, entry, cite)


@dataclass(frozen=True, slots=True)
class BookNote:
    """A footnote's text: the words, the source, where to look, how the words are backed."""

    quote: Wording
    source: Link
    details: str
    backing: str
    remark: str
    cut: str
    live: Exact | None


def note(site: Site, cite: Citation, *, one_day: bool) -> BookNote:
    """A citation as a footnote.

    Args:
        site: The dossier.
        cite: The citation.
        one_day: Whether all originals were compared on one day, which notes then need not repeat.
    """
    entry = citation_entry(site, cite)
    live = book_link(entry.live)
    return BookNote(
        entry.quote,
        site.short_link(cite.source),
        ", ".join(filter(None, [site.dossier.sources[cite.source].meta.agency, cite.locator])),
        _backing(entry, one_day=one_day),
        cite.note or "",
        cite.cut or "",
        Exact(live) if live else None,
    )


def _backing(entry: CitationEntry, *, one_day: bool) -> str:
    number = f"¶\u00a0{entry.paragraph}"
    match entry.backing:
        case Backing.NOT_VERIFIABLE:
            return "not compared with the original"
        case Backing.VERIFIED:
            return number
        case Backing.AT_HAND:
            return f"{number} of the original, not recorded yet"
    day = f", compared {date_label(entry.recorded)}" if entry.recorded and not one_day else ""
    return f"{number} of the original{day}"


def compared(site: Site) -> list[str]:
    """The days on which originals were compared with their quotes."""
    return sorted({facts.day for facts in site.findings.evidence.sources.values() if facts.day})
