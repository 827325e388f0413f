"""The footnotes of one page: each passage is numbered once, however often it is cited there."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from mkdocs_dossier.model.lookup import grouped
from mkdocs_dossier.model.records import Citation
from mkdocs_dossier.model.values import Cites, Markdown, Reference
from mkdocs_dossier.render.page_writer import PageWriter


class Footnotes:
    """Collects a page's citations while its template runs."""

    def __init__(self, page: PageWriter, write: Callable[[PageWriter, Citation], str]) -> None:
        """Take the page that they stand on, and what writes a footnote's text as Markdown on a single line."""
        self._page = page
        self._write = write
        self._numbers: dict[Citation, int] = {}

    def marks(self, citations: Sequence[Citation]) -> Markdown:
        """The marks to set behind a statement."""
        numbers = [self._numbers.setdefault(item, len(self._numbers) + 1) for item in citations]
        return Markdown("".join(f"[^{number}]" for number in dict.fromkeys(numbers)))

    def by_source(self, cites: Cites) -> list[tuple[Reference, Cites]]:
        """Who states something: each source by its short name with its own passages, in the order of the first ones."""
        names, groups = (
            self._page.site.findings.short_names,
            grouped((cite.source, cite) for cite in cites.items),
        )
        return [(names[source], Cites(items)) for source, items in groups.items()]

    def definitions(self) -> Markdown:
        """The footnotes' texts, for the end of the page."""
        lines = (f"[^{number}]: {self._write(self._page, item)}" for item, number in self._numbers.items())
        return Markdown("\n\n".join(lines))
