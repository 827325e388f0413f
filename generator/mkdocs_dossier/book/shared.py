"""The chapter on shared text: which sources have passages in common, how many accounts and origins an event rests on."""

from __future__ import annotations

from dataclasses import replace

from mkdocs_dossier.book.chapter import Chapter
from mkdocs_dossier.book.values import CHAPTER, Setting, in_book
from mkdocs_dossier.pages.kinds import shared_text as page

_COLUMNS = 6
"""Sources up to which the table of shares fits the page; the list of pairs says the same."""


_PAIRS = 40
"""Pairs that are listed; they come with the most words first."""


def chapter(setting: Setting) -> Chapter | None:
    """Pairs and accounts, as far as they concern the chosen sources."""
    site, chosen = setting.site, setting.chosen
    context = page.context(site.addresses["shared-text"], site)
    pairs = [pair for pair in page.all_pairs(site) if pair.a.key in chosen.ids and pair.b.key in chosen.ids]
    events = in_book(context.events, chosen, lambda line: line.event.key)
    if not pairs and not events:
        return None
    inside = [index for index, column in enumerate(context.columns) if column.key in chosen.ids]
    shown = inside if 0 < len(inside) <= _COLUMNS else []
    context = replace(
        context,
        pairs=pairs[:_PAIRS],
        events=events,
        columns=[context.columns[index] for index in shown],
        rows=[
            (context.rows[index][0], [context.rows[index][1][column] for column in shown]) for index in shown
        ],
    )
    data = setting.plain(context, "shared-text")
    data["more"] = max(0, len(pairs) - _PAIRS)
    for pair in data["pairs"]:
        for run in pair["passages"]:  # ever so many: their numbers are enough
            run.update({side: run[side]["say"] for side in ("in_a", "in_b") if "say" in run[side]})
    return Chapter("shared", CHAPTER + "shared-text", "Shared text", "", [], data)
