"""What is known of a source's original: its fingerprint, what is quoted of it, and with whom it shares text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mkdocs_dossier.entries.accounts import bond_words
from mkdocs_dossier.languages.words import Words
from mkdocs_dossier.model.dates import EdtfDate, parse_edtf
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.source import Source
from mkdocs_dossier.model.values import Exact, Link


@dataclass(frozen=True, slots=True)
class Sharing:
    """Another source that has passages in common with this one, and the part of this one that they make up.

    ``tied`` says why both count as one; it is empty if they do not.
    """

    other: Link
    percent: str
    tied: str


@dataclass(frozen=True, slots=True)
class Spoken:
    """How many quotations rules found of one speaker; None for those whose speaker is not certain."""

    speaker: Link | None
    count: int


@dataclass(frozen=True, slots=True)
class Integrity:
    """Facts about an original.

    Attributes:
        recorded: The day they were taken; None for a text that is published, and for one of which nothing is recorded.
        at_hand: Whether they were taken from an original at hand and nothing of it is recorded.
        words: Its length, without what the page around it brought along.
        paragraphs: Its paragraphs, that residue included.
        residue: How many of them are residue.
        sha256: Fingerprint of the file.
        quoted: Words that the dossier publishes verbatim; None where all of it is published.
        limit: How many it may.
        sharing: The sources with which it has passages in common.
        spoken: Quotations found by rule, by speaker.
    """

    recorded: EdtfDate | None
    at_hand: bool
    words: int
    paragraphs: int
    residue: int
    sha256: Exact
    quoted: int | None
    limit: int
    sharing: Sequence[Sharing]
    spoken: Sequence[Spoken]


def integrity(site: Site, source: Source) -> Integrity | None:
    """The facts, or None where nobody has looked at the original."""
    facts = site.findings.evidence.sources.get(source.id)
    if facts is None:
        return None
    budget = site.findings.budgets.get(source.id)
    return Integrity(
        parse_edtf(facts.day) if facts.day else None,
        bool(facts.recorded) and not facts.day,
        facts.words,
        facts.paragraphs,
        len(facts.residue),
        Exact(facts.sha256),
        budget.words if budget else None,
        budget.limit if budget else 0,
        list(_sharing(site, source.id)),
        list(_spoken(site, source.id)),
    )


def percent(share: float, words: Words) -> str:
    """Whole percent; less than one is said, not rounded to nothing."""
    if 0 < share < 0.01:  # noqa: PLR2004
        return words.gettext("under 1\u00a0%")
    return words.gettext("%(number)s\u00a0%", number=round(share * 100))


def _sharing(site: Site, source_id: str) -> Iterator[Sharing]:
    for pair in site.findings.pairs_of(source_id):
        other, share = (pair.b, pair.share_a) if pair.a == source_id else (pair.a, pair.share_b)
        tied = bond_words(site.findings.copies.bond((source_id, other)))
        yield Sharing(site.short_link(other), percent(share, site.words), tied)


def _spoken(site: Site, source_id: str) -> Iterator[Spoken]:
    counts = Counter(place.speaker for place in site.findings.evidence.sources[source_id].spoken)
    for speaker, count in sorted(counts.items(), key=lambda item: (not item[0], -item[1], item[0])):
        yield Spoken(Link(speaker) if speaker else None, count)
