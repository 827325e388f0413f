"""Files that go into a generated project as they are: pictures of pages, theme overrides, hooks."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from mkdocs_dossier.load.docs_folder import list_docs
from mkdocs_dossier.load.site_config import SiteConfig
from mkdocs_dossier.model.site_defaults import OVERRIDES
from mkdocs_dossier.render.theme import FRAME


def docs_files(root: Path, site: SiteConfig) -> tuple[str, ...]:
    """Files of the documentation folder that are no Markdown, relative to it, sorted."""
    return list_docs(root, site).others


def read_copies(root: Path, site: SiteConfig) -> Iterator[tuple[str, bytes]]:
    """Those files, the theme's and the hooks, with their paths in the generated project.

    Raises:
        OSError: One of them can't be read.
    """
    for path in docs_files(root, site):
        yield f"docs/{path}", (root / site.docs_dir / path).read_bytes()
    yield from _overrides(root, site)
    for path in site.hooks:
        yield path, (root / path).read_bytes()


def _overrides(root: Path, site: SiteConfig) -> Iterator[tuple[str, bytes]]:
    """The frame's templates, if it is wanted, except where the authors have theirs; then these."""
    found = dict(_frame()) if site.frame else {}
    if site.theme_dir:
        folder = root / site.theme_dir
        for file in sorted(folder.rglob("*")):
            if file.is_file() and "__pycache__" not in file.parts:
                found[f"{OVERRIDES}/{file.relative_to(folder).as_posix()}"] = file.read_bytes()
    yield from found.items()


def _frame() -> Iterator[tuple[str, bytes]]:
    for file in sorted(FRAME.rglob("*.html")):
        yield f"{OVERRIDES}/{file.relative_to(FRAME).as_posix()}", file.read_bytes()
