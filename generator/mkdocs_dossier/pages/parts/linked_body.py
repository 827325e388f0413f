"""A source's text as Markdown: names linked to their records, headings fitted into the page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mkdocs_dossier.model.body import PARAGRAPH_ANCHOR, Block, Body, Heading, ItemList, LinkSpan, Quote
from mkdocs_dossier.model.findings import Mention
from mkdocs_dossier.model.pages import Address, relative
from mkdocs_dossier.model.settings import LinkPolicy
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.source import Source
from mkdocs_dossier.model.values import Markdown
from mkdocs_dossier.render.body import heading_numbers, render_body

_TOP_LEVEL = 3
"""The text stands below a heading of level 2."""


def body_markdown(site: Site, source: Source, address: Address) -> Markdown:
    """The body with its links; its highest heading stands just below the page's own."""
    mentions = site.findings.mentions_in(source.id)
    links = body_links(site, source, mentions, address)
    shift = _TOP_LEVEL - min(_levels(source.body.blocks), default=_TOP_LEVEL)
    return Markdown(render_body(source.body, links, anchor_prefix=PARAGRAPH_ANCHOR, heading_shift=shift))


def _levels(blocks: Sequence[Block]) -> Iterator[int]:
    for block in blocks:
        match block:
            case Heading(level=level):
                yield level
            case Quote(blocks=inner):
                yield from _levels(inner)
            case ItemList(items=items):
                for item in items:
                    yield from _levels(item.blocks)


def body_links(
    site: Site, source: Source, mentions: Sequence[Mention], address: Address
) -> dict[int, list[LinkSpan]]:
    """Where the text links to records: all strong mentions, or the first of each record in a section."""
    everything = site.settings.link is LinkPolicy.ALL
    sections = _sections(source.body)
    seen: set[tuple[int, str]] = set()
    links: dict[int, list[LinkSpan]] = {}
    for mention in mentions:
        if mention.weak or mention.paragraph in sections.headings:
            continue
        place = (sections.of[mention.paragraph - 1], mention.record)
        if everything or place not in seen:
            seen.add(place)
            target = relative(site.addresses[mention.record].path, address.path)
            links.setdefault(mention.paragraph, []).append(LinkSpan(mention.start, mention.end, target))
    return links


@dataclass(frozen=True, slots=True)
class _Sections:
    """The section of each leaf, by place in the body, and the leaves that are headings."""

    of: Sequence[int]
    headings: frozenset[int]


def _sections(body: Body) -> _Sections:
    headings = heading_numbers(body)
    section = 0
    of = []
    for leaf in body.leaves:
        section += leaf.number in headings
        of.append(section)
    return _Sections(of, headings)
