"""A citation as a footnote: the words, the source, where to look, and how the words are backed."""

from __future__ import annotations

from mkdocs_dossier.model.body import PARAGRAPH_ANCHOR
from mkdocs_dossier.model.dates import parse_edtf
from mkdocs_dossier.model.evidence import Backing
from mkdocs_dossier.model.records import Citation
from mkdocs_dossier.model.source import Rights
from mkdocs_dossier.model.values import Link, Wording
from mkdocs_dossier.render.date_words import date_in_words, date_label
from mkdocs_dossier.render.escape import escape_inline, markdown_link
from mkdocs_dossier.render.page_writer import PageWriter
from mkdocs_dossier.render.text_fragments import fragment_link


def footnote(page: PageWriter, cite: Citation) -> str:
    """One footnote's text, as Markdown on a single line."""
    dossier = page.site.dossier
    source = dossier.sources[cite.source]
    meta = source.meta
    publisher = meta.publisher or "publisher unknown"
    published = date_label(meta.published) if meta.published else "date unknown"
    details = ", ".join(filter(None, [publisher, published, cite.locator]))
    hidden = dossier.rights(source) is Rights.NONE
    words = (
        "Words not shown, as the source's rights demand"
        if hidden
        else page.words.quoted(Wording(cite.quote, dossier.foreign(source.id)))
    )
    note = f" {escape_inline(cite.note)}" if cite.note else ""
    cut = f" ({escape_inline(cite.cut)})" if cite.cut else ""
    parts = [
        f"{words} — {page.link(Link(cite.source))}, {escape_inline(details)}.",
        f'<span class="dossier-backing">{_backing(page, cite)}</span>',
    ]
    live = fragment_link(meta.url, cite.quote) if meta.url and not hidden else None
    if live:
        parts.append(markdown_link("On the live page", live) + ".")
    return " ".join(parts) + note + cut


def _backing(page: PageWriter, cite: Citation) -> str:
    """How the words are backed, as one sentence."""
    evidence = page.site.findings.evidence
    place = evidence.place(cite)
    backing = evidence.backing(cite)
    if place is None or backing is Backing.NOT_VERIFIABLE:
        return "Not verifiable: nobody has compared these words with the original."
    if backing is Backing.VERIFIED:
        link = Link(cite.source, f"paragraph\u00a0{place.paragraph}", f"{PARAGRAPH_ANCHOR}{place.paragraph}")
        return f"Verified in the text, {page.link(link)}."
    if backing is Backing.AT_HAND:
        words = f"Verified in the original at hand, in paragraph\u00a0{place.paragraph}; not yet recorded."
        return escape_inline(words)
    day = date_in_words(parse_edtf(evidence.sources[cite.source].recorded))
    return escape_inline(f"Found in paragraph\u00a0{place.paragraph} of the original; recorded {day}.")
