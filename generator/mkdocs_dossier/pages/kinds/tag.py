"""A tag's page: all that carries it, what happened first, articles last."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mkdocs_dossier.entries.happened import first_sentence
from mkdocs_dossier.model.dates import EdtfDate
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.pages import Address
from mkdocs_dossier.model.records import Event
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.source import Source
from mkdocs_dossier.model.unknown import when
from mkdocs_dossier.model.values import Link
from mkdocs_dossier.pages.kind import PageKind
from mkdocs_dossier.pages.parts.long_lists import LongList, Turning

_RECORDS = LongList(300, 300)


@dataclass(frozen=True, slots=True)
class TaggedLine:
    """What carries a tag: a way to it, its day if it has one, and what it is in a sentence or a word."""

    link: Link
    date: EdtfDate | str
    about: str


@dataclass(frozen=True, slots=True)
class Context:
    """The variables of ``tag.md.jinja``: one part of the list."""

    title: str
    lines: Sequence[TaggedLine]
    turning: Turning


def _page(dossier: Dossier, tag: str) -> Address:
    title = dossier.words.capital(dossier.tag_name(tag))
    return Address(f"tags/{tag}", f"tags/{tag}.md", title, "tag", "tags/")


def plan(dossier: Dossier) -> Iterator[Address]:
    """A page for each tag, and those on which its list goes on."""
    for tag, records in dossier.tagged.items():
        page = _page(dossier, tag)
        yield page
        yield from _RECORDS.further(page, len(records), dossier.words)


def context(address: Address, site: Site) -> Context:
    """Collect what carries a tag."""
    part = _RECORDS.part(address)
    key = address.key if part == 1 else address.parent
    records = site.dossier.tagged[key.removeprefix("tags/")]
    return Context(
        address.title,
        [_line(site, record) for record in records[_RECORDS.window(part)]],
        _RECORDS.turning(key, part, len(records), site.words),
    )


def _line(site: Site, name: str) -> TaggedLine:
    record = site.dossier.records[name]
    if isinstance(record, Source):
        return TaggedLine(Link(name), when(record.meta.published), record.meta.publisher or "")
    found = site.dossier.catalogue[name]
    about = first_sentence(site, found.summary) or site.words.said(site.dossier.kind_of(found).name)
    return TaggedLine(Link(name), when(found.date) if isinstance(found, Event) else "", about)


KIND = PageKind(name="tag", context=context, plan=plan, folder="tags")
