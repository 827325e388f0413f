"""A source's text: names linked to their records, headings fitted into the page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mkdocs_dossier.model.body import Body, LinkSpan
from mkdocs_dossier.model.settings import LinkPolicy
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.source import Source
from mkdocs_dossier.model.values import BodyText

_TOP_LEVEL = 3
"""The text stands below a heading of level 2."""


def body_text(site: Site, source: Source) -> BodyText:
    """The body, its highest heading just below the page's own.

    Strong mentions are linked: all, or the first of each record in a section. Of others each paragraph has the first of
    each record, which is not linked and tells an index of its page.
    """
    everything = site.settings.link is LinkPolicy.ALL
    sections = _sections(source.body)
    linked: set[tuple[int, str]] = set()
    seen: set[tuple[int, str]] = set()
    spans: dict[int, list[LinkSpan]] = {}
    for mention in site.findings.mentions_in(source.id):
        number, record = mention.paragraph, mention.record
        place = (sections.of[number - 1], record)
        links = number not in sections.headings and (everything or place not in linked)
        if not mention.weak and (links or (number, record) not in seen):
            seen.add((number, record))
            spans.setdefault(number, []).append(LinkSpan(mention.start, mention.end, record, links))
            if links:
                linked.add(place)
    return BodyText(source.body, spans, _TOP_LEVEL)


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
