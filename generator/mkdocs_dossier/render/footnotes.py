"""The footnotes of one page: each passage is numbered once, however often it is cited there."""

from __future__ import annotations

from collections.abc import Sequence

from mkdocs_dossier.model.records import Citation
from mkdocs_dossier.model.values import Markdown
from mkdocs_dossier.render.citations import footnote
from mkdocs_dossier.render.page_writer import PageWriter


class Footnotes:
    """Collects a page's citations while its template runs."""

    def __init__(self, page: PageWriter) -> None:
        """Take the page that they stand on."""
        self._page = page
        self._numbers: dict[Citation, int] = {}

    def marks(self, citations: Sequence[Citation]) -> Markdown:
        """The marks to set behind a statement."""
        numbers = [self._numbers.setdefault(item, len(self._numbers) + 1) for item in citations]
        return Markdown("".join(f"[^{number}]" for number in dict.fromkeys(numbers)))

    def definitions(self) -> Markdown:
        """The footnotes' texts, for the end of the page."""
        lines = (f"[^{number}]: {footnote(self._page, item)}" for item, number in self._numbers.items())
        return Markdown("\n\n".join(lines))
