"""The search, completed by pages that other plugins make: posts, translations, lists of tags."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from html.parser import HTMLParser

from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from mkdocs_dossier.export.search import search_files
from mkdocs_dossier.export.search_documents import left_out, page_document, searchable
from mkdocs_dossier.languages.words import Words
from mkdocs_dossier.model.pages import Output
from mkdocs_dossier.model.search import SearchDocument, Section
from mkdocs_dossier.model.site import Site

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_NO_TEXT = ("script", "style", "template", "nav", "form", "button", "select", "textarea")
"""What is not read: programs, ways about the site, controls."""

_HEADING, _TEXT = 1, 2


def other_pages(files: Files, known: Collection[str], words: Words) -> Iterator[SearchDocument]:
    """Pages that the dossier does not know, once their content is there, but for those that ask to be left out."""
    for file in files.documentation_pages():
        page = file.page
        if page is not None and file.src_uri not in known and not left_out(page.meta):
            yield _document(page, words)


def index(site: Site, others: Iterable[SearchDocument]) -> Iterator[Output]:
    """The index of the dossier's pages and of others."""
    path = site.addresses.built("search")
    for file in search_files((*searchable(site), *others), path, site.words):
        yield Output(file.path, file.content())


def _document(page: Page, words: Words) -> SearchDocument:
    title, content = _Parts(str(page.title)), _Parts(page.content or "")
    parts = [Section(anchor, *(" ".join(text.split()) for text in texts)) for anchor, *texts in content.found]
    sections = tuple(part for part in parts if part.heading or part.text)
    return page_document(page.url, " ".join(title.found[0][_TEXT].split()), words, sections)


class _Parts(HTMLParser):
    """HTML as texts by the headings above them; the page's own title is no part of its content.

    Attributes:
        found: Anchor, heading and text of each part, the page's top first.
    """

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found = [["", "", ""]]
        self._field: int | None = _TEXT
        self._within: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if tag in _NO_TEXT:
            self._within.append(tag)
        elif self._within:
            return
        elif tag == "h1" and len(self.found) == 1:
            self._field = None
        elif tag in _HEADINGS:
            self.found.append([values.get("id") or "", "", ""])
            self._field = _HEADING
        elif "headerlink" in (values.get("class") or ""):
            self._field = None

    def handle_endtag(self, tag: str) -> None:
        if tag in self._within:
            while self._within.pop() != tag:  # what stands open within it ends with it
                pass
        elif tag in _HEADINGS and not self._within:
            self._field = _TEXT

    def handle_data(self, data: str) -> None:
        if self._field is not None and not self._within:
            self.found[-1][self._field] += data
