"""Pages as bare text, for weak connections and old devices: the same words and links, no scripts, next to no style.

Made of the content that a builder made of the Markdown. What only looks or works is left out: drawings, forms, what is
hidden. Folds are open. A page that would be too large continues on another, parted between paragraphs, items or rows.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from html import escape, unescape
from html.parser import HTMLParser
from posixpath import dirname, relpath
from urllib.parse import urljoin, urlsplit

from mkdocs_dossier.languages.words import Words

FOLDER = "text"
"""Where these pages stand within the site."""

LARGEST = 15_000
"""Bytes of a page at most, unless one of its paragraphs alone has more."""

_ROOM = 600
"""Bytes that are kept free: ways to other parts are written when parts are known."""

_STYLE = (
    "body{max-width:42em;margin:0 auto;padding:1em;font:1em/1.5 sans-serif}"
    "table{border-collapse:collapse}td,th{padding:.2em .6em;text-align:start;vertical-align:top;overflow-wrap:anywhere}"
)
_GONE = frozenset(
    {"svg", "form", "script", "style", "button", "input", "select", "label", "output", "template"}
)
_VOID = frozenset({"br", "hr", "img", "input", "wbr", "col", "link", "meta"})
_KEPT = frozenset(
    {
        *(
            "a",
            "p",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "ul",
            "ol",
            "li",
            "dl",
            "dt",
            "dd",
            "blockquote",
            "pre",
            "hr",
        ),
        *("table", "caption", "thead", "tbody", "tr", "th", "td"),
        *("em", "strong", "b", "i", "small", "sup", "sub", "br", "code", "bdi", "cite"),
    }
)
_ATTRIBUTES = frozenset({"lang", "dir", "colspan", "rowspan", "scope", "start"})
_ENDS = frozenset({"p", "li", "dd", "tr", "ul", "ol", "dl", "table", "blockquote", "pre"})
"""After these a page may be parted; not before what a heading or a term announces."""

_WAY = re.compile("\x1f([^\x1f]*)\x1f")
_BASE = "http://site.invalid/"


@dataclass(frozen=True, slots=True)
class FullPage:
    """A page as a builder made it.

    Attributes:
        url: Where it stands within the site.
        title: Its title, as text.
        content: Its content as HTML.
        language: Its language, as a BCP 47 tag.
        direction: Where its text runs: ``ltr`` or ``rtl``.
        address: Its full address; empty where nobody knows it.
    """

    url: str
    title: str
    content: str
    language: str
    direction: str
    address: str = ""


def text_path(url: str) -> str:
    """Where a page's text stands within the site, by where the page does; paths are as deep as those of its folder."""
    place = url.removesuffix("index.html")
    return f"{FOLDER}/{place}" if place.endswith(".html") else f"{FOLDER}/{place}index.html"


@dataclass(slots=True)
class _Part:
    html: list[str] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)
    size: int = 0

    def add(self, text: str) -> None:
        self.html.append(text)
        self.size += len(text.encode())


class _Bare(HTMLParser):
    """Content as parts of bare HTML.

    Attributes:
        parts: What was made.
    """

    def __init__(
        self, page: FullPage, texts: Mapping[str, str], linked: frozenset[str], largest: int
    ) -> None:
        super().__init__(convert_charrefs=True)
        self.parts = [_Part()]
        self._page, self._texts, self._linked, self._largest = page, texts, linked, largest
        self._open: list[
            tuple[str, str, str, str]
        ] = []  # tag, what is written for it, how it begins again, its end
        self._items: list[int] = []
        self._skipped = 0
        self._rows = 0  # that cells of this row and of those before it reach down to
        self.feed(page.content)
        self.close()
        self.parts = [part for part in self.parts if _says_something(part)] or self.parts[:1]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if self._skipped or self._is_gone(tag, values):
            self._skipped += tag not in _VOID
            return
        anchor = values.get("id", "") if values.get("id", "") in self._linked else ""
        if anchor:
            self.parts[-1].ids.add(anchor)
        if tag == "img":
            self.parts[-1].add(escape(values.get("alt", "")))
            return
        written, attributes = self._written(tag, values, anchor)
        if tag in _VOID:
            self.parts[-1].add(f"<{written}>" if written else "")
            return
        if values.get("rowspan", "").isdecimal():
            self._rows = max(self._rows, int(values["rowspan"]))
        if tag == "ol":
            self._items.append(0)
        elif tag == "li" and self._items:
            self._items[-1] += 1
        start = f"<{written}{attributes}>" if written else ""
        again = f"<{written}{self._attributes(values)}>" if written else ""
        more, end = _around(tag, values)
        self._open.append((tag, written, again, end + (f"</{written}>" if written else "")))
        self.parts[-1].add(start + more)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in _VOID:
            return
        if self._skipped:
            self._skipped -= 1
            return
        if not any(each == tag for each, *_ in self._open):
            return
        while self._open:
            each, *_, end = self._open.pop()
            self.parts[-1].add(end)
            if each == "ol":
                self._items.pop()
            if each == tag:
                break
        if tag == "tr":
            self._rows = max(self._rows - 1, 0)
        elif tag == "table":
            self._rows = 0
        if tag in _ENDS and not self._rows and self.parts[-1].size > self._largest * 0.8:
            self._part()

    def handle_data(self, data: str) -> None:
        if self._skipped:
            return
        inside = any(each == "pre" for each, *_ in self._open)
        text = escape(data if inside else re.sub(r"\s+", " ", data), quote=False)
        self.parts[-1].add(text)

    def _is_gone(self, tag: str, values: Mapping[str, str]) -> bool:
        classes = values.get("class", "").split()
        unheard = "hidden" in values or values.get("aria-hidden") == "true"
        return tag in _GONE or unheard or "headerlink" in classes or "footnote-backref" in classes

    def _written(self, tag: str, values: Mapping[str, str], anchor: str) -> tuple[str, str]:
        """What an element becomes, and its attributes; those that only carry some become ``span`` or ``div``."""
        attributes = self._attributes(values)
        if anchor:
            attributes += f' id="{escape(anchor)}"'
        if tag == "a":
            way = self._way(values.get("href", ""))
            return ("a", f'{attributes} href="{way}"') if way else ("span" if attributes else "", attributes)
        if tag == "summary":
            return "p", attributes
        if tag in _KEPT:
            return tag, attributes
        if not attributes:
            return "", ""
        return ("span" if tag in {"span", "q", "mark", "time", "abbr"} else "div"), attributes

    def _attributes(self, values: Mapping[str, str]) -> str:
        found = ((name, value) for name, value in values.items() if name in _ATTRIBUTES)
        return "".join(f' {name}="{escape(value)}"' for name, value in found)

    def _way(self, href: str) -> str:
        """The way to the text of a page or to a file, as a mark that is resolved when all parts are known."""
        target = urljoin(_BASE + self._page.url, href)
        if not target.startswith(_BASE):
            return escape(href) if urlsplit(href).scheme in {"http", "https", "mailto"} else ""
        place, _, fragment = target.removeprefix(_BASE).partition("#")
        return _mark(self._texts.get(place, place), fragment)

    def _part(self) -> None:
        """Begin another part within the same elements."""
        self.parts[-1].add("".join(f"</{written}>" for _, written, *_ in reversed(self._open) if written))
        self.parts.append(_Part())
        counts = iter(self._items)
        for tag, _, again, _ in self._open:
            number = next(counts) + 1 if tag == "ol" else 0
            self.parts[-1].add(f'<ol start="{number}">' if number else again)


def _around(tag: str, values: Mapping[str, str]) -> tuple[str, str]:
    """What is added within an element: folds are open, so their names are set off; numbers of notes stand apart."""
    if tag == "summary":
        return "<strong>", "</strong>"
    return ("[", "]") if "footnote-ref" in values.get("class", "").split() else ("", "")


def _says_something(part: _Part) -> bool:
    return bool(re.sub(r"<[^>]*>", "", "".join(part.html)).strip())


@dataclass(frozen=True)
class TextEdition:
    """The pages of a site as bare text.

    Attributes:
        pages: The full pages.
        tabs: Titles and addresses of the pages that every page leads to.
        name: What the site is called.
        words: Those of the interface.
    """

    pages: Sequence[FullPage]
    tabs: Sequence[tuple[str, str]]
    name: str
    words: Words

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Every page: its path within the site and what is in it."""
        texts = {page.url: text_path(page.url) for page in self.pages}
        linked = _linked(self.pages)
        made: dict[str, list[_Part]] = {}
        for page in self.pages:
            room = LARGEST - _ROOM - len(self._framed(page, "", 1, 1).encode())
            made[page.url] = _Bare(page, texts, linked.get(page.url, frozenset()), room).parts
        places = {
            (texts[url], anchor): _numbered(texts[url], number)
            for url, parts in made.items()
            for number, part in enumerate(parts, 1)
            for anchor in part.ids
        }
        for page in self.pages:
            parts = made[page.url]
            for number, part in enumerate(parts, 1):
                here = _numbered(texts[page.url], number)
                html = self._framed(page, "".join(part.html), number, len(parts))
                yield here, _with_ways(html, here, places).encode()

    def _framed(self, page: FullPage, content: str, number: int, count: int) -> str:
        """A whole page, its ways still marked."""
        known = {each.url for each in self.pages}
        ways = " · ".join(_link(text_path(url), title) for title, url in self.tabs if url in known)
        title = self.name if page.title == self.name else f"{page.title} – {self.name}"
        heading = "" if number == 1 else f"<h1>{escape(page.title)}</h1>"
        return (
            f'<!doctype html>\n<html lang="{escape(page.language)}" dir="{page.direction}">\n<head>\n'
            '<meta charset="utf-8">\n'
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
            '<meta name="viewport" content="width=device-width">\n'
            f"<title>{escape(title)}</title>\n"
            f'<link rel="canonical" href="{escape(page.address) or _mark(page.url)}">\n'
            f"<style>{_STYLE}</style>\n</head>\n<body>\n<nav>{ways}</nav>\n<main>\n{heading}{content}\n</main>\n"
            f"<footer><hr><p>{' · '.join(self._foot(page, number, count))}</p></footer>\n</body>\n</html>\n"
        )

    def _foot(self, page: FullPage, number: int, count: int) -> Iterator[str]:
        path, words = text_path(page.url), self.words
        if count > 1:
            yield escape(words.gettext("Part %(part)s of %(parts)s", part=number, parts=count))
        if number > 1:
            yield _link(_numbered(path, number - 1), words.gettext("Back"))
        if number < count:
            yield _link(_numbered(path, number + 1), words.gettext("Continued"))
        yield _link(page.url, words.gettext("Full page, with figures"))


def _mark(path: str, fragment: str = "") -> str:
    """A way that is written when all parts are known."""
    return f"\x1f{escape(path)}#{escape(fragment)}\x1f"


def _link(path: str, text: str) -> str:
    return f'<a href="{_mark(path)}">{escape(text)}</a>'


def _linked(pages: Iterable[FullPage]) -> Mapping[str, frozenset[str]]:
    """By page the anchors that a link leads to."""
    found: dict[str, set[str]] = {}
    for page in pages:
        for href in re.findall(r'href="([^"]*#[^"]*)"', page.content):
            place, _, fragment = urljoin(_BASE + page.url, unescape(href)).removeprefix(_BASE).partition("#")
            found.setdefault(place, set()).add(fragment)
    return {url: frozenset(anchors) for url, anchors in found.items()}


def _numbered(path: str, number: int) -> str:
    return path if number == 1 else f"{path.removesuffix('.html')}.{number}.html"


def _with_ways(html: str, here: str, places: Mapping[tuple[str, str], str]) -> str:
    def written(found: re.Match[str]) -> str:
        path, _, fragment = found[1].partition("#")
        path = places.get((path, unescape(fragment)), path)
        if path == here and fragment:
            return f"#{fragment}"
        there = relpath(path or ".", dirname(here)) + ("/" if path.endswith("/") or not path else "")
        return f"{there}#{fragment}" if fragment else there

    return _WAY.sub(written, html)
