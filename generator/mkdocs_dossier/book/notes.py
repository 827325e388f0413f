"""The book's footnotes: each passage is numbered once, where it is first cited."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from mkdocs_dossier.book.links import book_link
from mkdocs_dossier.book.records import PrintedRecord
from mkdocs_dossier.entries.backing import worse_mark
from mkdocs_dossier.entries.citation import citation_entry
from mkdocs_dossier.entries.told import passage_link
from mkdocs_dossier.model.records import Citation
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.values import Cites, Exact, Link, Wording


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
            for cites in entry.cites():
                self._at[cites] = [self._mark(cite, entry.id) for cite in dict.fromkeys(cites.items)]

    def at(self, cites: Cites) -> Sequence[Mark]:
        """The marks of a place: with the note's text the first time, with its number alone after that.

        There are none where the passage is quoted in place.
        """
        return self._at.get(cites, ())

    def _mark(self, cite: Citation, entry: str) -> Mark:
        if cite in self._marks:
            return self._marks[cite]
        self._marks[cite] = known = Mark(len(self._marks) + 1, entry)
        return Mark(known.n, entry, cite)


@dataclass(frozen=True, slots=True)
class BookNote:
    """A footnote's text: the words, the source and the paragraph, the sign of a backing that is worse than most."""

    quote: Wording
    source: Link
    locator: str
    worse: str
    remark: str
    cut: str
    live: Exact | None


def note(site: Site, cite: Citation) -> BookNote:
    """A citation as a footnote."""
    entry = citation_entry(site, cite)
    live = book_link(entry.live)
    return BookNote(
        entry.words,
        passage_link(site, entry),
        cite.locator or "" if entry.paragraph else "",
        worse_mark(site, entry),
        cite.note or "",
        cite.cut or "",
        Exact(live) if live else None,
    )


def compared(site: Site) -> list[str]:
    """The days on which originals were compared with their quotes."""
    return sorted({facts.day for facts in site.findings.evidence.sources.values() if facts.day})
