"""Hand-written pages of the documentation folder."""

from __future__ import annotations

from pathlib import Path

from mkdocs_dossier.disk import shown_path
from mkdocs_dossier.load.docs_folder import list_docs
from mkdocs_dossier.load.files import read_text
from mkdocs_dossier.load.site_config import SiteConfig
from mkdocs_dossier.model.diagnostic import Diagnostic, diagnostic
from mkdocs_dossier.model.dossier import HandPage
from mkdocs_dossier.model.origin import Origin


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
            framed, apart = not site.blogs.match_file(path), site.elsewhere.match_file(path)
            pages.append(HandPage(path, read.text, Origin(read.path, 1, 1), framed, not apart))
    return tuple(pages), found
