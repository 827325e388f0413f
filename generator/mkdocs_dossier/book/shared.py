"""The chapter on shared text: which sources have passages in common, how many accounts and origins an event rests on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mkdocs_dossier.book.chapter import Chapter
from mkdocs_dossier.book.selection import Selection
from mkdocs_dossier.book.values import CHAPTER, in_book
from mkdocs_dossier.entries.shared_text import (
    EventAccounts,
    PairLine,
    few_accounts,
    ordered_pairs,
    pair_line,
    rule,
    shares,
    sharing,
)
from mkdocs_dossier.languages.words import Message
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.values import Link

_COLUMNS = 6
"""Sources up to which the table of shares fits the page; the list of pairs says the same."""


_PAIRS = 40
"""Pairs that are listed; they come with the most words first."""


@dataclass(frozen=True, kw_only=True)
class SharedChapter(Chapter):
    """What the template prints; ``more`` pairs there are besides."""

    examined: int
    rule: Sequence[str]
    columns: Sequence[Link]
    rows: Sequence[tuple[Link, Sequence[str]]]
    pairs: Sequence[PairLine]
    events: Sequence[EventAccounts]
    more: int


def chapter(site: Site, chosen: Selection) -> SharedChapter | None:
    """Pairs and accounts, as far as they concern the chosen sources; None where none do."""
    pairs = [pair for pair in ordered_pairs(site) if pair.a in chosen.ids and pair.b in chosen.ids]
    events = in_book(few_accounts(site), chosen, lambda line: line.event.key)
    if not pairs and not events:
        return None
    inside = in_book(sharing(site), chosen, lambda source: source.id)
    shown = inside if len(inside) <= _COLUMNS else []
    return SharedChapter(
        kind="shared",
        id=CHAPTER + "shared-text",
        title=Message("Shared text"),
        examined=len(site.findings.evidence.sources),
        rule=rule(site.words),
        columns=[site.short_link(source.id) for source in shown],
        rows=shares(site, shown),
        pairs=[pair_line(site, pair) for pair in pairs[:_PAIRS]],
        events=events,
        more=max(0, len(pairs) - _PAIRS),
    )
