"""A source's text: names linked to their records, headings fitted into the page."""

from __future__ import annotations

from itertools import accumulate

from mkdocs_dossier.model.body import LinkSpan
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
    headings = {heading.leaf.number for heading in source.body.headings()}
    sections = list(accumulate(leaf.number in headings for leaf in source.body.leaves))
    linked: set[tuple[int, str]] = set()
    seen: set[tuple[int, str]] = set()
    spans: dict[int, list[LinkSpan]] = {}
    for mention in site.findings.mentions_in(source.id):
        number, record = mention.paragraph, mention.record
        place = (sections[number - 1], record)
        links = number not in headings and (everything or place not in linked)
        if not mention.weak and (links or (number, record) not in seen):
            seen.add((number, record))
            spans.setdefault(number, []).append(LinkSpan(mention.start, mention.end, record, links))
            if links:
                linked.add(place)
    return BodyText(source.body, spans, _TOP_LEVEL, site.findings.numbering.get(source.id, ()))
