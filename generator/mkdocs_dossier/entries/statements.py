"""Claims, curated words and mentions as pages show them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from mkdocs_dossier.entries.accounts import bond_words
from mkdocs_dossier.entries.listing import anchors
from mkdocs_dossier.model.claims import FiledClaim
from mkdocs_dossier.model.dates import EdtfDate
from mkdocs_dossier.model.lookup import grouped
from mkdocs_dossier.model.records import AttributedWords, CatalogueRecord
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.standings import ALONE, ORDER, Standing
from mkdocs_dossier.model.values import Cites, Link, Wording


@dataclass(frozen=True, slots=True)
class ClaimLine:
    """One value of a property, with all claims that agree on it.

    Attributes:
        value: What is claimed.
        said_by: Whose statement it is; empty for the sources' own voice.
        date: When it was stated, if known.
        note: The editors' remarks, or empty.
        cites: Its passages.
        tied: Why these sources are but one, in a badge: "one account", "one agency"; empty if they are not.
        id: Of its first claim.
        derived: Whether that id was made from the claim's words.
        anchors: Of all its claims, their former ids included, on the page of their record; the first is that of `id`.
    """

    value: str
    said_by: Sequence[Link]
    date: EdtfDate | None
    note: str
    cites: Cites
    tied: str
    id: str
    derived: bool
    anchors: Sequence[str]


@dataclass(frozen=True, slots=True)
class Judgement:
    """How the values of one property stand to each other, and why; no reason where the editors have not said."""

    standing: Standing
    note: str


@dataclass(frozen=True, slots=True)
class PropertyClaims:
    """All claims on one property, and how they stand to each other; ``anchor`` is the page's own.

    ``verdict`` is None where one value alone is claimed, and nobody says anything on it.
    """

    property: str
    anchor: str
    claims: Sequence[ClaimLine]
    verdict: Judgement | None


@dataclass(frozen=True, slots=True)
class WordsEntry:
    """Words attributed to an actor.

    Attributes:
        quote: The words, as the source has them; empty where its rights forbid to show them.
        speaker: Who said them.
        about: The record on whose page they stand.
        note: The editors' remark, or empty.
        cites: The passage.
    """

    quote: Wording
    speaker: Link
    about: Link
    note: str
    cites: Cites


def claims_by_property(site: Site, record: CatalogueRecord) -> list[PropertyClaims]:
    """A record's claims in the order in which properties first appear; those that agree are one line."""
    groups: dict[str, dict[tuple[object, ...], list[FiledClaim]]] = {}
    for filed in site.relations.claims(record.id):
        claim = filed.claim
        same = (claim.value.casefold(), claim.said_by, claim.date)
        groups.setdefault(claim.property, {}).setdefault(same, []).append(filed)
    unique = claim_anchors(record)
    return [
        PropertyClaims(
            name,
            unique[name],
            [_claim_line(site, claims) for claims in lines.values()],
            judgement(record, name),
        )
        for name, lines in groups.items()
    ]


def judgement(record: CatalogueRecord, name: str) -> Judgement | None:
    """What is to be said of the values of a property, beside them."""
    standing = record.standing(name)
    verdict = record.verdicts.get(name)
    return None if standing is ALONE else Judgement(standing, verdict.note if verdict else "")


def kinds(records: Iterable[CatalogueRecord]) -> list[tuple[Standing, int]]:
    """How many questions stand in which way; those on which one value alone is claimed are none."""
    counts = Counter(
        record.standing(name)
        for record in records
        for name in dict.fromkeys(claim.property for claim in record.claims)
    )
    return [(standing, counts[standing]) for standing in ORDER if standing is not ALONE and counts[standing]]


@dataclass(frozen=True, slots=True)
class ClaimElsewhere:
    """A claim that is about a record and filed with another one: the question, a way to it, and the claim."""

    property: Link
    claim: ClaimLine


@dataclass(frozen=True, slots=True)
class ClaimsElsewhere:
    """The claims about a record that are filed with one other record, in that record's order."""

    filed: Link
    lines: Sequence[ClaimElsewhere]


def claims_elsewhere(site: Site, record_id: str) -> list[ClaimsElsewhere]:
    """What is claimed about a record on other records' pages, those in reading order."""
    groups = grouped((filed.record, filed) for filed in site.relations.claims_about(record_id))
    return [
        ClaimsElsewhere(
            Link(record),
            [
                ClaimElsewhere(
                    Link(record, each.claim.property[:1].upper() + each.claim.property[1:], each.anchor),
                    _claim_line(site, [each]),
                )
                for each in claims
            ],
        )
        for record, claims in groups.items()
    ]


def _claim_line(site: Site, filed: Sequence[FiledClaim]) -> ClaimLine:
    """Claims that agree, as one line."""
    claims = [each.claim for each in filed]
    first = claims[0]
    cites = tuple(dict.fromkeys(cite for claim in claims for cite in claim.cite))
    return ClaimLine(
        first.value,
        [Link(actor) for actor in first.said_by],
        first.date,
        " ".join(dict.fromkeys(claim.note for claim in claims if claim.note)),
        Cites(cites),
        bond_words(site.findings.copies.bond(cite.source for cite in cites)),
        filed[0].id,
        filed[0].derived,
        [anchor for each in filed for anchor in each.anchors],
    )


def claim_anchors(record: CatalogueRecord) -> dict[str, str]:
    """By property: the anchor of its claims on the record's page."""
    properties = tuple(dict.fromkeys(claim.property for claim in record.claims))
    return dict(zip(properties, anchors("claim", properties), strict=True))


def words_on(site: Site, record: CatalogueRecord) -> list[WordsEntry]:
    """The curated quotations on a record."""
    return [_words(site, item, record.id) for item in record.quotes]


def words_of(site: Site, actor_id: str) -> list[WordsEntry]:
    """The curated quotations of an actor's words, in reading order."""
    found = site.relations.words_of(actor_id)
    return [_words(site, site.dossier.catalogue[record].quotes[index], record) for record, index in found]


def _words(site: Site, item: AttributedWords, record_id: str) -> WordsEntry:
    quote = site.quotable(item.cite)
    return WordsEntry(quote, Link(item.speaker), Link(record_id), item.note or "", Cites((item.cite,)))
