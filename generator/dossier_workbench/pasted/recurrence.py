"""Lines that recur within one outlet: what several of its articles have word for word is its page, not theirs.

Background paragraphs recur too, word for word and often as the last of an article, and they are body: they name
people and tell of events. So a short line, or one that ends like no sentence, is the page's once three articles
have it: two may be one article and its new version, or two carriers of one agency copy. Running text is the
page's only when nearly all articles of an outlet have it, and there are enough of them to tell.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from dataclasses import replace
from urllib.parse import urlsplit

from dossier_workbench.model.draft import Block, Draft, text_of
from dossier_workbench.pasted.lines import read_line
from mkdocs_dossier.model.residue import Residue

LEAST_ARTICLES = 3
LEAST_FOR_PROSE = 6
SHARE_FOR_PROSE = 0.9
_PROSE_WORDS = 12


def outlet_of(draft: Draft) -> str:
    """What tells a draft's outlet: its publisher, else the host of its address; empty if neither is known."""
    if publisher := text_of(draft.fields, "publisher"):
        return line_key(publisher)
    try:
        host = urlsplit(text_of(draft.fields, "url")).hostname or ""
    except ValueError:
        return ""
    return host.removeprefix("www.")


def line_key(text: str) -> str:
    """What two lines have in common that are one: their words, figures and case aside."""
    return " ".join(word for word in read_line(text).words if not word.isdigit())


class Recurrence:
    """Counts the lines of outlets, article by article."""

    def __init__(self) -> None:
        self._counts: dict[str, Counter[tuple[str, bool]]] = {}
        self._seen: dict[str, dict[str, set[tuple[str, bool]]]] = {}

    def add(self, outlet: str, draft: Draft) -> None:
        """Count the lines of an article. Those of one headline count once: they are versions."""
        title = text_of(draft.fields, "title")
        name = line_key(title) if title else "\n".join(block.text for block in draft.blocks[:3])
        known = self._seen.setdefault(outlet, {}).setdefault(name, set())
        fresh = _keys(draft) - known
        known |= fresh
        self._counts.setdefault(outlet, Counter()).update(fresh)

    def lines(self, outlet: str) -> frozenset[str]:
        """The lines that recur in an outlet, as `line_key` gives them."""
        articles = len(self._seen.get(outlet, ()))
        counts = self._counts.get(outlet, Counter())
        return frozenset(
            key for (key, prose), count in counts.items() if _recurs(count, articles, prose=prose)
        )


def _recurs(count: int, articles: int, *, prose: bool) -> bool:
    if prose:
        return count >= LEAST_FOR_PROSE and count >= SHARE_FOR_PROSE * articles
    return count >= LEAST_ARTICLES


def _keys(draft: Draft) -> set[tuple[str, bool]]:
    """The keys of a draft's lines, each with whether it is running text; bare figures have none."""
    lines = [(line_key(block.text), read_line(block.text)) for block in draft.blocks]
    return {(key, line.ended and line.size >= _PROSE_WORDS) for key, line in lines if key and line.whole}


def mark_recurring(draft: Draft, recurring: Collection[str]) -> Draft:
    """The draft with the lines marked that recur; what has a kind already keeps it.

    Args:
        draft: An article of the outlet.
        recurring: The lines that recur in its outlet, as `line_key` gives them.
    """
    if not recurring:
        return draft
    blocks = tuple(
        Block(block.text, Residue.RECURRING)
        if block.residue is None and read_line(block.text).whole and line_key(block.text) in recurring
        else block
        for block in draft.blocks
    )
    return draft if blocks == draft.blocks else replace(draft, blocks=blocks)
