"""A citation as a footnote: the words, the source, and where to look."""

from __future__ import annotations

from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.pages import Address
from mkdocs_dossier.model.records import Citation
from mkdocs_dossier.render.date_words import date_label
from mkdocs_dossier.render.environment import Templates, quoted
from mkdocs_dossier.render.escape import escape_inline
from mkdocs_dossier.render.values import Link


def footnote(templates: Templates, dossier: Dossier, cite: Citation, here: Address) -> str:
    """One footnote's text, as Markdown on a single line."""
    meta = dossier.sources[cite.source].meta
    publisher = meta.publisher or "publisher unknown"
    published = date_label(meta.published) if meta.published else "date unknown"
    details = ", ".join(filter(None, [publisher, published, cite.locator]))
    note = f" {escape_inline(cite.note)}" if cite.note else ""
    where = f"{templates.link(Link(cite.source), here)}, {escape_inline(details)}"
    return f"{quoted(cite.quote)} — {where}.{note}"
