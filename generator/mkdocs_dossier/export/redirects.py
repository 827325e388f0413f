"""Pages at the former addresses of records: an address that was cited once leads on for ever."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from importlib.resources import files
from string import Template

from mkdocs_dossier.export.kind import Export
from mkdocs_dossier.languages.words import Words
from mkdocs_dossier.model.pages import File
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.render.escape import escape_html

_LINK = "\ue000"
"""Stands for the link while the sentence around it is escaped."""


def _build(site: Site) -> Iterator[File]:
    """Whole HTML files: every builder copies them as they are, so no plugin is needed to redirect."""
    template = Template(
        files("mkdocs_dossier").joinpath("templates/redirect.html").read_text(encoding="utf-8")
    )
    words = site.words
    for old, current in sorted(site.dossier.former.items()):
        if current in site.addresses:
            path, target = site.addresses.former(current, old)
            yield File(path, partial(_page, template, words, site.addresses[current].title, target))


def _page(template: Template, words: Words, title: str, target: str) -> bytes:
    values = {name: escape_html(value) for name, value in (("title", title), ("target", target))}
    moved = escape_html(words.gettext("This page has moved: %(page)s.", page=_LINK))
    link = f'<a href="{values["target"]}">{values["title"]}</a>'
    return template.substitute(
        values, language=escape_html(words.language), moved=moved.replace(_LINK, link)
    ).encode()


EXPORT = Export("redirects", _build)
