"""How quoted words are backed: a mark where they are backed worse than most, and a line for what holds for all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from mkdocs_dossier.entries.citation import CitationEntry, citation_entry
from mkdocs_dossier.entries.once import once_a_site
from mkdocs_dossier.model.dates import EdtfDate
from mkdocs_dossier.model.evidence import Backing
from mkdocs_dossier.model.records import Citation
from mkdocs_dossier.model.site import Site

VERIFIED, RECORDED, NOT_COMPARED = "●", "○", "⬚"
"""The marks: compared in this edition, compared on a recorded day, never compared."""

_MARKS = {
    Backing.VERIFIED: VERIFIED,
    Backing.AT_HAND: VERIFIED,
    Backing.RECORDED: RECORDED,
    Backing.NOT_VERIFIABLE: NOT_COMPARED,
}
_WORSE = (VERIFIED, RECORDED, NOT_COMPARED)


@dataclass(frozen=True, slots=True)
class BackingLine:
    """How the passages quoted on a page are backed.

    Attributes:
        passages: How many there are.
        verified: So many stand in a text that is published here, or in an original at hand.
        unrecorded: So many of these stand in an original at hand of which that is not recorded.
        recorded: So many were compared with the original on a recorded day.
        first: The first such day; None if there is none.
        last: The last one; None if it is the same.
        missing: So many nobody has compared.
    """

    passages: int
    verified: int
    unrecorded: int
    recorded: int
    first: EdtfDate | None
    last: EdtfDate | None
    missing: int


def mark(backing: Backing) -> str:
    """The sign of a backing."""
    return _MARKS[backing]


def worse_mark(site: Site, entry: CitationEntry) -> str:
    """The sign of a citation's backing where it is worse than most of the dossier's; else empty."""
    own, usual = mark(entry.backing), _usual(site)
    return own if _WORSE.index(own) > _WORSE.index(usual) else ""


@once_a_site
def _usual(site: Site) -> str:
    """The mark that most citations of the dossier have, the better of two that as many have."""
    counts = Counter(
        {_MARKS[backing]: count for backing, count in site.backings.items() if backing is not Backing.AT_HAND}
    )
    counts[VERIFIED] += site.backings[Backing.AT_HAND]
    return max(_WORSE, key=lambda sign: (counts[sign], -_WORSE.index(sign)))


def backing_line(site: Site, cites: Iterable[Citation]) -> BackingLine:
    """How the passages that a page quotes are backed."""
    entries = [citation_entry(site, cite) for cite in dict.fromkeys(cites)]
    marks = Counter(mark(entry.backing) for entry in entries)
    days = sorted({entry.recorded for entry in entries if entry.recorded}, key=lambda day: day.text)
    return BackingLine(
        len(entries),
        marks[VERIFIED],
        sum(entry.backing is Backing.AT_HAND for entry in entries),
        marks[RECORDED],
        days[0] if days else None,
        days[-1] if days[1:] else None,
        marks[NOT_COMPARED],
    )
