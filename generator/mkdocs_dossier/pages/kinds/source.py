"""A source's page: what is known of the article, its text with every name linked, and what rests on it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mkdocs_dossier.entries.event import EventRole
from mkdocs_dossier.entries.resting import BodyPart, SharedUses, body_parts, lead, resting, together, unplaced
from mkdocs_dossier.entries.source import SourceEntry, source_entry
from mkdocs_dossier.languages.tags import language_name
from mkdocs_dossier.languages.words import Sentence
from mkdocs_dossier.model.dates import EdtfDate
from mkdocs_dossier.model.pages import Address
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.source import Original, Source, Version
from mkdocs_dossier.model.unknown import AUTHOR, PUBLISHER, when
from mkdocs_dossier.model.values import Reference, Wording
from mkdocs_dossier.pages.kind import PageKind
from mkdocs_dossier.render.bibliography import bibtex, text_reference


@dataclass(frozen=True, slots=True)
class Particular:
    """One thing that is known of the article, or that it is not known; ``concluded`` if it does not print it itself."""

    value: object
    concluded: bool


@dataclass(frozen=True, slots=True)
class Context:
    """The variables of ``source.md.jinja``, beside those of the entry.

    Attributes:
        text: The plain text of the entry's body.
        original: The file that the article came in, if it was kept, which was ``retrieved`` on a day.
        versions: Its later states.
        particulars: Outlet, date and the like, in a line.
        lead: What sets it apart from the other sources.
        parts: Its text, with what rests on each paragraph.
        elsewhere: What rests on passages that stand beside none of these.
        answers: How many answers and records stand beside its paragraphs.
        further: Events that it is about, and to which nothing beside its text leads.
    """

    entry: SourceEntry
    description: str
    text: Wording
    original: Original | None
    retrieved: EdtfDate | None
    versions: Sequence[Version]
    particulars: Sequence[Particular]
    lead: Sequence[Sentence]
    parts: Sequence[BodyPart]
    elsewhere: Sequence[SharedUses]
    answers: int
    further: Sequence[EventRole]
    reference: Reference
    bibtex: str


def context(address: Address, site: Site) -> Context:
    """Collect what a source's page shows."""
    source = site.dossier.sources[address.key]
    reference = text_reference(source, site.dossier.foreign(source.id), site.words)
    entry, rests = source_entry(site, source.id), resting(site, source.id)
    parts = body_parts(entry.body, rests) if entry.body else []
    away = unplaced(entry.body, rests)
    uses = dict.fromkeys(use for line in rests if line not in away for use in line.uses)
    led_to = {use.key for line in rests for use in line.uses}
    return Context(
        entry=entry,
        description=reference.plain(site.settings.language),
        text=Wording(source.body.lines, site.written_in(source)),
        original=source.meta.original,
        retrieved=source.meta.retrieved,
        versions=source.meta.versions,
        particulars=_particulars(site, source),
        lead=lead(site, source.id),
        parts=parts,
        elsewhere=together(away),
        answers=len(uses),
        further=[item for item in entry.covers if item.event.key not in led_to],
        reference=reference,
        bibtex=bibtex(source),
    )


def _particulars(site: Site, source: Source) -> list[Particular]:
    """Outlet, authors, date, language and length, also where they are unknown."""
    meta, words, dossier = source.meta, site.words, site.dossier
    name, facts = site.findings.short_names[source.id], site.findings.evidence.sources.get(source.id)
    found: list[object] = []
    if name.named:
        found.append(words.phrase("called %(name)s here", name=name))
    found.append(meta.publisher or PUBLISHER)
    if meta.agency and meta.agency != meta.publisher:
        found.append(words.phrase("credited to %(agency)s", agency=meta.agency))
    found.append(words.list_of(meta.authors) if meta.authors else AUTHOR)
    found.append(when(meta.published))
    if dossier.foreign(source.id) and meta.language:
        found.append(language_name(meta.language, words.language))
    if facts:
        found.append(
            words.ngettext("%(num)s paragraph", "%(num)s paragraphs", facts.paragraphs - len(facts.residue))
        )
    dated = meta.published if "published" in meta.inferred else None
    return [Particular(value, concluded=dated is not None and value is dated) for value in found]


KIND = PageKind(name="source", context=context, each=lambda dossier: dossier.sources, folder="sources")
