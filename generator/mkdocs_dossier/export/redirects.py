"""Pages at the former addresses of records: an address that was cited once leads on for ever."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from importlib.resources import files
from string import Template

from mkdocs_dossier.export.kind import Export
from mkdocs_dossier.model.pages import File
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.render.escape import escape_html


def _build(site: Site) -> Iterator[File]:
    """Whole HTML files: every builder copies them as they are, so no plugin is needed to redirect."""
    template = Template(
        files("mkdocs_dossier").joinpath("templates/redirect.html").read_text(encoding="utf-8")
    )
    language = site.dossier.settings.language
    for old, current in sorted(site.dossier.former.items()):
        if current in site.addresses:
            path, target = site.addresses.former(current, old)
            values = {"language": language, "title": site.addresses[current].title, "target": target}
            yield File(path, partial(_page, template, values))


def _page(template: Template, values: Mapping[str, str]) -> bytes:
    return template.substitute({name: escape_html(value) for name, value in values.items()}).encode()


EXPORT = Export("redirects", _build)
