"""Every mention of a record: on its own page, and where many sources name it, on pages that go on from there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mkdocs_dossier.model.dossier import Dossier, source_order
from mkdocs_dossier.model.findings import Findings
from mkdocs_dossier.model.pages import Address
from mkdocs_dossier.pages.frame import Frame, plain_frame
from mkdocs_dossier.pages.kind import PageKind
from mkdocs_dossier.pages.statements import SourceMentions, mentions_by_source
from mkdocs_dossier.pages.view import View
from mkdocs_dossier.render.values import Link

_FIRST, _EACH = 40, 80
"""Sources whose mentions stand on the record's page, and on each page that goes on: about 60 KB either way."""

_FOLDERS = {"actor": "actors", "place": "places", "event": "events"}


@dataclass(frozen=True, slots=True)
class MentionPart:
    """Mentions in some of the sources that name a record.

    Attributes:
        groups: The mentions, by source in order of publication.
        sources: How many sources name the record in all.
        first: Which of them comes first here, from 1.
        parts: Links to all parts if there are several; the text of the one at hand instead of a link.
    """

    groups: Sequence[SourceMentions]
    sources: int
    first: int
    parts: Sequence[Link | str]


@dataclass(frozen=True, slots=True)
class Context:
    """The variables of ``mentions.md.jinja``."""

    frame: Frame
    title: str
    description: str
    record: Link
    mentions: MentionPart


def plan(dossier: Dossier) -> Iterator[Address]:  # noqa: ARG001 - every page kind plans from the dossier
    """None: how many there are depends on what is found."""
    return iter(())


def plan_found(dossier: Dossier, findings: Findings) -> Iterator[Address]:
    """The further parts of each record that many sources name."""
    for record in dossier.catalogue.values():
        named = {item.source for item in findings.mentions_of.get(record.id, ())}
        folder = _FOLDERS[record.kind_of_record]
        for part in range(2, _parts(len(named)) + 1):
            path = f"{folder}/{record.id}/mentions-{part}.md"
            yield Address(_key(record.id, part), path, f"{record.name}, part {part}", "mentions", record.id)


def context(address: Address, view: View) -> Context:
    """Collect one part."""
    record_id, _, part = address.key.partition("/mentions-")
    return Context(
        plain_frame(view, address),
        address.title,
        f"Sentences that name {view.dossier.catalogue[record_id].name}",
        Link(record_id),
        mention_part(view, record_id, int(part)),
    )


def mention_part(view: View, record_id: str, part: int = 1) -> MentionPart:
    """One part of a record's mentions; the first stands on its own page."""
    mentions = view.findings.mentions_of.get(record_id, ())
    sources = sorted(
        {item.source for item in mentions}, key=lambda key: source_order(view.dossier.sources[key])
    )
    start = 0 if part == 1 else _FIRST + (part - 2) * _EACH
    shown = set(sources[start : start + (_FIRST if part == 1 else _EACH)])
    count = _parts(len(sources))
    links = [
        str(number) if number == part else Link(*_place(record_id, number)) for number in range(1, count + 1)
    ]
    groups = mentions_by_source(view, [item for item in mentions if item.source in shown])
    return MentionPart(groups, len(sources), start + 1, links if count > 1 else ())


def _place(record_id: str, part: int) -> tuple[str, str, str]:
    return (record_id, "1", "mentions") if part == 1 else (_key(record_id, part), str(part), "")


def _key(record_id: str, part: int) -> str:
    return f"{record_id}/mentions-{part}"


def _parts(sources: int) -> int:
    return 1 + max(0, -(-(sources - _FIRST) // _EACH))


KIND = PageKind("mentions", plan, context, plan_found)
