"""A source's page: what is known of the article, its text with every name linked, and what rests on it."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass

from mkdocs_dossier.model.dates import EdtfDate
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.findings import Mention
from mkdocs_dossier.model.pages import Address
from mkdocs_dossier.model.source import Rights
from mkdocs_dossier.pages.frame import Frame, record_frame
from mkdocs_dossier.pages.integrity import Integrity, integrity
from mkdocs_dossier.pages.kind import PageKind
from mkdocs_dossier.pages.originals import Kept, kept
from mkdocs_dossier.pages.source_body import body_markdown
from mkdocs_dossier.pages.source_facts import Conclusion, Fact, Picture, conclusions, facts, pictures
from mkdocs_dossier.pages.view import View, when
from mkdocs_dossier.render.bibliography import bibtex, text_reference
from mkdocs_dossier.render.values import Link, Markdown, Reference, Wording

RIGHTS = {
    Rights.OPEN: "The full text is published.",
    Rights.QUOTE: "The text is not republished. This is a digest in the editors’ words, with short quotes.",
    Rights.NONE: "Nothing of the text is published here, only what is known about it.",
}
"""What readers are told of a source's text."""


@dataclass(frozen=True, slots=True)
class Covered:
    """An event the article is about, and the part the article plays for it."""

    event: Link
    date: EdtfDate | str
    role: str


@dataclass(frozen=True, slots=True)
class Cited:
    """A passage of the article that backs statements of the dossier."""

    quote: Wording
    used_in: Sequence[Link]


@dataclass(frozen=True, slots=True)
class NamedRecord:
    """A record that the text names, and how often."""

    record: Link
    count: int


@dataclass(frozen=True, slots=True)
class Context:
    """The variables of ``source.md.jinja``; ``text`` is the plain text behind ``body``."""

    frame: Frame
    title: Wording
    description: str
    facts: Sequence[Fact]
    text_heading: str
    rights: str
    text: Wording
    body: Markdown
    integrity: Integrity | None
    kept: Kept
    conclusions: Sequence[Conclusion]
    pictures: Sequence[Picture]
    remarks: Sequence[str]
    covers: Sequence[Covered]
    cited: Sequence[Cited]
    named: Sequence[tuple[str, Sequence[NamedRecord]]]
    reference: Reference
    bibtex: str


def plan(dossier: Dossier) -> Iterator[Address]:
    """A page for each source."""
    for source in dossier.sources.values():
        path, lang = f"sources/{source.id}.md", dossier.foreign(source.id)
        yield Address(source.id, path, source.title, "source", "sources/", lang)


def context(address: Address, view: View) -> Context:
    """Collect what a source's page shows."""
    source = view.dossier.sources[address.key]
    meta = source.meta
    mentions = view.findings.mentions_in.get(source.id, ())
    rights = view.dossier.rights(source)
    lang = view.dossier.foreign(source.id)
    reference = text_reference(source, lang)
    return Context(
        frame=record_frame(view, address),
        title=Wording(source.title, lang),
        description=reference.plain(view.settings.language),
        facts=facts(source, lang),
        text_heading="Text" if rights is Rights.OPEN else "Digest",
        rights=RIGHTS[rights],
        text=Wording(source.body.lines, view.written_in(source)),
        body=Markdown("") if rights is Rights.NONE else body_markdown(view, source, address),
        integrity=integrity(view, source),
        kept=kept(source),
        conclusions=conclusions(source),
        pictures=pictures(source, lang),
        remarks=meta.notes,
        covers=[
            Covered(Link(item.event), when(view.dossier.events[item.event].date), item.role.value)
            for item in meta.covers
        ],
        cited=_cited(view, source.id),
        named=_named_by_sort(view, mentions),
        reference=reference,
        bibtex=bibtex(source),
    )


def _cited(view: View, source_id: str) -> list[Cited]:
    passages: dict[str, dict[str, Link]] = {}
    if view.dossier.rights(view.dossier.sources[source_id]) is Rights.NONE:
        return []
    for record_id, quote in view.cited_from.get(source_id, ()):
        passages.setdefault(quote, {})[record_id] = Link(record_id)
    foreign = view.dossier.foreign(source_id)
    return [Cited(Wording(quote, foreign), tuple(links.values())) for quote, links in passages.items()]


def _named_by_sort(view: View, mentions: Sequence[Mention]) -> list[tuple[str, list[NamedRecord]]]:
    sorts = (
        ("Actors", view.dossier.actors),
        ("Places", view.dossier.places),
        ("Events", view.dossier.events),
    )
    found = ((label, _named(mentions, records)) for label, records in sorts)
    return [(label, records) for label, records in found if records]


def _named(mentions: Sequence[Mention], records: Container[str]) -> list[NamedRecord]:
    counts: dict[str, int] = {}
    for mention in mentions:
        if mention.record in records:
            counts[mention.record] = counts.get(mention.record, 0) + 1
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return [NamedRecord(Link(record), count) for record, count in ordered]


KIND = PageKind("source", plan, context)
