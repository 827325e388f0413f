"""Quotes that are cut at a word that limits or turns them, as far as the texts are at hand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from mkdocs_dossier.model.evidence import FullText, QuotePlace, quote_key
from mkdocs_dossier.model.quoted import CutQuote
from mkdocs_dossier.model.relations import CitationAt
from mkdocs_dossier.text.cut_quotes import find_cuts
from mkdocs_dossier.text.full_texts import paragraphs_of
from mkdocs_dossier.text.spans import Span


def find_cut_quotes(
    text: FullText, cited: Sequence[CitationAt], quotes: Mapping[str, QuotePlace], language: str
) -> Iterator[CutQuote]:
    """Each quote of a text that is cut so, once, where it is cited first.

    Those that any citation gives a reason for are left out.

    Args:
        text: The text.
        cited: Its citations.
        quotes: Where they stand in it, as far as they do.
        language: The text's.
    """
    seen = {quote_key(cite) for _, _, cite in cited if cite.cut}
    bounds = {item.number: item for item in paragraphs_of(text)}
    for record, path, cite in cited:
        key = quote_key(cite)
        place = quotes.get(key)
        if place is None or key in seen:
            continue
        seen.add(key)
        _, start, end = bounds[place.paragraph]
        spans = [Span(*span) for span in place.spans]
        for item in find_cuts(text.text, Span(start, end), spans, language):
            yield CutQuote(record, path, cite, item.kind.value, item.words, item.around)
