"""Finished pages of a build in which nothing has changed: taken as they are."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any, Protocol

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page
from mkdocs.utils import get_build_date

from mkdocs_dossier.cache.inputs import sum_of
from mkdocs_dossier.cache.store import Store
from mkdocs_dossier.model.site_defaults import THEME, THEME_SEARCH
from mkdocs_dossier.plugin.mkdocs_pages import DirectPage
from mkdocs_dossier.render.direct.converted import Converted

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
    own = getattr(config.theme, "custom_dir", None)
    paths = Path(own).rglob("*") if own else ()
    return not any(_UNSTEADY.search(path.read_bytes()) for path in paths if path.is_file())


def site_key(config: MkDocsConfig, key: str | None) -> str | None:
    """A key of everything that a site's finished pages depend on; None where that can't be told.

    Args:
        config: MkDocs's configuration, with all that its command line has changed.
        key: That of the pages' Markdown.
    """
    if key is None or not steady(config):
        return None
    own = getattr(config.theme, "custom_dir", None)
    told = {
        "key": key,
        "day": get_build_date(),
        "name": config.site_name,
        "address": config.site_url,
        "directories": config.use_directory_urls,
    }
    return sum_of([Path(own)] if own else [], [], told, installed=False)


@dataclass(slots=True)
class Finished:
    """Pages as they left a build, by path, and pages of the theme's, by name; what is added is for the next one.

    Attributes:
        known: The finished pages that are taken again.
        converted: The same for what was made of their Markdown, where that was done directly.
    """

    known: Mapping[str, str]
    converted: Mapping[str, Converted]
    _key: str | None = None
    _new: dict[str, tuple[str, Converted | None]] = field(default_factory=dict)

    @classmethod
    def of(cls, store: Store | None, key: str | None) -> Finished:
        """Those of a key; none where nothing is remembered."""
        found = store.get(key) if store is not None and key is not None else None
        pages = _unpacked(found) if found is not None else None
        if pages is None:
            return cls({}, {}, key)
        return cls(
            {path: html for path, (html, _) in pages.items()},
            {path: made for path, (_, made) in pages.items() if made is not None},
        )

    def add(self, page: Page, html: str) -> None:
        """Note a page that was finished now."""
        if self._key is not None and type(page) in (Page, DirectPage):
            self._new[page.file.src_uri] = html, page.found if isinstance(page, DirectPage) else None

    def add_template(self, name: str, written: str) -> None:
        """Note what a template of the theme's wrote that is no page, such as the answer to wrong addresses."""
        if self._key is not None:
            self._new[name] = written, None

    def keep(self, store: Store | None) -> None:
        """Remember what was noted."""
        if store is not None and self._key is not None and self._new:
            store.put(self._key, _packed(self._new))

    def around(self, environment: _Environment, ready: Mapping[str, str]) -> _Environment:
        """An environment whose templates give finished pages: those that are known, and those made ahead."""
        pages = {**self.known, **ready}
        return _Known(environment, pages) if pages else environment


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


def _packed(pages: Mapping[str, tuple[str, Converted | None]]) -> bytes:
    """A line of JSON, then pages one after the other, each with its content behind it unless that is a part of it."""
    head = list[object]()
    texts = list[str]()
    for path, (html, made) in pages.items():
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
        head.append([path, len(html), start, size, told])
    return b"".join((json.dumps(head).encode(), b"\n", "".join(texts).encode("utf-8", "surrogatepass")))


def _unpacked(content: bytes) -> dict[str, tuple[str, Converted | None]] | None:
    found = dict[str, tuple[str, Converted | None]]()
    try:
        line, _, rest = content.partition(b"\n")
        texts, at = rest.decode("utf-8", "surrogatepass"), 0
        for path, length, start, size, told in json.loads(line):
            made = None
            if told is not None:
                toc, title, anchors, links = told
                made = Converted(texts[at + start : at + start + size], toc, title, set(anchors), dict(links))
            found[path] = texts[at : at + length], made
            at += max(length, start + size)
    except (ValueError, TypeError, IndexError):
        return None
    return found
