"""Quotes that are cut at a word that limits or turns them, as far as the texts are at hand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from mkdocs_dossier.analyse.evidence import paragraphs_of
from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.evidence import Evidence, FullText, quote_key
from mkdocs_dossier.model.quoted import CutQuote
from mkdocs_dossier.model.relations import Relations
from mkdocs_dossier.text.cut_quotes import find_cuts
from mkdocs_dossier.text.spans import Span


def find_cut_quotes(
    dossier: Dossier, relations: Relations, texts: Mapping[str, FullText], evidence: Evidence
) -> tuple[CutQuote, ...]:
    """Each quote that is cut so, once, where it is cited first; those that any citation gives a reason for are left out.

    Args:
        dossier: The languages of sources.
        relations: The citations.
        texts: Texts at hand, by source.
        evidence: Where quotes stand in these texts.
    """
    answered = {(cite.source, quote_key(cite)) for _, _, cite in relations.citations if cite.cut}
    seen = set(answered)
    bounds = {source: {item.number: item for item in paragraphs_of(text)} for source, text in texts.items()}

    def found() -> Iterator[CutQuote]:
        for record, path, cite in relations.citations:
            key, place = (cite.source, quote_key(cite)), evidence.place(cite)
            if place is None or key in seen or cite.source not in texts:
                continue
            seen.add(key)
            _, start, end = bounds[cite.source][place.paragraph]
            language = dossier.sources[cite.source].meta.language or dossier.settings.language
            spans = [Span(*span) for span in place.spans]
            for item in find_cuts(texts[cite.source].text, Span(start, end), spans, language):
                yield CutQuote(record, path, cite, item.kind.value, item.words, item.around)

    return tuple(found())
