"""References to the sources, for reference managers: BibTeX and CSL-JSON."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_dossier.export.json_text import in_lines
from mkdocs_dossier.export.kind import Export
from mkdocs_dossier.languages.words import Message
from mkdocs_dossier.model.pages import File, Offer
from mkdocs_dossier.model.site import Site
from mkdocs_dossier.render.bibliography import bibtex, csl_item


def _build(site: Site) -> Iterator[File]:
    sources = site.dossier.sources.values()
    yield File(
        "data/sources.bib",
        lambda: "\n\n".join([*map(bibtex, sources), ""]).encode(),
        Offer(Message("Sources for BibTeX"), Message("For LaTeX and most reference managers.")),
    )
    yield File(
        "data/sources.csl.json",
        lambda: in_lines([csl_item(source) for source in sources]).encode(),
        Offer(Message("Sources as CSL-JSON"), Message("For Zotero, Pandoc and other processors of CSL.")),
    )


EXPORT = Export("references", _build)
