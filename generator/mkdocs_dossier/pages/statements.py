"""Claims, curated words and mentions as pages show them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from mkdocs_dossier.model.dates import EdtfDate
from mkdocs_dossier.model.dossier import source_order
from mkdocs_dossier.model.findings import Mention
from mkdocs_dossier.model.records import AttributedWords, CatalogueRecord, Claim, Verdict
from mkdocs_dossier.pages.listing import anchors
from mkdocs_dossier.pages.view import View, when
from mkdocs_dossier.render.values import Cites, Link, Passage


@dataclass(frozen=True, slots=True)
class ClaimLine:
    """One claim.

    Attributes:
        value: What is claimed.
        said_by: Whose statement it is; empty for the sources' own voice.
        date: When it was stated, if known.
        note: The editors' remark, or empty.
        cites: Its passages.
    """

    value: str
    said_by: Sequence[Link]
    date: EdtfDate | None
    note: str
    cites: Cites


@dataclass(frozen=True, slots=True)
class PropertyClaims:
    """All claims on one property, and the editors' verdict if there is one; ``anchor`` is the page's own."""

    property: str
    anchor: str
    claims: Sequence[ClaimLine]
    verdict: Verdict | None


@dataclass(frozen=True, slots=True)
class Words:
    """Words attributed to an actor.

    Attributes:
        quote: The words, as the source has them.
        speaker: Who said them.
        about: The record on whose page they stand.
        note: The editors' remark, or empty.
        cites: The passage.
    """

    quote: str
    speaker: Link
    about: Link
    note: str
    cites: Cites


@dataclass(frozen=True, slots=True)
class SourceMentions:
    """Where one source names a record.

    Attributes:
        source: Link to it.
        publisher: As far as known.
        published: A date, or that it is unknown.
        forms: The forms it uses, with how often.
        passages: The sentences, in order.
    """

    source: Link
    publisher: str
    published: EdtfDate | str
    forms: Sequence[tuple[str, int]]
    passages: Sequence[Passage]


def claim_line(claim: Claim) -> ClaimLine:
    """A claim ready for a template."""
    said_by = [Link(actor) for actor in claim.said_by]
    return ClaimLine(claim.value, said_by, claim.date, claim.note or "", Cites(claim.cite))


def claims_by_property(record: CatalogueRecord) -> list[PropertyClaims]:
    """A record's claims, grouped in the order in which properties first appear."""
    groups: dict[str, list[ClaimLine]] = {}
    for claim in record.claims:
        groups.setdefault(claim.property, []).append(claim_line(claim))
    unique = claim_anchors(record)
    return [
        PropertyClaims(name, unique[name], lines, record.verdicts.get(name)) for name, lines in groups.items()
    ]


def claim_anchors(record: CatalogueRecord) -> dict[str, str]:
    """By property: the anchor of its claims on the record's page."""
    properties = tuple(dict.fromkeys(claim.property for claim in record.claims))
    return dict(zip(properties, anchors("claim", properties), strict=True))


def words(item: AttributedWords, record: CatalogueRecord) -> Words:
    """A curated quotation ready for a template."""
    return Words(item.cite.quote, Link(item.speaker), Link(record.id), item.note or "", Cites((item.cite,)))


def mentions_by_source(view: View, mentions: Iterable[Mention]) -> list[SourceMentions]:
    """A record's mentions, grouped by source in order of publication."""
    groups: dict[str, list[Mention]] = {}
    for mention in mentions:
        groups.setdefault(mention.source, []).append(mention)
    sources = sorted((view.dossier.sources[name] for name in groups), key=source_order)
    return [
        SourceMentions(
            Link(source.id),
            source.meta.publisher or "publisher unknown",
            when(source.meta.published),
            _forms(groups[source.id]),
            view.passages(groups[source.id]),
        )
        for source in sources
    ]


def _forms(mentions: Iterable[Mention]) -> list[tuple[str, int]]:
    counts: dict[str, int] = {}
    for mention in mentions:
        counts[mention.form] = counts.get(mention.form, 0) + 1
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))
