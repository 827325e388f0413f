"""How many words of each source the dossier publishes verbatim, and how many it may."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.evidence import Evidence
from mkdocs_dossier.model.quoted import Budget
from mkdocs_dossier.model.records import citations
from mkdocs_dossier.model.source import Rights


def find_budgets(dossier: Dossier, evidence: Evidence) -> Mapping[str, Budget]:
    """By source whose full text is not published: the words of its citations, each word of the original once.

    The site, the data files and the book publish the same citations, so one sum holds for all of them.
    """
    quotes: dict[str, dict[str, set[int]]] = {}
    for record in dossier.catalogue.values():
        for _, cite in citations(record):
            place = evidence.place(cite)
            if place is not None:
                words = {word for start, end in place.words for word in range(start, end)}
            else:  # counted as written until somebody compares it; negative, so that no two quotes meet
                key = -len(quotes.get(cite.source, {})) * 10_000
                words = {key - 1 - index for index in range(len(cite.quote.split()))}
            quotes.setdefault(cite.source, {}).setdefault(cite.quote, words)
    budgets = {}
    for source in dossier.sources.values():
        if dossier.rights(source) is Rights.OPEN:
            continue
        limit = source.meta.quotation_budget
        found = quotes.get(source.id, {})
        budgets[source.id] = Budget(
            words=len(set().union(*found.values())),
            limit=dossier.settings.quotation_budget if limit is None else limit,
            quotes=tuple(
                sorted(
                    ((quote, len(words)) for quote, words in found.items()),
                    key=lambda item: (-item[1], item[0]),
                )
            ),
        )
    return MappingProxyType(budgets)
