"""Writes the values of one page as Markdown."""

from __future__ import annotations

from mkdocs_dossier.model.body import LinkSpan
from mkdocs_dossier.model.pages import Address
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.model.values import (
    BodyText,
    FileLink,
    HandText,
    ImageFile,
    Link,
    Markdown,
    Outward,
    Reference,
    Wording,
)
from mkdocs_dossier.render.body import render_body
from mkdocs_dossier.render.escape import escape_inline, escape_run, link
from mkdocs_dossier.render.in_language import marked, quoted
from mkdocs_dossier.text.record_links import RecordLink, replace_record_links


class PageWords(dict[Wording | Reference, Markdown]):
    """Wordings and references as Markdown, each written once a build: a name stands on many pages."""

    def __init__(self, language: str) -> None:
        """Take the pages' language, as a BCP 47 tag."""
        super().__init__()
        self._language = language
        self._named: dict[tuple[str, str], Markdown] = {}

    def __missing__(self, text: Wording | Reference) -> Markdown:
        """Write it."""
        self[text] = written = self._write(text)
        return written

    def named(self, title: str, lang: str) -> Markdown:
        """A page's title, which is asked for by every link to it."""
        found = self._named.get((title, lang))
        if found is None:
            found = self._named[title, lang] = self._write(Wording(title, lang))
        return found

    def quoted(self, text: str | Wording) -> Markdown:
        """A text between the quotation marks of the pages' language."""
        return quoted(Wording(text) if isinstance(text, str) else text, self._language)

    def _write(self, text: Wording | Reference) -> Markdown:
        if isinstance(text, Wording):
            return marked(text, self._language)
        title = self.quoted(text.title) if text.title and not text.named else ""
        if text.named:
            title = Markdown(f"<em>{marked(text.title, self._language)}</em>")
        return Markdown(f"{escape_run(text.before)}{title}{escape_run(text.after)}")


class PageWriter:
    """One page's values as Markdown.

    Attributes:
        site: The dossier, its findings and its addresses.
        here: The page.
        words: Shared by all pages of a build.
    """

    def __init__(self, site: Site, here: Address, words: PageWords) -> None:
        """Begin a page."""
        self.site = site
        self.here = here
        self.words = words

    def write(self, value: object) -> Markdown | None:
        """A value as Markdown; None for a sort of value that is not known here."""
        match value:
            case Wording() | Reference():
                return self.words[value]
            case Link():
                return self.link(value)
            case FileLink(path, text):
                way = self.site.addresses.file(path, self.here)
                return Markdown(f"[{escape_run(self.site.words.said(text) or way)}]({way})")
            case ImageFile(path, alt, width, height):
                way = self.site.addresses.file(path, self.here)
                size = f'width="{width}" height="{height}" loading="lazy"'
                return Markdown(f"![{escape_inline(alt)}]({way}){{ {size} }}")
            case Outward(url, text):
                return Markdown(link(self.site.words.said(text), url))
            case BodyText(body, links, level, numbers):
                return Markdown(render_body(body, links, self._span, top_level=level, numbers=numbers))
            case HandText():
                return Markdown(replace_record_links(value.markdown, self._record_link))
        return None

    def link(self, to: Link) -> Markdown:
        """A Markdown link, which MkDocs checks like any hand-written one; words alone where a page is not made."""
        if not to.text:
            target = self.site.addresses[to.key]
            label = self.words.named(target.title, target.lang)
        elif isinstance(to.text, str):
            label = self.words[Wording(self.site.words.said(to.text))]
        else:
            label = self.words[to.text]
        if to.text and to.key not in self.site.addresses:
            return label
        return Markdown(f"[{label}]({self._way(to.key, to.fragment)})")

    def _way(self, key: str, fragment: str = "") -> str:
        return self.site.addresses.link(key, self.here, fragment)

    def _span(self, span: LinkSpan) -> str:
        return self._way(span.record)

    def _record_link(self, found: RecordLink) -> str:
        """A link of the authors' to a record; a former id leads to the present page."""
        key = self.site.dossier.former.get(found.target, found.target)
        return self.link(Link(key, found.text or ""))
