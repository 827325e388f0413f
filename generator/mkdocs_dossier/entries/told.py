"""The words that state a claim: one wording for each account, with the way to its passage."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from mkdocs_dossier.entries.backing import worse_mark
from mkdocs_dossier.entries.citation import CitationEntry, citation_entry
from mkdocs_dossier.languages.words import Message
from mkdocs_dossier.model.body import PARAGRAPH_ANCHOR
from mkdocs_dossier.model.lookup import grouped
from mkdocs_dossier.model.records import Citation
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.source import Rights
from mkdocs_dossier.model.values import Cites, Link, Outward, Wording
from mkdocs_dossier.text.quote_parts import read_quote


@dataclass(frozen=True, slots=True)
class Told:
    """Words of an article that state a claim.

    Attributes:
        quote: The words; empty where the source's rights forbid to show them.
        source: The article by its short name and the paragraph; a link to that.
        live: The words on the live page, where its address is known.
        worse: The sign of how they are backed, where that is worse than most; else empty.
        copies: So many articles of one account state it, behind the last words of that account; else 1.
        cites: The citation.
    """

    quote: Wording
    source: Link
    live: Outward | None
    worse: str
    copies: int
    cites: Cites


def told(site: Site, cites: Sequence[Citation], speakers: Sequence[str] = ()) -> list[Told]:
    """The passages of a claim, in the wording of one article for each account.

    That is one that quotes the claim's speakers, as the editors say, or else one whose outlet is known, or the first.

    Args:
        site: The dossier.
        cites: The claim's citations.
        speakers: Ids of those who state it.
    """
    number = site.findings.copies.group_of
    accounts = grouped((number.get(cite.source, cite.source), cite) for cite in dict.fromkeys(cites))
    found: list[Told] = []
    for passages in accounts.values():
        articles = grouped((cite.source, cite) for cite in passages)
        best = min(articles, key=lambda name: _rank(site, articles[name], speakers))
        shown = {cite.quote: _told(site, cite) for cite in articles[best]}
        *before, last = shown.values()
        found += [*before, replace(last, copies=len(articles))]
    return found


def _rank(site: Site, cites: Sequence[Citation], speakers: Sequence[str]) -> tuple[bool, bool, bool]:
    """Lower for the article whose words speak for an account."""
    source = site.dossier.sources[cites[0].source]
    return (
        not site.quotable(cites[0]),
        not all(is_speech(site, cite, speakers) for cite in cites),
        not source.meta.publisher,
    )


def _told(site: Site, cite: Citation) -> Told:
    entry = citation_entry(site, cite)
    live = Outward(entry.live, Message("live")) if entry.live else None
    return Told(entry.words, passage_link(site, entry), live, worse_mark(site, entry), 1, Cites((cite,)))


def passage_link(site: Site, entry: CitationEntry) -> Link:
    """A way to the paragraph of a citation: the source's short name and the paragraph's number in the original.

    The number is that of the passage, where it was compared, else what the editors say on the place.
    """
    cite = entry.cite
    name = site.findings.short_names[cite.source]
    place = f"¶\u00a0{entry.paragraph}" if entry.paragraph else cite.locator or ""
    separator = "\u00a0" if entry.paragraph else ", "
    text = replace(name, after=f"{name.after}{separator}{place}") if place else name
    return Link(cite.source, text, paragraph_fragment(site, cite.source, entry.paragraph))


def paragraph_fragment(site: Site, source: str, paragraph: int | None) -> str:
    """The anchor of what a source's page has of a paragraph of the original; empty where it has nothing of it."""
    known = site.findings.numbering.get(source, ())
    shown = site.dossier.rights(site.dossier.sources[source]) is not Rights.NONE
    return f"{PARAGRAPH_ANCHOR}{known.index(paragraph) + 1}" if paragraph in known and shown else ""


def is_speech(site: Site, cite: Citation, speakers: Sequence[str]) -> bool:
    """Whether a passage is words of these speakers: whether the editors quote each of them with just these."""
    return bool(speakers) and all(
        any(
            cite.source == chosen.source and (cite == chosen or within(cite.quote, chosen.quote))
            for record, index in site.relations.words_of(speaker)
            for chosen in (site.dossier.catalogue[record].quotes[index].cite,)
        )
        for speaker in speakers
    )


@lru_cache(maxsize=1 << 14)
def within(quote: str, words: str) -> bool:
    """Whether all that is quoted stands in other words, which may leave something out."""
    return all(any(part in wider for wider in _parts(words)) for part in _parts(quote))


@lru_cache(maxsize=1 << 14)
def _parts(words: str) -> tuple[str, ...]:
    """Words between their ellipses: read once, however many others they are held against."""
    return tuple(segment.bare for segment in read_quote(words).segments)
