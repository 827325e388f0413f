"""A page as MkDocs converts it with Python-Markdown, and as it is converted directly, in a form that can be compared."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.utils.meta import get_data

from mkdocs_dossier.model.site_defaults import MARKDOWN_EXTENSIONS
from mkdocs_dossier.plugin.mkdocs_pages import direct_words, take_over
from said import Said, heard

PLACES = ("index.md", "actors/a.md", "sources/s.md", "images/i.png")
"""Paths that links of the tests lead to."""


class Outcome(NamedTuple):
    """What a page is after its conversion, and what was said on the way."""

    content: str | None
    title: str | None
    toc: str
    levels: list[int]
    anchors: list[str]
    links: list[tuple[str, list[tuple[str, str]]]]
    log: list[str]


@cache
def site(paths=PLACES):
    """A configuration like that of a dossier's site, and its files, which have no text."""
    config = MkDocsConfig(config_file_path="mkdocs.yml")
    config.load_dict(
        {
            "site_name": "x",
            "markdown_extensions": [{name: dict(options)} for name, options in MARKDOWN_EXTENSIONS.items()],
            "validation": {"links": {"anchors": "warn", "unrecognized_links": "warn"}},
            "plugins": [],
        }
    )
    assert config.validate() == ([], [])
    return config, Files([_empty(path, config) for path in paths])


def _empty(path, config):
    return File(path, None, config.site_dir, config.use_directory_urls)


def ordinary(text, path="index.md", paths=PLACES):
    """As Python-Markdown makes it."""
    config, files = site(paths)
    return _outcome(Page(None, files.get_file_from_path(path), config), text, config, files)


def direct(text, path="index.md", paths=PLACES):
    """As it is made directly; None where it is left to Python-Markdown."""
    config, files = site(paths)
    page = Page(None, files.get_file_from_path(path), config)
    words = direct_words(config)
    assert words is not None, "Python-Markdown has a version that direct conversion was not compared with"
    take_over(page, words)
    if not page.converted(text, files):
        return None
    return _outcome(page, text, config, files)


def front_matter_off(content):
    """A page's Markdown as MkDocs hands it on."""
    return get_data(content.decode())[0]


def _outcome(page, text, config, files):
    page.markdown = text
    with heard(Said()) as said:
        page.render(config, files)
    links = page.links_to_anchors or {}
    return Outcome(
        page.content,
        page._title_from_render,
        str(page.toc),
        [item.level for item in _all(page.toc)],
        sorted(page.present_anchor_ids),
        [(file.src_uri, list(found.items())) for file, found in links.items()],
        said.lines,
    )


def _all(items):
    for item in items:
        yield item
        yield from _all(item.children)
