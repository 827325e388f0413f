"""What a page has said already: its numbered notes, the passages that it quotes, what needs no second word."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from mkdocs_dossier.model.records import Citation
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.values import Markdown
from mkdocs_dossier.render.page_writer import PageWriter

Write = Callable[[PageWriter, Citation], str]
Judge = Callable[[Site, Sequence[Citation]], object]

_ROUND_NOTES = 8
"""How many notes are as long as what stands around them: key facts above, sources and folds beside."""


class Footnotes:
    """Collects a page's citations while its template runs."""

    def __init__(self, page: PageWriter, write: Write, judge: Judge) -> None:
        """Begin a page.

        Args:
            page: The page.
            write: Writes a footnote's text as Markdown on a single line.
            judge: Says how passages are backed, as templates print it.
        """
        self._page = page
        self._write = write
        self._judge = judge
        self._numbers: dict[Citation, int] = {}
        self._quoted: dict[Citation, None] = {}
        self._said: set[tuple[str, ...]] = set()

    def marks(self, citations: Sequence[Citation]) -> Markdown:
        """The marks to set behind a statement."""
        numbers = [self._numbers.setdefault(item, len(self._numbers) + 1) for item in citations]
        return Markdown("".join(f"[^{number}]" for number in dict.fromkeys(numbers)))

    def quote(self, citations: Sequence[Citation]) -> None:
        """Remember passages whose words stand on the page itself and need no note."""
        self._quoted.update(dict.fromkeys(citations))

    @property
    def backing(self) -> object:
        """How all passages are backed that the page rests on so far, those of its notes included."""
        return self._judge(self._page.site, tuple(self._quoted | dict.fromkeys(self._numbers)))

    @property
    def few(self) -> bool:
        """Whether notes are so few beside what is quoted on the page itself that they are shorter than it."""
        return len(self._numbers) + _ROUND_NOTES < 2 * len(self._quoted)

    def first(self, what: tuple[str, ...]) -> bool:
        """Whether something is said for the first time on the page, after which it is said."""
        new = what not in self._said
        self._said.add(what)
        return new

    def definitions(self) -> Markdown:
        """The footnotes' texts, for the end of the page."""
        lines = (f"[^{number}]: {self._write(self._page, item)}" for item, number in self._numbers.items())
        return Markdown("\n\n".join(lines))
