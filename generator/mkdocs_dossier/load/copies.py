"""Files that go into a generated project as they are: pictures of hand-written pages, theme overrides."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from mkdocs_dossier.load.site_config import SiteConfig


def docs_files(root: Path, site: SiteConfig) -> tuple[str, ...]:
    """Files of the documentation folder that are no Markdown, relative to it, sorted."""
    folder = root / site.docs_dir
    paths = (file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file())
    return tuple(
        sorted(
            path
            for path in paths
            if not path.endswith(".md")
            and not any(part.startswith(".") for part in path.split("/"))
            and not site.excluded.match_file(path)
        )
    )


def read_copies(root: Path, site: SiteConfig) -> Iterator[tuple[str, bytes]]:
    """Those files and the theme's, with their paths in the generated project."""
    for path in docs_files(root, site):
        yield f"docs/{path}", (root / site.docs_dir / path).read_bytes()
    if site.theme_dir:
        folder = root / site.theme_dir
        for file in sorted(folder.rglob("*")):
            if file.is_file():
                yield f"overrides/{file.relative_to(folder).as_posix()}", file.read_bytes()
