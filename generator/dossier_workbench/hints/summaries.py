"""Hints about records that do not say who or what they are."""

from __future__ import annotations

from collections.abc import Iterator

from dossier_workbench.hints.carry import SPOTS
from dossier_workbench.hints.kind import HintKind, Search
from mkdocs_dossier.model.suggestions import Hint, Spot, Suggestion


def summary_hints(search: Search) -> Iterator[Suggestion]:
    """Records without a summary, those first on which most sources are cited."""
    findings = search.findings
    for record in search.dossier.catalogue.values():
        if record.summary:
            continue
        cited = [each.cite for each in findings.relations.cited_on(record.id)]
        places = [(cite, findings.evidence.place(cite)) for cite in cited]
        spots = [Spot(cite.source, place.paragraph, cite.quote) for cite, place in places if place]
        yield Suggestion(
            Hint.SUMMARY,
            f"{Hint.SUMMARY}:{record.id}",
            (),
            record.name,
            search.carrier.of({cite.source for cite in cited}, len(cited), spots[:SPOTS]),
            records=(record.id,),
        )


SUMMARY = HintKind(
    name=Hint.SUMMARY,
    heading="Records without a summary",
    find=summary_hints,
    says=lambda suggestion: f"{suggestion.text} ({suggestion.records[0]}) has no summary",
    advice=lambda suggestion, dossier: (
        f"Add `summary:` to the record at {dossier.origin(suggestion.records[0])}: who or what it is, in a sentence or two."
    ),
    of_texts=False,
)
