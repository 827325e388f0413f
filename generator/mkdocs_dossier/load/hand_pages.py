"""Hand-written pages of the documentation folder."""

from __future__ import annotations

from pathlib import Path

from mkdocs_dossier.load.files import read_text
from mkdocs_dossier.load.site_config import SiteConfig
from mkdocs_dossier.model.diagnostic import Diagnostic
from mkdocs_dossier.model.dossier import HandPage
from mkdocs_dossier.model.origin import Origin


def load_hand_pages(root: Path, site: SiteConfig) -> tuple[tuple[HandPage, ...], list[Diagnostic]]:
    """All Markdown pages that MkDocs would publish, sorted by path."""
    folder = root / site.docs_dir
    pages: list[HandPage] = []
    found: list[Diagnostic] = []
    for file in sorted(folder.rglob("*.md")):
        path = file.relative_to(folder).as_posix()
        if any(part.startswith(".") for part in path.split("/")) or site.excluded.match_file(path):
            continue
        read = read_text(root, file)
        found.extend(read.diagnostics)
        if read.text is not None:
            pages.append(HandPage(path, read.text, Origin(read.path, 1, 1)))
    return tuple(pages), found
