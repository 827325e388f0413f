"""The chapter of sources: what is known of each article, its digest or text by right, and what rests on it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from mkdocs_dossier.book.chapter import Chapter
from mkdocs_dossier.book.selection import Selection
from mkdocs_dossier.book.values import CHAPTER, in_book, primary
from mkdocs_dossier.entries.resting import Resting, resting, unplaced
from mkdocs_dossier.entries.source import SourceEntry, source_entry
from mkdocs_dossier.languages.words import Message
from mkdocs_dossier.model.lookup import grouped
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.source import Rights
from mkdocs_dossier.model.values import Link
from mkdocs_dossier.render.date_words import date_in_words


@dataclass(frozen=True, slots=True)
class PrintedSource:
    """A source in the book: its entry, and what only paper needs.

    Attributes:
        lang: The language of its text, where that is published.
        recorded: When its original was compared; empty where it was not.
        numbers: By number of a paragraph of the printed text: that of the original, where it is known.
        beside: By the same: the answers that rest on it.
        elsewhere: By number of a paragraph of the original that stands nowhere in the printed text: what rests on that.
    """

    id: str
    entry: SourceEntry
    lang: str
    recorded: str
    numbers: Mapping[str, int]
    beside: Mapping[str, Sequence[Link]]
    elsewhere: Mapping[str, Sequence[Link]]


def chapter(site: Site, chosen: Selection) -> Chapter:
    """An entry for each source, by date of publication."""
    entries = [_printed(site, chosen, name) for name in chosen.sources]
    return Chapter(kind="sources", id=CHAPTER + "sources", title=Message("Sources"), entries=entries)


def _printed(site: Site, chosen: Selection, name: str) -> PrintedSource:
    entry = source_entry(site, name)
    source, known = site.dossier.sources[name], entry.integrity
    is_open = site.dossier.rights(source) is Rights.OPEN
    lines = resting(site, name)
    by_paragraph = {
        paragraph: _uses(chosen, some)
        for paragraph, some in grouped((line.paragraph, line) for line in lines).items()
    }
    numbers = {str(leaf): number for leaf, number in enumerate(entry.body.numbers if entry.body else (), 1)}
    return PrintedSource(
        id=name,
        entry=replace(entry, covers=in_book(entry.covers, chosen, lambda line: line.event.key)),
        lang=primary(source.meta.language) if is_open else "",
        recorded=date_in_words(known.recorded, site.words) if known and known.recorded else "",
        numbers=numbers,
        beside={leaf: by_paragraph[number] for leaf, number in numbers.items() if by_paragraph.get(number)},
        elsewhere={
            str(number): by_paragraph[number]
            for number in dict.fromkeys(line.paragraph for line in unplaced(entry.body, lines))
            if number is not None and by_paragraph[number]
        },
    )


def _uses(chosen: Selection, lines: Sequence[Resting]) -> list[Link]:
    """What rests on some passages, as far as it is in the book: each once."""
    uses = dict.fromkeys(use for line in lines for use in line.uses)
    return [use for use in uses if use.key in chosen.ids]
