"""A citation as a page's footnote: the words, the source, where to look, and how the words are backed."""

from __future__ import annotations

from mkdocs_dossier.entries.citation import CitationEntry, citation_entry
from mkdocs_dossier.model.body import PARAGRAPH_ANCHOR
from mkdocs_dossier.model.evidence import Backing
from mkdocs_dossier.model.records import Citation
from mkdocs_dossier.model.unknown import PUBLISHER, when
from mkdocs_dossier.model.values import Link
from mkdocs_dossier.render.date_words import date_in_words, date_label
from mkdocs_dossier.render.escape import escape_inline, markdown_link
from mkdocs_dossier.render.page_writer import PageWriter


def footnote(page: PageWriter, cite: Citation) -> str:
    """One footnote's text, as Markdown on a single line."""
    entry = citation_entry(page.site, cite)
    meta = page.site.dossier.sources[cite.source].meta
    published = when(meta.published)
    date = published if isinstance(published, str) else date_label(published)
    details = ", ".join(filter(None, [meta.publisher or PUBLISHER, date, cite.locator]))
    hidden = "Words not shown, as the source's rights demand"
    words = page.words.quoted(entry.quote) if entry.quote else hidden
    parts = [
        f"{words} — {page.link(Link(cite.source))}, {escape_inline(details)}.",
        f'<span class="dossier-backing">{_backing(page, entry)}</span>',
    ]
    if entry.live:
        parts.append(markdown_link("On the live page", entry.live) + ".")
    note = f" {escape_inline(cite.note)}" if cite.note else ""
    cut = f" ({escape_inline(cite.cut)})" if cite.cut else ""
    return " ".join(parts) + note + cut


def _backing(page: PageWriter, entry: CitationEntry) -> str:
    """How the words are backed, as one sentence."""
    number = f"paragraph\u00a0{entry.paragraph}"
    match entry.backing:
        case Backing.NOT_VERIFIABLE:
            return "Not verifiable: nobody has compared these words with the original."
        case Backing.VERIFIED:
            link = Link(entry.cite.source, number, f"{PARAGRAPH_ANCHOR}{entry.paragraph}")
            return f"Verified in the text, {page.link(link)}."
        case Backing.AT_HAND:
            return escape_inline(f"Verified in the original at hand, in {number}; not yet recorded.")
    day = date_in_words(entry.recorded) if entry.recorded else ""
    return escape_inline(f"Found in {number} of the original; recorded {day}.")
