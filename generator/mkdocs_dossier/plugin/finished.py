"""Finished pages, which are taken as they are wherever all that they are made of is what it was.

A page's HTML follows from its own content and what the theme says of it, and from what is around all pages: configuration,
theme, navigation, where files stand. Sums of both tell whether it is the same. So after an edit only pages that it changes
are converted and go through the theme.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from hashlib import blake2b
from pathlib import Path
from typing import Any, NamedTuple, Protocol

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink
from mkdocs.utils import get_build_date

from mkdocs_dossier.cache.inputs import sum_of
from mkdocs_dossier.cache.store import Store
from mkdocs_dossier.model.assets import SEARCH_FOLDER
from mkdocs_dossier.model.site_defaults import THEME, THEME_SEARCH
from mkdocs_dossier.plugin.mkdocs_pages import DirectPage
from mkdocs_dossier.render.direct.converted import Converted, ExtensionWords

_KNOWN_PLUGINS = THEME_SEARCH | {"dossier"}
_OF_PAGES = "main.html"
"""The template of all pages that name no other; each theme has it."""
_UNSTEADY = re.compile(rb"\bnow\b|build_date|update_date|random|lipsum")
"""What a template has that does not write the same twice."""


class _Template(Protocol):
    def render(self, context: Any) -> str: ...


class _Environment(Protocol):
    def get_template(self, name: Any, parent: Any = None, globals: Any = None) -> _Template: ...  # noqa: A002


def steady(config: MkDocsConfig) -> bool:
    """Whether the same page of the same site comes out of the theme the same.

    It may not beside other plugins and hooks, which may do anything, and templates that write the time.
    """
    if config.theme.name != THEME or config.hooks or not _KNOWN_PLUGINS.issuperset(config.plugins):
        return False
    return not any(map(_UNSTEADY.search, over_theme(config)))


def over_theme(config: MkDocsConfig) -> Iterator[bytes]:
    """What stands in the files that authors lay over those of the theme."""
    own = config.theme.custom_dir
    return (path.read_bytes() for path in Path(own).rglob("*") if path.is_file()) if own else iter(())


def site_key(
    config: MkDocsConfig, files: Files, known: str | None, pages: str | None, words: ExtensionWords | None
) -> str | None:
    """A key of all that is around a site's pages but for the navigation; None where that can't be told.

    Args:
        config: MkDocs's configuration, with all that its command line has changed.
        files: All files of the site: pages may lead to any but those of the search.
        known: The key of the configuration as it was written.
        pages: That of all pages' Markdown, which templates of the authors' may print on any page.
        words: What extensions say.
    """
    if known is None or not steady(config):
        return None
    own = config.theme.custom_dir
    told = {
        "config": known,
        "pages": pages if own else "",
        "day": get_build_date(),
        "name": config.site_name,
        "address": config.site_url,
        "directories": config.use_directory_urls,
        "language": config.theme["language"],
        "words": words,
        "files": [
            (file.src_uri, file.url, file.inclusion.value)
            for file in files
            if not file.src_uri.startswith(SEARCH_FOLDER)
        ],
    }
    return sum_of([Path(own)] if own else [], [], told, installed=False)


class _Kept(NamedTuple):
    """A page as it left a build.

    Attributes:
        sum: That of all that it was made of.
        html: The finished page.
        text: A sum of its Markdown with front matter; empty where it is not ours alone.
        converted: What that was converted to; None where it was converted in the ordinary way.
    """

    sum: str
    html: str
    text: str
    converted: Converted | None


@dataclass(slots=True)
class Finished:
    """Pages as they left a build, by path, and pages of the theme's, by name; what is added is for the next one.

    Attributes:
        taken: The paths and names of those that are taken as they are.
    """

    _known: Mapping[str, _Kept]
    _key: str | None = None
    _sums: dict[str, str] = field(default_factory=dict)
    _new: dict[str, _Kept] = field(default_factory=dict)
    taken: set[str] = field(default_factory=set)

    @classmethod
    def of(cls, store: Store | None, key: str | None) -> Finished:
        """Those of a key; none where nothing is remembered."""
        found = store.get(key) if store is not None and key is not None else None
        return cls((_unpacked(found) or {}) if found is not None else {}, key)

    def converted(self, texts: Mapping[str, str]) -> dict[str, Converted | None]:
        """What pages of the same Markdown were converted to; None of those that were converted in the ordinary way.

        Args:
            texts: Pages with their front matter, by path.
        """
        known = ((path, self._known.get(path), text) for path, text in texts.items())
        return {
            path: kept.converted
            for path, kept, text in known
            if kept is not None and kept.text == _sum(text.encode("utf-8", "surrogatepass"))
        }

    def compare(self, nav: Navigation, pages: Iterable[Page], templates: Iterable[str]) -> None:
        """Find what is taken as it is, now that all pages have their content.

        Args:
            nav: The navigation.
            pages: All pages.
            templates: The names of templates of the theme's that are no pages.
        """
        if self._key is None:
            return
        told = [self._key, [_told(item) for item in nav.items]]
        around = _sum(json.dumps(told, default=str).encode()).encode()
        self._sums = {name: _sum(around) for name in templates}
        self._sums |= {
            page.file.src_uri: _sum(around, *_parts(page))
            for page in pages
            if type(page) in (Page, DirectPage)
        }
        for name, found in self._sums.items():
            kept = self._known.get(name)
            if kept is not None and kept.sum == found:
                self._new[name] = kept
        self.taken = set(self._new)

    def add(self, name: str, html: str, page: Page | None = None, text: str = "") -> None:
        """Note a page that was finished now.

        Args:
            name: Its path; the template's name for one of the theme's.
            html: As it goes onto the disk.
            page: The page itself, but for one of the theme's.
            text: Its Markdown, if it is ours alone.
        """
        if name in self._sums:
            made = page.found if isinstance(page, DirectPage) else None
            source = _sum(text.encode("utf-8", "surrogatepass")) if text else ""
            self._new[name] = _Kept(self._sums[name], html, source, made)

    @property
    def is_new(self) -> bool:
        """Whether there is something to remember for the next build."""
        return self._key is not None and self._new != self._known

    def keep(self, store: Store | None) -> None:
        """Remember what was noted."""
        if store is not None and self._key is not None:
            store.put(self._key, _packed(self._new))

    def around(self, environment: _Environment, ready: Mapping[str, str]) -> _Environment:
        """An environment whose templates give finished pages: those that are taken, and those made ahead."""
        pages = {name: self._known[name].html for name in self.taken} | dict(ready)
        return _Known(environment, pages) if pages else environment


def _sum(*parts: bytes) -> str:
    found = blake2b(digest_size=16)
    for part in parts:
        found.update(part)
    return found.hexdigest()


def _parts(page: Page) -> tuple[bytes, ...]:
    """All that the theme can say of a page."""
    # What was converted directly has its headings from its Markdown.
    direct = isinstance(page, DirectPage) and page.found is not None
    headings = [] if direct else _headings(page.toc.items)
    told = (page.url, page.canonical_url, page.edit_url, page.title, page.meta, headings)
    texts = [text.encode("utf-8", "surrogatepass") for text in (page.markdown or "", page.content or "")]
    return json.dumps([told, *map(len, texts)], default=str).encode(), *texts


def _told(item: Any) -> list[object]:
    """What the theme can say on any page of something in the navigation."""
    page = item if isinstance(item, Page) else None
    about = [page.file.src_uri, page.canonical_url, page.meta] if page else []
    below = [_told(each) for each in item.children or ()]
    return [type(item).__name__, item.title, getattr(item, "url", None), about, below]


def _headings(items: Iterable[AnchorLink]) -> list[object]:
    return [[item.title, item.id, item.level, _headings(item.children)] for item in items]


@dataclass(frozen=True, slots=True)
class _Known:
    environment: _Environment
    pages: Mapping[str, str]

    def get_template(self, name: Any, parent: Any = None, globals: Any = None) -> _Template:  # noqa: A002
        template = partial(self.environment.get_template, name, parent, globals)
        if name != _OF_PAGES and name not in self.pages:
            return template()  # which may not be there
        return _KnownPage(name, template, self.pages)


@dataclass(frozen=True, slots=True)
class _KnownPage:
    """A template that is read only where something has to be written by it."""

    name: str
    template: Callable[[], _Template]
    pages: Mapping[str, str]

    def render(self, context: Any) -> str:
        page = context["page"]
        found = self.pages.get(self.name if page is None else page.file.src_uri)
        return self.template().render(context) if found is None else found


def _packed(pages: Mapping[str, _Kept]) -> bytes:
    """A line of JSON, then pages one after the other, each with its content behind it unless that is a part of it."""
    head = list[object]()
    texts = list[str]()
    for path, (whole, html, text, made) in pages.items():
        texts.append(html)
        start, size = 0, 0
        if made is not None:
            start, size = html.find(made.html), len(made.html)
            if start < 0:
                start = len(html)
                texts.append(made.html)
        told = (
            [made.toc, made.title, sorted(made.anchors), list(made.links.items())]
            if made is not None
            else None
        )
        head.append([path, whole, text, len(html), start, size, told])
    return b"\n".join(
        (json.dumps(head).encode(), b"".join(text.encode("utf-8", "surrogatepass") for text in texts))
    )


def _unpacked(content: bytes) -> dict[str, _Kept] | None:
    found = dict[str, _Kept]()
    try:
        line, _, rest = content.partition(b"\n")
        texts, at = rest.decode("utf-8", "surrogatepass"), 0
        for path, whole, text, length, start, size, told in json.loads(line):
            made = None
            if told is not None:
                toc, title, anchors, links = told
                made = Converted(texts[at + start : at + start + size], toc, title, set(anchors), dict(links))
            found[path] = _Kept(whole, texts[at : at + length], text, made)
            at += max(length, start + size)
    except (ValueError, TypeError, IndexError):
        return None
    return found
