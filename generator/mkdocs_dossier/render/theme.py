"""What themes get besides Markdown: values on MkDocs's own objects, which they print as they are.

MkDocs's template environment escapes nothing, so each value must be harmless before it is set. This is the one place
where it becomes so; `CHANNELS` lists every way, and a test compares the list with what the plugin sets.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from pathlib import Path
from types import MappingProxyType
from urllib.parse import quote

from mkdocs_dossier.model.pages import NavItem
from mkdocs_dossier.render.escape import link_url, title_html

CHANNELS: Mapping[str, str] = MappingProxyType(
    {
        "page.active": "a switch, as MkDocs sets it",
        "page.edit_url": "edit_button: an address, percent-encoded",
        "file.edit_uri": "edit_way: a path, percent-encoded",
        "file.abs_src_path": "a path for other plugins, printed by no theme",
        "file.src_dir": "a folder, printed by no theme",
        "file.generated_by": "nothing, or our own name",
        "file.inclusion": "as MkDocs or the authors decided it",
        "section.title": "section_title: text, escaped where it comes from a folder's name",
        "config.nav": "sections: titles, escaped; paths are compared with files by MkDocs",
        "config.not_in_nav": "patterns, printed by no theme",
        "config.watch": "folders, printed by no theme",
        "config.site_dir": "a folder, printed by no theme",
        "config.use_directory_urls": "a switch",
        "config.extra_css": "constant paths of files that come with the site",
        "config.extra_javascript": "constant paths of files that come with the site",
        "config.markdown_extensions": "constant names",
        "config.mdx_configs": "constant options",
        "config.theme.dirs": "a folder of our own templates, printed by no theme",
        "config.theme[font]": "a switch",
        "config.theme[language]": "one of the languages that the theme speaks",
        "config.theme[features]": "the authors' own, fewer",
        "plugin.config[enabled]": "a switch",
        "files": "our own files, in the place of our own",
        "stage.files": "the same, in a preview",
        "server.observer": "tells of edits, printed by no theme",
        "server.build_delay": "a number, printed by no theme",
        "server.builder": "shows an edit, printed by no theme",
        "env": "an extension that marks what templates write",
    }
)
"""Each thing that the plugin sets on an object of MkDocs's: which function makes it harmless, or why it is."""


def edit_button(address: str | None) -> str | None:
    """Where a page is edited, as it may stand in an attribute; None if it is no http or https address."""
    safe = link_url(address) if address else None
    return None if safe is None or safe.startswith("mailto:") else safe


def edit_way(path: str) -> str:
    """A path that MkDocs appends to the repository's address."""
    return quote(path)


PACKAGE_TEMPLATES = Path(__file__).parents[1] / "templates"
"""Templates of the pages themselves, which previews watch."""

FRAME = Path(__file__).parent.parent / "theme"
"""Templates of what stands around a page, over those of the theme that is the default."""

MkDocsNav = list["str | dict[str, str | MkDocsNav]"]
"""A navigation as MkDocs has it."""


def sections(nav: Iterable[NavItem]) -> MkDocsNav:
    """A navigation as MkDocs reads it, from titles that are text."""
    return [
        item
        if isinstance(item, str)
        else {
            title_html(title): below if isinstance(below, str) else sections(below)
            for title, below in item.items()
        }
        for item in nav
    ]


def without(nav: object, left_out: Collection[str]) -> object:
    """An authors' navigation less pages that are not made, and less sections that have none left."""
    if isinstance(nav, list):
        kept = (without(item, left_out) for item in nav if item not in left_out)
        return [item for item in kept if item not in ({}, [])]
    if isinstance(nav, dict):
        found = {title: without(below, left_out) for title, below in nav.items() if below not in left_out}
        return {title: below for title, below in found.items() if below not in ({}, [])}
    return nav


def section_title(title: str, folders: Iterable[str]) -> str:
    """A section's title: escaped if it is a folder's name, the authors' own HTML otherwise.

    Args:
        title: As MkDocs has it.
        folders: The names of folders as MkDocs makes titles of them.
    """
    return title_html(title) if title in folders else title
