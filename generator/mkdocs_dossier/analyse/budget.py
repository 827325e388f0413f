"""How many words of each source the dossier publishes verbatim, and how many it may."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from mkdocs_dossier.model.dossier import Dossier
from mkdocs_dossier.model.evidence import Evidence
from mkdocs_dossier.model.quoted import Budget
from mkdocs_dossier.model.relations import Relations
from mkdocs_dossier.text.spans import covered

Stretch = tuple[int, int]


def find_budgets(dossier: Dossier, relations: Relations, evidence: Evidence) -> Mapping[str, Budget]:
    """By source whose full text is not published: the words of its citations, each word of the original once.

    The site, the data files and the book publish the same citations, so one sum holds for all of them.
    """
    quotes: dict[str, dict[str, tuple[Stretch, ...]]] = {}
    for _, _, cite in relations.citations:
        place = evidence.place(cite)
        known = quotes.setdefault(cite.source, {})
        if place is not None:
            known.setdefault(cite.quote, place.words)
        else:  # counted as written until somebody compares it; negative, so that no two quotes meet
            end = -len(known) * 10_000
            known.setdefault(cite.quote, ((end - len(cite.quote.split()), end),))
    budgets = {}
    for source in (dossier.sources[name] for name in sorted(dossier.unpublished)):
        limit = source.meta.quotation_budget
        found = quotes.get(source.id, {})
        budgets[source.id] = Budget(
            words=covered(stretch for words in found.values() for stretch in words),
            limit=dossier.settings.quotation_budget if limit is None else limit,
            quotes=tuple(
                sorted(
                    ((quote, covered(words)) for quote, words in found.items()),
                    key=lambda item: (-item[1], item[0]),
                )
            ),
        )
    return MappingProxyType(budgets)
