"""Every mention of a record: on its own page, and where many sources name it, on pages that go on from there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mkdocs_dossier.model.dossier import Dossier, source_order
from mkdocs_dossier.model.findings import Findings
from mkdocs_dossier.model.pages import Address
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.values import Link
from mkdocs_dossier.pages.kind import PageKind
from mkdocs_dossier.pages.parts.passages import SourceMentions, mentions_by_source
from mkdocs_dossier.pages.parts.years import years_in_words

_FIRST, _EACH = 40, 80
"""Sources whose mentions stand on the record's page, and on each page that goes on: about 60 KB either way."""

_OPEN = 10
"""So many of those on the record's page are open; the others are folded away."""

_FOLDERS = {"actor": "actors", "place": "places", "event": "events", "thing": "things"}


@dataclass(frozen=True, slots=True)
class MentionPart:
    """Mentions in some of the sources that name a record.

    Attributes:
        heading: Whether these are sentences of digests; empty if all are the sources' own.
        groups: The mentions, by source in order of publication.
        sources: How many sources name the record in all.
        first: Which of them comes first here, from 1.
        open: After how many of them the others are folded away.
        parts: Links to all parts if there are several; the text of the one at hand instead of a link.
    """

    heading: str
    groups: Sequence[SourceMentions]
    sources: int
    first: int
    open: int
    parts: Sequence[Link | str]


@dataclass(frozen=True, slots=True)
class Context:
    """The variables of ``mentions.md.jinja``."""

    title: str
    description: str
    record: Link
    mentions: MentionPart


def plan_found(dossier: Dossier, findings: Findings) -> Iterator[Address]:
    """The further parts of each record that many sources name."""
    for record in dossier.catalogue.values():
        named = {item.source for item in findings.mentions_of(record.id)}
        folder = _FOLDERS[record.kind_of_record]
        for part in range(2, _parts(len(named)) + 1):
            path = f"{folder}/{record.id}/mentions-{part}.md"
            yield Address(_key(record.id, part), path, f"{record.name}, part {part}", "mentions", record.id)


def context(address: Address, site: Site) -> Context:
    """Collect one part."""
    record_id, _, part = address.key.partition("/mentions-")
    return Context(
        address.title,
        f"Sentences that name {site.dossier.catalogue[record_id].name}",
        Link(record_id),
        mention_part(site, record_id, int(part)),
    )


def mention_part(site: Site, record_id: str, part: int = 1) -> MentionPart:
    """One part of a record's mentions; the first stands on its own page."""
    mentions = site.findings.mentions_of(record_id)
    sources = sorted(
        {item.source for item in mentions}, key=lambda key: source_order(site.dossier.sources[key])
    )
    shown = set(sources[_slice(part)])
    groups = mentions_by_source(site, [item for item in mentions if item.source in shown])
    links = [
        _label(site, sources, number) if number == part else _link(site, sources, record_id, number)
        for number in range(1, _parts(len(sources)) + 1)
        if len(sources) > _FIRST
    ]
    first = (_slice(part).start or 0) + 1
    return MentionPart(
        _heading(groups), groups, len(sources), first, _OPEN if part == 1 else len(groups), links
    )


def _heading(groups: Sequence[SourceMentions]) -> str:
    """What is told of the editors' wording is no fact about the sources', so readers must see which it is."""
    if not any(group.digest for group in groups):
        return ""
    return "In our digests" if all(group.digest for group in groups) else "In texts and in our digests"


def _link(site: Site, sources: Sequence[str], record_id: str, part: int) -> Link:
    label = _label(site, sources, part)
    return Link(record_id, label, "mentions") if part == 1 else Link(_key(record_id, part), label)


def _label(site: Site, sources: Sequence[str], part: int) -> str:
    """The part's number and the years of its sources."""
    listed = (site.dossier.sources[name] for name in sources[_slice(part)])
    years = years_in_words(listed, site.words)
    return site.words.gettext("%(part)s (%(years)s)", part=part, years=years)


def _slice(part: int) -> slice:
    return slice(_FIRST) if part == 1 else slice(_FIRST + (part - 2) * _EACH, _FIRST + (part - 1) * _EACH)


def _key(record_id: str, part: int) -> str:
    return f"{record_id}/mentions-{part}"


def _parts(sources: int) -> int:
    return 1 + max(0, -(-(sources - _FIRST) // _EACH))


KIND = PageKind(name="mentions", context=context, plan_found=plan_found)
