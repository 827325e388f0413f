"""A source's page: what is known of the article, its text with every name linked, and what rests on it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mkdocs_dossier.entries.source import SourceEntry, source_entry
from mkdocs_dossier.model.dates import EdtfDate
from mkdocs_dossier.model.pages import Address
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.source import Original, Rights, Version
from mkdocs_dossier.model.values import Link, Reference, Wording
from mkdocs_dossier.pages.kind import PageKind
from mkdocs_dossier.render.bibliography import bibtex, text_reference


@dataclass(frozen=True, slots=True)
class Cited:
    """A passage of the article that backs statements of the dossier."""

    quote: Wording
    used_in: Sequence[Link]


@dataclass(frozen=True, slots=True)
class Context:
    """The variables of ``source.md.jinja``, beside those of the entry.

    Attributes:
        text: The plain text of the entry's body.
        original: The file that the article came in, if it was kept, which was ``retrieved`` on a day.
        versions: Its later states.
    """

    entry: SourceEntry
    description: str
    text: Wording
    original: Original | None
    retrieved: EdtfDate | None
    versions: Sequence[Version]
    cited: Sequence[Cited]
    named_heading: str
    named: Sequence[tuple[str, Sequence[tuple[Link, int]]]]
    reference: Reference
    bibtex: str


def context(address: Address, site: Site) -> Context:
    """Collect what a source's page shows."""
    source = site.dossier.sources[address.key]
    reference = text_reference(source, site.dossier.foreign(source.id), site.words)
    return Context(
        entry=source_entry(site, source.id),
        description=reference.plain(site.settings.language),
        text=Wording(source.body.lines, site.written_in(source)),
        original=source.meta.original,
        retrieved=source.meta.retrieved,
        versions=source.meta.versions,
        cited=_cited(site, source.id),
        named_heading=_named_heading(site, source.id, site.dossier.rights(source)),
        named=_named(site, source.id),
        reference=reference,
        bibtex=bibtex(source),
    )


def _cited(site: Site, source_id: str) -> list[Cited]:
    passages: dict[str, dict[str, Link]] = {}
    if site.dossier.rights(site.dossier.sources[source_id]) is Rights.NONE:
        return []
    place = {
        name: number
        for number, name in enumerate((*site.relations.place_in_reading, *site.dossier.questions))
    }
    for record_id, _, cite in sorted(site.relations.citing(source_id), key=lambda item: place[item.record]):
        passages.setdefault(cite.quote, {})[record_id] = Link(record_id)
    foreign = site.dossier.foreign(source_id)
    return [Cited(Wording(quote, foreign), tuple(links.values())) for quote, links in passages.items()]


def _named_heading(site: Site, source_id: str, rights: Rights) -> str:
    """Whose words were counted."""
    if rights is Rights.OPEN:
        return "Named in it"
    known = source_id in site.findings.originals.sources
    return "Named in the original" if known else "Named in our digest"


def _named(site: Site, source_id: str) -> list[tuple[str, list[tuple[Link, int]]]]:
    """By sort, what the original names, and how often; what the digest does where nothing is known of the original."""
    findings, dossier = site.findings, site.dossier
    namings = findings.originals if source_id in findings.originals.sources else findings.digests
    counts = {record: len(places) for record, places in namings.in_source.get(source_id, {}).items()}
    ordered = sorted(counts, key=lambda record: (-counts[record], record))
    sorts = (
        ("Actors", dossier.actors),
        ("Places", dossier.places),
        ("Events", dossier.events),
        ("Things", dossier.things),
    )
    found = (
        (label, [(Link(record), counts[record]) for record in ordered if record in records])
        for label, records in sorts
    )
    return [(label, records) for label, records in found if records]


KIND = PageKind(name="source", context=context, each=lambda dossier: dossier.sources, folder="sources")
