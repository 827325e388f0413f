"""The chapter of sources: what is known of each article, its digest or text by right, and what rests on it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from mkdocs_dossier.book.chapter import Chapter
from mkdocs_dossier.book.notes import Mark, Notes
from mkdocs_dossier.book.selection import Selection
from mkdocs_dossier.book.values import CHAPTER, Exact, Text, in_book, primary
from mkdocs_dossier.entries.integrity import Integrity, integrity
from mkdocs_dossier.entries.publication_facts import (
    Conclusion,
    Fact,
    Picture,
    conclusions,
    facts,
    pictures,
)
from mkdocs_dossier.model.body import LinkSpan
from mkdocs_dossier.model.dates import EdtfDate
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.source import Rights, Source
from mkdocs_dossier.model.unknown import when
from mkdocs_dossier.model.values import Link
from mkdocs_dossier.pages.kinds.source import RIGHTS, Covered
from mkdocs_dossier.pages.parts.linked_body import body_links
from mkdocs_dossier.render.date_words import date_in_words


@dataclass(frozen=True, slots=True)
class PrintedSource:
    """A source in the book; ``recorded`` says when its original was compared, and is empty where it was not."""

    id: str
    title: str
    published: EdtfDate | str
    facts: Sequence[Fact]
    heading: str
    rights: str
    lang: str
    body: Text
    covers: Sequence[Covered]
    notes: Sequence[Mark]
    conclusions: Sequence[Conclusion]
    remarks: Sequence[str]
    pictures: Sequence[Picture]
    integrity: Integrity | None
    recorded: str


def chapter(site: Site, chosen: Selection, notes: Notes) -> Chapter:
    """An entry for each source, by date of publication, with the notes that cite it."""
    entries = [_printed(site, chosen, site.dossier.sources[name], notes) for name in chosen.sources]
    return Chapter(kind="sources", id=CHAPTER + "sources", title="Sources", entries=entries)


def _printed(site: Site, chosen: Selection, source: Source, notes: Notes) -> PrintedSource:
    rights = site.dossier.rights(source)
    lang = site.dossier.foreign(source.id)
    known = integrity(site, source)
    covers = [
        Covered(Link(item.event), when(site.dossier.events[item.event].date), item.role.value)
        for item in source.meta.covers
    ]
    return PrintedSource(
        id=source.id,
        title=source.title,
        published=when(source.meta.published),
        facts=facts(site.dossier, source, lang),
        heading="Text" if rights is Rights.OPEN else "Digest",
        rights=RIGHTS[rights],
        lang=primary(source.meta.language) if rights is Rights.OPEN else "",
        body=Text()
        if rights is Rights.NONE
        else Text((source.body,), _spans(site, chosen, source), source.id),
        covers=in_book(covers, chosen, lambda line: line.event.key),
        notes=notes.of_source(source.id),
        conclusions=conclusions(source),
        remarks=source.meta.notes,
        pictures=pictures(source, lang),
        integrity=replace(known, sha256=Exact(known.sha256)) if known else None,
        recorded=date_in_words(known.recorded) if known and known.recorded else "",
    )


def _spans(site: Site, chosen: Selection, source: Source) -> dict[int, list[LinkSpan]]:
    """Where the text links to entries, as on the site; further mentions only tell the index of their page."""
    mentions = site.findings.mentions_in(source.id)
    linked = {
        (number, span.start) for number, spans in body_links(site, source, mentions).items() for span in spans
    }
    seen: set[tuple[int, str]] = set()
    found: dict[int, list[LinkSpan]] = {}
    for item in mentions:
        links = (item.paragraph, item.start) in linked
        known = (item.paragraph, item.record) in seen
        if item.weak or item.record not in chosen.ids or (known and not links):
            continue
        seen.add((item.paragraph, item.record))
        found.setdefault(item.paragraph, []).append(LinkSpan(item.start, item.end, item.record, links))
    return found
