"""A source's text: names linked to their records, headings fitted into the page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mkdocs_dossier.model.body import Body, LinkSpan
from mkdocs_dossier.model.findings import Mention
from mkdocs_dossier.model.settings import LinkPolicy
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.source import Source
from mkdocs_dossier.model.values import BodyText

_TOP_LEVEL = 3
"""The text stands below a heading of level 2."""


def body_text(site: Site, source: Source) -> BodyText:
    """The body with its links; its highest heading stands just below the page's own."""
    links = body_links(site, source, site.findings.mentions_in(source.id))
    return BodyText(source.body, links, _TOP_LEVEL)


def body_links(site: Site, source: Source, mentions: Sequence[Mention]) -> dict[int, list[LinkSpan]]:
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
            links.setdefault(mention.paragraph, []).append(
                LinkSpan(mention.start, mention.end, mention.record)
            )
    return links


@dataclass(frozen=True, slots=True)
class _Sections:
    """The section of each leaf, by place in the body, and the leaves that are headings."""

    of: Sequence[int]
    headings: frozenset[int]


def _sections(body: Body) -> _Sections:
    headings = frozenset(heading.leaf.number for heading in body.headings())
    section = 0
    of = []
    for leaf in body.leaves:
        section += leaf.number in headings
        of.append(section)
    return _Sections(of, headings)
