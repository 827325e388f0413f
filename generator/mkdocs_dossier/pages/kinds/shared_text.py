"""Shared text: which sources have passages in common, and how many separately worded accounts each event rests on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mkdocs_dossier.entries.accounts import BondLine
from mkdocs_dossier.entries.once import once_a_site
from mkdocs_dossier.entries.shared_text import (
    EventAccounts,
    PairLine,
    count_of_few,
    counted_as_one,
    few_accounts,
    pair_line,
    rule,
    shares,
    sharing,
)
from mkdocs_dossier.languages.words import Message
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.findings import Findings
from mkdocs_dossier.model.pages import Address
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.values import Link
from mkdocs_dossier.pages.kind import PageKind, Single
from mkdocs_dossier.pages.parts.long_lists import LongList, Turning

_KEY = "shared-text"

_LIST = LongList(150, 150, "part-")
"""Sources that count as one, events with few accounts, and pairs, one list after the other."""

_MATRIX = 30
"""Sources up to which the matrix is drawn; beyond, the list of pairs says the same and can be read."""


@dataclass(frozen=True, slots=True)
class Context:
    """The variables of ``shared_text.md.jinja``.

    Attributes:
        examined: How many originals were compared.
        accounts: How many accounts these are; 0 where not every source's was.
        rule: What counts as one account, by paragraphs; on the first part alone.
        ties: Sources that count as one, and why.
        columns: Those of the matrix.
        rows: Its rows.
        pairs: Two sources each that share text.
        events: Those with fewer accounts than sources.
        turning: To the other parts.
    """

    title: str
    examined: int
    accounts: int
    rule: Sequence[str]
    ties: Sequence[BondLine]
    columns: Sequence[Link]
    rows: Sequence[tuple[Link, Sequence[str]]]
    pairs: Sequence[PairLine]
    events: Sequence[EventAccounts]
    turning: Turning


_PAGE = Single(_KEY, Message("Shared text"), "sources/")


def plan_found(dossier: Dossier, findings: Findings) -> Iterator[Address]:
    """Further parts, where many sources share text."""
    length = len(list(findings.copies.together())) + count_of_few(findings) + len(findings.pairs)
    return _LIST.further(_PAGE.address("shared_text", dossier.words), length, dossier.words)


def context(address: Address, site: Site) -> Context:
    """Collect pairs and accounts, or a part of them; the rules and the matrix stand on the first alone."""
    part = _LIST.part(address)
    pairs = site.findings.longest_pairs
    bonds, few = _lists(site)
    sources = sharing(site) if part == 1 else []
    shown = sources if len(sources) <= _MATRIX else []
    ties, events, paired = _LIST.cut(part, bonds, few, range(len(pairs)))
    examined = len(site.findings.evidence.sources)
    return Context(
        address.title,
        examined,
        len(site.findings.copies.groups) if examined == len(site.dossier.sources) else 0,
        rule(site.words) if part == 1 else (),
        ties,
        [site.short_link(item.id) for item in shown],
        shares(site, shown) if shown else (),
        [pair_line(site, pairs[place]) for place in paired],
        events,
        _LIST.turning(_KEY, part, len(bonds) + len(few) + len(pairs), site.words),
    )


@once_a_site
def _lists(site: Site) -> tuple[list[BondLine], list[EventAccounts]]:
    """What the page lists before pairs, whole."""
    return counted_as_one(site), list(few_accounts(site))


KIND = PageKind(
    name="shared_text", context=context, single=_PAGE, plan_found=plan_found, folder="shared-text"
)
