"""What is made where nothing is remembered: the plugin's one way to the pipeline.

It is imported when something is to be made, since that takes longer than all of a build in which nothing has changed.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from mkdocs_dossier.load.project import words
from mkdocs_dossier.model.site_defaults import markdown_extensions, theme_language
from mkdocs_dossier.pages.navigation import in_nav, not_in_nav
from mkdocs_dossier.pages.others import all_kinds
from mkdocs_dossier.pipeline import Project, without_collector
from mkdocs_dossier.plugin.mkdocs_search import index, other_pages
from mkdocs_dossier.plugin.needs import Needs

__all__ = ["Project", "index", "needs_of", "other_pages", "without_collector", "words"]


def needs_of(root: Path) -> Needs:
    """What the configuration of MkDocs needs for the dossier in a folder."""
    said = words(root)
    kinds = all_kinds()
    extensions: Mapping[str, Mapping[str, object]] = markdown_extensions(said)
    return Needs(extensions, not_in_nav(kinds), in_nav(kinds), theme_language(said.language))
