"""A citation as a page's footnote: the words, the source and paragraph, the way to the live page."""

from __future__ import annotations

from mkdocs_dossier.entries.backing import worse_mark
from mkdocs_dossier.entries.citation import citation_entry
from mkdocs_dossier.entries.told import passage_link
from mkdocs_dossier.model.records import Citation
from mkdocs_dossier.render.escape import escape_inline, markdown_link
from mkdocs_dossier.render.page_writer import PageWriter


def footnote(page: PageWriter, cite: Citation) -> str:
    """One footnote's text, as Markdown on a single line."""
    entry = citation_entry(page.site, cite)
    words = (
        f"<q>{page.words.quoted(entry.words)}</q>"
        if entry.quote
        else f"<small>{escape_inline(page.site.words.gettext('Words not shown, as the source’s rights demand'))}</small>"
    )
    remarks = [escape_inline(text) for text in (cite.note, cite.cut) if text]
    parts = [
        words,
        page.link(passage_link(page.site, entry)),
        worse_mark(page.site, entry),
        markdown_link(page.site.words.gettext("live"), entry.live) if entry.live else "",
        f"<small>{' '.join(remarks)}</small>" if remarks else "",
    ]
    return " ".join(filter(None, parts))
