"""Who says what: an event's properties against its sources."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from mkdocs_dossier.entries.accounts import BondLine, bond_line
from mkdocs_dossier.entries.questions import Judgement, judgement
from mkdocs_dossier.model.records import CatalogueRecord, Citation, Claim
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.source import Source
from mkdocs_dossier.model.values import Cites, Link, Wording

CITED = "cited"
"""The role of a source that is cited on an event without saying that it covers it."""


@dataclass(frozen=True, slots=True)
class Saying:
    """What one source says on one property.

    Attributes:
        value: In the editors' words.
        quote: In the source's; empty where its rights forbid to show it.
        said_by: Whose statement it is; empty for the source's own voice.
        cites: The passages.
    """

    value: str
    quote: Wording
    said_by: Sequence[Link]
    cites: Cites


@dataclass(frozen=True, slots=True)
class Row:
    """A property: for each column what the source says, nothing where it is silent; and the verdict."""

    property: str
    cells: Sequence[Sequence[Saying]]
    verdict: Judgement | None


@dataclass(frozen=True, slots=True)
class Column:
    """A source: a short name that links to it, and the part it plays for the event."""

    source: Link
    role: str


@dataclass(frozen=True, slots=True)
class Matrix:
    """Properties against sources; and which of the columns are no separate ones, and why."""

    columns: Sequence[Column]
    rows: Sequence[Row]
    ties: Sequence[BondLine]


def matrix(site: Site, record: CatalogueRecord) -> Matrix:
    """All claims on a record, against all sources that are about it or cited on it."""
    roles = _roles(site, record)
    sources = [source for source in site.findings.sources_on(record.id) if source.id in roles]
    properties = dict.fromkeys(claim.property for claim in record.claims)
    rows = [
        Row(
            name,
            [list(_sayings(site, record, name, source)) for source in sources],
            judgement(record, name),
        )
        for name in properties
    ]
    columns = [Column(site.short_link(item.id), roles[item.id]) for item in sources]
    return Matrix(columns, rows, list(_ties(site, record, roles)))


def _ties(site: Site, record: CatalogueRecord, roles: Mapping[str, str]) -> Iterator[BondLine]:
    """Why some of the columns count as one."""
    accounts = site.findings.accounts.get(record.id)
    for each in accounts.together() if accounts else ():
        shown = tuple(source for source in each.sources if source in roles)
        if shown[1:]:
            yield bond_line(site, each._replace(sources=shown))


def _roles(site: Site, record: CatalogueRecord) -> dict[str, str]:
    """The sources of the matrix, with the parts they play: those that cover the record and those cited in claims."""
    roles = {cite.source: CITED for claim in record.claims for cite in claim.cite}
    for source in site.findings.sources_on(record.id):
        for item in source.meta.covers:
            if item.event == record.id:
                roles[source.id] = item.role.value
    return roles


def _sayings(site: Site, record: CatalogueRecord, name: str, source: Source) -> Iterator[Saying]:
    """What the source says; claims of one value become one."""
    merged: dict[tuple[str, tuple[str, ...]], tuple[Claim, list[Citation]]] = {}
    for claim in record.claims:
        cites = [cite for cite in claim.cite if cite.source == source.id]
        if claim.property == name and cites:
            merged.setdefault((claim.stated.casefold(), claim.said_by), (claim, []))[1].extend(cites)
    for claim, cites in merged.values():
        yield Saying(
            claim.stated,
            site.quotable(cites[0]),
            [Link(actor) for actor in claim.said_by],
            Cites(tuple(cites)),
        )
