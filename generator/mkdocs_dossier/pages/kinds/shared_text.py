"""Shared text: which sources have passages in common, and how many separately worded accounts each event rests on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mkdocs_dossier.entries.accounts import BondLine
from mkdocs_dossier.entries.shared_text import (
    EventAccounts,
    PairLine,
    counted_as_one,
    few_accounts,
    ordered_pairs,
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

_KEY, _TITLE = "shared-text", Message("Shared text")

_EACH = 100
"""Pairs on one page."""

_MATRIX = 30
"""Sources up to which the matrix is drawn; beyond, the list of pairs says the same and can be read."""


@dataclass(frozen=True, slots=True)
class Context:
    """The variables of ``shared_text.md.jinja``."""

    examined: int
    rule: Sequence[str]
    ties: Sequence[BondLine]
    columns: Sequence[Link]
    rows: Sequence[tuple[Link, Sequence[str]]]
    pairs: Sequence[PairLine]
    parts: Sequence[Link | str]
    events: Sequence[EventAccounts]


def plan_found(dossier: Dossier, findings: Findings) -> Iterator[Address]:
    """Further parts, where many sources share text."""
    for part in range(2, _parts(len(findings.pairs)) + 1):
        title = dossier.words.gettext("Shared text, part %(part)s", part=part)
        yield Address(_key(part), f"shared-text/part-{part}.md", title, "shared_text", _KEY)


def _parts(pairs: int) -> int:
    return max(1, -(-pairs // _EACH))


def _key(part: int) -> str:
    return _KEY if part == 1 else f"{_KEY}/{part}"


def context(address: Address, site: Site) -> Context:
    """Collect pairs and accounts; but for pairs, all stands on the first part alone."""
    part = int(address.key.partition("/")[2] or 1)
    pairs, sources = ordered_pairs(site), sharing(site)
    shown = sources if len(sources) <= _MATRIX and part == 1 else []
    return Context(
        len(site.findings.evidence.sources),
        rule(site.words),
        counted_as_one(site) if part == 1 else (),
        [site.short_link(item.id) for item in shown],
        shares(site, shown),
        [pair_line(site, pair) for pair in pairs[(part - 1) * _EACH : part * _EACH]],
        _links(part, _parts(len(pairs))),
        list(few_accounts(site)) if part == 1 else (),
    )


def _links(part: int, count: int) -> list[Link | str]:
    numbers = range(1, count + 1) if count > 1 else ()
    return [str(number) if number == part else Link(_key(number), str(number)) for number in numbers]


KIND = PageKind(
    name="shared_text",
    context=context,
    single=Single(
        _KEY,
        _TITLE,
        "sources/",
    ),
    plan_found=plan_found,
    folder="shared-text",
)
