"""References to the sources, for reference managers: BibTeX and CSL-JSON."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_dossier.export.json_text import in_lines
from mkdocs_dossier.export.kind import Export
from mkdocs_dossier.model.pages import DataFile
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.render.bibliography import bibtex, csl_item

BIBTEX = "data/sources.bib"
CSL = "data/sources.csl.json"


def _build(site: Site) -> Iterator[tuple[str, bytes]]:
    sources = site.dossier.sources.values()
    yield BIBTEX, "\n\n".join([*map(bibtex, sources), ""]).encode()
    yield CSL, in_lines([csl_item(source) for source in sources]).encode()


EXPORT = Export(
    "references",
    _build,
    (
        DataFile(BIBTEX, "Sources for BibTeX", "For LaTeX and most reference managers."),
        DataFile(CSL, "Sources as CSL-JSON", "For Zotero, Pandoc and other processors of CSL."),
    ),
)
