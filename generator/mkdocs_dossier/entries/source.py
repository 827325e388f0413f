"""A source: what is known of the article, its text as far as it may be published, and what it is about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mkdocs_dossier.entries.event import EventRole
from mkdocs_dossier.entries.integrity import Integrity, integrity
from mkdocs_dossier.entries.linked_body import body_text
from mkdocs_dossier.entries.pictures import ShownPicture, shown_pictures
from mkdocs_dossier.entries.publication_facts import (
    Conclusion,
    Fact,
    Picture,
    conclusions,
    facts,
    pictures,
)
from mkdocs_dossier.languages.words import Message
from mkdocs_dossier.model.dates import EdtfDate
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.source import ROLES, Rights
from mkdocs_dossier.model.unknown import when
from mkdocs_dossier.model.values import BodyText, Link, Wording

RIGHTS = {
    Rights.OPEN: Message("The full text is published."),
    Rights.QUOTE: Message(
        "The text is not republished. This is a digest in the editors’ words, with short quotes."
    ),
    Rights.NONE: Message("Nothing of the text is published here, only what is known about it."),
}
"""What readers are told of a source's text."""


@dataclass(frozen=True, slots=True)
class SourceEntry:
    """A source, as its page and its entry in the book show it; ``body`` is None where nothing of the text may be shown."""

    id: str
    title: Wording
    published: EdtfDate | str
    facts: Sequence[Fact]
    text_heading: str
    rights: str
    body: BodyText | None
    integrity: Integrity | None
    conclusions: Sequence[Conclusion]
    pictures: Sequence[Picture]
    scans: Sequence[ShownPicture]
    remarks: Sequence[str]
    covers: Sequence[EventRole]


def source_entry(site: Site, source_id: str) -> SourceEntry:
    """Collect it."""
    source = site.dossier.sources[source_id]
    rights = site.dossier.rights(source)
    lang = site.dossier.foreign(source.id)
    return SourceEntry(
        id=source.id,
        title=Wording(source.title, lang),
        published=when(source.meta.published),
        facts=facts(site.dossier, source, lang),
        text_heading=Message("Text") if rights is Rights.OPEN else Message("Digest"),
        rights=RIGHTS[rights],
        body=None if rights is Rights.NONE else body_text(site, source),
        integrity=integrity(site, source),
        conclusions=conclusions(source),
        pictures=pictures(source, lang, site.words),
        scans=shown_pictures(site, source.meta.images),
        remarks=source.meta.notes,
        covers=[
            EventRole(Link(item.event), when(site.dossier.events[item.event].date), ROLES[item.role])
            for item in source.meta.covers
        ],
    )
