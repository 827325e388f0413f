"""The files of the pipeline, and of a preview that waits for them, as MkDocs and other plugins want them."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from mkdocs_dossier.model.assets import SCRIPT_PATHS, STYLE_PATHS
from mkdocs_dossier.model.pages import Output
from mkdocs_dossier.model.places import SEEDS
from mkdocs_dossier.plugin.mkdocs_config import root_of
from mkdocs_dossier.render.fault_banner import WAITING
from mkdocs_dossier.render.theme import edit_way

if TYPE_CHECKING:
    from mkdocs_dossier.pipeline import Build


def generated(config: MkDocsConfig, output: Output, theirs: File | None) -> File:
    """A file of ours as other plugins want it: with a path wherever there is one that tells its age.

    A hand-written page keeps its own; a record's page has that of its seed, a page about all of them the seeds' folder.
    Other files have an empty one: some plugins look whether it begins with this or that.
    """
    is_page = output.path.endswith(".md")
    file = File.generated(config, output.path, content=output.content.decode() if is_page else output.content)
    file.abs_src_path = str(root_of(config) / SEEDS) if is_page else ""
    if output.origin:
        seed = root_of(config) / output.origin.path
        file.abs_src_path, file.generated_by = str(seed), None
        # MkDocs appends this to `edit_uri`, which leads to the documentation folder.
        file.edit_uri = edit_way(Path(os.path.relpath(seed, config.docs_dir)).as_posix())
    if theirs is not None:
        file.abs_src_path, file.src_dir, file.inclusion = (
            theirs.abs_src_path,
            theirs.src_dir,
            # What MkDocs took in is judged once more: pages at the foot of others are in no navigation.
            InclusionLevel.UNDEFINED if theirs.inclusion is InclusionLevel.INCLUDED else theirs.inclusion,
        )
    return file


def edit_addresses(build: Build) -> Iterator[tuple[str, str]]:
    """By page: the address at which its seed is edited, where the settings tell it."""
    settings = build.project.dossier.settings
    for output in build.pages:
        address = settings.edit_address(output.origin) if output.origin else None
        if address:
            yield output.path, address


def waiting(files: Files, config: MkDocsConfig) -> Files:
    """The files of a preview that has nothing good to show: what belongs to the theme, and one page."""
    page = File.generated(config, "index.md", content=WAITING)
    config.nav = [page.src_uri]
    config.extra_css = [path for path in config.extra_css if path not in STYLE_PATHS]
    config.extra_javascript = [path for path in config.extra_javascript if str(path) not in SCRIPT_PATHS]
    return Files([page, *(file for file in files if not file.is_documentation_page())])
