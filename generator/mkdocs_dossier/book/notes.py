"""The book's footnotes: each passage is numbered once, where it is first cited."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from mkdocs_dossier.book.links import book_link
from mkdocs_dossier.model.dates import parse_edtf
from mkdocs_dossier.model.evidence import Backing
from mkdocs_dossier.model.records import Citation
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.render.date_words import date_label
from mkdocs_dossier.render.text_fragments import fragment_link


class Notes:
    """Hands out the marks that stand behind statements, and counts them through the whole book."""

    def __init__(self, write: Callable[[Citation], dict[str, Any]]) -> None:
        """Take the function that gives a footnote's text as data."""
        self._write = write
        self._numbers: dict[Citation, tuple[int, str]] = {}

    def marks(self, cites: Iterable[Citation], entry: str) -> list[dict[str, Any]]:
        """Marks for citations: with the note's text the first time, with its number alone after that.

        Args:
            cites: In the order of the text.
            entry: Id of the entry they stand in; from other entries a mark leads to the note's page.
        """
        return [self._mark(cite, entry) for cite in dict.fromkeys(cites)]

    def numbers_of(self, source: str) -> list[int]:
        """The notes that cite a source, as far as they have been handed out."""
        return sorted(number for cite, (number, _) in self._numbers.items() if cite.source == source)

    def __len__(self) -> int:
        """How many notes there are so far."""
        return len(self._numbers)

    def _mark(self, cite: Citation, entry: str) -> dict[str, Any]:
        known = self._numbers.get(cite)
        if known:
            number, home = known
            return {"n": number, "far": home != entry}
        number = len(self._numbers) + 1
        self._numbers[cite] = (number, entry)
        return {"n": number, "note": self._write(cite)}


def note_text(site: Site, cite: Citation, plain: Callable[[object], Any]) -> dict[str, Any]:
    """A citation as a footnote: the words, the source, where to look, how the words are backed.

    Args:
        site: The dossier.
        cite: The citation.
        plain: Gives the data of a value of a page's context.
    """
    source = site.dossier.sources[cite.source]
    meta = source.meta
    quote = site.quotable(cite)
    live = fragment_link(meta.url, cite.quote) if meta.url and quote else None
    details = [meta.agency or "", cite.locator or ""]
    return {
        "quote": plain(quote),
        "source": plain(site.short_link(source.id)),
        "details": ", ".join(filter(None, details)),
        "backing": _backing(site, cite),
        "remark": cite.note or "",
        "cut": cite.cut or "",
        "live": book_link(live),
    }


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
