"""The book's footnotes: each passage is numbered once, where it is first cited."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from mkdocs_dossier.book.chapter import CitingEntry
from mkdocs_dossier.book.links import book_link
from mkdocs_dossier.book.values import Exact
from mkdocs_dossier.model.dates import parse_edtf
from mkdocs_dossier.model.evidence import Backing
from mkdocs_dossier.model.records import Citation
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.values import Cites, Link, Wording
from mkdocs_dossier.render.date_words import date_label
from mkdocs_dossier.render.text_fragments import fragment_link


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

    def __init__(self, entries: Iterable[CitingEntry]) -> None:
        """Number the passages in the order of the entries, and within each in the order that it says."""
        self._marks: dict[Citation, Mark] = {}
        self._at: dict[Cites, list[Mark]] = {}
        for entry in entries:
            for cites in entry.cites():
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
class Note:
    """A footnote's text: the words, the source, where to look, how the words are backed."""

    quote: Wording
    source: Link
    details: str
    backing: str
    remark: str
    cut: str
    live: Exact | None


def note(site: Site, cite: Citation) -> Note:
    """A citation as a footnote."""
    source = site.dossier.sources[cite.source]
    meta = source.meta
    quote = site.quotable(cite)
    live = book_link(fragment_link(meta.url, cite.quote) if meta.url and quote else None)
    return Note(
        quote,
        site.short_link(source.id),
        ", ".join(filter(None, [meta.agency, cite.locator])),
        _backing(site, cite),
        cite.note or "",
        cite.cut or "",
        Exact(live) if live else None,
    )


def _backing(site: Site, cite: Citation) -> str:
    evidence = site.findings.evidence
    place = evidence.place(cite)
    backing = evidence.backing(cite)
    if place is None or backing is Backing.NOT_VERIFIABLE:
        return "not compared with the original"
    if backing is Backing.VERIFIED:
        return f"¶\u00a0{place.paragraph}"
    words = f"¶\u00a0{place.paragraph} of the original"
    if backing is Backing.AT_HAND:
        return f"{words}, not recorded yet"
    if len(compared(site)) == 1:
        return words
    day = date_label(parse_edtf(evidence.sources[cite.source].recorded))
    return f"{words}, compared {day}"


def compared(site: Site) -> list[str]:
    """The days on which originals were compared with their quotes; if it is but one, notes need not repeat it."""
    return sorted({facts.day for facts in site.findings.evidence.sources.values() if facts.day})
