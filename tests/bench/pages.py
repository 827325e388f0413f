"""What built pages weigh."""

from __future__ import annotations

import re
import statistics
from dataclasses import dataclass
from pathlib import Path

_ARTICLE = re.compile(r"<article.*?</article>", re.DOTALL)
_BODY = re.compile(r'<div class="dossier-body">.*?</div>', re.DOTALL)
_TAG = re.compile(r"<[^>]*>")


@dataclass(frozen=True, slots=True)
class Weight:
    """KB (1000 bytes) of HTML and data.

    Attributes:
        mean: Of all pages.
        beyond: The median source page without the text of its article.
        theme: What of it stands outside of the page's content.
        largest: The largest page.
        search: The search index, all its pieces.
        data: The dossier as JSON.
    """

    mean: float
    beyond: float
    theme: float
    largest: float
    search: float
    data: float


def weights(site: Path) -> tuple[int, Weight]:
    """The number of pages of a built site, and their weight."""
    pages = list(site.rglob("*.html"))
    sources = [
        page.read_text(encoding="utf-8") for page in sorted((site / "sources").glob("*/index.html"))[::10]
    ]
    return len(pages), Weight(
        statistics.mean(page.stat().st_size for page in pages) / 1000,
        statistics.median(_size(text) - _size(_body_text(text)) for text in sources) / 1000,
        statistics.median(_size(_ARTICLE.sub("", text)) for text in sources) / 1000,
        max(page.stat().st_size for page in pages) / 1000,
        sum(piece.stat().st_size for piece in (site / "assets/dossier/search").iterdir()) / 1000,
        (site / "data" / "dossier.json").stat().st_size / 1000,
    )


def _body_text(page: str) -> str:
    body = _BODY.search(page)
    return _TAG.sub("", body[0]) if body else ""


def _size(text: str) -> int:
    return len(text.encode())
