"""Hand-written pages of the documentation folder."""

from __future__ import annotations

from pathlib import Path

import yaml

from mkdocs_dossier.disk import shown_path
from mkdocs_dossier.load.docs_folder import list_docs
from mkdocs_dossier.load.files import read_text
from mkdocs_dossier.load.site_config import SiteConfig
from mkdocs_dossier.model.diagnostic import Diagnostic, diagnostic
from mkdocs_dossier.model.dossier import HandPage
from mkdocs_dossier.model.origin import Origin
from mkdocs_dossier.text.front_matter import split_front_matter

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def load_hand_pages(root: Path, site: SiteConfig) -> tuple[tuple[HandPage, ...], list[Diagnostic]]:
    """All Markdown pages that MkDocs would publish, sorted by path."""
    folder = root / site.docs_dir
    if folder.exists() and not folder.is_dir():
        name = shown_path(root, folder)
        return (), [diagnostic("not-a-file", f"{name} should be a folder", Origin(name))]
    listed = list_docs(root, site)
    pages: list[HandPage] = []
    found = list(listed.diagnostics)
    for path in listed.pages:
        read = read_text(root, folder / path)
        found.extend(read.diagnostics)
        if read.text is not None:
            split = split_front_matter(read.text, dots=True)
            pages.append(
                HandPage(
                    path,
                    split.body,
                    Origin(read.path, 1, 1),
                    split.front,
                    _values(split.inner) if split.front else {},
                    framed=not site.blogs.match_file(path),
                    listed=not site.elsewhere.match_file(path),
                )
            )
    return tuple(pages), found


def _values(front: str) -> dict[str, object] | None:
    """What a front matter says; None where MkDocs makes nothing of it."""
    try:
        values = yaml.load(front, _LOADER)  # noqa: S506 - a safe loader, in C where that is there
    except (yaml.YAMLError, ValueError, RecursionError):
        return None
    return values if isinstance(values, dict) else None
