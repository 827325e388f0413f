"""The chapter of sources: what is known of each article, its digest or text by right, and what rests on it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from mkdocs_dossier.book.chapter import Chapter
from mkdocs_dossier.book.selection import Selection
from mkdocs_dossier.book.values import CHAPTER, in_book, primary
from mkdocs_dossier.entries.source import SourceEntry, source_entry
from mkdocs_dossier.languages.words import Message
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.source import Rights
from mkdocs_dossier.model.values import Link
from mkdocs_dossier.render.date_words import date_in_words


@dataclass(frozen=True, slots=True)
class Rests:
    """A claim that rests on a paragraph: the question, who states it, and the record with which it stands."""

    question: str
    by: Sequence[str]
    record: Link


@dataclass(frozen=True, slots=True)
class PrintedSource:
    """A source in the book: its entry, and what only paper needs.

    Attributes:
        numbers: Whether the paragraphs of the printed text are those of the original.
        lang: The language of its text, where that is published.
        recorded: When its original was compared; empty where it was not.
        beside: By number of a paragraph of the printed text: what rests on it.
        elsewhere: By number of a paragraph of the original that has no counterpart there: what rests on that.
    """

    id: str
    entry: SourceEntry
    numbers: bool
    lang: str
    recorded: str
    beside: Mapping[str, Sequence[Rests]]
    elsewhere: Mapping[str, Sequence[Rests]]


def chapter(site: Site, chosen: Selection) -> Chapter:
    """An entry for each source, by date of publication."""
    entries = [_printed(site, chosen, name) for name in chosen.sources]
    return Chapter(kind="sources", id=CHAPTER + "sources", title=Message("Sources"), entries=entries)


def _printed(site: Site, chosen: Selection, name: str) -> PrintedSource:
    entry = source_entry(site, name)
    source, known = site.dossier.sources[name], entry.integrity
    is_open = site.dossier.rights(source) is Rights.OPEN
    beside, elsewhere = _resting(site, chosen, name)
    return PrintedSource(
        id=name,
        entry=replace(entry, covers=in_book(entry.covers, chosen, lambda line: line.event.key)),
        numbers=is_open,
        lang=primary(source.meta.language) if is_open else "",
        recorded=date_in_words(known.recorded, site.words) if known and known.recorded else "",
        beside=beside,
        elsewhere=elsewhere,
    )


def _resting(
    site: Site, chosen: Selection, name: str
) -> tuple[Mapping[str, Sequence[Rests]], Mapping[str, Sequence[Rests]]]:
    """What rests on the paragraphs of the printed text, and on others of the original; each claim once a paragraph."""
    evidence, numbering = site.findings.evidence, site.findings.numbering.get(name, ())
    order = site.relations.place_in_reading
    beside: dict[str, dict[tuple[str, int], Rests]] = {}
    elsewhere: dict[str, dict[tuple[str, int], Rests]] = {}
    citing = [item for item in site.relations.citing(name) if item.path[0] == "claims"]
    for item in sorted(citing, key=lambda each: order[each.record]):
        place = evidence.place(item.cite)
        if place is None or item.record not in chosen.ids:
            continue
        index = int(item.path[1])
        claim = site.dossier.catalogue[item.record].claims[index]
        names = [site.dossier.actors[actor].short_name for actor in claim.said_by]
        found = Rests(claim.property, names, Link(item.record))
        shown = place.paragraph in numbering
        leaf = numbering.index(place.paragraph) + 1 if shown else place.paragraph
        (beside if shown else elsewhere).setdefault(str(leaf), {}).setdefault((item.record, index), found)
    return (
        {leaf: list(rests.values()) for leaf, rests in beside.items()},
        {
            leaf: list(rests.values())
            for leaf, rests in sorted(elsewhere.items(), key=lambda each: int(each[0]))
        },
    )
